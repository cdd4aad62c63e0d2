"""Cash that moved without a sale, as it was recorded."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from data.records.book import Book, moment
from pos.cash.movement import CashKind, CashMovement

_MOVED = """
SELECT cash_movement.id, cash_movement.till, shift.id, cash_movement.at, cash_movement.day, cash_movement.cashier,
    category, kind, amount, cash_movement.note
FROM cash_movement JOIN shift ON shift.key = cash_movement.shift
"""
_ADD = """
INSERT INTO cash_movement (id, till, at, day, shift, cashier, category, kind, amount, note)
VALUES (?, ?, ?, ?, (SELECT key FROM shift WHERE id = ?), ?, ?, ?, ?, ?)
"""


def moved(book: Book, where: str, *values: object) -> Sequence[CashMovement]:
    """Movements that fit `where`, a condition of ours with its values, in order."""
    return tuple(
        CashMovement(
            UUID(bytes=raw), till, UUID(bytes=shift), moment(at), date.fromisoformat(day), by, category,
            CashKind(kind), amount, note,
        )
        for raw, till, shift, at, day, by, category, kind, amount, note in book.rows(
            f"{_MOVED} WHERE {where} ORDER BY cash_movement.key", values
        )
    )  # fmt: skip


def add_moved(book: Book, movement: CashMovement) -> None:
    """Record a movement."""
    book.write(
        _ADD,
        (
            movement.id.bytes, movement.till, movement.at.isoformat(), movement.day.isoformat(), movement.shift.bytes,
            movement.by, movement.category, movement.kind, movement.amount, movement.note,
        ),
    )  # fmt: skip
