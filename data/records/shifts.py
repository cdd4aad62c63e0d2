"""Shifts: an opening record, then a closing record, and the sum of the drawer between them."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from data.queries.history.sheaves import bind_larger
from data.queries.paying.drawer import CASH, amounts
from data.records.book import Book, moment
from data.records.cash import add_moved, moved
from pos.cash.movement import CashMovement
from pos.cash.shift import Closing, Drawer, DrawerLine, DrawerSum, Shift

_SHIFT = """
SELECT shift.id, shift.till, shift.number, shift.day, shift.at, shift.cashier, shift.float_amount,
    shift_close.id, shift_close.day, shift_close.at, shift_close.cashier, counted, expected, note, entries, code,
    coalesce(shift_close.number, (SELECT count(*) FROM shift_close AS before
        WHERE before.till = shift_close.till AND before.shift <= shift_close.shift)), left_in,
    (SELECT json_group_array(json_array(face, pieces)) FROM shift_count WHERE shift_count.shift = shift_close.shift)
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
        key = self._book.key_of("shift", shift)
        self._book.write(
            """
            INSERT INTO shift_close (shift, id, till, day, at, cashier, counted, expected, note, entries, code,
                number, left_in)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            (
                key,
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
                closing.number,
                closing.left_in,
            ),
        )
        counted = [(key, face, pieces) for face, pieces in closing.faces]
        self._book.write_all("INSERT INTO shift_count (shift, face, pieces) VALUES (?, ?, ?)", counted)
        bind_larger(self._book.database)

    def next_number(self) -> int:
        """The number that this till's next closing must bear."""
        row = self._book.row("SELECT 1 + count(*) FROM shift_close WHERE till = ?", (self._book.till,))
        return int(row[0]) if row else 1

    def last_closed(self) -> Shift | None:
        """This till's last shift that was closed."""
        asked = _SHIFT + "WHERE shift.till = ? AND shift_close.shift IS NOT NULL ORDER BY shift.key DESC LIMIT 1"
        row = self._book.row(asked, (self._book.till,))
        return _shift(row) if row else None

    def closed_in(self, first: date, last: date) -> Sequence[Closing]:
        """Every closing of the trading days from `first` to `last`, in order."""
        asked = _SHIFT + "WHERE shift_close.day BETWEEN ? AND ? ORDER BY shift_close.shift"
        rows = self._book.rows(asked, (first.isoformat(), last.isoformat()))
        return tuple(closing for row in rows if (closing := _shift(row).closing))

    def movements(self, shift: UUID) -> Sequence[CashMovement]:
        """What moved in the drawer of a shift without a sale, in order."""
        return moved(self._book, "shift.id = ?", shift.bytes)

    def moved_in(self, first: date, last: date) -> Sequence[CashMovement]:
        """What moved in the trading days from `first` to `last` without a sale, in order."""
        return moved(self._book, "cash_movement.day BETWEEN ? AND ?", first.isoformat(), last.isoformat())

    def move(self, movement: CashMovement) -> None:
        """Record cash that moved without a sale."""
        add_moved(self._book, movement)


def _shift(row: tuple[Any, ...]) -> Shift:
    raw, till, number, day, at, by, float_amount, *end = row
    closing = None
    if end[0] is not None:
        closing = _closing(*end)
    return Shift(UUID(bytes=raw), till, number, date.fromisoformat(day), moment(at), by, float_amount, closing)


def _closing(id_: bytes, day: str, at: str, *rest: Any) -> Closing:
    by, counted, expected, note, entries, code, number, left_in, faces = rest
    return Closing(
        UUID(bytes=id_), date.fromisoformat(day), moment(at), by, counted, expected, note, entries, code, number,
        left_in, tuple(sorted(((face, pieces) for face, pieces in json.loads(faces)), reverse=True)),
    )  # fmt: skip


def _as_of(shift: Shift, day: date) -> Shift:
    """The shift as it stood at the end of a trading day."""
    return replace(shift, closing=None) if shift.closing and shift.closing.day > day else shift
