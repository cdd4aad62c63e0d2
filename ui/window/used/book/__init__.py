"""Buku Habis Stok on the screen: entries that are never changed, the newest first.

- `page`    filters, rows, and the code that pins the book
- `filters` what can be asked for, and what it means
- `columns` an entry as a row
"""
