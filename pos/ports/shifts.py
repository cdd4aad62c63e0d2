"""The drawer, as the verbs need it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from pos.cash.movement import CashMovement
    from pos.cash.shift import Closing, Drawer, DrawerSum, Shift


class ReadShifts(Protocol):
    """Shifts and their drawers."""

    def current(self) -> Shift | None:
        """This till's open shift."""

    def drawer_sum(self, shift: UUID) -> DrawerSum:
        """What should be in the drawer of a shift."""

    def begun_on(self, day: date) -> int:
        """How many shifts this till began on a trading day."""

    def last_closed(self) -> Shift | None:
        """This till's last shift that was closed."""

    def closed_in(self, first: date, last: date) -> Sequence[Closing]:
        """Every closing of the trading days from `first` to `last`, in order."""

    def movements(self, shift: UUID) -> Sequence[CashMovement]:
        """What moved in the drawer of a shift without a sale, in order."""

    def moved_in(self, first: date, last: date) -> Sequence[CashMovement]:
        """What moved in the trading days from `first` to `last` without a sale, in order."""

    def on_day(self, day: date) -> Sequence[Drawer]:
        """Every drawer that was open on a trading day, in order, as it stood at the end of that day.

        One that was opened before is among them, and one that was closed later is open there.
        """


class Shifts(ReadShifts, Protocol):
    """Shifts, append-only: an opening record, then a closing record."""

    def add(self, shift: Shift) -> None:
        """Record the opening."""

    def next_number(self) -> int:
        """The number that this till's next closing must bear, from 1 without gaps."""

    def move(self, movement: CashMovement) -> None:
        """Record cash that moved without a sale."""

    def close(self, shift: UUID, closing: Closing) -> None:
        """Record the closing."""
