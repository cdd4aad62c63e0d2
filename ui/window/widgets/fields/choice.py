"""One of a few, and yes or no."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QListView, QSizePolicy, QWidget

from ui.window.look.icons import Icon, paint_icon
from ui.window.look.paint import box, width_of, write
from ui.window.look.skin import worn
from ui.window.look.theme import Radius, Size, Space, Type
from ui.window.widgets.buttons.pressable import Pressable

_TICK = 24


class Choice(QComboBox):
    """A list to choose one from. Signals: those of QComboBox."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setView(QListView(self))  # the plain view, unlike the default one, has rows as tall as a finger

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        arrow = QRectF(self.width() - Size.ICON - Space.WIDE, (self.height() - Size.ICON) / 2, Size.ICON, Size.ICON)
        paint_icon(painter, Icon.CHEVRON_DOWN, arrow, worn().muted)
        painter.end()


class Tick(Pressable):
    """A box to tick, with its sentence. Signals: `toggled(bool)`, `clicked`."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(int(Space.SMALL * 2 + _TICK + Space.GAP + width_of(self.text(), Type.BODY)), Size.TOUCH)

    def paint(self, painter: QPainter, body: QRectF) -> None:
        look = worn()
        square = QRectF(body.left() + Space.SMALL, body.center().y() - _TICK / 2, _TICK, _TICK)
        if self.isChecked():
            box(painter, square, self.answer(look.accent), None, Radius.CAP)
            paint_icon(painter, Icon.CHECK, square.adjusted(3, 3, -3, -3), look.on_accent)
        else:
            box(painter, square, self.answer(look.surface), look.muted, Radius.CAP, 2)
        words = body.adjusted(square.right() + Space.GAP - body.left(), 0, 0, 0)
        write(painter, words, self.text(), Type.BODY, look.text)
