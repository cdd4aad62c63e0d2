"""The cart's side of the till.

- `side`  the lines, the sums, and the keys beneath them
- `nego`  what was agreed for a line
"""
