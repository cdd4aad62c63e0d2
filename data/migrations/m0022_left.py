"""A maker can leave, and come back; a delivery bears the date on the maker's own paper."""

from sqlite_utils import Database

COLUMNS = """
ALTER TABLE maker ADD COLUMN retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1));
ALTER TABLE maker_change ADD COLUMN retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1));
ALTER TABLE delivery ADD COLUMN dated TEXT CHECK (dated IS NULL OR dated IS date(dated));
"""


def apply(database: Database) -> None:
    """Makers of before are all here; deliveries of before were dated by the day on which they came."""
    database.executescript(COLUMNS)
