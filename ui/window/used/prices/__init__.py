"""Prices of piles: obral, lowest prices, and what was asked before.

- `page`        which piles are meant, and what is known of them
- `meant`       choosing a category, a tier or a single pile
- `known_card`  how they sell, what they cost before, what past markdowns did
- `reprice`     a new price, and what it would change
- `plans`       prices that are to begin at a moment to come
- `price_draft` what is typed there and what it means
"""
