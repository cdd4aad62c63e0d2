"""Movements and the balances that follow them; triggers keep both in one transaction."""

from collections.abc import Sequence
from uuid import UUID

from data.records.book import Book
from pos.goods.holding import Holding, OutOnLine
from pos.goods.product import Terms
from pos.goods.stock import Balance, Movement

_ADD = """
INSERT INTO movement (id, till, at, day, item, kind, pieces, value, source, held, line, amount, owed, cashier, note)
VALUES (?, ?, ?, ?, (SELECT key FROM item WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_HOLDING = """
SELECT coalesce(balance.pieces - balance.titip, 0), coalesce(balance.value, 0), coalesce(balance.titip, 0),
    product.terms, coalesce(
        (SELECT coalesce(setor, cost) FROM item_price WHERE item_price.item = item.key ORDER BY key DESC LIMIT 1), 0),
    coalesce(maker.share, 0)
FROM item JOIN variant ON variant.item = item.key JOIN product ON product.key = variant.product
    LEFT JOIN maker ON maker.key = product.made_by LEFT JOIN balance ON balance.item = item.key
WHERE item.id = ?
"""
_OUT_ON_LINE = """
SELECT held, -sum(pieces), -sum(value), sum(amount), sum(owed) FROM movement
WHERE source = ? AND line = ? AND kind IN ('sold', 'returned', 'exchanged')
    AND item IN (SELECT item FROM variant)
GROUP BY held HAVING sum(pieces) < 0 ORDER BY min(key) DESC
"""


class StockRecord:
    """Implements `pos.ports.Stock`."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def balance(self, item: UUID) -> Balance:
        """What the book says is left; nothing where nothing ever moved."""
        row = self._book.row(
            "SELECT pieces, value FROM balance WHERE item = (SELECT key FROM item WHERE id = ?)", (item.bytes,)
        )
        return Balance(*row) if row else Balance(0, 0)

    def holding(self, item: UUID) -> Holding:
        """What is left of a variant, the stall's own and what is on consignment apart. Raises KeyError."""
        row = self._book.row(_HOLDING, (item.bytes,))
        if row is None:
            raise KeyError(item)
        pieces, value, titip, usual, setor, share = row
        return Holding(Balance(pieces, value), titip, Terms(usual), setor, share)

    def out_on_line(self, sale: UUID, line: int) -> tuple[OutOnLine, ...]:
        """What a line of a sale holds of a variant now; the kind that left last first."""
        rows = self._book.rows(_OUT_ON_LINE, (sale.bytes, line))
        return tuple(OutOnLine(Terms(held), *rest) for held, *rest in rows)

    def add(self, movements: Sequence[Movement]) -> None:
        """Record movements."""
        self._book.write_all(_ADD, [_row(movement) for movement in movements])


def _row(movement: Movement) -> tuple[object, ...]:
    return (
        movement.id.bytes, movement.till, movement.at.isoformat(), movement.day.isoformat(), movement.item.bytes,
        movement.kind, movement.pieces, movement.value, movement.source.bytes, movement.held, movement.line,
        movement.amount, movement.owed, movement.by, movement.note,
    )  # fmt: skip
