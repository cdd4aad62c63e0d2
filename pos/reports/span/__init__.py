"""Any stretch of trading days as one report, beside others like it.

- `span`    which days, and those it is fairly compared with
- `report`  what they were, added up
- `figures` what each of its figures is made of
- `hours`   hours of several days side by side
- `told`    the same, read from the shop
"""
