"""The screen Pengaturan: everything the owner decides, changed at any time.

- `printers/` several printers: found, tried, and told what they are for
- `fields/`   groups of fields, the draft they make together, and how it is read; the first start uses them too
- `receipt/`  what a receipt shows, and the paper that comes of it
- `copies/`   copies of the shop: where they go, who may open them, and the way back
- `paying/`   how the stall is paid, and its QRIS code
- `printers/` the printers, one by one, and what comes out of each
- `place`     where the shop lies; `proof` whether all of it agrees
- `sections`  one section in front, put up when somebody first looks
- `page`      the screen
"""
