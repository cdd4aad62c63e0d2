"""Shares of local goods week by week, on the way from 60/40 to all of it; drawn by pyqtgraph."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import nan

import pyqtgraph as chart
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from pos.reports.local import WeekShare
from ui.window.look.skin import worn
from ui.window.look.theme import Type
from ui.window.look.typeface import font
from ui.window.widgets.figures.still_plot import still_plot
from ui.words import _, short_date

START, GOAL = 40.0, 100.0
"""Percent of local goods: what the market's stalls are put at, and where they are to come."""
_WEEKS_NAMED, _FOOT = 5, 30


class ShareCurve(QWidget):
    """Three lines, apart without colour: pieces whole, turnover dashed, profit dotted. A week of nothing is a gap."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = still_plot(self)
        self.setAccessibleName(_("Bagian produk lokal dari minggu ke minggu"))

    def show_weeks(self, weeks: Sequence[WeekShare]) -> None:
        """Draw these weeks."""
        theme = worn()
        self.plot.clear()
        self.plot.setBackground(theme.surface)
        for level in (START, GOAL):
            pen = chart.mkPen(theme.line, style=Qt.PenStyle.DotLine)
            self.plot.addItem(chart.InfiniteLine(level, angle=0, pen=pen))
        self._draw(weeks, lambda week: week.turnover, chart.mkPen(theme.muted, width=1.5, style=Qt.PenStyle.DashLine))
        self._draw(weeks, lambda week: week.profit, chart.mkPen(theme.text, width=1.5, style=Qt.PenStyle.DotLine))
        self._draw(weeks, lambda week: week.pieces, chart.mkPen(theme.local.ink, width=2.5))
        self._mark_last(weeks)
        self._name(weeks)
        told = [f"{short_date(week.first)}: {week.pieces / 10:.0f}%" for week in weeks if week.pieces is not None]
        self.setAccessibleDescription(", ".join(told))

    def _draw(self, weeks: Sequence[WeekShare], share: Callable[[WeekShare], int | None], pen: object) -> None:
        points = [nan if (found := share(week)) is None else found / 10 for week in weeks]
        self.plot.plot(list(range(len(weeks))), points, pen=pen, connect="finite")

    def _mark_last(self, weeks: Sequence[WeekShare]) -> None:
        theme = worn()
        found = [(place, week.pieces) for place, week in enumerate(weeks) if week.pieces is not None]
        if not found:
            return
        place, share = found[-1]
        self.plot.plot([place], [share / 10], pen=None, symbol="o", symbolSize=10, symbolBrush=theme.local.ink)
        words = chart.TextItem(f"{share / 10:.0f}%", color=theme.text, anchor=(0.5, 1.3))
        words.setFont(font(Type.LABEL))
        words.setPos(place, share / 10)
        self.plot.addItem(words, ignoreBounds=True)

    def _name(self, weeks: Sequence[WeekShare]) -> None:
        theme = worn()
        step = max(1, len(weeks) // _WEEKS_NAMED)
        days = [(place, f"{weeks[place].first:%d/%m}") for place in range(0, len(weeks), step)]
        levels = [(0.0, "0%"), (START, "40%"), (GOAL, "100%")]
        for side, ticks in (("bottom", days), ("left", levels)):
            axis = self.plot.getAxis(side)
            axis.setTicks([ticks])
            axis.setStyle(tickFont=font(Type.NOTE), tickLength=0, tickTextOffset=8)
            axis.setTextPen(theme.muted)
            axis.setPen(chart.mkPen(None) if side == "left" else chart.mkPen(theme.line))
        self.plot.getAxis("bottom").setHeight(_FOOT)
        self.plot.setXRange(-0.4, max(1, len(weeks) - 1) + 0.4, padding=0)
        self.plot.setYRange(0, 112, padding=0)
