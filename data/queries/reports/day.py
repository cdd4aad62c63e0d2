"""The facts of trading days. What a question costs depends on those days and on the goods, never on the years."""

from datetime import date
from typing import Any

from data.queries.days import Days
from data.queries.paying.day import further_payments, payments_of
from data.queries.reports.lowered import lowered_in
from data.queries.reports.shares import shares_in
from data.queries.used import head_of
from data.records.book import Book
from data.records.items import ITEM_COLUMNS, item_from
from data.records.settings import SettingsRecord
from data.records.shifts import ShiftsRecord
from data.returning.days import returned_in
from pos.clock import DEFAULT_CUTOFF
from pos.goods.stock import MovementKind
from pos.reports.day import DayFacts
from pos.reports.returned import Sold
from pos.reports.rows import NO_ENTRIES, BookDay, HourRow, Receipts, StockRow
from pos.reports.written_off import WrittenOff
from pos.selling.sale import receipt_number

_SOLD = """
SELECT item.id, sale_line.kind, sale_line.family, sale_line.code, sale_line.name, sale_line.detail,
    sale_line.category, sale_line.unit, sale_line.price, moved.pieces, moved.listed, moved.amount, moved.cost
FROM (
    SELECT sum(quantity) AS pieces, sum(price * quantity) AS listed, sum(amount) AS amount, sum(cost) AS cost,
        max(sale_line.sale * 100000 + sale_line.position) AS newest
    FROM sale JOIN sale_line ON sale_line.sale = sale.key
    WHERE sale.day BETWEEN ? AND ?
    GROUP BY item, iif(item IS NULL, family || name, NULL), category
) AS moved
    JOIN sale_line ON sale_line.sale = moved.newest / 100000 AND sale_line.position = moved.newest % 100000
    LEFT JOIN item ON item.key = sale_line.item
ORDER BY moved.amount DESC, sale_line.code, sale_line.name
"""
_STOCK = f"""
SELECT {ITEM_COLUMNS},
    coalesce(
        (SELECT price FROM item_price WHERE item_price.item = item.key AND item_price.day <= :last
         ORDER BY item_price.key DESC LIMIT 1),
        (SELECT price FROM item_price WHERE item_price.item = item.key ORDER BY item_price.key LIMIT 1)),
    coalesce(moved.came, 0), coalesce(moved.sold, 0), coalesce(moved.gone, 0),
    start_pieces + in_pieces - sold_pieces - gone_pieces, start_value + in_value - sold_value - gone_value
FROM item JOIN item_day ON item_day.item = item.key AND item_day.day =
    (SELECT max(day) FROM item_day WHERE item_day.item = item.key AND item_day.day <= :last)
    LEFT JOIN (
        SELECT item, sum(in_pieces) AS came, sum(sold_pieces) AS sold, sum(gone_pieces) AS gone
        FROM item_day WHERE day BETWEEN :first AND :last GROUP BY item
    ) AS moved ON moved.item = item.key
ORDER BY item.key
"""  # noqa: S608 put together from our own parts
_OFF = """
SELECT iif(kind = 'costed', 'assigned', kind) AS went, -sum(value) FROM movement
WHERE day BETWEEN ? AND ? AND kind IN ('afkir', 'given', 'lost', 'counted', 'assigned', 'costed') GROUP BY went
"""
_NUMBERS = """
SELECT till, day, sequence, (SELECT count(*) FROM sale WHERE day BETWEEN :first AND :last) FROM sale
WHERE key IN (
    (SELECT min(key) FROM sale WHERE day BETWEEN :first AND :last),
    (SELECT max(key) FROM sale WHERE day BETWEEN :first AND :last)
)
ORDER BY key
"""
_HOURS = """
SELECT CAST(substr(at, 12, 2) AS INTEGER) AS hour, count(*), sum(total)
FROM sale WHERE day BETWEEN ? AND ? GROUP BY hour
"""
_ENTRIES = "SELECT count(*), max(day) FROM movement WHERE day BETWEEN ? AND ? AND entry IS NOT NULL"
_UNASSIGNED = """
SELECT coalesce(sum(unassigned.pieces), 0), coalesce(sum((
    SELECT sum(amount) FROM movement
    WHERE movement.source = unassigned.source AND movement.line = unassigned.line AND item IS NULL
)), 0)
FROM sale JOIN unassigned ON unassigned.source = sale.id WHERE sale.day BETWEEN ? AND ?
"""


def day_facts(book: Book, first: date, last: date) -> DayFacts:
    """Everything the end-of-day report is made of; several days are read as one long one that ended on `last`."""
    days = (first.isoformat(), last.isoformat())
    shifts = ShiftsRecord(book)
    return DayFacts(
        day=last,
        receipts=_receipts(book, days),
        sold=tuple(_sold(row) for row in book.rows(_SOLD, days)),
        payments=payments_of(book, days),
        hours=hours_of(book, days),
        drawers=tuple(shifts.on_day(last)) if first == last else (),
        stock=_stock(book, days),
        book=_used_book(book, days),
        paid=further_payments(book, days),
        off=_off(book, days),
        returned=returned_in(book, days),
        moved=tuple(shifts.moved_in(first, last)),
        lowered=lowered_in(book, days),
        shares=shares_in(book, days),
    )


def _receipts(book: Book, days: Days) -> Receipts:
    rows = book.rows(_NUMBERS, {"first": days[0], "last": days[1]})
    if not rows:
        return Receipts(0, None, None)
    numbers = [receipt_number(till, date.fromisoformat(day), sequence) for till, day, sequence, _count in rows]
    return Receipts(rows[0][-1], numbers[0], numbers[-1])


def hours_of(book: Book, days: Days) -> tuple[HourRow, ...]:
    """In the order of the trading day: what was sold after midnight comes last."""
    settings = SettingsRecord(book).current()
    begins = (settings.cutoff if settings else DEFAULT_CUTOFF).hour
    rows = sorted(book.rows(_HOURS, days), key=lambda row: (row[0] - begins) % 24)
    return tuple(HourRow(*row) for row in rows)


def _stock(book: Book, days: Days) -> tuple[StockRow, ...]:
    """What was there or moved; a pile that was sold out before the days began is no part of it."""
    rows = (_stock_row(row) for row in book.rows(_STOCK, {"first": days[0], "last": days[1]}))
    return tuple(row for row in rows if row.start or row.brought_in or row.sold or row.gone)


def _used_book(book: Book, days: Days) -> BookDay:
    entries, last = book.rows(_ENTRIES, days)[0]
    if not entries:
        return NO_ENTRIES
    code = head_of(book, date.fromisoformat(last)).code
    return BookDay(entries, code, *book.rows(_UNASSIGNED, days)[0])


def _off(book: Book, days: Days) -> WrittenOff:
    went = dict(book.rows(_OFF, days))
    kinds = (MovementKind.REJECTED, MovementKind.GIVEN, MovementKind.LOST, MovementKind.COUNTED)
    return WrittenOff(*(went.get(kind, 0) for kind in (*kinds, MovementKind.ASSIGNED)))


def _sold(row: tuple[Any, ...]) -> Sold:
    *item, pieces, list_amount, amount, cost = row
    return Sold(item_from(tuple(item)), pieces, list_amount, amount, cost)


def _stock_row(row: tuple[Any, ...]) -> StockRow:
    *item_row, brought_in, sold, gone, left, value = row
    item = item_from(tuple(item_row))
    return StockRow(item, left - brought_in + sold + gone, brought_in, sold, left, item.price, value, gone)
