"""Pieces on their way out that no till sold off a pile.

- `waiting_bar` says how many pieces were sold off no pile
- `unassigned`  names their piles, line by line
- `write_off`   afkir, given away, lost
- `tag`         a dear piece gets a tag of its own
"""
