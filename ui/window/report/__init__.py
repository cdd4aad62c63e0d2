"""The screen Laporan: a trading day in one page, this one or any before it.

- `family_split`  used beside local, as one bar
- `money`         result, payments and drawers, line by line
- `summary`       the day in cards
- `span_view`     a week, a month or any days in cards
- `spans`         how a day is looked at, and what is asked for its week, its month, and any days
- `stock_tables`  every pile and product over the day
- `taking`        the keys that take it away, on paper or as a file
- `page`          the screen: which day, and what is done with its report
"""
