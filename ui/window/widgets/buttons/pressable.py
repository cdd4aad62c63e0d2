"""What every painted button shares."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.window.look.icons import Icon, paint_icon
from ui.window.look.paint import box, painter_on, pressed, ringed
from ui.window.look.skin import worn
from ui.window.look.theme import Radius

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BARRED, _LOCK, _PLATE = 0.6, 12.0, 18.0
"""How faint a barred button is; the sides of the lock on it and of the plate that the lock stands on, in pixels."""


class Pressable(QAbstractButton):
    """A button that paints itself: `paint` draws the body, the ring of focus is drawn for it.

    Takes the focus by Tab only, so that a tap leaves it where the seller types. Space and Enter press it; where it only
    chooses between things, Space alone does, and Enter is left to the main button of the screen.
    One that is barred looks so and says who may; it can be pressed all the same, and whoever may lets it be done.
    Signals: `clicked`, from QAbstractButton.
    """

    radius: float = Radius.BUTTON
    fades: ClassVar[bool] = True
    """Whether it is painted faint while it is barred; one that has colours for that is not."""
    being_pressed: ClassVar["Pressable | None"] = None
    """The one whose press is being done now: what was refused meanwhile may be pressed again when an owner lets it."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._barred = ""
        self.setText(words)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def barred(self) -> str:
        """The sentence that says who may press it; empty where whoever stands there may."""
        return self._barred

    def bar(self, words: str) -> None:
        """Say that only others may press it, as `words` name them; nothing where whoever stands there may."""
        before, self._barred = self._barred, words
        for text, keep in (
            (self.toolTip(), self.setToolTip),
            (self.accessibleDescription(), self.setAccessibleDescription),
        ):
            bare = text.removesuffix(before).rstrip() if before else text
            keep(f"{bare}  {words}".strip())
        self.update()

    def paint(self, painter: QPainter, body: QRectF) -> None:
        """Draw the button into `body`."""
        raise NotImplementedError

    def answer(self, ground: str) -> str:
        """`ground` as it answers to mouse and finger."""
        return pressed(ground, under_mouse=self.underMouse() and self.isEnabled(), down=self.isDown())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        body = ringed(painter, QRectF(self.rect()), self.hasFocus(), self.radius)
        if self._barred and self.fades:
            painter.setOpacity(painter.opacity() * _BARRED)
        self.paint(painter, body)
        if self._barred:
            self._paint_lock(painter, body)
        painter.end()

    def lock_at_foot(self) -> bool:
        """Whether the lock of a barred button stands in its lower corner, where its words reach into the upper one."""
        return False

    def _paint_lock(self, painter: QPainter, body: QRectF) -> None:
        painter.setOpacity(1)
        top = body.bottom() - _PLATE - 1 if self.lock_at_foot() else body.top() + 1
        plate = QRectF(body.right() - _PLATE - 1, top, _PLATE, _PLATE)
        box(painter, plate, worn().surface, worn().line, _PLATE / 2)
        lock = QRectF(0, 0, _LOCK, _LOCK)
        lock.moveCenter(plate.center())
        paint_icon(painter, Icon.LOCK, lock, worn().muted)

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
