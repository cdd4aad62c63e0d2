"""Movements and the balances that follow them; triggers keep both in one transaction."""

from collections.abc import Sequence
from uuid import UUID

from data.records.book import Book
from pos.goods.stock import Balance, Movement

_ADD = """
INSERT INTO movement (id, till, at, day, item, kind, pieces, value, source)
VALUES (?, ?, ?, ?, (SELECT key FROM item WHERE id = ?), ?, ?, ?, ?)
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

    def add(self, movements: Sequence[Movement]) -> None:
        """Record movements."""
        self._book.write_all(_ADD, [_row(movement) for movement in movements])


def _row(movement: Movement) -> tuple[object, ...]:
    return (
        movement.id.bytes,
        movement.till,
        movement.at.isoformat(),
        movement.day.isoformat(),
        movement.item.bytes,
        movement.kind,
        movement.pieces,
        movement.value,
        movement.source.bytes,
    )
