"""What figures are made of that are no receipts, each as a list over the report.

- `listed`    the sheet that all of them are
- `spent`     what moved in the drawer without a sale
- `repaid`    by what customers owed less
- `owed`      who owed something when a day ended
- `closings`  what counting the drawer found
"""
