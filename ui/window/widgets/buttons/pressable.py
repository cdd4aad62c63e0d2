"""What every painted button shares."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.window.look.paint import painter_on, pressed, ringed
from ui.window.look.theme import Radius

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Pressable(QAbstractButton):
    """A button that paints itself: `paint` draws the body, the ring of focus is drawn for it.

    Takes the focus by Tab only, so that a tap leaves it where the seller types. Space and Enter press it; where it only
    chooses between things, Space alone does, and Enter is left to the main button of the screen.
    Signals: `clicked`, from QAbstractButton.
    """

    radius: float = Radius.BUTTON
    being_pressed: ClassVar["Pressable | None"] = None
    """The one whose press is being done now: what was refused meanwhile may be pressed again when an owner lets it."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(words)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def paint(self, painter: QPainter, body: QRectF) -> None:
        """Draw the button into `body`."""
        raise NotImplementedError

    def answer(self, ground: str) -> str:
        """`ground` as it answers to mouse and finger."""
        return pressed(ground, under_mouse=self.underMouse() and self.isEnabled(), down=self.isDown())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        self.paint(painter, ringed(painter, QRectF(self.rect()), self.hasFocus(), self.radius))
        painter.end()

    def click(self) -> None:
        """Press it, as a finger does."""
        with self._press():
            super().click()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        with self._press():
            super().mouseReleaseEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        with self._press():
            super().keyReleaseEvent(event)

    @contextmanager
    def _press(self) -> Iterator[None]:
        before, Pressable.being_pressed = Pressable.being_pressed, self
        try:
            yield
        finally:
            Pressable.being_pressed = before

    def takes_enter(self) -> bool:
        """Whether Enter presses it while it has the keys."""
        return not self.isCheckable()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.installEventFilter(self)  # only now: of all the events of all buttons none needs to be looked at but these
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.removeEventFilter(self)
        super().focusOutEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        override = event.type() is QEvent.Type.ShortcutOverride and watched is self and self.takes_enter()
        if override and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            event.accept()  # else Enter would press the window's main button while the ring stands around this one
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not self.takes_enter():
            event.ignore()
            return
        if event.key() in _ENTER and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)
