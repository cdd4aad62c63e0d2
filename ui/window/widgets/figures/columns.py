"""Columns per day or hour."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from pos.goods.item import Family
from ui.window.look.paint import CENTRE, painter_on, width_of, write
from ui.window.look.skin import worn
from ui.window.look.theme import Type
from ui.window.widgets.figures.opening import Opening
from ui.window.widgets.figures.points import Point, described

_FOOT = 26
_HEAD = 22
_WIDEST, _SLOT, _BEHIND = 44.0, 0.66, 1.36
"""The most a column is wide, its part of its slot, and how much wider what stands behind it is."""


class Columns(Opening):
    """Columns per day or hour, series stacked; the highest is written on top of its column.

    Series take the colours of `families`, in order; without families the one series is the accent's. What other days
    had stands quietly behind. Left and Right walk, Enter and a tap open.
    Signals: `opened(object)` with what the column leads to.
    """

    steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}  # noqa: RUF012 a class that is walked sideways

    def __init__(self, families: tuple[Family, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._families = families
        self._points: tuple[Point, ...] = ()
        self._peak = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def points(self) -> tuple[Point, ...]:
        """What is shown."""
        return self._points

    def show_points(self, points: Sequence[Point], peak: str = "") -> None:
        """Show `points` from left to right, `peak` written over the highest column."""
        self._points, self._peak = tuple(points), peak
        self.lead([point.opens for point in points], described(points))

    def rect_of(self, place: int) -> QRectF:
        """A column with all the room around it."""
        step = self.width() / max(1, len(self._points))
        return QRectF(place * step, 0, step, self.height())

    def spoken(self, place: int) -> str:
        """A column read aloud."""
        return self._points[place].spoken if place < len(self._points) else ""

    def sizeHint(self) -> QSize:
        return QSize(360, 180)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 120)

    def event(self, event: QEvent) -> bool:
        """A column that is pointed at says what it is."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            step = self.width() / max(1, len(self._points))
            place = int(event.pos().x() // step)
            QToolTip.showText(event.globalPos(), self._points[place].said if place < len(self._points) else "", self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        self.paint_ground(painter)
        plot = QRectF(self.rect()).adjusted(0, _HEAD, 0, -_FOOT)
        painter.setPen(QPen(QColor(worn().line), 1))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        sums = [sum(point.values) for point in self._points]
        highest = max((*sums, *(point.behind or 0 for point in self._points)), default=0) or 1
        step = plot.width() / max(1, len(self._points))
        for number, point in enumerate(self._points):
            slot = QRectF(plot.left() + number * step, plot.top(), step, plot.height())
            self._paint_column(painter, slot, point, highest)
        self.paint_ring(painter)
        if self._peak and self._points:
            at = sums.index(max(sums))
            width = width_of(self._peak, Type.LABEL)
            left = min(max(0.0, plot.left() + (at + 0.5) * step - width / 2), self.width() - width)
            top = max(0.0, plot.bottom() - plot.height() * max(0.0, sums[at]) / highest - _HEAD)
            label = QRectF(left, top, width, _HEAD - 2)
            if self.hasFocus():
                painter.fillRect(label.adjusted(0, 2, 0, 0), QColor(worn().surface))  # no ring runs through it
            write(painter, label, self._peak, Type.LABEL, worn().text)
        painter.end()

    def _paint_column(self, painter: QPainter, slot: QRectF, point: Point, highest: float) -> None:
        look = worn()
        width = max(3.0, min(_WIDEST, slot.width() * _SLOT))
        if point.behind:
            wide = min(slot.width() - 2, width * _BEHIND)
            with_top = _rounded(slot, wide, slot.height() * point.behind / highest)
            painter.save()
            painter.setClipRect(slot)
            painter.setClipPath(with_top, Qt.ClipOperation.IntersectClip)
            painter.fillRect(slot, QColor(look.line))
            painter.restore()
        painter.save()
        painter.setClipRect(slot)
        painter.setClipPath(
            _rounded(slot, width, slot.height() * sum(point.values) / highest), Qt.ClipOperation.IntersectClip
        )
        foot = slot.bottom()
        for number, value in enumerate(point.values):
            ink = look.family(self._families[number]).ink if self._families else look.accent
            height = slot.height() * value / highest
            rect = QRectF(slot.center().x() - width / 2, foot - height, width, max(0.0, height - 1))
            painter.fillRect(rect, QColor(ink))
            foot -= height
        painter.restore()
        if point.label:
            room = max(slot.width(), width_of(point.label, Type.NOTE))
            below = QRectF(slot.center().x() - room / 2, slot.bottom() + 4, room, _FOOT - 4)
            write(painter, below, point.label, Type.NOTE, look.muted, CENTRE)


def _rounded(slot: QRectF, width: float, height: float) -> QPainterPath:
    """A column of this height on the foot of its slot, its upper corners rounded."""
    body = QRectF(slot.center().x() - width / 2, 0, width, height + 4)
    body.moveBottom(slot.bottom() + 4)
    outline = QPainterPath()
    outline.addRoundedRect(body, 4, 4)
    return outline
