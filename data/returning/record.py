"""What buyers brought back, as it was recorded, for ever."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from data.queries.history.narrowing import of_returns
from data.records.book import Book, moment
from data.records.items import item_from
from pos.money import Rupiah
from pos.selling.payment import Method
from pos.selling.returned import Condition, Refund, Return, ReturnKind, ReturnLine
from pos.selling.sale import EVERY_SALE, SaleFilter, receipt_number

_NUMBER = re.compile(
    r"RT-(?P<till>.+)-(?P<year>\d\d)(?P<month>\d\d)(?P<day>\d\d)-(?P<sequence>\d{1,9})", re.ASCII | re.IGNORECASE
)
_RETURN = """
SELECT back.key, back.id, back.request, back.kind, back.till, back.sequence, back.at, back.day, shift.id, back.cashier,
    sold.id, sold.till, sold.day, sold.sequence, new.id, new.till, new.day, new.sequence, back.credit, back.rounding,
    back.reason
FROM sale_return AS back JOIN shift ON shift.key = back.shift
    LEFT JOIN sale AS sold ON sold.key = back.sale LEFT JOIN sale AS new ON new.key = back.new_sale
"""
_ADD = """
INSERT INTO sale_return (id, request, kind, till, day, sequence, at, shift, cashier, sale, new_sale, pieces, total,
    credit, rounding, reason)
VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT key FROM shift WHERE id = ?), ?, (SELECT key FROM sale WHERE id = ?),
    (SELECT key FROM sale WHERE id = ?), ?, ?, ?, ?, ?)
"""
_ADD_LINE = """
INSERT INTO return_line (return, position, sale, line, item, kind, family, code, name, detail, category, unit, price,
    pieces, amount, cost, owed, condition)
VALUES (?, ?, (SELECT key FROM sale WHERE id = ?), ?, (SELECT key FROM item WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?,
    ?, ?, ?, ?)
"""
_LINES = """
SELECT return_line.position, line, pieces, amount, cost, owed, condition, item.id, return_line.kind, return_line.family,
    return_line.code, return_line.name, return_line.detail, return_line.category, return_line.unit, return_line.price
FROM return_line LEFT JOIN item ON item.key = return_line.item WHERE return = ? ORDER BY return_line.position
"""
_REFUNDS = "SELECT method, amount, name, unseen FROM refund WHERE return = ? ORDER BY position"


class ReturnsRecord:
    """Implements `pos.ports.Returns`."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def by_request(self, request: str) -> Return | None:
        """The return that this request made, if it did."""
        return self._one("WHERE back.request = ?", (request,))

    def by_number(self, number: str) -> Return | None:
        """The return with this number, as printed."""
        parts = _NUMBER.fullmatch(number.strip())
        if parts is None:
            return None
        day = f"20{parts['year']}-{parts['month']}-{parts['day']}"
        where = "WHERE back.day = ? AND back.till = ? COLLATE NOCASE AND back.sequence = ?"
        return self._one(where, (day, parts["till"], int(parts["sequence"])))

    def of_sale(self, sale: UUID) -> Sequence[Return]:
        """What was brought back of a sale, the oldest first."""
        return self._all("WHERE sold.id = ? ORDER BY back.key", (sale.bytes,))

    def paying_for(self, sale: UUID) -> Return | None:
        """The return whose pieces paid for a part of this sale, if there is one."""
        return self._one("WHERE new.id = ?", (sale.bytes,))

    def back_on_line(self, sale: UUID, line: int) -> tuple[int, Rupiah]:
        """Pieces of a line that were brought back, and the rupiah that they had cost."""
        pieces, amount = self._book.rows(
            """
            SELECT coalesce(sum(pieces), 0), coalesce(sum(amount), 0) FROM return_line
            WHERE sale = (SELECT key FROM sale WHERE id = ?) AND line = ?
            """,
            (sale.bytes, line),
        )[0]
        return int(pieces), int(amount)

    def latest(self, among: SaleFilter = EVERY_SALE, limit: int = 50) -> Sequence[Return]:
        """The newest returns of `among`."""
        fit = of_returns(among)
        return self._all(f"WHERE {fit.asked} ORDER BY back.key DESC LIMIT ?", (*fit.values, limit))

    def next_sequence(self, day: date) -> int:
        """One more than the last return of this till and day."""
        row = self._book.row(
            "SELECT coalesce(max(sequence), 0) + 1 FROM sale_return WHERE day = ? AND till = ?",
            (day.isoformat(), self._book.till),
        )
        return int(row[0]) if row else 1

    def add(self, record: Return) -> None:
        """Record a return with all its parts."""
        key = self._book.write(
            _ADD,
            (
                record.id.bytes, record.request, record.kind, record.till, record.day.isoformat(), record.sequence,
                record.at.isoformat(), record.shift.bytes, record.cashier, _raw(record.sale), _raw(record.new_sale),
                record.pieces, record.total, record.credit, record.rounding,
                record.reason,
            ),
        )  # fmt: skip
        self._book.write_all(_ADD_LINE, [_line_row(key, record, line) for line in record.lines])
        self._book.write_all(
            "INSERT INTO refund (return, position, method, name, amount, unseen) VALUES (?, ?, ?, ?, ?, ?)",
            [
                (key, place, each.method, each.name, each.amount, each.unseen)
                for place, each in enumerate(record.refunds, start=1)
            ],
        )

    def _one(self, where: str, values: Sequence[object]) -> Return | None:
        row = self._book.row(_RETURN + where, values)
        return self._read(row) if row else None

    def _all(self, where: str, values: Sequence[object]) -> tuple[Return, ...]:
        return tuple(self._read(row) for row in self._book.rows(_RETURN + where, values))

    def _read(self, row: tuple[Any, ...]) -> Return:
        key, raw, request, kind, till, sequence, at, day, shift, by, *rest = row
        sold, new, (credit, rounding, reason) = rest[:4], rest[4:8], rest[8:]
        refunds = self._book.rows(_REFUNDS, (key,))
        return Return(
            UUID(bytes=raw), request, ReturnKind(kind), till, sequence, moment(at), date.fromisoformat(day),
            UUID(bytes=shift), by, _id(sold[0]), _number(sold), _id(new[0]), _number(new),
            tuple(map(_line, self._book.rows(_LINES, (key,)))),
            tuple(Refund(Method(method), amount, name, bool(unseen)) for method, amount, name, unseen in refunds),
            credit, rounding, reason,
        )  # fmt: skip


def _line(row: tuple[Any, ...]) -> ReturnLine:
    position, line, pieces, amount, cost, owed, condition, *item = row
    return ReturnLine(position, line, item_from(tuple(item)), pieces, amount, cost, owed, Condition(condition))


def _line_row(key: int, record: Return, line: ReturnLine) -> tuple[object, ...]:
    item, sale = line.item, record.sale if line.line is not None else None
    return (
        key, line.position, _raw(sale), line.line, _raw(item.id), item.kind, item.family, item.code, item.name,
        item.detail, item.category, item.unit, item.price, line.pieces, line.amount, line.cost, line.owed,
        line.condition,
    )  # fmt: skip


def _raw(record: UUID | None) -> bytes | None:
    return record.bytes if record else None


def _id(raw: bytes | None) -> UUID | None:
    return UUID(bytes=raw) if raw else None


def _number(sale: Sequence[Any]) -> str:
    raw, till, day, sequence = sale
    return receipt_number(till, date.fromisoformat(day), sequence) if raw else ""
