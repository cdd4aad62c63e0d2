"""Paying, over the till and not in a new world.

- `tender`   what is due and what has been laid on the table, as a frozen value
- `parts`    the amounts of a split payment, one below the other
- `cash`     likely notes, and the change while it is typed
- `arrival`  whether the money of a QRIS or a transfer has arrived
- `panel`    all of it together, with the keypad
- `done`     the change, large, and what may be done with the receipt
- `slip_state` how the receipt's paper stands, in one line
"""
