"""Horizontal bars: how much of each, and out of how much."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos.goods.item import Family
from ui.window.look.paint import RIGHT, box, width_of, write
from ui.window.look.skin import worn
from ui.window.look.theme import Space, Type

_ROW = 36
_THICK = 14


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: `label`, a bar of `amount` out of `whole`, the `figure` beside it and a muted `note` behind that."""

    label: str
    amount: float
    whole: float
    figure: str
    note: str = ""
    family: Family | None = None


class Bars(QWidget):
    """Rows of bars on one scale, the largest whole as wide as there is room. Used is amber, local green."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show `bars` from top to bottom."""
        self._bars = tuple(bars)
        self.setAccessibleDescription("; ".join(f"{bar.label} {bar.figure} {bar.note}".rstrip() for bar in bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, _ROW * len(self._bars))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, _ROW * len(self._bars))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._bars:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        label = min(self.width() * 0.34, max(width_of(bar.label, Type.STRONG) for bar in self._bars))
        figure = max(width_of(bar.figure, Type.NAME) for bar in self._bars)
        note = max((width_of(bar.note, Type.BODY) + Space.GAP for bar in self._bars if bar.note), default=0.0)
        track = self.width() - label - figure - note - 2 * Space.WIDE
        largest = max(max(bar.whole, bar.amount) for bar in self._bars) or 1
        for number, bar in enumerate(self._bars):
            row = QRectF(0, number * _ROW, self.width(), _ROW)
            self._paint_row(painter, row, bar, (label, max(0.0, track), figure), largest)
        painter.end()

    def _paint_row(
        self, painter: QPainter, row: QRectF, bar: Bar, widths: tuple[float, float, float], largest: float
    ) -> None:
        look = worn()
        label, track, figure = widths
        write(painter, QRectF(0, row.top(), label, _ROW), bar.label, Type.STRONG, look.text)
        line = QRectF(label + Space.WIDE, row.center().y() - _THICK / 2, track * bar.whole / largest, _THICK)
        box(painter, line, look.sunken, None, _THICK / 2)
        if bar.amount > 0:
            line.setWidth(max(_THICK, track * bar.amount / largest))
            ink = look.family(bar.family).ink if bar.family else look.accent
            box(painter, line, ink, None, _THICK / 2)
        right = label + Space.WIDE + track + Space.WIDE
        write(painter, QRectF(right, row.top(), figure, _ROW), bar.figure, Type.NAME, look.text, RIGHT)
        behind = QRectF(right + figure + Space.GAP, row.top(), row.right() - right - figure - Space.GAP, _ROW)
        write(painter, behind, bar.note, Type.BODY, look.muted)
        if bar is not self._bars[-1]:
            painter.setPen(QPen(QColor(look.line), 1))
            painter.drawLine(QPointF(0, row.bottom() - 0.5), QPointF(row.right(), row.bottom() - 0.5))
