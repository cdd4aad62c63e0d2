"""What was said of a product, each time it was said anew; a category counts what moved into it."""

from sqlite_utils import Database

from data.migrations.guards import append_only

TABLES = """
CREATE TABLE product_change (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    at TEXT NOT NULL,
    cashier TEXT NOT NULL,
    product INTEGER NOT NULL REFERENCES product (key),
    name TEXT NOT NULL,
    category TEXT NOT NULL,
    maker TEXT NOT NULL,
    region TEXT NOT NULL,
    terms TEXT NOT NULL,
    material TEXT NOT NULL,
    labelled INTEGER NOT NULL,
    made_in TEXT NOT NULL,
    unit TEXT NOT NULL
) STRICT;
CREATE INDEX product_change_by_product ON product_change (product);

CREATE TRIGGER item_moves_to_category AFTER UPDATE OF category ON item WHEN new.category IS NOT old.category BEGIN
    DELETE FROM category WHERE family = old.family AND name = old.category AND items = 1;
    UPDATE category SET items = items - 1 WHERE family = old.family AND name = old.category AND items > 1;
    INSERT INTO category (family, name, items) VALUES (new.family, new.category, 1)
    ON CONFLICT (family, name) DO UPDATE SET items = items + 1;
END;
"""


def apply(database: Database) -> None:
    """Create the table of changes, and let categories follow."""
    database.executescript(TABLES)
    database.executescript(append_only("product_change"))
