"""Shifts: an opening record, then a closing record, and the sum of the drawer between them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from data.queries.paying.drawer import CASH, amounts
from data.records.book import Book, moment
from pos.cash.shift import Closing, Drawer, DrawerLine, DrawerSum, Shift

_SHIFT = """
SELECT shift.id, shift.till, shift.number, shift.day, shift.at, shift.cashier, shift.float_amount,
    shift_close.id, shift_close.day, shift_close.at, shift_close.cashier, counted, expected, note, entries, code
FROM shift LEFT JOIN shift_close ON shift_close.shift = shift.key
"""
_SUM = f"SELECT float_amount, {', '.join(amounts(':last'))} FROM shift WHERE key = :key"  # noqa: S608 our own parts


class ShiftsRecord:
    """Implements `pos.ports.Shifts`."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def current(self) -> Shift | None:
        """This till's last shift, if it is still open."""
        row = self._book.row(_SHIFT + "WHERE shift.till = ? ORDER BY shift.key DESC LIMIT 1", (self._book.till,))
        shift = _shift(row) if row else None
        return shift if shift and shift.is_open else None

    def drawer_sum(self, shift: UUID) -> DrawerSum:
        """What should be in the drawer of a shift, line by line. Raises KeyError."""
        return self._sum(self._book.key_of("shift", shift), date.max)

    def begun_on(self, day: date) -> int:
        """How many shifts this till began on a trading day."""
        count = "SELECT count(*) FROM shift WHERE day = ? AND till = ?"
        return int(self._book.rows(count, (day.isoformat(), self._book.till))[0][0])

    def on_day(self, day: date) -> Sequence[Drawer]:
        """Every drawer that was open on a trading day, in order, as it stood at the end of that day."""
        found = _SHIFT + "WHERE shift.day <= :day AND coalesce(shift_close.day, :day) >= :day ORDER BY shift.key"
        shifts = [_shift(row) for row in self._book.rows(found, {"day": day.isoformat()})]
        return tuple(
            Drawer(_as_of(shift, day), self._sum(self._book.key_of("shift", shift.id), day)) for shift in shifts
        )

    def _sum(self, key: int, last: date) -> DrawerSum:
        """The sum of a drawer over what happened up to the trading day `last`."""
        float_amount, *moved = self._book.rows(_SUM, {"key": key, "last": last.isoformat()})[0]
        by_line = dict(zip(CASH, moved, strict=True))
        received, change = by_line.pop(DrawerLine.RECEIVED), -by_line.pop(DrawerLine.CHANGE)
        return DrawerSum(float_amount, received, change, tuple(by_line.items()))

    def add(self, shift: Shift) -> None:
        """Record the opening."""
        self._book.write(
            "INSERT INTO shift (id, till, number, day, at, cashier, float_amount) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                shift.id.bytes,
                shift.till,
                shift.number,
                shift.day.isoformat(),
                shift.at.isoformat(),
                shift.by,
                shift.float_amount,
            ),
        )

    def close(self, shift: UUID, closing: Closing) -> None:
        """Record the closing. Raises KeyError."""
        self._book.write(
            """
            INSERT INTO shift_close (shift, id, till, day, at, cashier, counted, expected, note, entries, code)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            (
                self._book.key_of("shift", shift),
                closing.id.bytes,
                self._book.till,
                closing.day.isoformat(),
                closing.at.isoformat(),
                closing.by,
                closing.counted,
                closing.expected,
                closing.note,
                closing.entries,
                closing.code,
            ),
        )


def _shift(row: tuple[Any, ...]) -> Shift:
    raw, till, number, day, at, by, float_amount, *end = row
    closing = None
    if end[0] is not None:
        closing = Closing(UUID(bytes=end[0]), date.fromisoformat(end[1]), moment(end[2]), *end[3:])
    return Shift(UUID(bytes=raw), till, number, date.fromisoformat(day), moment(at), by, float_amount, closing)


def _as_of(shift: Shift, day: date) -> Shift:
    """The shift as it stood at the end of a trading day."""
    return replace(shift, closing=None) if shift.closing and shift.closing.day > day else shift
