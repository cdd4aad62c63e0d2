"""How the stall is paid.

- `reader` names of the stall's own ways, and what QRIS may cost, as text
- `fields` rounding, those names, and the buyer's window
- `qris`   the stall's own code, read from a photo or pasted
"""
