"""Pesan ulang: what runs low and what soon will, as a list for each maker.

- `page` the screen: makers with something to order, the list of the chosen one, its message
"""
