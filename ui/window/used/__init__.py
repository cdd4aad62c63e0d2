"""Used goods: every screen between the bale and the last piece.

- `room`     the page Stok bekas: its screens and the keys of their doors
- `photo_sheet` the photo of a bale or of a tagged piece
- `glance/`  how much is left, how fast it goes, when it is gone
- `bales/`   what each bale earned; buying one in, opening and sorting it
- `opening/` the opening count, until it is sealed and afterwards
- `count/`   counting piles, blind
- `prices/`  obral, lowest prices, and what past markdowns did
- `book/`    the book that only falls
- `leaving/` pieces that leave unsold, get a tag, or were sold off no pile
- `showing/` the letter, and the screen for an inspection
"""
