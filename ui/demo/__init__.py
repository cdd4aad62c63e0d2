"""An invented stall to look at and to play with: its goods, and days of trading made by the till's own verbs.

- `stall`   who sells, and the goods it starts with (`bales.csv`, `products.csv`)
- `shelf`   what is left while the days go by
- `makers`  who brings goods, is settled with and paid
- `buyers`  one buyer: what he takes, what he bargains, how he pays
- `days`    a day's hours, how many buyers come, what the drawer is short of
- `build`   a shop in a file, day after day; the same seed gives the same shop
- `leave`   receipts and the last day's report as files, for a machine without a screen
"""
