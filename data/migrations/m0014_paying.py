"""Paying: more ways to pay under names of one's own, money that is waited for, customers and what they owe, QRIS."""

from sqlite_utils import Database

from data.migrations.guards import append_only

CUSTOMERS = """
CREATE TABLE customer (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    at TEXT NOT NULL,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
    phone TEXT NOT NULL,
    note TEXT NOT NULL,
    most INTEGER CHECK (most >= 0),
    wholesale INTEGER NOT NULL CHECK (wholesale IN (0, 1))
) STRICT;

CREATE TABLE customer_change (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day)),
    cashier TEXT NOT NULL,
    customer INTEGER NOT NULL REFERENCES customer (key),
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    note TEXT NOT NULL,
    most INTEGER,
    wholesale INTEGER NOT NULL
) STRICT;
CREATE INDEX customer_change_by_customer ON customer_change (customer);

ALTER TABLE sale ADD COLUMN rounding INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sale ADD COLUMN customer INTEGER REFERENCES customer (key);
ALTER TABLE sale ADD COLUMN customer_name TEXT NOT NULL DEFAULT '';

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
    method TEXT NOT NULL CHECK (method IN ('cash', 'qris', 'transfer', 'edc', 'wallet')),
    name TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    before INTEGER NOT NULL,
    confirmed_by TEXT,
    confirmed_at TEXT,
    UNIQUE (day, till, sequence),
    CHECK (amount <= before),
    CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
    CHECK (method <> 'qris' OR confirmed_at IS NOT NULL)
) STRICT;
CREATE INDEX repayment_by_shift ON repayment (shift);

CREATE TABLE debt (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day)),
    cashier TEXT NOT NULL,
    customer INTEGER NOT NULL REFERENCES customer (key),
    kind TEXT NOT NULL CHECK (kind IN ('sold', 'paid', 'returned')),
    amount INTEGER NOT NULL,
    sale INTEGER REFERENCES sale (key),
    repayment INTEGER UNIQUE REFERENCES repayment (key),
    CHECK ((amount > 0) = (kind = 'sold') AND amount <> 0),
    CHECK ((sale IS NULL) = (kind = 'paid') AND (repayment IS NULL) = (kind <> 'paid'))
) STRICT;
CREATE INDEX debt_by_customer ON debt (customer);
CREATE INDEX debt_by_sale ON debt (sale) WHERE sale IS NOT NULL;

-- What each customer owes, kept beside the entries so that nobody adds up years.
CREATE TABLE owing (
    customer INTEGER PRIMARY KEY REFERENCES customer (key),
    amount INTEGER NOT NULL
) STRICT;
CREATE TRIGGER debt_is_kept_as_owing AFTER INSERT ON debt
BEGIN
    INSERT INTO owing (customer, amount) VALUES (new.customer, new.amount)
    ON CONFLICT (customer) DO UPDATE SET amount = amount + excluded.amount;
END;

CREATE TABLE qris_code (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day)),
    cashier TEXT NOT NULL,
    payload TEXT NOT NULL
) STRICT;
"""

PAYMENT = """
ALTER TABLE payment RENAME TO payment_before;

CREATE TABLE payment (
    sale INTEGER NOT NULL REFERENCES sale (key),
    position INTEGER NOT NULL CHECK (position > 0),
    method TEXT NOT NULL CHECK (method IN ('cash', 'qris', 'transfer', 'edc', 'wallet', 'kasbon')),
    name TEXT NOT NULL DEFAULT '',
    amount INTEGER NOT NULL CHECK (amount > 0),
    waiting INTEGER NOT NULL DEFAULT 0 CHECK (waiting IN (0, 1)),
    confirmed_by TEXT,
    confirmed_at TEXT,
    PRIMARY KEY (sale, position),
    CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
    CHECK (NOT waiting OR confirmed_at IS NULL AND method NOT IN ('cash', 'kasbon')),
    CHECK (method <> 'qris' OR waiting OR confirmed_at IS NOT NULL)
) STRICT, WITHOUT ROWID;
INSERT INTO payment (sale, position, method, amount, confirmed_by, confirmed_at)
SELECT sale, position, method, amount, confirmed_by, confirmed_at FROM payment_before ORDER BY sale, position;
DROP TABLE payment_before;
CREATE INDEX payment_waiting ON payment (sale) WHERE waiting;

CREATE TABLE arrival (
    sale INTEGER NOT NULL,
    position INTEGER NOT NULL,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day)),
    cashier TEXT NOT NULL,
    PRIMARY KEY (sale, position),
    FOREIGN KEY (sale, position) REFERENCES payment (sale, position)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER arrival_is_of_a_waiting_payment BEFORE INSERT ON arrival
WHEN NOT EXISTS (SELECT 1 FROM payment WHERE sale = new.sale AND position = new.position AND waiting)
BEGIN
    SELECT RAISE(ABORT, 'nobody waits for this payment');
END;
"""


def apply(database: Database) -> None:
    """Add the tables, and move payments into one that takes more ways to pay; those from before waited for nothing."""
    for name in ("payment_is_never_changed", "payment_is_never_deleted"):
        database.execute(f"DROP TRIGGER {name}")
    database.executescript(CUSTOMERS)
    database.executescript(PAYMENT)
    for table in ("payment", "arrival", "repayment", "debt", "customer_change", "qris_code"):
        database.executescript(append_only(table))
