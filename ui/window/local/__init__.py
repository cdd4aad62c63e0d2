"""The page Produk IKM.

- `room`      its screens and the keys of their doors
- `makers/`   who makes the goods, and what is owed to whom
- `products/` local products in their sizes and colours, from the list to the grid they are entered in
- `receiving/` goods that come, and titipan that goes back
- `settling/` what is owed to makers, settled and paid
- `ordering/` what to order again, from whom
- `way/`      how far the stall has come from used to local goods
- `labels/`   price tags for them, on receipt paper and on sheets
"""
