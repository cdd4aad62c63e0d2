"""How the stall is paid.

- `reader` names of the stall's own ways, what QRIS may cost and the state may ask, as text
- `fields` rounding, those names, both estimates, and the buyer's window
- `qris`   the stall's own code, read from a photo or pasted
"""
