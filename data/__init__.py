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
- `returning/` what buyers brought back, its days and its proofs
- `people/`     who works here, and the log
- `pictures/`   pictures beside the shop's file
- `work`        one unit of work, one consistent look
- `store`       the open shop: whoever holds it holds the file
- `turning`     the shop taken in turns, by a program that does not keep it
- `keeping/`    copies of the shop, and the way back from them
- `durable`     names that are on the disk when the call returns
- `check`       proves that the shop adds up, with `chain_check` for the book of used goods
- `giving/`     files for other programs and other people
- `tables`      files of rows that other programs wrote
"""

import sys
from importlib import import_module

if "numpy" not in sys.modules:
    # sqlite-utils takes numpy in where it finds it, and finds it because charts bring it along: 100 ms of every start.
    sys.modules["numpy"] = None  # type: ignore[assignment]
    import_module("sqlite_utils.db")
    del sys.modules["numpy"]
