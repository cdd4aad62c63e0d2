"""An exchange that was begun is kept as the open cart is, so that it comes back after a crash."""

from sqlite_utils import Database

TABLE = """
CREATE TABLE begun_exchange (
    till TEXT PRIMARY KEY,
    at TEXT NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body))
) STRICT, WITHOUT ROWID;
"""


def apply(database: Database) -> None:
    """Add the table; like the open cart it is rewritten, and nothing of it is history."""
    database.executescript(TABLE)
