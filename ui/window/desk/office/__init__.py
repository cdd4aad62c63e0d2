"""A4 pages, printed through the printer dialog of the computer.

- `page_printer` makes the pages, asks where to, has them printed and says how it went
- `dialog`       the dialog of the computer, and what was chosen in it
- `drawing`      pages drawn onto a printer whose system takes no PDF
"""
