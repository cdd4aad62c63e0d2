"""The report of any days, as figures under names that slip, pages, workbook, file and window share.

- `names`  what days and comparisons are called
- `sellers` who sold what
- `beside` a figure held against other days, in words
- `tables` every table of it
- `slip`   on receipt paper
- `files`  as a workbook, and as one plain file
"""
