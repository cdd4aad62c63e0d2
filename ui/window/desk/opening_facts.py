"""Facts that open what they are made of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

from ui.window.desk.facts import Fact, Facts
from ui.window.look.paint import painter_on, ringed
from ui.window.look.theme import Radius, Size, Space

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_OPENERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class OpeningFacts(Facts):
    """Rows high enough for a finger; a tap opens one, and so does Enter after Up and Down.

    Signals: `opened(str)` with the word of the row.
    """

    opened = Signal(str)
    row_height = float(Size.TOUCH)
    air = float(Space.SMALL)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._words: tuple[str, ...] = ()
        self._place = 0

    def show_words(self, rows: Sequence[Fact], words: Sequence[str]) -> None:
        """Show these rows; the first of them open the words beside them, the others open nothing."""
        self._words = tuple(words)
        self._place = min(self._place, max(0, len(words) - 1))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if words else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if words else Qt.CursorShape.ArrowCursor)
        self.show_rows(rows)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the row under the finger."""
        if self.rect().contains(event.position().toPoint()):
            self._open(int(event.position().y() // self.row_height))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the rows, and open one."""
        key = Qt.Key(event.key())
        if key in _STEPS and self._words:
            self._place = max(0, min(len(self._words) - 1, self._place + _STEPS[key]))
            self.update()
        elif key in _OPENERS:
            self._open(self._place)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which row Enter opens."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no more."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and the ring around the one that Enter opens."""
        super().paintEvent(event)
        row = QRectF(0, self._place * self.row_height, self.width(), self.row_height)
        painter = painter_on(self)
        ringed(painter, row, self.hasFocus(), Radius.BUTTON)
        painter.end()

    def _open(self, place: int) -> None:
        if place < len(self._words):
            self._place = place
            self.opened.emit(self._words[place])
