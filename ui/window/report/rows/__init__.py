"""The rows and columns of reports on the screen, each with where it leads.

- `ways`       where figures lead: receipts, other days, what was spent
- `money`      result, payments and drawers, line by line
- `sold`       categories, hours, best sellers, sellers, bales and makers
- `span_facts` the tables of any days as rows
"""
