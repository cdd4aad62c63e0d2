"""The shop on disk: one SQLite file, spoken to through sqlite-utils and in plain SQL. Knows `pos` alone.

Reading order:

- `problems`    why a shop file cannot be opened, read or written
- `paths`       where the shop's file lies when nobody says otherwise
- `lock`        one till at a time per file
- `database`    a connection as every part of the shop needs it
- `opening`     how a file comes to be, and how an older one is moved on
- `migrations/` the schema, step by step, never changed afterwards
- `records/`    one file per aggregate: how it is written and read back
- `queries/`    questions that cross aggregates: the shelf, search, history, the day
- `work`        one unit of work, one consistent look
- `store`       the open shop: whoever holds it holds the file
- `check`       proves that the shop adds up, with `chain_check` for the book of used goods
- `export`      everything as files that other programs read
- `tables`      files of rows that other programs wrote
"""

import sys

if "numpy" not in sys.modules:
    sys.modules["numpy"] = None  # type: ignore[assignment] # sqlite-utils imports it wherever it finds it, at every start
    try:
        import sqlite_utils  # noqa: F401 first here, so that a till pays for numpy only when charts are looked at
    finally:
        del sys.modules["numpy"]
