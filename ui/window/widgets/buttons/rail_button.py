"""A place in the rail at the left edge: an icon over one or two words."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.window.look.icons import Icon, paint_icon
from ui.window.look.paint import box
from ui.window.look.skin import worn
from ui.window.look.theme import Size, Space, Type
from ui.window.look.typeface import font
from ui.window.widgets.buttons.keys import cap_of, listen
from ui.window.widgets.buttons.pressable import Pressable


class RailButton(Pressable):
    """Opens a screen; the one that is open is filled with the accent. Its key works from anywhere.

    Signals: `clicked`.
    """

    def __init__(self, words: str, icon: Icon, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._icon = icon
        self._shortcut = listen(self, key, self.click) if key else None
        self.setAccessibleDescription(cap_of(key))
        self.setToolTip(f"{words}  {cap_of(key)}" if key else words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def takes_enter(self) -> bool:
        """A place in the rail is gone to, not merely chosen."""
        return True

    def sizeHint(self) -> QSize:
        return QSize(Size.RAIL - 2 * Space.SMALL, Size.RAIL_BUTTON)

    def paint(self, painter: QPainter, body: QRectF) -> None:
        look = worn()
        ink = look.on_accent if self.isChecked() else look.muted
        if self.isChecked():
            box(painter, body, look.accent, None, self.radius)
        elif self.underMouse() or self.isDown():
            box(painter, body, self.answer(look.sunken), None, self.radius)
            ink = look.text
        words = self.text().replace(" ", "\n", 1) if len(self.text()) > 10 else self.text()
        lines = words.count("\n") + 1
        top = body.center().y() - (Size.RAIL_ICON + Space.HAIR + 17 * lines) / 2
        where = QRectF(body.center().x() - Size.RAIL_ICON / 2, top, Size.RAIL_ICON, Size.RAIL_ICON)
        paint_icon(painter, self._icon, where, ink)
        painter.setFont(font(Type.CAP))
        painter.setPen(QColor(ink))
        below = QRectF(body.left(), where.bottom() + Space.HAIR, body.width(), 17 * lines + 2)
        painter.drawText(below, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop), words)
