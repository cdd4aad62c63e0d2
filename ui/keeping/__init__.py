"""Copies of the open shop: what makes them, for the window and the command line alike.

- `keeper`    makes copies and remembers them; knows no Qt
- `copy_desk` when they are made, for the window
- `folding`   the log of the file brought into the file between two buyers
- `proof_desk` the proof of the shop, on demand and while nobody sells
"""
