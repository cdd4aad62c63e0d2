"""Groups of fields for settings. What is typed stays typed, right or wrong, until it is saved or taken back.

- `draft`     settings as they stand in the fields
- `reader`    a draft read into settings, or a sentence beside each field that is wrong
- `group`     what every group of fields can do
- `used_reader`, `cash_reader`  the parts of it about used goods and about the drawer
- `reading`   what a field raises that cannot be read
- `stall`, `printer`, `looks`, `till`, `drawer`, `used`  the groups
"""
