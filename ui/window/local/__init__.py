"""The page Produk IKM.

- `products/` local products in their sizes and colours, from the list to the grid they are entered in
- `labels/`   price tags for them, on receipt paper and on sheets
"""
