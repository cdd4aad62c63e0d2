"""Local products: what is left of each by size and colour.

- `product_card`   one product, with what can be seen of it
- `product_rows`   local products as rows
- `variant_grid`   one product in its sizes and colours
- `local`          the screen Produk IKM
"""
