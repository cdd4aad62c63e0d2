"""What is sold: bales and their piles, local products and their variants, and how pieces and value move.

- `item`     what a cart line can hold: a pile, a variant, or something free
- `ean`      EAN-13 and its check digit
- `bale`     a bale and the piles sorted out of it
- `tiers`    what the owner calls the tiers
- `product`  a local product and its variants
- `costing`  a bale's joint cost spread over its tiers
- `stock`    movements and balances: pieces and rupiah move together
- `holding`  a variant's pieces, the stall's own beside those its maker still owns
- `shelf`    what is left, as the tiles and the stock screen see it
- `table`    a file of rows as a person sees it
- `intake`   rows of a file, checked whole, to goods
"""
