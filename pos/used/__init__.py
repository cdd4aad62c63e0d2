"""Used goods until they are gone: bales, lots, and the book that only falls.

- `lots`     what is left of one bale on one pile; oldest bale first, value with the pieces
- `chain`    how each entry of the book is tied to the one before
- `book`     an entry of the book, and what was asked of it
- `bales`    the states of a bale, opening and sorting it
- `accounts` what a bale earned, and when it has paid itself back
- `sealing`  the opening count, sealed once
- `leaving`  taking out, bringing back, and naming the pile of what was sold off none
- `counting` counting piles while the stall sells on
- `pricing`  obral, and the lowest price that steps down
- `photos`   what of the used goods can have a photo
- `planning` an obral that is to begin at a moment to come

Nouns and their rules only; `pos.stockroom` has the verbs.
"""
