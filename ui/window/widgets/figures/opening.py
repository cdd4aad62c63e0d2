"""A painted figure whose parts open what they are made of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from ui.window.look.paint import box, ringed
from ui.window.look.skin import worn
from ui.window.look.theme import Radius, mix

_OPENERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_NOWHERE = -1


class Opening(QWidget):
    """Parts that a tap opens, and Enter once the arrow keys have walked to them; others only stand there.

    A subclass says where a part is in `rect_of` and how it is read aloud in `spoken`, calls `lead` whenever it shows
    something else, and paints between `paint_ground` and `paint_ring`. Where no part opens anything it takes no focus.
    Signals: `opened(object)` with what the part leads to.
    """

    opened = Signal(object)
    steps: ClassVar[dict[Qt.Key, int]] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ways: tuple[object | None, ...] = ()
        self._place = 0
        self._under = self._down = _NOWHERE
        self._whole = ""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def rect_of(self, place: int) -> QRectF:
        """Where a part is painted, and where a finger finds it."""
        raise NotImplementedError

    def spoken(self, place: int) -> str:
        """A part read aloud."""
        raise NotImplementedError

    @property
    def leads(self) -> bool:
        """Whether any part opens something."""
        return any(way is not None for way in self._ways)

    @property
    def current(self) -> object | None:
        """What Enter would open."""
        return self._ways[self._place] if self._place < len(self._ways) else None

    def lead(self, ways: Sequence[object | None], whole: str) -> None:
        """What each part leads to, None for those that lead nowhere; `whole` is all of it read aloud."""
        self._ways, self._whole = tuple(ways), whole
        self._under = self._down = _NOWHERE
        open_ones = self._open_ones()
        if self._place not in open_ones:
            self._place = open_ones[0] if open_ones else 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if open_ones else Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(bool(open_ones))
        self._say()
        self.update()

    def walk_to(self, way: object) -> None:
        """Stand on the part that leads there, if there is one."""
        if way in self._ways:
            self._place = self._ways.index(way)
            self._say()
            self.update()

    def paint_ground(self, painter: QPainter) -> None:
        """The ground of the part under the mouse or the finger."""
        if self._under == _NOWHERE:
            return
        ground = mix(worn().surface, worn().text, 0.10 if self._down == self._under else 0.035)
        box(painter, self.rect_of(self._under), ground, None, Radius.BUTTON)

    def paint_ring(self, painter: QPainter) -> None:
        """The ring around the part that Enter opens."""
        if self.leads:
            ringed(painter, self.rect_of(self._place), self.hasFocus(), Radius.BUTTON)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The finger is on a part."""
        self._down = self._under = self._opening_at(event.position())
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the part where the finger leaves it, if it is the one that it came down on."""
        place, down = self._opening_at(event.position()), self._down
        self._down = _NOWHERE
        self.update()
        if place != _NOWHERE and place == down:
            self._open(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Answer the mouse where there is something to open."""
        under = self._opening_at(event.position())
        if under != self._under:
            self._under = under
            opens = under != _NOWHERE
            self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the mouse any more."""
        super().leaveEvent(event)
        self._under = _NOWHERE
        self.update()

    def event(self, event: QEvent) -> bool:
        override = event.type() is QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() in _OPENERS and self.leads:
            event.accept()  # else Enter would press the screen's main button instead of opening the part
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the parts that open something, and open one."""
        step = self.steps.get(Qt.Key(event.key()))
        if step and self.leads:
            self._walk(step)
        elif event.key() in _OPENERS and self.leads:
            self._open(self._place)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show and say which part Enter opens."""
        super().focusInEvent(event)
        self._say()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no more."""
        super().focusOutEvent(event)
        self._say()
        self.update()

    def _walk(self, step: int) -> None:
        open_ones = self._open_ones()
        at = open_ones.index(self._place) + step
        self._place = open_ones[max(0, min(len(open_ones) - 1, at))]
        self._say()
        self.update()

    def _open(self, place: int) -> None:
        self._place = place
        self._say()
        if self._ways[place] is not None:
            self.opened.emit(self._ways[place])

    def _say(self) -> None:
        alone = self.hasFocus() and self.leads
        self.setAccessibleDescription(self.spoken(self._place) if alone else self._whole)

    def _open_ones(self) -> list[int]:
        return [place for place, way in enumerate(self._ways) if way is not None]

    def _opening_at(self, point: QPointF) -> int:
        return next((place for place in self._open_ones() if self.rect_of(place).contains(point)), _NOWHERE)
