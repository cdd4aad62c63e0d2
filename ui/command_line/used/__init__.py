"""`lapak used`: used goods from the closed bale to the last piece.

- `group`    the group itself
- `looking`  `left`, `accounts`, `unassigned`
- `book`     `book` and `verify`
- `sealing`  `add` and `seal`
- `opening`  `open` with its sorting, `tag` and `photo`
- `leaving`  `write-off` and `assign`
- `pricing`  `reprice`, `plans` and `cancel`
- `counting` `sheet` and `count`
- `letters`  `letter` and `nota`, and how papers leave
- `foretold` `forecast`
- `results`  used goods as JSON
- `typed`    tiers, counts and piles as they are typed
- `trial`    a verb tried and undone
"""
