"""Planned prices begin by themselves while the window is open."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from pos.refusals import Refusal
from ui.bootstrap import Shop

_LONGEST = 30_000
"""Milliseconds between two looks: a machine that slept finds its prices begun soon after it woke."""


class PlannedPrices(QObject):
    """Looks at the moment at which the next planned price begins, and every now and then; never during a sale.

    Signals: `begun(PricePlan, int)` a price has begun and changed so many piles.
    """

    begun = Signal(object, int)

    def __init__(self, shop: Shop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)

    def look(self) -> None:
        """Let prices begin whose moment has come; where the disk says no now, the next look tries again."""
        try:
            begun = self._shop.begin_due_prices()
        except Refusal:
            self._timer.start(_LONGEST)
            return
        for plan, changed in begun:
            self.begun.emit(plan, changed)
        self.wait()

    def wait(self) -> None:
        """Wait for the price that begins next; without one there is nothing to wait for."""
        with self._shop.reading() as look:
            begins = min((plan.begins for plan in look.prices.waiting()), default=None)
        self._timer.stop()
        if begins is not None:
            until = max(0, round((begins - self._shop.clock()).total_seconds() * 1000))
            self._timer.start(min(until, _LONGEST))

    def close(self) -> None:
        """Look no more."""
        self._timer.stop()
