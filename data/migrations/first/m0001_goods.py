"""Goods: bales, piles, products, variants, prices, and the movements whose sum is the stock."""

from sqlite_utils import Database

from data.migrations.guards import append_only

TABLES = """
CREATE TABLE item (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    at TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('pile', 'variant')),
    family TEXT NOT NULL CHECK (family IN ('used', 'local')),
    code TEXT NOT NULL CHECK (code <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    detail TEXT NOT NULL,
    category TEXT NOT NULL,
    unit TEXT NOT NULL
) STRICT;
CREATE INDEX item_by_family ON item (family);
CREATE INDEX item_by_category ON item (category);

CREATE TABLE item_code (
    code TEXT PRIMARY KEY COLLATE NOCASE CHECK (code <> ''),
    item INTEGER NOT NULL REFERENCES item (key)
) STRICT, WITHOUT ROWID;

CREATE TABLE category (
    family TEXT NOT NULL,
    name TEXT NOT NULL,
    items INTEGER NOT NULL CHECK (items > 0),
    PRIMARY KEY (family, name)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER item_counts_in_category AFTER INSERT ON item BEGIN
    INSERT INTO category (family, name, items) VALUES (new.family, new.category, 1)
    ON CONFLICT (family, name) DO UPDATE SET items = items + 1;
END;

CREATE TABLE item_price (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day)),
    item INTEGER NOT NULL REFERENCES item (key),
    price INTEGER NOT NULL CHECK (price > 0),
    cost INTEGER CHECK (cost >= 0),
    floor INTEGER CHECK (floor > 0),
    wholesale_from INTEGER CHECK (wholesale_from > 0),
    wholesale_price INTEGER CHECK (wholesale_price > 0)
) STRICT;
CREATE INDEX item_price_by_item ON item_price (item, key, day, price);

CREATE TABLE bale (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    at TEXT NOT NULL,
    code TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (code <> ''),
    category TEXT NOT NULL,
    description TEXT NOT NULL,
    origin TEXT NOT NULL,
    grade TEXT NOT NULL,
    kind TEXT NOT NULL,
    weight INTEGER NOT NULL CHECK (weight >= 0),
    pieces INTEGER NOT NULL CHECK (pieces >= 0),
    rejected INTEGER NOT NULL CHECK (rejected >= 0),
    purchase_price INTEGER NOT NULL CHECK (purchase_price >= 0),
    other_costs INTEGER NOT NULL CHECK (other_costs >= 0),
    bought_on TEXT NOT NULL CHECK (bought_on IS date(bought_on)),
    opened_on TEXT CHECK (opened_on IS date(opened_on)),
    seller TEXT NOT NULL,
    offer_pieces INTEGER CHECK (offer_pieces > 0),
    offer_total INTEGER CHECK (offer_total > 0),
    offer_bin_price INTEGER CHECK (offer_bin_price > 0)
) STRICT;

CREATE TABLE pile (
    item INTEGER PRIMARY KEY REFERENCES item (key),
    bale INTEGER NOT NULL REFERENCES bale (key),
    tier TEXT NOT NULL CHECK (tier IN ('kepala', 'badan', 'kaki')),
    sorted_pieces INTEGER NOT NULL CHECK (sorted_pieces >= 0)
) STRICT;

CREATE TABLE product (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    at TEXT NOT NULL,
    code TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (code <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    category TEXT NOT NULL,
    maker TEXT NOT NULL,
    region TEXT NOT NULL,
    terms TEXT NOT NULL CHECK (terms IN ('putus', 'titip')),
    material TEXT NOT NULL,
    labelled INTEGER NOT NULL CHECK (labelled IN (0, 1)),
    made_in TEXT NOT NULL,
    unit TEXT NOT NULL
) STRICT;

CREATE TABLE variant (
    item INTEGER PRIMARY KEY REFERENCES item (key),
    product INTEGER NOT NULL REFERENCES product (key),
    sku TEXT NOT NULL,
    barcode TEXT NOT NULL,
    size TEXT NOT NULL,
    colour TEXT NOT NULL
) STRICT;
CREATE INDEX variant_by_product ON variant (product);
"""

STOCK = """
CREATE TABLE movement (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day)),
    item INTEGER NOT NULL REFERENCES item (key),
    kind TEXT NOT NULL CHECK (kind IN ('opening', 'sold')),
    pieces INTEGER NOT NULL,
    value INTEGER NOT NULL,
    source BLOB NOT NULL CHECK (length(source) = 16)
) STRICT;
CREATE INDEX movement_by_day ON movement (day, item);
CREATE INDEX movement_by_source ON movement (source);

CREATE TABLE balance (
    item INTEGER PRIMARY KEY REFERENCES item (key),
    pieces INTEGER NOT NULL,
    value INTEGER NOT NULL,
    opening INTEGER NOT NULL
) STRICT;

CREATE TABLE item_day (
    item INTEGER NOT NULL REFERENCES item (key),
    day TEXT NOT NULL,
    start_pieces INTEGER NOT NULL,
    start_value INTEGER NOT NULL,
    in_pieces INTEGER NOT NULL,
    in_value INTEGER NOT NULL,
    sold_pieces INTEGER NOT NULL,
    sold_value INTEGER NOT NULL,
    PRIMARY KEY (item, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_day_sold ON item_day (day, item, sold_pieces) WHERE sold_pieces <> 0;

CREATE TRIGGER movement_is_kept_as_balance AFTER INSERT ON movement BEGIN
    INSERT INTO balance (item, pieces, value, opening)
    VALUES (new.item, new.pieces, new.value, iif(new.kind = 'opening', new.pieces, 0))
    ON CONFLICT (item) DO UPDATE SET
        pieces = pieces + excluded.pieces, value = value + excluded.value, opening = opening + excluded.opening;
END;

-- A clock that went back puts a movement before days that are written already: their starts follow.
CREATE TRIGGER movement_is_kept_by_day AFTER INSERT ON movement BEGIN
    INSERT INTO item_day (item, day, start_pieces, start_value, in_pieces, in_value, sold_pieces, sold_value)
    SELECT new.item, new.day,
        coalesce(sum(start_pieces + in_pieces - sold_pieces), 0),
        coalesce(sum(start_value + in_value - sold_value), 0),
        iif(new.kind = 'sold', 0, new.pieces), iif(new.kind = 'sold', 0, new.value),
        iif(new.kind = 'sold', -new.pieces, 0), iif(new.kind = 'sold', -new.value, 0)
    FROM (SELECT * FROM item_day WHERE item = new.item AND day < new.day ORDER BY day DESC LIMIT 1)
    WHERE true
    ON CONFLICT (item, day) DO UPDATE SET
        in_pieces = in_pieces + excluded.in_pieces, in_value = in_value + excluded.in_value,
        sold_pieces = sold_pieces + excluded.sold_pieces, sold_value = sold_value + excluded.sold_value;
    UPDATE item_day SET start_pieces = start_pieces + new.pieces, start_value = start_value + new.value
    WHERE item = new.item AND day > new.day;
END;
"""


def apply(database: Database) -> None:
    """Create the tables of goods and stock."""
    database.executescript(TABLES)
    database.executescript(STOCK)
    for table in ("item_price", "movement"):
        database.executescript(append_only(table))
