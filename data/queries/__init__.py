"""Questions that cross aggregates: what is on the shelf, search, the history of receipts, the facts of a day."""
