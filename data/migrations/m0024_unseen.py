"""Of money that goes back on paper, what was never seen to arrive."""

from sqlite_utils import Database

COLUMN = "ALTER TABLE refund ADD COLUMN unseen INTEGER NOT NULL DEFAULT 0 CHECK (unseen IN (0, 1));"


def apply(database: Database) -> None:
    """Nobody asked before: what was written down then stays as it was said."""
    database.executescript(COLUMN)
