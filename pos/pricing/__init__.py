"""What takes a price below the list, in the order in which the rules apply (decision 0185).

- `reductions` why a line costs less than its list, as a sale keeps it
- `offer`      Rata and packages: what they cover, and from when until when
- `split`      the best split of pieces over packages, exactly
- `reckoning`  what the rules of a stall take off the lines of one cart
"""
