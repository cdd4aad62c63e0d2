"""What a receipt shows, chosen beside the paper that comes of it.

- `fields`  the group of fields; `logo` the picture at its head
- `reader`  reads what was typed about it
- `sample`  the sale that the preview shows
- `preview` the receipt as the fields would print it; `following` where on it a field speaks
"""
