"""Local products in their sizes and colours.

- `page`       the list with the product that is open, and what can be done with it
- `rows`, `card`, `left_grid` the parts of that list; `actions` under the product
- `editor`     a product that is new or said anew: a form, and the grid beside it
- `form`       the fields of the form
- `draft`      what was typed into it, read at once and away from its widgets
- `photo`      the picture of a product, chosen from a file
- `pricing`    prices changed, with every price there was
- `codes`      the codes of each size and colour
- `grid/`      sizes by colours, filled in like a spreadsheet
"""
