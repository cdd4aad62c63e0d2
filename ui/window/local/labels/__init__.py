"""Price tags: what is chosen, on what paper, and how that will look.

- `page`   the screen Cetak label
- `goods`  what is to be labelled: found, scanned, taken from a document
- `chosen` what is to be labelled and how many of each, away from its widgets
- `paper`  receipt paper or a sheet, where it starts, how far the printer draws off
- `origin` the goods of a document, chosen from a list
"""
