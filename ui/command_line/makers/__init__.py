"""`lapak makers`, `receive`, `settle`, `reorder`: makers of local goods, and what passes between them and the stall.

- `people`    `makers`: who they are, on what terms, and the page of each
- `receiving` `receive`: goods that come, corrections, and their documents
- `arrival`   the form of a delivery, as JSON or as a table
- `settling`  `settle`: what is owed, settling, paying, sending back
- `ordering`  `reorder`
- `reports`   `report used-vs-local` and `report local-sales`
- `papers`    how these documents leave
- `lines`     tables of makers, bills and documents on the terminal
- `results`   all of it as JSON, `report_results` order lists and reports
- `typed`     pieces with their price as they are typed
"""
