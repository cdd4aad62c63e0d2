"""The till: from the first tap to the change.

- `page`       search, tiles and cart side by side
"""
