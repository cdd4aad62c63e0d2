"""Makers: who they are and on what terms, what they delivered, what they are owed, and what they were paid."""

from sqlite_utils import Database

from data.migrations.guards import append_only

MAKERS = """
CREATE TABLE maker (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    at TEXT NOT NULL,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
    region TEXT NOT NULL,
    contact TEXT NOT NULL,
    business_number TEXT NOT NULL,
    terms TEXT NOT NULL CHECK (terms IN ('putus', 'titip')),
    share INTEGER NOT NULL CHECK (share BETWEEN 0 AND 99),
    pays_within INTEGER NOT NULL CHECK (pays_within >= 0),
    lead_days INTEGER NOT NULL CHECK (lead_days >= 0),
    note TEXT NOT NULL
) STRICT;

CREATE TABLE maker_change (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day)),
    cashier TEXT NOT NULL,
    maker INTEGER NOT NULL REFERENCES maker (key),
    name TEXT NOT NULL,
    region TEXT NOT NULL,
    contact TEXT NOT NULL,
    business_number TEXT NOT NULL,
    terms TEXT NOT NULL,
    share INTEGER NOT NULL,
    pays_within INTEGER NOT NULL,
    lead_days INTEGER NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX maker_change_by_maker ON maker_change (maker);

ALTER TABLE product ADD COLUMN made_by INTEGER REFERENCES maker (key);
ALTER TABLE product ADD COLUMN picture TEXT NOT NULL DEFAULT '';
ALTER TABLE product ADD COLUMN retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1));
ALTER TABLE variant ADD COLUMN reorder_level INTEGER NOT NULL DEFAULT 0 CHECK (reorder_level >= 0);
ALTER TABLE item_price ADD COLUMN setor INTEGER CHECK (setor >= 0);
CREATE INDEX product_by_maker ON product (made_by);

CREATE TABLE retirement (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    at TEXT NOT NULL,
    cashier TEXT NOT NULL,
    product INTEGER NOT NULL REFERENCES product (key),
    retired INTEGER NOT NULL CHECK (retired IN (0, 1))
) STRICT;
"""

# The id of a maker is that of its first product with the last digit turned round: its own, and where it belongs.
FOUND = """
INSERT INTO maker (id, till, at, name, region, contact, business_number, terms, share, pays_within, lead_days, note)
SELECT unhex(substr(hex(id), 1, 31)
        || substr('FEDCBA9876543210', instr('0123456789ABCDEF', substr(hex(id), 32)), 1)),
    till, at, maker, region, '', '', iif(consigned, 'titip', 'putus'), 0, 7, 7, ''
FROM (
    SELECT id, till, at, iif(maker = '', 'Tanpa nama', maker) AS maker, region,
        max(terms = 'titip') OVER (PARTITION BY named) AS consigned,
        row_number() OVER (PARTITION BY named ORDER BY key) AS place
    FROM (SELECT *, lower(iif(maker = '', 'Tanpa nama', maker)) AS named FROM product
          WHERE maker <> '' OR terms = 'titip')
) WHERE place = 1;
INSERT INTO maker_change (id, till, at, day, cashier, maker, name, region, contact, business_number, terms, share,
    pays_within, lead_days, note)
SELECT id, till, at, substr(at, 1, 10), '', key, name, region, contact, business_number, terms, share, pays_within,
    lead_days, note
FROM maker;
UPDATE product SET made_by =
    (SELECT key FROM maker WHERE name = iif(product.maker = '', 'Tanpa nama', product.maker) COLLATE NOCASE)
WHERE maker <> '' OR terms = 'titip';
"""

