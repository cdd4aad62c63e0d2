"""Offers of the stall, and every way in which a line may cost less than its list."""

from sqlite_utils import Database

from data.migrations.guards import append_only

OFFERS = """
CREATE TABLE offer (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day)),
    cashier TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('flat', 'bundle')),
    pieces INTEGER NOT NULL CHECK (pieces > 0 AND (kind = 'bundle') = (pieces > 1)),
    price INTEGER NOT NULL CHECK (price > 0),
    name TEXT NOT NULL,
    family TEXT CHECK (family IN ('used', 'local')),
    category TEXT NOT NULL,
    tier TEXT CHECK (tier <> ''),
    list_price INTEGER CHECK (list_price > 0),
    first_day TEXT CHECK (first_day IS date(first_day)),
    last_day TEXT CHECK (last_day IS date(last_day)),
    CHECK (first_day <= last_day)
) STRICT;

CREATE TABLE offer_goods (
    offer INTEGER NOT NULL REFERENCES offer (key),
    position INTEGER NOT NULL CHECK (position > 0),
    item INTEGER REFERENCES item (key),
    product INTEGER REFERENCES product (key),
    PRIMARY KEY (offer, position),
    CHECK ((item IS NULL) <> (product IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE offer_end (
    offer INTEGER PRIMARY KEY REFERENCES offer (key),
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day)),
    cashier TEXT NOT NULL
) STRICT;

-- What lists of bales said all along ("3@100000 (bin 35.000)") is an offer on the piles at that price.
INSERT INTO offer (id, till, at, day, cashier, kind, pieces, price, name, family, category, list_price)
SELECT unhex(substr(hex(id), 1, 31)
        || substr('FEDCBA9876543210', instr('0123456789ABCDEF', substr(hex(id), 32)), 1)),
    till, at, substr(at, 1, 10), '', 'bundle', offer_pieces, offer_total, '', 'used', '', offer_bin_price
FROM (
    SELECT *, row_number() OVER (PARTITION BY offer_pieces, offer_total, offer_bin_price ORDER BY key) AS place
    FROM bale WHERE offer_pieces > 1 AND offer_pieces <= 100
) WHERE place = 1 ORDER BY key;
"""

SOLD = """
DROP TRIGGER reduction_is_never_changed;
DROP TRIGGER reduction_is_never_deleted;
ALTER TABLE reduction RENAME TO reduction_before;
CREATE TABLE reduction (
    sale INTEGER NOT NULL,
    position INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    kind TEXT NOT NULL CHECK (kind IN ('bargain', 'bundle', 'wholesale', 'flat', 'lot', 'discount')),
    amount INTEGER NOT NULL CHECK (amount > 0),
    pieces INTEGER NOT NULL CHECK (pieces > 0),
    price INTEGER NOT NULL CHECK (price >= 0),
    offered_pieces INTEGER CHECK (offered_pieces > 0),
    offered_price INTEGER CHECK (offered_price > 0),
    name TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (sale, position, number),
    FOREIGN KEY (sale, position) REFERENCES sale_line (sale, position),
    CHECK ((offered_pieces IS NULL) = (offered_price IS NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO reduction (sale, position, number, kind, amount, pieces, price)
SELECT sale, position, number, kind, amount, pieces, price FROM reduction_before;
DROP TABLE reduction_before;

ALTER TABLE sale_line ADD COLUMN below_floor INTEGER CHECK (below_floor > 0);
ALTER TABLE sale_line ADD COLUMN below_by TEXT;
"""


def apply(database: Database) -> None:
    """Create the tables of offers, and move the reductions to where they have room for more kinds."""
    database.executescript(OFFERS)
    database.executescript(SOLD)
    for table in ("offer", "offer_goods", "offer_end", "reduction"):
        database.executescript(append_only(table))
