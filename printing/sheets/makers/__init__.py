"""A4 pages about local goods and their makers.

- `parts`           title, facts, key figures and signatures that these pages share
- `delivery_page`   goods that came from a maker, or went back
- `settlement_page` what was sold for a maker, line by line
- `statement_page`  what a maker is owed, and how it came to that
- `owing_page`      what all makers are owed, and by when
- `order_page`      what is ordered from makers
- `local_page`      from used to local, with `share_chart`
- `programme_page`  makers and their sales, for those who support them
"""
