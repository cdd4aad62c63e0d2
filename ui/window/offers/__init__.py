"""Promo: Rata and packages for the whole stall, a family, a category, a rail, or goods by name.

- `overview` what runs, what comes, what has ended; ending one, and making one anew
- `making`   a new offer, typed as it is shouted
- `covering` what it covers, chosen by chips and fields
- `found`    goods that an unfinished word may mean
- `draft`    what is typed there and what it means; knows no Qt
"""
