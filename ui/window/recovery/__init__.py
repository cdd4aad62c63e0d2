"""The way back from a damaged shop: what it could come back from, and what each of that contains.

- `rows`   choices in words
- `window` the window that stands in the place of the till
"""
