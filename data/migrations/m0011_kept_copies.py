"""Which copies of the shop were made, where they went and what was in them; append-only."""

from sqlite_utils import Database

from data.migrations.guards import append_only

TABLE = """
CREATE TABLE kept_copy (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    at TEXT NOT NULL,
    folder TEXT NOT NULL CHECK (folder <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    receipts INTEGER NOT NULL CHECK (receipts >= 0),
    last_receipt TEXT NOT NULL
) STRICT;
"""


def apply(database: Database) -> None:
    """Create the list of copies."""
    database.executescript(TABLE)
    database.executescript(append_only("kept_copy"))
