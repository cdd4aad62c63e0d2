"""What a sale owes the maker of goods on consignment, beside what left the shelf at cost."""

from sqlite_utils import Database

COLUMN = "ALTER TABLE sale_line ADD COLUMN owed INTEGER NOT NULL DEFAULT 0 CHECK (owed >= 0);"


def apply(database: Database) -> None:
    """Add the column. Sales from before keep the figures they were reported with: nothing was noted as owed."""
    database.executescript(COLUMN)
