"""A product that leaves because its maker does is told from one that left by itself."""

from sqlite_utils import Database

from data.migrations.guards import append_only

COLUMN = """
ALTER TABLE retirement ADD COLUMN leaving INTEGER REFERENCES maker (key);
DROP TRIGGER retirement_is_never_changed;
DROP TRIGGER retirement_is_never_deleted;
UPDATE retirement SET leaving = (SELECT made_by FROM product WHERE product.key = retirement.product)
WHERE retired AND EXISTS (
    SELECT 1 FROM maker_change JOIN product ON product.made_by = maker_change.maker
    WHERE product.key = retirement.product AND maker_change.retired AND maker_change.at = retirement.at
);
"""


def apply(database: Database) -> None:
    """What was retired in the very moment in which its maker left, left with it."""
    database.executescript(COLUMN + append_only("retirement"))
