"""The till: from the first tap to the change.

- `page`     goods, cart and payment put together
- `stand`    its parts in their places, built when they are needed
- `over`     the sheets that lie over it
- `halves`   goods at the left, what is taken at the right
- `goods/`   what can be put into the cart
- `cart/`    the lines, the sums, and what was agreed
- `exchange/` a buyer comes back
- `payment/` the money, and the change
"""
