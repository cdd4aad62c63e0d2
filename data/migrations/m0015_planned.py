"""Prices that are to begin at a moment to come, and how each of these plans ended."""

from sqlite_utils import Database

from data.migrations.guards import append_only

TABLES = """
CREATE TABLE price_plan (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    at TEXT NOT NULL,
    cashier TEXT NOT NULL,
    begins TEXT NOT NULL,
    code TEXT NOT NULL,
    tier TEXT NOT NULL,
    category TEXT NOT NULL,
    price INTEGER CHECK (price > 0),
    percent INTEGER CHECK (percent BETWEEN 1 AND 99),
    floor INTEGER CHECK (floor > 0),
    note TEXT NOT NULL,
    CHECK (price IS NULL OR percent IS NULL),
    CHECK (price IS NOT NULL OR percent IS NOT NULL OR floor IS NOT NULL)
) STRICT;

CREATE TABLE price_plan_end (
    plan INTEGER PRIMARY KEY REFERENCES price_plan (key),
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    at TEXT NOT NULL,
    cashier TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('begun', 'cancelled')),
    changed INTEGER NOT NULL CHECK (changed >= 0)
) STRICT;
"""


def apply(database: Database) -> None:
    """Create both lists."""
    database.executescript(TABLES)
    for table in ("price_plan", "price_plan_end"):
        database.executescript(append_only(table))
