"""The log of the shop's file, brought into the file while a buyer counts the change."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from ui.bootstrap import Shop
from ui.jobs import Jobs

EVERY = 20
"""Sales after which it is done; SQLite alone would do it inside every thirtieth, and let that buyer wait."""

SOON = 1_500
"""Milliseconds after a sale: its change is on the screen, and the next one takes longer to ring up."""


class Folding(QObject):
    """Counts the sales, and folds the log off the window's thread."""

    def __init__(self, shop: Shop, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shop, self._jobs = shop, jobs
        self._sales = 0
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._fold)

    @property
    def is_due(self) -> bool:
        """Whether it will be done in a moment."""
        return self._soon.isActive()

    def close(self) -> None:
        """Begin nothing more; whoever closes the file folds what is left."""
        self._soon.stop()

    def sold(self, _completed: object) -> None:
        """One more sale stands in the log."""
        self._sales += 1
        if self._sales >= EVERY:
            self._soon.start()

    def _fold(self) -> None:
        self._sales = 0
        self._jobs.run(self._shop.fold, lambda _nothing: None, asker=self)
