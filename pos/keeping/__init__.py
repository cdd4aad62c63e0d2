"""Copies of the shop: what one contains, what it is called, and which are kept how long.

Reading order: `shop_copy`, `plan`, `wish`.
"""
