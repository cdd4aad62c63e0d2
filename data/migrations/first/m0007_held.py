"""Movements of local goods say how the pieces were held, and balances keep apart what the makers still own."""

from sqlite_utils import Database

from data.migrations.guards import append_only

MOVEMENT = """
ALTER TABLE movement RENAME TO movement_before;
DROP INDEX movement_by_day;
DROP INDEX movement_by_source;

CREATE TABLE movement (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till TEXT NOT NULL,
    at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day IS date(day)),
    item INTEGER REFERENCES item (key),
    bale INTEGER REFERENCES bale (key),
    kind TEXT NOT NULL CHECK (kind IN ('opening', 'sorted', 'sold', 'assigned', 'returned', 'exchanged', 'afkir',
        'given', 'lost', 'counted', 'sealed', 'received', 'sent_back', 'costed')),
    pieces INTEGER NOT NULL,
    value INTEGER NOT NULL,
    amount INTEGER NOT NULL DEFAULT 0,
    source BLOB NOT NULL CHECK (length(source) = 16),
    line INTEGER CHECK (line > 0),
    cashier TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    entry INTEGER CHECK (entry > 0),
    chain BLOB CHECK (length(chain) = 32),
    held TEXT NOT NULL DEFAULT 'putus' CHECK (held IN ('putus', 'titip')),
    owed INTEGER NOT NULL DEFAULT 0,
    CHECK ((entry IS NULL) = (chain IS NULL)),
    CHECK (item IS NOT NULL OR entry IS NOT NULL),
    CHECK (held = 'putus' AND owed = 0 OR held = 'titip' AND value = 0 AND entry IS NULL)
) STRICT;

-- A sale moved a variant once a line, in the order of its lines; so each movement finds its line.
INSERT INTO movement (key, id, till, at, day, item, bale, kind, pieces, value, amount, source, line, cashier, note,
    entry, chain, held, owed)
SELECT moved.key, moved.id, moved.till, moved.at, moved.day, moved.item, moved.bale, moved.kind, moved.pieces,
    moved.value, coalesce(sold.amount, moved.amount), moved.source, coalesce(sold.position, moved.line),
    coalesce(sold.cashier, moved.cashier), moved.note, moved.entry, moved.chain,
    iif(product.terms = 'titip' AND moved.value = 0, 'titip', 'putus'),
    iif(product.terms = 'titip' AND moved.value = 0, coalesce(sold.owed, 0), 0)
FROM (
    SELECT *, row_number() OVER (PARTITION BY source, item, kind ORDER BY key) AS place FROM movement_before
) AS moved
    LEFT JOIN variant ON variant.item = moved.item LEFT JOIN product ON product.key = variant.product
    LEFT JOIN (
        SELECT sale.id, sale.cashier, sale_line.item, sale_line.position, sale_line.amount, sale_line.owed,
            row_number() OVER (PARTITION BY sale.key, sale_line.item ORDER BY sale_line.position) AS place
        FROM sale JOIN sale_line ON sale_line.sale = sale.key WHERE sale_line.kind = 'variant'
    ) AS sold ON moved.kind = 'sold' AND sold.id = moved.source AND sold.item = moved.item AND sold.place = moved.place
ORDER BY moved.key;
DROP TABLE movement_before;
CREATE INDEX movement_by_day ON movement (day, item);
CREATE INDEX movement_by_source ON movement (source);

ALTER TABLE balance ADD COLUMN titip INTEGER NOT NULL DEFAULT 0;
UPDATE balance SET titip = coalesce((SELECT sum(pieces) FROM movement WHERE movement.item = balance.item), 0)
WHERE item IN (SELECT item FROM movement WHERE held = 'titip');
"""

_IN = "(new.kind IN ('opening', 'sorted', 'returned', 'received') OR new.kind = 'exchanged' AND new.pieces > 0)"
_SOLD = "(new.kind IN ('sold', 'assigned', 'costed') OR new.kind = 'exchanged' AND new.pieces <= 0)"
_GONE = f"NOT ({_IN} OR {_SOLD})"

TRIGGERS = f"""
CREATE TRIGGER movement_is_kept_as_balance AFTER INSERT ON movement WHEN new.item IS NOT NULL
BEGIN
    INSERT INTO balance (item, pieces, value, opening, titip)
    VALUES (new.item, new.pieces, new.value, iif(new.kind IN ('opening', 'sorted'), new.pieces, 0),
        iif(new.held = 'titip', new.pieces, 0))
    ON CONFLICT (item) DO UPDATE SET
        pieces = pieces + excluded.pieces, value = value + excluded.value, opening = opening + excluded.opening,
        titip = titip + excluded.titip;
END;
CREATE TRIGGER movement_is_kept_by_day AFTER INSERT ON movement WHEN new.item IS NOT NULL
BEGIN
    UPDATE item_day SET
        in_pieces = in_pieces + iif({_IN}, new.pieces, 0), in_value = in_value + iif({_IN}, new.value, 0),
        sold_pieces = sold_pieces - iif({_SOLD}, new.pieces, 0), sold_value = sold_value - iif({_SOLD}, new.value, 0),
        gone_pieces = gone_pieces - iif({_GONE}, new.pieces, 0), gone_value = gone_value - iif({_GONE}, new.value, 0)
    WHERE day = new.day AND item = new.item;
    -- A clock that went back puts a movement before days that are written already: their starts follow.
    UPDATE item_day SET start_pieces = start_pieces + new.pieces, start_value = start_value + new.value
    WHERE item = new.item AND day > new.day;
END;
"""  # noqa: S608 put together from our own parts

_REMADE = ("movement_is_kept_as_balance", "movement_is_kept_by_day", "movement_is_never_changed",
           "movement_is_never_deleted")  # fmt: skip


def apply(database: Database) -> None:
    """Move the movements once more; what kept their sums goes on as it was, but for balances and days."""
    kept = database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'movement'")
    triggers = kept.fetchall()
    for name, _ in triggers:
        database.execute(f"DROP TRIGGER {name}")
    database.executescript(MOVEMENT)
    for name, sql in triggers:
        if name not in _REMADE:
            database.execute(sql)
    database.executescript(TRIGGERS)
    database.executescript(append_only("movement"))
