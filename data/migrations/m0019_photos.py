"""Photos of bales and of tagged pieces, each with the moment from which it is the one that is shown."""

from sqlite_utils import Database

from data.migrations.guards import append_only

TABLE = """
CREATE TABLE photo (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    at TEXT NOT NULL,
    cashier TEXT NOT NULL,
    code TEXT NOT NULL COLLATE NOCASE CHECK (code <> ''),
    picture TEXT NOT NULL
) STRICT;
CREATE INDEX photo_by_code ON photo (code, key);
"""


def apply(database: Database) -> None:
    """Create the list of photos."""
    database.executescript(TABLE)
    database.executescript(append_only("photo"))
