"""Verbs about the day and the books.

- `drawer`     `lapak shift`: open, close, what should be in it
- `figures`    `lapak report`, `lapak export` and `lapak check`
- `day_result` the day as JSON
- `span`       `lapak report range`, `week` and `month`
- `span_result` those as JSON
"""
