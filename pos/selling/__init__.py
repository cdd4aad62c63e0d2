"""A sale from the first tap to the record.

- `agreement` what seller and buyer agree on: a price for a line or for everything, a discount
- `line`     one line of a cart
- `cart`     lines, quantities and agreed prices; a frozen value, so undo is keeping the one before
- `held`     a cart that waits while its buyer is away
- `payment`  ways to pay, what is still due, change
- `notes`    the sums a buyer is likely to hand over
- `sale`     what was sold, as it stands for ever
"""
