"""What buyers brought back: returns, their lines and the money that went back, beside sales that stay as they were."""

from sqlite_utils import Database

from data.migrations.guards import append_only

TABLES = """
ALTER TABLE sale ADD COLUMN credit INTEGER NOT NULL DEFAULT 0 CHECK (credit >= 0);

CREATE TABLE sale_return (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    request TEXT NOT NULL UNIQUE CHECK (request <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('return', 'void')),
    till TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day)),
    sequence INTEGER NOT NULL,
    at TEXT NOT NULL,
    shift INTEGER NOT NULL REFERENCES shift (key),
    cashier TEXT NOT NULL,
    sale INTEGER REFERENCES sale (key),
    new_sale INTEGER UNIQUE REFERENCES sale (key),
    pieces INTEGER NOT NULL CHECK (pieces > 0),
    total INTEGER NOT NULL CHECK (total >= 0),
    credit INTEGER NOT NULL CHECK (credit BETWEEN 0 AND total),
    rounding INTEGER NOT NULL DEFAULT 0,
    reason TEXT NOT NULL,
    UNIQUE (day, till, sequence),
    CHECK (new_sale IS NOT NULL OR credit = 0),
    CHECK (kind = 'return' OR sale IS NOT NULL AND new_sale IS NULL AND reason <> '')
) STRICT;
CREATE INDEX sale_return_by_shift ON sale_return (shift);
CREATE INDEX sale_return_by_sale ON sale_return (sale) WHERE sale IS NOT NULL;
CREATE UNIQUE INDEX sale_return_voids_once ON sale_return (sale) WHERE kind = 'void';

CREATE TRIGGER return_numbers_have_no_gap BEFORE INSERT ON sale_return
WHEN new.sequence IS NOT
    1 + coalesce((SELECT max(sequence) FROM sale_return WHERE day = new.day AND till = new.till), 0)
BEGIN
    SELECT RAISE(ABORT, 'sale_return.sequence leaves a gap or comes twice');
END;

CREATE TABLE return_line (
    return INTEGER NOT NULL REFERENCES sale_return (key),
    position INTEGER NOT NULL CHECK (position > 0),
    sale INTEGER,
    line INTEGER,
    item INTEGER REFERENCES item (key),
    kind TEXT NOT NULL CHECK (kind IN ('pile', 'variant', 'free')),
    family TEXT NOT NULL CHECK (family IN ('used', 'local')),
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    detail TEXT NOT NULL,
    category TEXT NOT NULL,
    unit TEXT NOT NULL,
    price INTEGER NOT NULL CHECK (price > 0),
    pieces INTEGER NOT NULL CHECK (pieces > 0),
    amount INTEGER NOT NULL CHECK (amount >= 0),
    cost INTEGER NOT NULL,
    owed INTEGER NOT NULL CHECK (owed >= 0),
    condition TEXT NOT NULL CHECK (condition IN ('good', 'damaged', 'afkir')),
    PRIMARY KEY (return, position),
    FOREIGN KEY (sale, line) REFERENCES sale_line (sale, position),
    CHECK ((sale IS NULL) = (line IS NULL)),
    CHECK ((item IS NULL) = (kind = 'free'))
) STRICT, WITHOUT ROWID;
CREATE INDEX return_line_by_sale ON return_line (sale, line) WHERE sale IS NOT NULL;

CREATE TRIGGER return_line_is_of_its_sale BEFORE INSERT ON return_line
WHEN new.sale IS NOT (SELECT sale FROM sale_return WHERE key = new.return)
BEGIN
    SELECT RAISE(ABORT, 'a line of another sale');
END;
CREATE TRIGGER return_line_brings_back_what_was_sold BEFORE INSERT ON return_line
WHEN new.sale IS NOT NULL AND
    new.pieces + coalesce((SELECT sum(pieces) FROM return_line WHERE sale = new.sale AND line = new.line), 0) >
    (SELECT quantity FROM sale_line WHERE sale = new.sale AND position = new.line)
BEGIN
    SELECT RAISE(ABORT, 'more comes back than was sold');
END;

CREATE TABLE refund (
    return INTEGER NOT NULL REFERENCES sale_return (key),
    position INTEGER NOT NULL CHECK (position > 0),
    method TEXT NOT NULL CHECK (method IN ('cash', 'qris', 'transfer', 'edc', 'wallet', 'kasbon')),
    name TEXT NOT NULL DEFAULT '',
    amount INTEGER NOT NULL CHECK (amount > 0),
    PRIMARY KEY (return, position)
) STRICT, WITHOUT ROWID;
"""


def apply(database: Database) -> None:
    """Create the tables; each of them is append-only."""
    database.executescript(TABLES)
    for table in ("sale_return", "return_line", "refund"):
        database.executescript(append_only(table))
