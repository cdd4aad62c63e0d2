"""The opening count: what was there when the book began, sealed once.

- `page`    what is counted so far, or the seal
- `rows`    piles and closed bales as rows of one table
- `sealing` the warning, and the second question
"""
