"""Paying, over the till and not in a new world.

- `bill`     what is paid for: the open cart, or the difference of an exchange
- `tender`   what is due and what has been laid on the table, as a frozen value
- `parts`    the amounts of a split payment, one below the other
- `cash`     likely notes, and the change while it is typed
- `arrival`  whether the money of a QRIS or a transfer has arrived
- `ways`     the ways to pay, the stall's own ones among them
- `qris`     the stall's code with the amount in it
- `debt`     kasbon: who is to owe
- `layout`   where all of it stands, with the keypad
- `panel`    what it does
- `done`     the change, large, and what may be done with the receipt
- `slip_state` how the receipt's paper stands, in one line
- `swift`   a sale for exactly the cash that it costs, by one key
"""
