"""Days on A4.

- `day_page`    the day on its first page, with `day_tables`
- `span_page`   any days: the figures that count, then table by table
- `stock_pages` every pile and product after it
"""
