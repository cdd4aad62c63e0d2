"""The cart's side of the till.

- `side`  the lines, the sums, and the keys beneath them
- `held`  carts that wait while their buyers are away
- `sums`  what was saved and by what, and the total
- `nego`  the bargaining board; `bargain` what can be agreed there
"""
