"""Cash that moves without a sale, what a closing counted note by note, and its number."""

from sqlite_utils import Database

from data.migrations.guards import append_only

TABLES = """
CREATE TABLE cash_movement (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day)),
    shift INTEGER NOT NULL REFERENCES shift (key),
    cashier TEXT NOT NULL,
    category TEXT NOT NULL CHECK (category <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('in', 'expense', 'taken')),
    amount INTEGER NOT NULL CHECK (amount > 0),
    note TEXT NOT NULL
) STRICT;
CREATE INDEX cash_movement_by_shift ON cash_movement (shift);
CREATE INDEX cash_movement_by_day ON cash_movement (day);

CREATE TABLE shift_count (
    shift INTEGER NOT NULL REFERENCES shift_close (shift),
    face INTEGER NOT NULL CHECK (face > 0),
    pieces INTEGER NOT NULL CHECK (pieces > 0),
    PRIMARY KEY (shift, face)
) STRICT, WITHOUT ROWID;

ALTER TABLE shift_close ADD COLUMN left_in INTEGER CHECK (left_in BETWEEN 0 AND counted);
ALTER TABLE shift_close ADD COLUMN number INTEGER CHECK (number > 0);

ALTER TABLE maker_payment ADD COLUMN shift INTEGER REFERENCES shift (key);
CREATE INDEX maker_payment_by_shift ON maker_payment (shift) WHERE shift IS NOT NULL;

CREATE TRIGGER closing_numbers_have_no_gap BEFORE INSERT ON shift_close
WHEN new.number IS NOT 1 + (SELECT count(*) FROM shift_close WHERE till = new.till)
BEGIN
    SELECT RAISE(ABORT, 'shift_close.number leaves a gap or comes twice');
END;

CREATE TRIGGER nothing_moves_in_a_closed_drawer BEFORE INSERT ON cash_movement
WHEN EXISTS (SELECT 1 FROM shift_close WHERE shift_close.shift = new.shift)
BEGIN
    SELECT RAISE(ABORT, 'the drawer of this shift is closed');
END;
"""


def apply(database: Database) -> None:
    """Create what moves cash. Closings of before keep no number: they are counted where one is asked for."""
    database.executescript(TABLES)
    for table in ("cash_movement", "shift_count"):
        database.executescript(append_only(table))
