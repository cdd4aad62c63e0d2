"""Documents of goods: bought, on consignment, sent back, and their corrections."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from data.records.book import Book, moment
from data.records.items import ITEM_COLUMNS, PRICE_NOW, item_from
from pos.makers.delivery import PREFIXES, Delivery, DeliveryKind, DeliveryLine, document_number

_NUMBER = re.compile(r"([A-Z]{2})-(.+)-(\d\d)(\d\d)(\d\d)-(\d{1,9})", re.ASCII)
_HEADS = """
SELECT delivery.key, delivery.id, delivery.till, delivery.sequence, delivery.kind, maker.id, maker.name, delivery.at,
    delivery.day, delivery.cashier, delivery.due, delivery.paper, delivery.costs, delivery.partial, delivery.note,
    delivery.dated, origin.till, origin.day, origin.sequence
FROM delivery JOIN maker ON maker.key = delivery.maker LEFT JOIN delivery AS origin ON origin.key = delivery.corrects
"""
_LINES = f"""
SELECT position, {ITEM_COLUMNS}, {PRICE_NOW}, pieces, delivery_line.price, costs
FROM delivery_line JOIN item ON item.key = delivery_line.item WHERE delivery = ? ORDER BY position
"""  # noqa: S608 put together from our own parts
_ADD_LINE = """
INSERT INTO delivery_line (delivery, position, item, pieces, price, costs)
VALUES (?, ?, (SELECT key FROM item WHERE id = ?), ?, ?, ?)
"""


def next_in(book: Book, table: str, day: date, kind: str = "") -> int:
    """One more than the last sequence of this till and day in a table of documents, of one kind if given."""
    where, values = ("AND kind = ?", (kind,)) if kind else ("", ())
    sql = f"SELECT coalesce(max(sequence), 0) + 1 FROM {table} WHERE day = ? AND till = ? {where}"  # noqa: S608 our own table names
    return int(book.rows(sql, (day.isoformat(), book.till, *values))[0][0])


def parts_of(number: str) -> tuple[str, str, str, int] | None:
    """Prefix, till, day and sequence of a document's number, as printed."""
    found = _NUMBER.fullmatch(number.strip().upper())
    if found is None:
        return None
    prefix, till, year, month, day, sequence = found.groups()
    return prefix, till, f"20{year}-{month}-{day}", int(sequence)


class DeliveriesRecord:
    """Implements `pos.ports.Deliveries`."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def by_number(self, number: str) -> Delivery | None:
        """The document with this number."""
        parts = parts_of(number)
        kind = next((kind for kind, prefix in PREFIXES.items() if parts and prefix == parts[0]), None)
        if parts is None or kind is None:
            return None
        where = "WHERE delivery.kind = ? AND upper(delivery.till) = ? AND delivery.day = ? AND delivery.sequence = ?"
        row = self._book.row(_HEADS + where, (kind, *parts[1:]))
        return self._delivery(row) if row else None

    def latest(self, maker: UUID | None = None, limit: int = 50) -> Sequence[Delivery]:
        """The newest documents, of one maker if given."""
        where, values = ("WHERE maker.id = ?", (maker.bytes,)) if maker else ("", ())
        rows = self._book.rows(f"{_HEADS} {where} ORDER BY delivery.key DESC LIMIT ?", (*values, limit))
        return tuple(map(self._delivery, rows))

    def corrected(self, delivery: UUID) -> Mapping[UUID, int]:
        """The pieces of each item in a document and its corrections together."""
        rows = self._book.rows(
            """
            SELECT item.id, sum(pieces) FROM delivery JOIN delivery_line ON delivery_line.delivery = delivery.key
                JOIN item ON item.key = delivery_line.item
            WHERE delivery.key = :key OR delivery.corrects = :key GROUP BY item.key
            """,
            {"key": self._book.key_of("delivery", delivery)},
        )
        return {UUID(bytes=raw): pieces for raw, pieces in rows}

    def next_sequence(self, kind: DeliveryKind, day: date) -> int:
        """One more than this till's last document of a kind and day."""
        return next_in(self._book, "delivery", day, kind)

    def add(self, delivery: Delivery) -> None:
        """Record a document with its lines."""
        origin = self.by_number(delivery.corrects) if delivery.corrects else None
        self._book.write(
            """
            INSERT INTO delivery (id, till, at, day, cashier, kind, sequence, maker, corrects, paper, costs, owed, due,
                partial, note, dated)
            VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT key FROM maker WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            (
                delivery.id.bytes, delivery.till, delivery.at.isoformat(), delivery.day.isoformat(), delivery.by,
                delivery.kind, delivery.sequence, delivery.maker.bytes,
                self._book.key_of("delivery", origin.id) if origin else None, delivery.paper, delivery.costs,
                delivery.owed, delivery.due.isoformat(), int(delivery.partial), delivery.note,
                delivery.dated.isoformat() if delivery.dated else None,
            ),
        )  # fmt: skip
        key = self._book.key_of("delivery", delivery.id)
        self._book.write_all(_ADD_LINE, [_line_row(key, line) for line in delivery.lines])

    def _delivery(self, row: tuple[Any, ...]) -> Delivery:
        (key, raw, till, sequence, kind, maker, name, at, day, by, due, paper, costs, partial, note,
         dated, *origin) = row  # fmt: skip
        lines = tuple(
            DeliveryLine(position, item_from(tuple(item)), pieces, price, part)
            for position, *item, pieces, price, part in self._book.rows(_LINES, (key,))
        )
        return Delivery(
            UUID(bytes=raw), till, sequence, DeliveryKind(kind), UUID(bytes=maker), name, moment(at),
            date.fromisoformat(day), by, lines, date.fromisoformat(due), paper, costs, bool(partial), note,
            _number(DeliveryKind(kind), *origin) if origin[0] is not None else "",
            date.fromisoformat(dated) if dated else None,
        )  # fmt: skip


def _number(kind: DeliveryKind, till: str, day: str, sequence: int) -> str:
    return document_number(PREFIXES[kind], till, date.fromisoformat(day), sequence)


def _line_row(delivery: int, line: DeliveryLine) -> tuple[object, ...]:
    item = line.item.id.bytes if line.item.id else None
    return (delivery, line.position, item, line.pieces, line.price, line.costs)
