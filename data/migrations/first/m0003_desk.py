"""The desk: settings as they were at each time, the open cart, and what waits for paper."""

from sqlite_utils import Database

from data.migrations.guards import append_only

TABLES = """
CREATE TABLE setting (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    at TEXT NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE TABLE cart (
    till TEXT PRIMARY KEY,
    at TEXT NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body))
) STRICT, WITHOUT ROWID;

CREATE TABLE print_job (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    copy INTEGER NOT NULL CHECK (copy >= 0),
    cashier TEXT NOT NULL,
    created_at TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL CHECK (attempts >= 0),
    cause TEXT,
    not_before TEXT,
    changed_at TEXT
) STRICT;
CREATE INDEX print_job_unfinished ON print_job (state) WHERE state IN ('waiting', 'sending', 'unknown', 'held');
CREATE INDEX print_job_by_subject ON print_job (subject);
"""


def apply(database: Database) -> None:
    """Create the tables of the desk. Print jobs and the open cart change; settings are kept as they were."""
    database.executescript(TABLES)
    database.executescript(append_only("setting"))
