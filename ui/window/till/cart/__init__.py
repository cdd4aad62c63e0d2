"""The cart's side of the till.

- `side`  the lines, the sums, and the keys beneath them
- `held`  carts that wait while their buyers are away
- `nego`  what was agreed for a line
"""
