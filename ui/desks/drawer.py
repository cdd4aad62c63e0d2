"""The drawer as windows see it: each call is one unit of work."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from pos.cash.movement import CashMovement
from pos.cash.shift import DrawerSum, NoShiftOpen, Shift
from pos.money import Rupiah
from pos.till import NO_FACES, close_shift, move_cash, open_shift
from ui.bootstrap import Shop


class DrawerDesk(QObject):
    """The drawer of this till, done with by whoever stands there. What is refused changes nothing."""

    changed = Signal(object)
    """Shift, or None: the drawer was opened or closed."""

    def __init__(self, shop: Shop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        with shop.reading() as look:
            self._shift = look.shifts.current()

    @property
    def shift(self) -> Shift | None:
        """The open drawer."""
        return self._shift

    def open(self, float_amount: Rupiah) -> Shift:
        """Open it with `float_amount` rupiah in it. Raises ShiftIsOpen, NegativeCash."""
        with self._shop.work() as work:
            shift = open_shift(work, float_amount, self._shop.cashier, self._shop.clock())
        self.shift_is(shift)
        return shift

    def move(self, category: str, amount: Rupiah, note: str = "") -> CashMovement:
        """Put cash into it or take it out. Raises NoShiftOpen, UnknownCategory, AbsurdCashMovement."""
        with self._shop.work() as work:
            return move_cash(work, category, amount, self._shop.cashier, self._shop.clock(), note)

    def close(
        self,
        counted: Rupiah,
        note: str = "",
        *,
        left_in: Rupiah | None = None,
        faces: Mapping[Rupiah, int] = NO_FACES,
    ) -> Shift:
        """Close it with `counted` rupiah in it, whatever was expected.

        Raises NoShiftOpen, NegativeCash, LeavesTooMuch, CountedApart.
        """
        by, now = self._shop.cashier, self._shop.clock()
        with self._shop.work() as work:
            shift = close_shift(work, counted, by, now, note, left_in=left_in, faces=faces)
        self.shift_is(None)
        return shift

    def sum(self) -> DrawerSum:
        """What should be in it, line by line. Raises NoShiftOpen."""
        if self._shift is None:
            raise NoShiftOpen
        with self._shop.reading() as look:
            return look.shifts.drawer_sum(self._shift.id)

    def shift_is(self, shift: Shift | None) -> None:
        """Somebody saw that the drawer is this one now: a sale opens one by itself."""
        if shift != self._shift:
            self._shift = shift
            self.changed.emit(shift)
