"""What is left: used goods by category and pile, local products by size and colour.

- `used_figures`   sums of the used stock, from what is on the shelf
- `sell_down`      how the used stock fell over the last days, read and drawn
- `heap_bars`      categories as bars, the fullest first
- `pile_rows`      the piles of one category
- `used`           the screen Stok bekas
- `product_card`   one product, with what can be seen of it
- `product_rows`   local products as rows
- `variant_grid`   one product in its sizes and colours
- `local`          the screen Produk IKM
"""
