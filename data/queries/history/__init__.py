"""Finding a receipt again among all that were ever written.

- `words`     what each receipt is found by
- `sheaves`   those words on disk, and how they are written
- `asking`    what a typed text or a filter asks of them
- `finding`   the newest receipts that answer
- `narrowing` a filter as a condition of SQL, for returns
"""
