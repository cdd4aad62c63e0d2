"""Goods from a file: rows checked whole, every fault with its row and column, before anything is kept.

- `faults`   what can be wrong with a cell, and the refusal that carries all of it
- `cells`    one row read as words, pieces, rupiah and days
- `bales`    bales and the piles sorted out of them, `kode_bal` to `penjual_bal`
- `products` local products and their variants, `sku` to `buatan`
"""
