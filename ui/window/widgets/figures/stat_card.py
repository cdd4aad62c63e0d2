"""One figure of a report, which opens what it is made of."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.window.look.icons import Icon, paint_icon
from ui.window.look.paint import box, width_of, write
from ui.window.look.skin import worn
from ui.window.look.theme import Radius, Size, Space, Style, Type
from ui.window.look.typeface import font, metrics
from ui.window.widgets.buttons.pressable import Pressable

_HEIGHT, _BESIDE = 116, 34
"""How high a card is, and how much higher where its figure is held against another in two lines."""
_NARROW, _LINE = 236, 17
"""Below this width a comparison takes a third line, so many pixels high: all cards of a row are as wide."""


class StatCard(Pressable):
    """A label, a big figure and a note; `compares` leaves room to hold the figure against another.

    Where it `opens` something it can be pressed and shows it.

    Signals: `clicked`.
    """

    radius = Radius.CARD

    def __init__(
        self, label: str, *, opens: bool = False, compares: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(label, parent)
        self._opens = opens
        self._compares = compares
        self._figure = self._note = self._beside = ""
        if not opens:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def tell(self, figure: str, note: str = "", beside: str = "") -> None:
        """Show `figure` with a `note` beneath it, and how it stands `beside` another."""
        self._figure, self._note, self._beside = figure, note, beside
        self.setAccessibleName(f"{self.text()}: {figure}")
        self.setAccessibleDescription(". ".join(filter(None, (note, beside))))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        widest = max(width_of(self._figure, Type.FIGURE), width_of(self.text(), Type.BODY) + Size.ICON)
        return QSize(int(widest) + 2 * Space.EDGE, self._height)

    def minimumSizeHint(self) -> QSize:
        return QSize(140, self._height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow card is higher; see QWidget."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    @property
    def _height(self) -> int:
        if not self._compares:
            return _HEIGHT
        return _HEIGHT + _BESIDE + (_LINE if 0 < self.width() < _NARROW else 0)

    def paint(self, painter: QPainter, body: QRectF) -> None:
        look = worn()
        box(painter, body, self.answer(look.surface) if self._opens else look.surface, look.line, self.radius)
        inner = body.adjusted(Space.EDGE, 0, -Space.EDGE, 0)
        write(painter, QRectF(inner.left(), body.top() + 15, inner.width(), 20), self.text(), Type.BODY, look.muted)
        figure = QRectF(inner.left(), body.top() + 40, inner.width(), 38)
        write(painter, figure, self._figure, self._fitted(inner.width()), look.text)
        write(painter, QRectF(inner.left(), body.top() + 82, inner.width(), 20), self._note, Type.NOTE, look.muted)
        below = QRectF(inner.left(), body.top() + 104, inner.width(), body.bottom() - body.top() - 104)
        painter.setFont(font(Type.NOTE))
        painter.setPen(QColor(look.text))
        painter.drawText(below, int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap), self._beside)
        if self._opens:
            arrow = QRectF(inner.right() - Size.ICON + 4, body.top() + 15, Size.ICON, Size.ICON)
            paint_icon(painter, Icon.CHEVRON_RIGHT, arrow, look.muted)

    def _fitted(self, width: float) -> Style:
        for size in range(Type.FIGURE.value.size, Type.AMOUNT.value.size, -2):
            style = Style(size, 700, -0.015)
            if metrics(style).horizontalAdvance(self._figure) <= width:
                return style
        return Type.AMOUNT.value
