"""Days picked from a month.

- `day_picker`   one day; days of trade are marked
- `range_picker` a first day and a last one
"""
