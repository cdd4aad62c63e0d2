"""What stands there until figures are read: how far that is, and a key that calls it off."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos.progress import Cancelled
from ui.window.desk.cards import card_with
from ui.window.look.theme import Space
from ui.window.widgets.notices.progress_line import ProgressLine
from ui.words import _

_A_BLINK = 250
"""Milliseconds before anything is said: what is read in less needs no word."""


class Errand(QObject):
    """One reading that goes on in another thread. Signals: `went_on(int, int)` from there, how much of how much."""

    went_on = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._called_off = Event()

    def call_off(self) -> None:
        """Nobody waits for it any more."""
        self._called_off.set()

    def called_off(self) -> bool:
        """Whether nobody waits for it any more; from any thread."""
        return self._called_off.is_set()

    def progress(self, done: int, of: int) -> None:
        """Tell how far it is, from its thread. Raises Cancelled once it was called off."""
        if self.called_off():
            raise Cancelled
        self.went_on.emit(done, of)


class Waiting(QWidget):
    """A line that fills, after a blink. Signals: `stopped` when somebody does not want to wait any longer."""

    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._errand = Errand(self)
        self.line = ProgressLine(_("Menghitung\u2026"))
        self.line.cancelled.connect(self._stop)
        inside = QVBoxLayout()
        self._card = card_with(inside)
        inside.addWidget(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.PAGE, 0, Space.PAGE, 0)
        column.addStretch(2)
        column.addWidget(self._card)
        column.addStretch(3)
        self._blink = QTimer(self, singleShot=True, interval=_A_BLINK)
        self._blink.timeout.connect(self._card.show)

    def begin(self) -> Errand:
        """Something else is read from now on; what was read before is called off."""
        self._errand.call_off()
        self._errand.deleteLater()
        self._errand = errand = Errand(self)
        errand.went_on.connect(lambda done, of: self.line.tell(_("Menghitung\u2026"), done / of))
        return errand

    def call_off(self) -> None:
        """Nobody waits any more."""
        self._errand.call_off()

    def showEvent(self, event: QShowEvent) -> None:
        """Say nothing yet."""
        super().showEvent(event)
        self._card.hide()
        self._blink.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """It was quick enough."""
        super().hideEvent(event)
        self._blink.stop()

    def _stop(self) -> None:
        self.call_off()
        self.stopped.emit()
