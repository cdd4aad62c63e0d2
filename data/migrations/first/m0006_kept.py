"""What is kept beside the movements: the head of the book, lots, what waits for a pile, and the days of every item."""

TABLES = """
CREATE TABLE book_head (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    entries INTEGER NOT NULL,
    chain BLOB NOT NULL CHECK (length(chain) = 32)
) STRICT;
INSERT INTO book_head (one, entries, chain) VALUES (1, 0, zeroblob(32));

-- What is left of one bale on one pile; item 0 is what lies on no pile yet. Written off is what came in less the rest.
CREATE TABLE lot (
    item INTEGER NOT NULL,
    bale INTEGER NOT NULL REFERENCES bale (key),
    pieces INTEGER NOT NULL,
    value INTEGER NOT NULL,
    in_pieces INTEGER NOT NULL,
    in_value INTEGER NOT NULL,
    sold_pieces INTEGER NOT NULL,
    sold_value INTEGER NOT NULL,
    earned INTEGER NOT NULL,
    PRIMARY KEY (item, bale)
) STRICT, WITHOUT ROWID;
CREATE INDEX lot_by_bale ON lot (bale);

CREATE TABLE unassigned (
    source BLOB NOT NULL,
    line INTEGER NOT NULL,
    pieces INTEGER NOT NULL,
    PRIMARY KEY (source, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE item_day_new (
    day TEXT NOT NULL,
    item INTEGER NOT NULL REFERENCES item (key),
    start_pieces INTEGER NOT NULL,
    start_value INTEGER NOT NULL,
    in_pieces INTEGER NOT NULL,
    in_value INTEGER NOT NULL,
    sold_pieces INTEGER NOT NULL,
    sold_value INTEGER NOT NULL,
    gone_pieces INTEGER NOT NULL DEFAULT 0,
    gone_value INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (day, item)
) STRICT, WITHOUT ROWID;
INSERT INTO item_day_new (day, item, start_pieces, start_value, in_pieces, in_value, sold_pieces, sold_value)
SELECT day, item, start_pieces, start_value, in_pieces, in_value, sold_pieces, sold_value
FROM item_day ORDER BY day, item;
DROP TABLE item_day;
ALTER TABLE item_day_new RENAME TO item_day;
CREATE INDEX item_day_by_item ON item_day (item, day);
"""

FILLED = """
INSERT INTO lot (item, bale, pieces, value, in_pieces, in_value, sold_pieces, sold_value, earned)
SELECT item, bale, sum(pieces), sum(value),
    sum(iif(kind = 'opening', pieces, 0)), sum(iif(kind = 'opening', value, 0)),
    -sum(iif(kind = 'sold', pieces, 0)), -sum(iif(kind = 'sold', value, 0)), sum(amount)
FROM movement WHERE bale IS NOT NULL GROUP BY item, bale;
INSERT INTO unassigned (source, line, pieces)
SELECT source, line, -pieces FROM movement WHERE item IS NULL;
UPDATE book_head SET
    entries = coalesce((SELECT max(entry) FROM movement), 0),
    chain = coalesce((SELECT chain FROM movement WHERE entry IS NOT NULL ORDER BY key DESC LIMIT 1), chain);
"""

_IN = "(new.kind IN ('opening', 'sorted', 'returned') OR new.kind = 'exchanged' AND new.pieces > 0)"
_SOLD = "(new.kind IN ('sold', 'assigned') OR new.kind = 'exchanged' AND new.pieces <= 0)"
_GONE = f"NOT ({_IN} OR {_SOLD})"

TRIGGERS = f"""
CREATE TRIGGER movement_entry_follows_the_last BEFORE INSERT ON movement
WHEN new.entry IS NOT NULL AND new.entry IS NOT (SELECT entries + 1 FROM book_head)
BEGIN
    SELECT RAISE(ABORT, 'movement.entry leaves a gap or comes twice');
END;
CREATE TRIGGER movement_of_used_goods_is_an_entry BEFORE INSERT ON movement
WHEN (new.entry IS NULL) = ((SELECT family FROM item WHERE key = new.item) IS NOT 'local')
BEGIN
    SELECT RAISE(ABORT, 'used goods move by the book, and local goods do not');
END;
CREATE TRIGGER movement_never_adds_used_goods_once_sealed BEFORE INSERT ON movement
WHEN new.entry IS NOT NULL AND new.pieces > 0
    AND new.kind NOT IN ('returned', 'exchanged', 'counted', 'sorted', 'assigned') AND EXISTS (SELECT 1 FROM seal)
BEGIN
    SELECT RAISE(ABORT, 'the opening count is sealed');
END;

CREATE TRIGGER movement_moves_the_head AFTER INSERT ON movement WHEN new.entry IS NOT NULL
BEGIN
    UPDATE book_head SET entries = new.entry, chain = new.chain;
END;

CREATE TRIGGER movement_is_kept_as_balance AFTER INSERT ON movement WHEN new.item IS NOT NULL
BEGIN
    INSERT INTO balance (item, pieces, value, opening)
    VALUES (new.item, new.pieces, new.value, iif(new.kind IN ('opening', 'sorted'), new.pieces, 0))
    ON CONFLICT (item) DO UPDATE SET
        pieces = pieces + excluded.pieces, value = value + excluded.value, opening = opening + excluded.opening;
END;

CREATE TRIGGER movement_is_kept_by_lot AFTER INSERT ON movement WHEN new.bale IS NOT NULL
BEGIN
    INSERT INTO lot (item, bale, pieces, value, in_pieces, in_value, sold_pieces, sold_value, earned)
    VALUES (coalesce(new.item, 0), new.bale, new.pieces, new.value,
        iif(new.kind IN ('opening', 'sorted'), new.pieces, 0), iif(new.kind IN ('opening', 'sorted'), new.value, 0),
        iif(new.kind IN ('sold', 'assigned', 'returned', 'exchanged'), -new.pieces, 0),
        iif(new.kind IN ('sold', 'assigned', 'returned', 'exchanged'), -new.value, 0), new.amount)
    ON CONFLICT (item, bale) DO UPDATE SET
        pieces = pieces + excluded.pieces, value = value + excluded.value,
        in_pieces = in_pieces + excluded.in_pieces, in_value = in_value + excluded.in_value,
        sold_pieces = sold_pieces + excluded.sold_pieces, sold_value = sold_value + excluded.sold_value,
        earned = earned + excluded.earned;
END;

CREATE TRIGGER movement_is_kept_unassigned AFTER INSERT ON movement
WHEN new.item IS NULL AND new.bale IS NULL AND new.line IS NOT NULL
BEGIN
    INSERT INTO unassigned (source, line, pieces) VALUES (new.source, new.line, -new.pieces)
    ON CONFLICT (source, line) DO UPDATE SET pieces = pieces + excluded.pieces;
    DELETE FROM unassigned WHERE source = new.source AND line = new.line AND pieces = 0;
END;

CREATE TRIGGER movement_has_a_day BEFORE INSERT ON movement
WHEN new.item IS NOT NULL AND NOT EXISTS (SELECT 1 FROM item_day WHERE day = new.day AND item = new.item)
BEGIN
    INSERT INTO item_day (day, item, start_pieces, start_value, in_pieces, in_value, sold_pieces, sold_value)
    SELECT new.day, new.item,
        coalesce(sum(start_pieces + in_pieces - sold_pieces - gone_pieces), 0),
        coalesce(sum(start_value + in_value - sold_value - gone_value), 0), 0, 0, 0, 0
    FROM (SELECT * FROM item_day WHERE item = new.item AND day < new.day ORDER BY day DESC LIMIT 1);
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
