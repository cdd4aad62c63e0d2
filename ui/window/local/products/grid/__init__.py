"""Sizes by colours, filled in like a spreadsheet.

- `cells` what was typed, and what is read of it; no widget
- `model` the same for a table of Qt
- `view`  the table: arrows, Enter, copy and paste
- `entry` the table with the fields for its sizes and colours, and what its cells are about
"""
