"""The buyer's window, on a second screen where there is one: lines, total, the QRIS code, the change, thanks.

- `view`   what it shows: nothing of cost, lowest prices or stock
- `window` when it is there, and on which screen

It is built when its setting is on and gone when it is off; the till does not wait for it.
"""
