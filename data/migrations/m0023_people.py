"""Who works at the stall with which PIN, and the log of what somebody may ask about."""

from sqlite_utils import Database

from data.migrations.guards import append_only

TABLES = """
CREATE TABLE person_change (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    at TEXT NOT NULL,
    cashier TEXT NOT NULL,
    person BLOB NOT NULL CHECK (length(person) = 16),
    name TEXT NOT NULL COLLATE NOCASE CHECK (name <> ''),
    role TEXT NOT NULL CHECK (role IN ('owner', 'helper')),
    rights TEXT NOT NULL,
    bargain INTEGER CHECK (bargain >= 0),
    left_at TEXT
) STRICT;
CREATE INDEX person_change_by_person ON person_change (person, key);

-- What is kept of a PIN; of the recovery code under an empty holder. Rewritten: an old PIN is nobody's business.
CREATE TABLE secret (
    holder BLOB PRIMARY KEY CHECK (length(holder) IN (0, 16)),
    set_at TEXT NOT NULL,
    salt BLOB NOT NULL CHECK (length(salt) = 16),
    work INTEGER NOT NULL CHECK (work > 1),
    block INTEGER NOT NULL CHECK (block > 0),
    lanes INTEGER NOT NULL CHECK (lanes > 0),
    digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT, WITHOUT ROWID;

CREATE TABLE wrong_pin (
    holder BLOB PRIMARY KEY CHECK (length(holder) IN (0, 16)),
    times INTEGER NOT NULL CHECK (times > 0),
    last TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day)),
    kind TEXT NOT NULL CHECK (kind <> ''),
    person TEXT NOT NULL,
    lender TEXT NOT NULL,
    asked TEXT NOT NULL,
    subject TEXT NOT NULL,
    details TEXT NOT NULL,
    chain BLOB NOT NULL CHECK (length(chain) = 32)
) STRICT;
CREATE INDEX audit_by_day ON audit (day, key);

-- Where the log ends; rewritten with every entry, so that entries which were taken off its end are missed.
CREATE TABLE audit_head (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    entries INTEGER NOT NULL,
    chain BLOB NOT NULL
) STRICT;
INSERT INTO audit_head (only, entries, chain) VALUES (1, 0, zeroblob(32));
"""


def apply(database: Database) -> None:
    """Create the tables of people and of the log."""
    database.executescript(TABLES)
    for table in ("person_change", "audit"):
        database.executescript(append_only(table))
