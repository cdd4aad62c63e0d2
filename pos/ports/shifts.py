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

    def on_day(self, day: date) -> Sequence[Drawer]:
        """All shifts of one trading day, in order."""


class Shifts(ReadShifts, Protocol):
    """Shifts, append-only: an opening record, then a closing record."""

    def add(self, shift: Shift) -> None:
        """Record the opening."""

    def close(self, shift: UUID, closing: Closing) -> None:
        """Record the closing."""
