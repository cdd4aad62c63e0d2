"""Counts of piles, recorded whole: each row with the price of its pile then."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from data.records.book import Book, moment
from data.records.items import ITEM_COLUMNS, item_from
from pos.used.counting import CountRow, StockCount

_ADD_ROW = """
INSERT INTO stock_count_row (count, position, item, price, counted, book, value, counted_at, reason)
VALUES (?, ?, (SELECT key FROM item WHERE id = ?), ?, ?, ?, ?, ?, ?)
"""
_ROWS = f"""
SELECT {ITEM_COLUMNS}, stock_count_row.price, counted, book, value, counted_at, reason
FROM stock_count_row JOIN item ON item.key = stock_count_row.item WHERE count = ? ORDER BY position
"""  # noqa: S608 put together from our own parts


def add_count(book: Book, count: StockCount) -> None:
    """Record a count with all its rows."""
    book.write(
        "INSERT INTO stock_count (id, till, at, day, cashier) VALUES (?, ?, ?, ?, ?)",
        (count.id.bytes, book.till, count.at.isoformat(), count.day.isoformat(), count.by),
    )
    key = book.key_of("stock_count", count.id)
    book.write_all(_ADD_ROW, [_values(key, place, row) for place, row in enumerate(count.rows, start=1)])


def latest_counts(book: Book, limit: int) -> Sequence[StockCount]:
    """The newest counts, each with its rows."""
    heads = book.rows("SELECT key, id, at, day, cashier FROM stock_count ORDER BY key DESC LIMIT ?", (limit,))
    return tuple(
        StockCount(UUID(bytes=raw), moment(at), date.fromisoformat(day), by, _rows(book, key))
        for key, raw, at, day, by in heads
    )


def _rows(book: Book, count: int) -> tuple[CountRow, ...]:
    return tuple(
        CountRow(item_from(tuple(item)), counted, said, value, moment(at), reason)
        for *item, counted, said, value, at, reason in book.rows(_ROWS, (count,))
    )


def _values(count: int, place: int, row: CountRow) -> tuple[object, ...]:
    raw = row.item.id.bytes if row.item.id else None
    return (
        count, place, raw, row.item.price, row.counted, row.book, row.value, row.counted_at.isoformat(), row.reason,
    )  # fmt: skip
