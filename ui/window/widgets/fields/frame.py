"""The frame around something that is typed into: the accent shows where the keys go."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.window.look.paint import box
from ui.window.look.skin import worn
from ui.window.look.theme import Radius, Type
from ui.window.look.typeface import font


class FieldFrame(QWidget):
    """A box that holds one bare line edit, `edit`, and whatever a subclass adds; a press anywhere focuses it."""

    def __init__(self, style: Type, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QLineEdit(self)
        self.edit.setProperty("bare", "true")
        self.edit.setFont(font(style))
        self.edit.installEventFilter(self)
        self.setFocusProxy(self.edit)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self._wrong = False

    def mark(self, *, wrong: bool) -> None:
        """Show that what was typed cannot be used, or that it can again."""
        if wrong is not self._wrong:
            self._wrong = wrong
            self.update()

    @property
    def wrong(self) -> bool:
        """Whether it is marked as something that cannot be used."""
        return self._wrong

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = worn()
        focused = self.edit.hasFocus()
        line = look.bad.ink if self._wrong else look.accent if focused else look.line
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box(painter, QRectF(self.rect()), look.surface, line, Radius.BUTTON, 2 if focused or self._wrong else 1)
        painter.end()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.edit.setFocus(Qt.FocusReason.MouseFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return super().eventFilter(watched, event)
