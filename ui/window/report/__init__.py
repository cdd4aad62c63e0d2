"""The screen Laporan: a trading day in one page, this one or any before it, or any days.

- `rows/`         rows and columns, each with where it leads
- `family_split`  used beside local, as one bar
- `summary`       the day in cards
- `span_view`     a week, a month or any days in cards
- `spans`         which days are looked at and how, and what is asked for them
- `stock_tables`  every pile and product over the day
- `behind/`       what figures are made of that are no receipts: repayments, debts, closings, what was spent
- `waiting`       what stands there until figures are read, and how reading them is called off
- `stage`         one of all these in front
- `taking`        the keys that take it away, on paper or as a file
- `head`          which days, how they are looked at, and what they are held against
- `page`          the screen: which day, and what is done with its report
"""
