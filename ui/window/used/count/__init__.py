"""Counting piles while the stall sells on: blind first, then the gaps and their reasons, then one record.

- `page`       the screen Hitung stok, step after step
- `counting_step` the first step: categories, keypad, the hour; `blind` a field for every pile and no word of the book
- `gaps`       what differs, with the reason of each gap
- `count_draft` what is typed and what it means
- `past`       counts that were recorded
"""
