"""What was settled with makers, and what waits. The disk refuses to settle a movement twice."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from data.records.book import Book, moment
from data.records.items import ITEM_COLUMNS, item_from
from data.records.makers.documents import next_in, parts_of
from pos.goods.stock import MovementKind
from pos.makers.delivery import SETTLEMENT_PREFIX
from pos.makers.settlement import SettledLine, Settlement
from pos.selling.sale import receipt_number

_LINE = f"""
SELECT movement.id, movement.day, sale.till, sale.day, sale.sequence, movement.line, movement.kind,
    {ITEM_COLUMNS}, coalesce(sale_line.price, movement.amount / max(1, abs(movement.pieces))),
    -movement.pieces, movement.amount, movement.owed,
    coalesce((SELECT share FROM maker_change WHERE maker = product.made_by AND maker_change.at <= sale.at
              ORDER BY maker_change.key DESC LIMIT 1), 0)
"""  # noqa: S608 put together from our own parts
_JOINED = """
JOIN item ON item.key = movement.item JOIN sale ON sale.id = movement.source
    JOIN variant ON variant.item = movement.item JOIN product ON product.key = variant.product
    LEFT JOIN sale_line ON sale_line.sale = sale.key AND sale_line.position = movement.line
"""
_WAITING = f"""
{_LINE} FROM to_settle JOIN movement ON movement.key = to_settle.movement {_JOINED}
WHERE to_settle.maker = (SELECT key FROM maker WHERE id = ?) AND movement.day <= ? ORDER BY movement.key
"""  # noqa: S608 put together from our own parts
_SETTLED = f"""
{_LINE} FROM settled JOIN movement ON movement.key = settled.movement {_JOINED}
WHERE settled.settlement = ? ORDER BY movement.key
"""
_HEADS = """
SELECT settlement.key, settlement.id, settlement.till, settlement.sequence, maker.id, maker.name, settlement.at,
    settlement.day, settlement.cashier, settlement.until, settlement.due
FROM settlement JOIN maker ON maker.key = settlement.maker
"""


class SettlementsRecord:
    """Implements `pos.ports.Settlements`."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def waiting(self, maker: UUID, until: date) -> Sequence[SettledLine]:
        """What is not settled up to a trading day, in the order it happened."""
        return tuple(map(_line, self._book.rows(_WAITING, (maker.bytes, until.isoformat()))))

    def by_number(self, number: str) -> Settlement | None:
        """The settlement with this number."""
        parts = parts_of(number)
        if parts is None or parts[0] != SETTLEMENT_PREFIX:
            return None
        where = "WHERE upper(settlement.till) = ? AND settlement.day = ? AND settlement.sequence = ?"
        row = self._book.row(_HEADS + where, parts[1:])
        return self._settlement(row) if row else None

    def latest(self, maker: UUID, limit: int = 50) -> Sequence[Settlement]:
        """The newest settlements of a maker."""
        rows = self._book.rows(_HEADS + "WHERE maker.id = ? ORDER BY settlement.key DESC LIMIT ?", (maker.bytes, limit))
        return tuple(map(self._settlement, rows))

    def next_sequence(self, day: date) -> int:
        """One more than this till's last settlement of the day."""
        return next_in(self._book, "settlement", day)

    def add(self, settlement: Settlement) -> None:
        """Record a settlement with its lines."""
        self._book.write(
            """
            INSERT INTO settlement (id, till, at, day, cashier, sequence, maker, until, pieces, amount, owed, due)
            VALUES (?, ?, ?, ?, ?, ?, (SELECT key FROM maker WHERE id = ?), ?, ?, ?, ?, ?)
            """,
            (
                settlement.id.bytes, settlement.till, settlement.at.isoformat(), settlement.day.isoformat(),
                settlement.by, settlement.sequence, settlement.maker.bytes, settlement.until.isoformat(),
                settlement.pieces, settlement.amount, settlement.owed, settlement.due.isoformat(),
            ),
        )  # fmt: skip
        key = self._book.key_of("settlement", settlement.id)
        self._book.write_all(
            "INSERT INTO settled (movement, settlement) VALUES ((SELECT key FROM movement WHERE id = ?), ?)",
            [(line.movement.bytes, key) for line in settlement.lines],
        )

    def _settlement(self, row: tuple[Any, ...]) -> Settlement:
        key, raw, till, sequence, maker, name, at, day, by, until, due = row
        lines = tuple(map(_line, self._book.rows(_SETTLED, (key,))))
        return Settlement(
            UUID(bytes=raw), till, sequence, UUID(bytes=maker), name, moment(at), date.fromisoformat(day), by,
            date.fromisoformat(until), date.fromisoformat(due), lines,
        )  # fmt: skip


def _line(row: tuple[Any, ...]) -> SettledLine:
    raw, day, till, sale_day, sequence, line, kind, *item, pieces, amount, owed, share = row
    receipt = receipt_number(till, date.fromisoformat(sale_day), sequence)
    return SettledLine(
        UUID(bytes=raw), date.fromisoformat(day), receipt, line, MovementKind(kind), item_from(tuple(item)), pieces,
        amount, owed, share,
    )  # fmt: skip
