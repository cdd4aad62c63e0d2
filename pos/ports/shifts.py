"""The drawer, as the verbs need it."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol
from uuid import UUID

from pos.cash.shift import Closing, Drawer, DrawerSum, Shift


class ReadShifts(Protocol):
    """Shifts and their drawers."""

    def current(self) -> Shift | None:
        """This till's open shift."""

    def drawer_sum(self, shift: UUID) -> DrawerSum:
        """What should be in the drawer of a shift."""

    def begun_on(self, day: date) -> int:
        """How many shifts this till began on a trading day."""

    def on_day(self, day: date) -> Sequence[Drawer]:
        """Every drawer that was open on a trading day, in order, as it stood at the end of that day.

        One that was opened before is among them, and one that was closed later is open there.
        """


class Shifts(ReadShifts, Protocol):
    """Shifts, append-only: an opening record, then a closing record."""

    def add(self, shift: Shift) -> None:
        """Record the opening."""

    def close(self, shift: UUID, closing: Closing) -> None:
        """Record the closing."""