TRADE = """
CREATE TABLE delivery (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day)),
    cashier TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('bought', 'consigned', 'sent_back')),
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    maker INTEGER NOT NULL REFERENCES maker (key),
    corrects INTEGER REFERENCES delivery (key),
    paper TEXT NOT NULL,
    costs INTEGER NOT NULL CHECK (costs >= 0),
    owed INTEGER NOT NULL,
    due TEXT NOT NULL CHECK (due IS date(due)),
    partial INTEGER NOT NULL CHECK (partial IN (0, 1)),
    note TEXT NOT NULL,
    UNIQUE (kind, day, till, sequence),
    CHECK (kind = 'bought' OR owed = 0 AND costs = 0)
) STRICT;
CREATE INDEX delivery_by_maker ON delivery (maker);
CREATE INDEX delivery_by_corrected ON delivery (corrects) WHERE corrects IS NOT NULL;

CREATE TABLE delivery_line (
    delivery INTEGER NOT NULL REFERENCES delivery (key),
    position INTEGER NOT NULL CHECK (position > 0),
    item INTEGER NOT NULL REFERENCES item (key),
    pieces INTEGER NOT NULL CHECK (pieces <> 0),
    price INTEGER NOT NULL CHECK (price >= 0),
    costs INTEGER NOT NULL CHECK (costs >= 0),
    PRIMARY KEY (delivery, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE settlement (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day)),
    cashier TEXT NOT NULL,
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    maker INTEGER NOT NULL REFERENCES maker (key),
    until TEXT NOT NULL CHECK (until IS date(until)),
    pieces INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    owed INTEGER NOT NULL,
    due TEXT NOT NULL CHECK (due IS date(due)),
    UNIQUE (day, till, sequence)
) STRICT;
CREATE INDEX settlement_by_maker ON settlement (maker);

-- What was sold or came back is settled once, ever.
CREATE TABLE settled (
    movement INTEGER PRIMARY KEY REFERENCES movement (key),
    settlement INTEGER NOT NULL REFERENCES settlement (key)
) STRICT;
CREATE INDEX settled_by_settlement ON settled (settlement);

CREATE TABLE to_settle (
    maker INTEGER NOT NULL REFERENCES maker (key),
    movement INTEGER NOT NULL,
    PRIMARY KEY (maker, movement)
) STRICT, WITHOUT ROWID;

CREATE TABLE maker_payment (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day)),
    cashier TEXT NOT NULL,
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    maker INTEGER NOT NULL REFERENCES maker (key),
    bill TEXT NOT NULL,
    method TEXT NOT NULL CHECK (method IN ('cash', 'transfer')),
    amount INTEGER NOT NULL CHECK (amount > 0),
    note TEXT NOT NULL,
    UNIQUE (day, till, sequence)
) STRICT;
CREATE INDEX maker_payment_by_maker ON maker_payment (maker);

INSERT INTO to_settle (maker, movement)
SELECT product.made_by, movement.key
FROM movement JOIN variant ON variant.item = movement.item JOIN product ON product.key = variant.product
WHERE movement.held = 'titip' AND movement.kind IN ('sold', 'returned', 'exchanged');

CREATE TRIGGER movement_waits_for_settlement AFTER INSERT ON movement
WHEN new.held = 'titip' AND new.kind IN ('sold', 'returned', 'exchanged')
BEGIN
    INSERT INTO to_settle (maker, movement)
    SELECT product.made_by, new.key FROM variant JOIN product ON product.key = variant.product
    WHERE variant.item = new.item;
END;
CREATE TRIGGER settled_is_what_waited BEFORE INSERT ON settled
WHEN NOT EXISTS (
    SELECT 1 FROM settlement JOIN to_settle ON to_settle.maker = settlement.maker
    WHERE settlement.key = new.settlement AND to_settle.movement = new.movement)
BEGIN
    SELECT RAISE(ABORT, 'this was settled, or is another maker''s');
END;
CREATE TRIGGER settled_waits_no_more AFTER INSERT ON settled
BEGIN
    DELETE FROM to_settle WHERE movement = new.movement
        AND maker = (SELECT maker FROM settlement WHERE key = new.settlement);
END;
"""


def apply(database: Database) -> None:
    """Make makers of the names on products, and the tables of what passes between them and the stall."""
    database.executescript(MAKERS)
    database.executescript(FOUND)
    database.executescript(TRADE)
    kept = ("maker_change", "retirement", "delivery", "delivery_line", "settlement", "settled", "maker_payment")
    for table in (*kept, "item_code"):
        database.executescript(append_only(table))
