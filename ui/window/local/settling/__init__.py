"""Setor ke perajin: what is owed in all and by when, and how it is settled and paid.

- `page`    the screen: every maker to whom something is owed, the chosen one beside it
- `account` the chosen maker: bills, what waits to be settled, what was before
- `columns` rows of these tables
- `sums`    what is owed to all, in words
- `sheets`  settling what was sold, and paying
- `papers`  documents between stall and maker, looked at before they are printed
"""
