"""Goods that come in from a file: looked at whole first, then taken in whole or not at all.

- `kinds`        the two lists that can come in, and how they are said
- `fault_rows`   what is wrong in a file, row by row
- `labour`       a file is tried and taken in off the window's thread, with a way to stop
- `panel`        choose a file, see what it would bring or what is wrong, take it in
- `sheet`        the panel over a page
"""
