"""The book of used goods: movements know their bale, and those of used goods are entries tied one to the other.

What was written before goes into the book in the order in which it happened: movements of piles get the bale of their
pile and the rupiah of their sale's line, and free lines of used goods become entries, sold and unassigned.
"""

from sqlite_utils import Database

from data.migrations.first import m0006_kept
from data.migrations.guards import append_only
from data.queries.chain import ENTRIES, NUMBER, fields_of
from pos.used.chain import START, link

MOVEMENT = """
ALTER TABLE movement RENAME TO movement_before;
DROP TRIGGER IF EXISTS movement_is_kept_as_balance;
DROP TRIGGER IF EXISTS movement_is_kept_by_day;
DROP TRIGGER IF EXISTS movement_is_never_changed;
DROP TRIGGER IF EXISTS movement_is_never_deleted;
DROP INDEX IF EXISTS movement_by_day;
DROP INDEX IF EXISTS movement_by_source;

CREATE TABLE movement (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day)),
    item INTEGER REFERENCES item (key),
    bale INTEGER REFERENCES bale (key),
    kind TEXT NOT NULL CHECK (kind IN ('opening', 'sorted', 'sold', 'assigned', 'returned', 'exchanged', 'afkir',
        'given', 'lost', 'counted', 'sealed')),
    pieces INTEGER NOT NULL,
    value INTEGER NOT NULL,
    amount INTEGER NOT NULL DEFAULT 0,
    source BLOB NOT NULL CHECK (length(source) = 16),
    line INTEGER CHECK (line > 0),
    cashier TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    entry INTEGER CHECK (entry > 0),
    chain BLOB CHECK (length(chain) = 32),
    CHECK ((entry IS NULL) = (chain IS NULL)),
    CHECK (item IS NOT NULL OR entry IS NOT NULL)
) STRICT;

-- Entries are numbered here and tied afterwards. A sale moved an item once a line, in the order of its lines. The last
-- two bytes of the id of a free line's entry are the line: an id of its own right behind the one of its sale.
INSERT INTO movement (id, till, at, day, item, bale, kind, pieces, value, amount, source, line, cashier, note,
    entry, chain)
SELECT id, till, at, day, item, bale, kind, pieces, value, amount, source, line, cashier, note,
    iif(used, row_number() OVER (PARTITION BY used ORDER BY id), NULL), iif(used, zeroblob(32), NULL)
FROM (
    SELECT moved.id, moved.till, moved.at, moved.day, moved.item, pile.bale, moved.kind, moved.pieces, moved.value,
        iif(pile.bale IS NULL, 0, coalesce(sold.amount, 0)) AS amount, moved.source,
        iif(pile.bale IS NULL, NULL, sold.position) AS line,
        iif(pile.bale IS NULL, '', coalesce(sold.cashier, '')) AS cashier, '' AS note,
        pile.bale IS NOT NULL AS used
    FROM (
        SELECT *, row_number() OVER (PARTITION BY source, item, kind ORDER BY key) AS place FROM movement_before
    ) AS moved
    LEFT JOIN pile ON pile.item = moved.item
    LEFT JOIN (
        SELECT sale.id, sale.cashier, sale_line.item, sale_line.position, sale_line.amount,
            row_number() OVER (PARTITION BY sale.key, sale_line.item ORDER BY sale_line.position) AS place
        FROM sale JOIN sale_line ON sale_line.sale = sale.key WHERE sale_line.kind = 'pile'
    ) AS sold ON moved.kind = 'sold' AND sold.id = moved.source AND sold.item = moved.item AND sold.place = moved.place
    UNION ALL
    SELECT unhex(substr(hex(sale.id), 1, 28) || printf('%04X', position)), sale.till, sale.at, sale.day, NULL, NULL,
        'sold', -quantity, 0, amount, sale.id, position, sale.cashier, sale_line.name, true
    FROM sale JOIN sale_line ON sale_line.sale = sale.key WHERE sale_line.kind = 'free' AND sale_line.family = 'used'
) ORDER BY id;
DROP TABLE movement_before;

CREATE INDEX movement_by_day ON movement (day, item);
CREATE INDEX movement_by_source ON movement (source);
"""

RECORDS = """
CREATE TABLE seal (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day)),
    cashier TEXT NOT NULL,
    pieces INTEGER NOT NULL CHECK (pieces > 0),
    value INTEGER NOT NULL,
    entries INTEGER NOT NULL CHECK (entries > 0),
    code TEXT NOT NULL CHECK (code <> '')
) STRICT;

CREATE TABLE bale_step (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day)),
    cashier TEXT NOT NULL,
    bale INTEGER NOT NULL REFERENCES bale (key),
    state TEXT NOT NULL CHECK (state IN ('opened', 'sorted')),
    pieces INTEGER CHECK (pieces > 0),
    rejected INTEGER CHECK (rejected BETWEEN 0 AND pieces),
    basis TEXT CHECK (basis IN ('sales_value', 'pieces')),
    UNIQUE (bale, state),
    CHECK ((state = 'sorted') = (pieces IS NOT NULL AND rejected IS NOT NULL AND basis IS NOT NULL))
) STRICT;

CREATE TABLE stock_count (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day)),
    cashier TEXT NOT NULL
) STRICT;

CREATE TABLE stock_count_row (
    count INTEGER NOT NULL REFERENCES stock_count (key),
    position INTEGER NOT NULL CHECK (position > 0),
    item INTEGER NOT NULL REFERENCES item (key),
    price INTEGER NOT NULL CHECK (price > 0),
    counted INTEGER NOT NULL CHECK (counted >= 0),
    book INTEGER NOT NULL,
    value INTEGER NOT NULL,
    counted_at TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (count, position)
) STRICT, WITHOUT ROWID;

ALTER TABLE pile ADD COLUMN hung INTEGER NOT NULL DEFAULT 0 CHECK (hung IN (0, 1));
ALTER TABLE pile ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE item_price ADD COLUMN cashier TEXT NOT NULL DEFAULT '';
ALTER TABLE item_price ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE shift_close ADD COLUMN entries INTEGER NOT NULL DEFAULT 0;
ALTER TABLE shift_close ADD COLUMN code TEXT NOT NULL DEFAULT '';
"""


def apply(database: Database) -> None:
    """Move the movements, tie those of used goods into the book, and keep lots beside them."""
    database.executescript(MOVEMENT)
    database.executescript(m0006_kept.TABLES)
    database.executescript(RECORDS)
    _tie(database)
    database.executescript(m0006_kept.FILLED)
    database.executescript(m0006_kept.TRIGGERS)
    for table in ("movement", "seal", "bale_step", "stock_count", "stock_count_row"):
        database.executescript(append_only(table))


def _tie(database: Database) -> None:
    """Tie each entry to the one before; a block at a time, however many there are."""
    carried, key = START, 0
    while block := database.conn.execute(ENTRIES, (key,)).fetchall():
        tied = []
        for row in block:
            key = row[0]
            carried = link(carried, row[NUMBER], fields_of(row))
            tied.append((carried, key))
        database.conn.executemany("UPDATE movement SET chain = ? WHERE key = ?", tied)
