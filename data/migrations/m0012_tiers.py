"""Piles keep the tier they were sorted into, whatever the owner calls the tiers."""

from sqlite_utils import Database

PILE = """
CREATE TABLE pile_named (
    item INTEGER PRIMARY KEY REFERENCES item (key),
    bale INTEGER NOT NULL REFERENCES bale (key),
    tier TEXT NOT NULL CHECK (tier <> ''),
    sorted_pieces INTEGER NOT NULL CHECK (sorted_pieces >= 0),
    hung INTEGER NOT NULL DEFAULT 0 CHECK (hung IN (0, 1)),
    name TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO pile_named (item, bale, tier, sorted_pieces, hung, name)
SELECT item, bale, tier, sorted_pieces, hung, name FROM pile ORDER BY item;
DROP TABLE pile;
ALTER TABLE pile_named RENAME TO pile;
"""


def apply(database: Database) -> None:
    """Make the table of piles again without a list of tiers; nothing refers to it."""
    database.executescript(PILE)
