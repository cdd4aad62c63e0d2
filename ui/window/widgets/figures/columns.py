"""Columns per day or hour."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos.goods.item import Family
from ui.window.look.paint import CENTRE, width_of, write
from ui.window.look.skin import worn
from ui.window.look.theme import Type
from ui.window.widgets.figures.points import Point, described

_FOOT = 26
_HEAD = 22


class Columns(QWidget):
    """Columns per day or hour, series stacked; the highest is written on top of its column.

    Series take the colours of `families`, in order; without families the one series is the accent's.
    """

    def __init__(self, families: tuple[Family, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._families = families
        self._points: tuple[Point, ...] = ()
        self._peak = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_points(self, points: Sequence[Point], peak: str = "") -> None:
        """Show `points` from left to right, `peak` written over the highest column."""
        self._points, self._peak = tuple(points), peak
        self.setAccessibleDescription(described(points))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, 180)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 120)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plot = QRectF(self.rect()).adjusted(0, _HEAD, 0, -_FOOT)
        painter.setPen(QPen(QColor(worn().line), 1))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        sums = [sum(point.values) for point in self._points]
        highest = max(sums, default=0) or 1
        step = plot.width() / max(1, len(self._points))
        for number, point in enumerate(self._points):
            slot = QRectF(plot.left() + number * step, plot.top(), step, plot.height())
            self._paint_column(painter, slot, point, highest)
        if self._peak and self._points:
            at = sums.index(max(sums))
            width = width_of(self._peak, Type.LABEL)
            left = min(max(0.0, plot.left() + (at + 0.5) * step - width / 2), self.width() - width)
            write(painter, QRectF(left, 0, width, _HEAD - 2), self._peak, Type.LABEL, worn().text)
        painter.end()

    def _paint_column(self, painter: QPainter, slot: QRectF, point: Point, highest: float) -> None:
        look = worn()
        width = max(3.0, min(44.0, slot.width() * 0.66))
        round_top = QRectF(slot.center().x() - width / 2, 0, width, slot.height() * sum(point.values) / highest + 4)
        round_top.moveBottom(slot.bottom() + 4)
        outline = QPainterPath()
        outline.addRoundedRect(round_top, 4, 4)
        painter.save()
        painter.setClipRect(slot)
        painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
        foot = slot.bottom()
        for number, value in enumerate(point.values):
            ink = look.family(self._families[number]).ink if self._families else look.accent
            height = slot.height() * value / highest
            painter.fillRect(QRectF(round_top.left(), foot - height, width, max(0.0, height - 1)), QColor(ink))
            foot -= height
        painter.restore()
        if point.label:
            room = max(slot.width(), width_of(point.label, Type.NOTE))
            below = QRectF(slot.center().x() - room / 2, slot.bottom() + 4, room, _FOOT - 4)
            write(painter, below, point.label, Type.NOTE, look.muted, CENTRE)
