"""A line over days."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos.goods.item import Family
from ui.window.look.paint import LEFT, width_of, write
from ui.window.look.skin import worn
from ui.window.look.theme import Space, Type, mix
from ui.window.widgets.figures.points import Point, described

_FOOT = 26
_HEAD = 24


class LineChart(QWidget):
    """One series as a line from nothing upwards, in a family's colour or the accent's, with the last value marked."""

    def __init__(self, family: Family | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._family = family
        self._points: tuple[Point, ...] = ()
        self._last = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_points(self, points: Sequence[Point], last: str = "") -> None:
        """Show the first value of each of `points` from left to right, `last` written at the last one."""
        self._points, self._last = tuple(points), last
        self.setAccessibleDescription(described(points))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, 180)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 120)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._points:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plot = QRectF(self.rect()).adjusted(Space.SMALL, _HEAD, -Space.WIDE, -_FOOT)
        places = self._places(plot)
        painter.setPen(QPen(QColor(worn().line), 1))
        painter.drawLine(QPointF(0, plot.bottom()), QPointF(self.width(), plot.bottom()))
        self._paint_labels(painter, plot, places)
        self._paint_line(painter, plot, places)
        painter.end()

    def _places(self, plot: QRectF) -> list[QPointF]:
        highest = max(point.values[0] for point in self._points) or 1
        step = plot.width() / max(1, len(self._points) - 1)
        return [
            QPointF(plot.left() + number * step, plot.bottom() - plot.height() * point.values[0] / highest)
            for number, point in enumerate(self._points)
        ]

    def _paint_line(self, painter: QPainter, plot: QRectF, places: list[QPointF]) -> None:
        look = worn()
        ink = look.family(self._family).ink if self._family else look.accent
        path = QPainterPath(places[0])
        for place in places[1:]:
            path.lineTo(place)
        below = QPainterPath(path)
        below.lineTo(places[-1].x(), plot.bottom())
        below.lineTo(places[0].x(), plot.bottom())
        painter.fillPath(below, QColor(mix(look.surface, ink, 0.10)))
        pen = QPen(QColor(ink), 2.5)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path, pen)
        painter.setBrush(QColor(ink))
        painter.setPen(QPen(QColor(look.surface), 2))
        painter.drawEllipse(places[-1], 5.5, 5.5)
        width = width_of(self._last, Type.LABEL)
        left = min(places[-1].x() - width / 2, self.width() - width)
        above = min(place.y() for place in places if place.x() >= left - Space.HAIR)
        write(painter, QRectF(left, above - _HEAD, width, _HEAD - 6), self._last, Type.LABEL, look.text)

    def _paint_labels(self, painter: QPainter, plot: QRectF, places: list[QPointF]) -> None:
        for point, place in zip(self._points, places, strict=True):
            if point.label:
                width = width_of(point.label, Type.NOTE)
                left = min(max(0.0, place.x() - width / 2), self.width() - width)
                below = QRectF(left, plot.bottom() + 4, width, _FOOT - 4)
                write(painter, below, point.label, Type.NOTE, worn().muted, LEFT)
