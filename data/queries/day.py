"""The facts of one trading day. What a question costs depends on that day and on the goods, never on the years."""

from datetime import date
from typing import Any

from data.queries.days import trading_days
from data.queries.paying.day import day_payments, payments_of
from data.queries.remaining import local_share, remaining
from data.queries.used import head_of
from data.records.book import Book
from data.records.items import ITEM_COLUMNS, item_from
from data.records.shifts import ShiftsRecord
from data.returning.days import returned_on
from pos.goods.stock import MovementKind
from pos.reports.day import NO_ENTRIES, BookDay, DayFacts, HourRow, Receipts, StockRow
from pos.reports.remaining import LocalShare, Remaining
from pos.reports.returned import Sold
from pos.reports.written_off import WrittenOff
from pos.selling.sale import receipt_number

_SOLD = """
SELECT item.id, sale_line.kind, sale_line.family, sale_line.code, sale_line.name, sale_line.detail,
    sale_line.category, sale_line.unit, sale_line.price, sum(quantity), sum(sale_line.price * quantity),
    sum(amount), sum(cost), max(sale_line.sale * 100000 + sale_line.position)
FROM sale JOIN sale_line ON sale_line.sale = sale.key LEFT JOIN item ON item.key = sale_line.item
WHERE sale.day = ?
GROUP BY sale_line.item, iif(sale_line.item IS NULL, sale_line.family || sale_line.name, NULL)
ORDER BY sum(amount) DESC, sale_line.code, sale_line.name
"""
_STOCK = f"""
SELECT {ITEM_COLUMNS},
    coalesce(
        (SELECT price FROM item_price WHERE item_price.item = item.key AND item_price.day <= :day
         ORDER BY item_price.key DESC LIMIT 1),
        (SELECT price FROM item_price WHERE item_price.item = item.key ORDER BY item_price.key LIMIT 1)),
    item_day.day = :day, start_pieces, in_pieces, sold_pieces, gone_pieces,
    start_value + in_value - sold_value - gone_value
FROM item JOIN item_day ON item_day.item = item.key AND item_day.day =
    (SELECT max(day) FROM item_day WHERE item_day.item = item.key AND item_day.day <= :day)
ORDER BY item.key
"""  # noqa: S608 put together from our own parts
_OFF = """
SELECT kind, -sum(value) FROM movement
WHERE day = ? AND kind IN ('afkir', 'given', 'lost', 'counted', 'assigned') GROUP BY kind
"""
_DISCOUNTS = """
SELECT coalesce(sum(reduction.amount), 0) FROM sale JOIN reduction ON reduction.sale = sale.key
WHERE sale.day = ? AND reduction.kind = 'discount'
"""
_UNASSIGNED = """
SELECT coalesce(sum(unassigned.pieces), 0), coalesce(sum((
    SELECT sum(amount) FROM movement
    WHERE movement.source = unassigned.source AND movement.line = unassigned.line AND item IS NULL
)), 0)
FROM sale JOIN unassigned ON unassigned.source = sale.id WHERE sale.day = ?
"""


class DayReports:
    """Implements `pos.ports.ReadReports`."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def day(self, day: date) -> DayFacts:
        """Everything the end-of-day report of `day` is made of."""
        text = day.isoformat()
        return DayFacts(
            day=day,
            receipts=self._receipts(text),
            sold=tuple(_sold(row) for row in self._book.rows(_SOLD, (text,))),
            payments=payments_of(self._book, text),
            hours=self._hours(text),
            drawers=tuple(ShiftsRecord(self._book).on_day(day)),
            stock=self._stock(text),
            book=self._used_book(text),
            paid=day_payments(self._book, day),
            off=self._off(text),
            returned=returned_on(self._book, text),
            moved=tuple(ShiftsRecord(self._book).moved_on(day)),
            discounts=int(self._book.rows(_DISCOUNTS, (text,))[0][0]),
        )

    def trading_days(self, limit: int = 60) -> tuple[date, ...]:
        """Days on which something was sold, the newest first."""
        return trading_days(self._book, limit)

    def remaining(self) -> Remaining:
        """What became of the used stock since its seal."""
        return remaining(self._book)

    def local_share(self, after: date) -> LocalShare:
        """Used beside local goods, now and on the receipts of the days after `after`."""
        return local_share(self._book, after)

    def _receipts(self, day: str) -> Receipts:
        rows = self._book.rows("SELECT till, sequence FROM sale WHERE day = ? ORDER BY key", (day,))
        numbers = [receipt_number(till, date.fromisoformat(day), sequence) for till, sequence in rows]
        return Receipts(len(numbers), numbers[0], numbers[-1]) if numbers else Receipts(0, None, None)

    def _hours(self, day: str) -> tuple[HourRow, ...]:
        hours = self._book.rows(
            """
            SELECT CAST(substr(at, 12, 2) AS INTEGER) AS hour, count(*), sum(total)
            FROM sale WHERE day = ? GROUP BY hour ORDER BY min(key)
            """,
            (day,),
        )
        return tuple(HourRow(*row) for row in hours)

    def _stock(self, day: str) -> tuple[StockRow, ...]:
        """What was there or moved; a pile that was sold out before the day began is no part of it."""
        rows = (_stock(row) for row in self._book.rows(_STOCK, {"day": day}))
        return tuple(row for row in rows if row.start or row.brought_in or row.sold or row.gone)

    def _used_book(self, day: str) -> BookDay:
        entries = self._book.rows("SELECT count(*) FROM movement WHERE day = ? AND entry IS NOT NULL", (day,))[0][0]
        if not entries:
            return NO_ENTRIES
        code = head_of(self._book, date.fromisoformat(day)).code
        return BookDay(entries, code, *self._book.rows(_UNASSIGNED, (day,))[0])

    def _off(self, day: str) -> WrittenOff:
        went = dict(self._book.rows(_OFF, (day,)))
        kinds = (MovementKind.REJECTED, MovementKind.GIVEN, MovementKind.LOST, MovementKind.COUNTED)
        return WrittenOff(*(went.get(kind, 0) for kind in (*kinds, MovementKind.ASSIGNED)))


def _sold(row: tuple[Any, ...]) -> Sold:
    *item, pieces, list_amount, amount, cost, _ = row
    return Sold(item_from(tuple(item)), pieces, list_amount, amount, cost)


def _stock(row: tuple[Any, ...]) -> StockRow:
    *item_row, moved_that_day, start, brought_in, sold, gone, value = row
    item = item_from(tuple(item_row))
    left = start + brought_in - sold - gone
    if not moved_that_day:
        start, brought_in, sold, gone = left, 0, 0, 0
    return StockRow(item, start, brought_in, sold, left, item.price, value, gone)
