"""Kasbon is paid off in several ways at once, as goods are."""

from sqlite_utils import Database

from data.migrations.guards import append_only

TABLES = """
PRAGMA defer_foreign_keys = ON;
CREATE TABLE repayment_before AS SELECT * FROM repayment;
DROP TABLE repayment;

CREATE TABLE repayment (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day)),
    cashier TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    shift INTEGER NOT NULL REFERENCES shift (key),
    customer INTEGER NOT NULL REFERENCES customer (key),
    customer_name TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    before INTEGER NOT NULL,
    UNIQUE (day, till, sequence),
    CHECK (amount <= before)
) STRICT;
INSERT INTO repayment (key, id, till, at, day, cashier, sequence, shift, customer, customer_name, amount, before)
SELECT key, id, till, at, day, cashier, sequence, shift, customer, customer_name, amount, before FROM repayment_before
ORDER BY key;
CREATE INDEX repayment_by_shift ON repayment (shift);

CREATE TABLE repaid (
    repayment INTEGER NOT NULL REFERENCES repayment (key),
    position INTEGER NOT NULL CHECK (position > 0),
    method TEXT NOT NULL CHECK (method IN ('cash', 'qris', 'transfer', 'edc', 'wallet')),
    name TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    confirmed_by TEXT,
    confirmed_at TEXT,
    PRIMARY KEY (repayment, position),
    CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
    CHECK (method <> 'qris' OR confirmed_at IS NOT NULL)
) STRICT, WITHOUT ROWID;
INSERT INTO repaid (repayment, position, method, name, amount, confirmed_by, confirmed_at)
SELECT key, 1, method, name, amount, confirmed_by, confirmed_at FROM repayment_before ORDER BY key;
DROP TABLE repayment_before;
"""


def apply(database: Database) -> None:
    """What was paid off before was paid in one way."""
    database.executescript(TABLES)
    for table in ("repayment", "repaid"):
        database.executescript(append_only(table))
