"""The way down to zero: what was left day by day, and where it goes four times in five; drawn by pyqtgraph."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

import pyqtgraph as chart
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from pos.forecast.curve import CurvePoint
from pos.money import write as write_number
from ui.window.look.skin import worn
from ui.window.look.theme import Type
from ui.window.look.typeface import font
from ui.window.used.glance.foresight import Foresight
from ui.window.used.glance.outlook_words import day_words
from ui.window.widgets.figures.still_plot import still_plot
from ui.words import _

_DAYS_NAMED = 4
_FOOT = 34


class SellDownCurve(QWidget):
    """Past and future of the used stock on one axis of days; an answer of `Foresight` at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = still_plot(self)
        self.setAccessibleName(_("Sisa stok bekas dari hari ke hari"))

    def show_foresight(self, seen: Foresight, left: int) -> None:
        """Draw what led to the `left` pieces of now, and the way on."""
        past = _with_today(seen, left)
        bottom = max(0, seen.outlook.in_bales)
        ahead = _from_now(seen.ahead, past[-1], bottom) if past else ()
        self.plot.clear()
        self.plot.setBackground(worn().surface)
        if len(past) < 2 and not ahead:
            return
        self._draw_ahead(ahead)
        self._draw_past(past, left)
        self._name_days(past, ahead, seen)
        self._set_frame(past, ahead, bottom)
        self.setAccessibleDescription(_described(past, seen))

    def _draw_past(self, past: Sequence[tuple[date, int]], left: int) -> None:
        theme = worn()
        line = chart.mkPen(theme.used.ink, width=2.5)
        days, pieces = [float(day.toordinal()) for day, _left in past], [float(each) for _day, each in past]
        self.plot.plot(days, pieces, pen=line)
        self.plot.plot(
            days[-1:], pieces[-1:], pen=None, symbol="o", symbolSize=11,
            symbolBrush=theme.used.ink, symbolPen=chart.mkPen(theme.surface, width=2),
        )  # fmt: skip
        words = chart.TextItem(_("{left} sekarang").format(left=write_number(left)), color=theme.text, anchor=(0, 1.2))
        words.setFont(font(Type.LABEL))
        words.setPos(days[-1], pieces[-1])
        self.plot.addItem(words, ignoreBounds=True)

    def _draw_ahead(self, ahead: Sequence[CurvePoint]) -> None:
        if not ahead:
            return
        theme = worn()
        days = [float(point.day.toordinal()) for point in ahead]
        nothing = chart.mkPen(None)
        low = self.plot.plot(days, [float(point.low) for point in ahead], pen=nothing)
        high = self.plot.plot(days, [float(point.high) for point in ahead], pen=nothing)
        ground = QColor(theme.used.line)
        ground.setAlpha(110)
        self.plot.addItem(chart.FillBetweenItem(low, high, brush=ground))
        dashes = chart.mkPen(theme.used.ink, width=2, style=Qt.PenStyle.DashLine)
        self.plot.plot(days, [float(point.mid) for point in ahead], pen=dashes)

    def _name_days(self, past: Sequence[tuple[date, int]], ahead: Sequence[CurvePoint], seen: Foresight) -> None:
        """Name the first day, the last, and some between; today is marked on the line itself."""
        theme = worn()
        first, last = past[0][0], ahead[-1].day if ahead else past[-1][0]
        step = max(1, (last - first).days) / _DAYS_NAMED
        named = [first + timedelta(days=round(place * step)) for place in range(_DAYS_NAMED + 1)]
        highest = max([pieces for _day, pieces in past] + [point.high for point in ahead], default=1)
        for side, ticks in (
            ("bottom", [(day.toordinal(), day_words(day, seen.outlook.today)) for day in named]),
            ("left", [(pieces, write_number(pieces)) for pieces in _round_steps(highest)]),
        ):
            axis = self.plot.getAxis(side)
            axis.setTicks([ticks])
            axis.setStyle(tickFont=font(Type.NOTE), tickLength=0, tickTextOffset=8)
            axis.setTextPen(theme.muted)
            axis.setPen(chart.mkPen(None) if side == "left" else chart.mkPen(theme.line))
        self.plot.getAxis("bottom").setHeight(_FOOT)
        for pieces in _round_steps(highest)[1:]:
            self.plot.addItem(
                chart.InfiniteLine(pieces, angle=0, pen=chart.mkPen(theme.line, style=Qt.PenStyle.DotLine))
            )

    def _set_frame(self, past: Sequence[tuple[date, int]], ahead: Sequence[CurvePoint], bottom: int) -> None:
        first, last = past[0][0].toordinal(), (ahead[-1].day if ahead else past[-1][0]).toordinal()
        highest = max([pieces for _day, pieces in past] + [point.high for point in ahead], default=1)
        room = (last - first) * 0.07 or 1
        self.plot.setXRange(first - room, last + room, padding=0)
        self.plot.setYRange(0, highest * 1.12 or 1, padding=0)
        if bottom:
            theme = worn()
            floor = chart.InfiniteLine(bottom, angle=0, pen=chart.mkPen(theme.muted, style=Qt.PenStyle.DashLine))
            self.plot.addItem(floor)
            words = chart.TextItem(
                _("{pieces} dalam bal segel").format(pieces=write_number(bottom)), color=theme.muted, anchor=(1, 0)
            )
            words.setFont(font(Type.NOTE))
            words.setPos(last + room, bottom)  # where nothing is ever drawn: no way on goes below it
            self.plot.addItem(words, ignoreBounds=True)


def _with_today(seen: Foresight, left: int) -> tuple[tuple[date, int], ...]:
    """The days gone by, ending in what is left now."""
    if not seen.past:
        return ()
    return (*seen.past[:-1], (seen.past[-1][0], left))


def _from_now(ahead: Sequence[CurvePoint], now: tuple[date, int], bottom: int) -> tuple[CurvePoint, ...]:
    """The way on, from the last point of the past; what lies in closed bales stays beneath it."""
    day, left = now
    coming = [
        CurvePoint(point.day, *(min(left, bottom + pieces) for pieces in (point.low, point.mid, point.high)))
        for point in ahead
        if point.day > day
    ]
    return (CurvePoint(day, left, left, left), *coming) if coming else ()


def _round_steps(highest: int) -> list[int]:
    """Zero and two or three round numbers up to `highest`."""
    size = 1
    while size * 10 <= highest:
        size *= 10
    step = next((size * part // 2 for part in (1, 2, 4, 10) if highest * 2 // (size * part) <= 3), size * 5) or 1
    return list(range(0, highest + 1, step))


def _described(past: Sequence[tuple[date, int]], seen: Foresight) -> str:
    """The curve read aloud: some days gone by, then some to come."""
    back = [f"{day_words(day, seen.outlook.today)} {left}" for day, left in past[:: max(1, len(past) // 5)]]
    falls = [(before, after) for before, after in pairwise(seen.ahead) if after.mid < before.mid]
    on = [
        _("{day} sekitar {left}").format(day=day_words(after.day, seen.outlook.today), left=after.mid)
        for _before, after in falls[:: max(1, len(falls) // 4)]
    ]
    return "; ".join([*back, *on])
