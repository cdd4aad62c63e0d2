"""Carts that wait for their buyer."""

from sqlite_utils import Database

TABLES = """
CREATE TABLE held_cart (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    at TEXT NOT NULL,
    cashier TEXT NOT NULL,
    name TEXT NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;
"""


def apply(database: Database) -> None:
    """Create the table; its rows come and go like the open cart."""
    database.executescript(TABLES)
