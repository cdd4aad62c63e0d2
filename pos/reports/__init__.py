"""Figures only: functions from records to small frozen tables.

- `day`          the end-of-day report
- `figure`       a figure as what it is made of
- `rows`         what its tables are made of
- `who`          who sold, and whose goods were sold
- `span/`        any stretch of days, beside others like it
- `returned` what was sold in a day, and what came back in it
- `written_off`  what a day cost without a buyer
- `tax`          the final income tax on a year's turnover
- `money`        the money of a day beside its goods
- `local`        from used to local: shares by week, profit per piece and day on the shelf, sales by maker
- `way_to_local` the same, read from the shop
- `remaining`    what became of the used stock since its seal
- `sorted_bale`  what one bale turned into
- `stock_letter` the letter about it (Surat sisa stok)
"""
