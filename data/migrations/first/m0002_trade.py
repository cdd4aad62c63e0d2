"""Trade: shifts, sales with their lines and payments, and the copies of receipts."""

from sqlite_utils import Database

from data.migrations.guards import append_only

TABLES = """
CREATE TABLE shift (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    day TEXT NOT NULL CHECK (day IS date(day)),
    at TEXT NOT NULL,
    cashier TEXT NOT NULL,
    float_amount INTEGER NOT NULL CHECK (float_amount >= 0),
    UNIQUE (day, till, number)
) STRICT;

CREATE TABLE shift_close (
    shift INTEGER PRIMARY KEY REFERENCES shift (key),
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day)),
    at TEXT NOT NULL,
    cashier TEXT NOT NULL,
    counted INTEGER NOT NULL CHECK (counted >= 0),
    expected INTEGER NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE sale (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    checkout TEXT NOT NULL UNIQUE CHECK (checkout <> ''),
    till TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day)),
    sequence INTEGER NOT NULL,
    at TEXT NOT NULL,
    shift INTEGER NOT NULL REFERENCES shift (key),
    cashier TEXT NOT NULL,
    pieces INTEGER NOT NULL CHECK (pieces > 0),
    total INTEGER NOT NULL CHECK (total >= 0),
    change INTEGER NOT NULL CHECK (change >= 0),
    UNIQUE (day, till, sequence)
) STRICT;
CREATE INDEX sale_by_shift ON sale (shift);

CREATE TRIGGER sale_numbers_have_no_gap BEFORE INSERT ON sale
WHEN new.sequence IS NOT
    1 + coalesce((SELECT max(sequence) FROM sale WHERE day = new.day AND till = new.till), 0)
BEGIN
    SELECT RAISE(ABORT, 'sale.sequence leaves a gap or comes twice');
END;

CREATE TABLE sale_line (
    sale INTEGER NOT NULL REFERENCES sale (key),
    position INTEGER NOT NULL CHECK (position > 0),
    item INTEGER REFERENCES item (key),
    kind TEXT NOT NULL CHECK (kind IN ('pile', 'variant', 'free')),
    family TEXT NOT NULL CHECK (family IN ('used', 'local')),
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    detail TEXT NOT NULL,
    category TEXT NOT NULL,
    unit TEXT NOT NULL,
    price INTEGER NOT NULL CHECK (price > 0),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    amount INTEGER NOT NULL CHECK (amount BETWEEN 0 AND price * quantity),
    cost INTEGER NOT NULL,
    short INTEGER NOT NULL CHECK (short BETWEEN 0 AND quantity),
    PRIMARY KEY (sale, position),
    CHECK ((item IS NULL) = (kind = 'free'))
) STRICT, WITHOUT ROWID;

CREATE TABLE reduction (
    sale INTEGER NOT NULL,
    position INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    kind TEXT NOT NULL CHECK (kind IN ('bargain', 'bundle')),
    amount INTEGER NOT NULL CHECK (amount > 0),
    pieces INTEGER NOT NULL CHECK (pieces > 0),
    price INTEGER NOT NULL CHECK (price >= 0),
    PRIMARY KEY (sale, position, number),
    FOREIGN KEY (sale, position) REFERENCES sale_line (sale, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE payment (
    sale INTEGER NOT NULL REFERENCES sale (key),
    position INTEGER NOT NULL CHECK (position > 0),
    method TEXT NOT NULL CHECK (method IN ('cash', 'qris', 'transfer')),
    amount INTEGER NOT NULL CHECK (amount > 0),
    confirmed_by TEXT,
    confirmed_at TEXT,
    PRIMARY KEY (sale, position),
    CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
    CHECK (method <> 'qris' OR confirmed_at IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE receipt_copy (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    sale INTEGER NOT NULL REFERENCES sale (key),
    copy INTEGER NOT NULL CHECK (copy > 0),
    at TEXT NOT NULL,
    cashier TEXT NOT NULL,
    UNIQUE (sale, copy)
) STRICT;
"""


def apply(database: Database) -> None:
    """Create the tables of trade; each of them is append-only."""
    database.executescript(TABLES)
    for table in ("shift", "shift_close", "sale", "sale_line", "reduction", "payment", "receipt_copy"):
        database.executescript(append_only(table))
