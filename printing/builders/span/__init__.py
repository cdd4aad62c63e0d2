"""The report of any days, as figures under names that slip, pages, workbook, file and window share.

- `names`  what days and comparisons are called
- `sellers` who sold what
- `tables` every table of it
- `slip`   on receipt paper
- `files`  as a workbook, and as one plain file
"""
