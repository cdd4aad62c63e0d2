"""Makers of local goods, and what passes between them and the stall.

- `maker`      who they are, and on what terms; the terms as they were are kept
- `local`      one variant of a product as its owner sees it: prices, codes, when to order again
- `grid`       a product in sizes and colours, entered as one grid
- `delivery`   documents: goods bought, goods on consignment, pieces that go back
- `arrivals`   the same as rows of a file, checked whole
- `settlement` what was sold and came back since the last time, settled once, ever
- `account`    bills, payments in part, what is open of each
- `owing`      what is owed to all makers together, and by when
- `pace`       how fast a variant goes, and whether enough was seen to say so
- `reorder`    what runs low, and what soon will

Nouns and their rules only; `pos.buying` has the verbs.
"""
