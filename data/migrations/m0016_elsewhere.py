"""A print job may be sent to another printer than the one it belongs to."""

from sqlite_utils import Database


def apply(database: Database) -> None:
    """Jobs of before go where they belong."""
    database.executescript("ALTER TABLE print_job ADD COLUMN printer TEXT NOT NULL DEFAULT '';")
