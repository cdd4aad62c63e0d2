"""Groups of fields for settings. What is typed stays typed, right or wrong, until it is saved or taken back.

- `draft`     settings as they stand in the fields
- `reader`    a draft read into settings, or a sentence beside each field that is wrong
- `group`     what every group of fields can do
- `used_reader`, `cash_reader`, `receipt_reader`  the parts of it about used goods, the drawer and the receipt
- `logo`      the picture at the head of the receipt
- `reading`   what a field raises that cannot be read
- `stall`, `receipt`, `printer`, `looks`, `till`, `drawer`, `used`  the groups
"""
