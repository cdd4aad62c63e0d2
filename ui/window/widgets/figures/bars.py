"""Horizontal bars: how much of each, and out of how much."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos.goods.item import Family
from ui.window.look.icons import Icon, paint_icon
from ui.window.look.paint import RIGHT, box, painter_on, width_of, write
from ui.window.look.skin import worn
from ui.window.look.theme import Size, Space, Type
from ui.window.widgets.figures.opening import Opening

_ROW = 36
_THICK = 14
_ARROW = 16.0


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: `label`, a bar of `amount` out of `whole`, the `figure` beside it and a muted `note` behind that.

    `opens` is what a tap on it leads to, None where it only stands there.
    """

    label: str
    amount: float
    whole: float
    figure: str
    note: str = ""
    family: Family | None = None
    opens: object | None = None

    @property
    def spoken(self) -> str:
        """The row read aloud."""
        return f"{self.label} {self.figure} {self.note}".rstrip()


class Bars(Opening):
    """Rows of bars on one scale, the largest whole as wide as there is room. Used is amber, local green.

    `air` stands between the words and both edges, for the ring of focus.
    Signals: `opened(object)` with what the row leads to.
    """

    def __init__(self, parent: QWidget | None = None, *, air: float = 0) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self._air = air
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def bars(self) -> tuple[Bar, ...]:
        """What is shown."""
        return self._bars

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show `bars` from top to bottom."""
        self._bars = tuple(bars)
        self.lead([bar.opens for bar in bars], "; ".join(bar.spoken for bar in bars))
        self.updateGeometry()

    def rect_of(self, place: int) -> QRectF:
        """A row from edge to edge."""
        return QRectF(0, place * self._height, self.width(), self._height)

    def spoken(self, place: int) -> str:
        """A row read aloud."""
        return self._bars[place].spoken if place < len(self._bars) else ""

    def sizeHint(self) -> QSize:
        return QSize(360, self._height * len(self._bars))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self._height * len(self._bars))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._bars:
            return
        painter = painter_on(self)
        self.paint_ground(painter)
        arrow = _ARROW + Space.HAIR if self.leads else 0.0
        inner = self.width() - 2 * self._air - arrow
        label = min(inner * 0.34, max(width_of(bar.label, Type.STRONG) for bar in self._bars))
        figure = max(width_of(bar.figure, Type.NAME) for bar in self._bars)
        note = max((width_of(bar.note, Type.BODY) + Space.GAP for bar in self._bars if bar.note), default=0.0)
        track = inner - label - figure - note - 2 * Space.WIDE
        largest = max(max(bar.whole, bar.amount) for bar in self._bars) or 1
        for place, bar in enumerate(self._bars):
            row = self.rect_of(place).adjusted(self._air, 0, -self._air, 0)
            if bar.opens is not None:
                where = QRectF(row.right() - _ARROW, row.top(), _ARROW, row.height())
                paint_icon(painter, Icon.CHEVRON_RIGHT, where, worn().muted)
            _paint_row(painter, row.adjusted(0, 0, -arrow, 0), bar, (label, max(0.0, track), figure), largest)
            if place + 1 < len(self._bars):
                painter.setPen(QPen(QColor(worn().line), 1))
                painter.drawLine(QPointF(row.left(), row.bottom() - 0.5), QPointF(row.right(), row.bottom() - 0.5))
        self.paint_ring(painter)
        painter.end()

    @property
    def _height(self) -> int:
        return int(Size.TOUCH) if self.leads else _ROW


def _paint_row(painter: QPainter, row: QRectF, bar: Bar, widths: tuple[float, float, float], largest: float) -> None:
    look = worn()
    label, track, figure = widths
    write(painter, QRectF(row.left(), row.top(), label, row.height()), bar.label, Type.STRONG, look.text)
    left = row.left() + label + Space.WIDE
    line = QRectF(left, row.center().y() - _THICK / 2, track * bar.whole / largest, _THICK)
    box(painter, line, look.sunken, None, _THICK / 2)
    if bar.amount > 0:
        line.setWidth(max(_THICK, track * bar.amount / largest))
        ink = look.family(bar.family).ink if bar.family else look.accent
        box(painter, line, ink, None, _THICK / 2)
    right = left + track + Space.WIDE
    write(painter, QRectF(right, row.top(), figure, row.height()), bar.figure, Type.NAME, look.text, RIGHT)
    after = right + figure + Space.GAP
    write(painter, QRectF(after, row.top(), row.right() - after, row.height()), bar.note, Type.BODY, look.muted)
