"""A first day and a last one, picked from the same month."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import Enum

from PySide6.QtWidgets import QWidget

from pos.reports.span.span import Span
from printing.builders.words import day_text
from ui.session import Session
from ui.window.desk.days.day_picker import WIDTH, month_head, month_of_trade
from ui.window.look.theme import Space
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.notices.sheet import Sheet
from ui.words import _


class End(Enum):
    """Which end of the days is being picked."""

    FIRST = "first"
    LAST = "last"


class RangePicker(Sheet):
    """Opens by itself; a tap on a day sets one end and goes on to the other. Picked backwards, the days are turned."""

    def __init__(self, page: QWidget, session: Session, span: Span, picked: Callable[[Span], None]) -> None:
        super().__init__(page.window(), _("Dari hari apa sampai hari apa"), _("Buka"), width=WIDTH)
        self._session, self._picked = session, picked
        self._days = {End.FIRST: span.first, End.LAST: span.last}
        self.ends = ChipRow(_("Dari, sampai"))
        self.grid = month_of_trade(session, span.first)
        self.body.setSpacing(Space.HAIR)
        self.body.addWidget(self.ends)
        self.body.addLayout(month_head(self.grid))
        self.body.addWidget(self.grid)
        self.ends.chosen.connect(self._turn_to)
        self.grid.chosen.connect(self._take)
        self.grid.opened.connect(lambda _day: self._go_on())
        self.accepted.connect(self._finish)
        self._show(End.FIRST)
        self.open(self.grid)

    @property
    def end(self) -> End:
        """The end that the next day is taken for."""
        return End.LAST if self.ends.value is End.LAST else End.FIRST

    def _take(self, day: date) -> None:
        self._days[self.end] = day
        self._show(self.end)

    def _go_on(self) -> None:
        if self.end is End.FIRST:
            self._show(End.LAST)

    def _turn_to(self, end: object) -> None:
        self._show(End.LAST if end is End.LAST else End.FIRST)
        self.grid.choose(self._days[self.end])
        self.grid.setFocus()

    def _show(self, end: End) -> None:
        first, last = self._days[End.FIRST], self._days[End.LAST]
        words = {
            End.FIRST: _("Dari {day}").format(day=day_text(first)),
            End.LAST: _("Sampai {day}").format(day=day_text(last)),
        }
        self.ends.offer([(name, each) for each, name in words.items()], end)
        self.grid.show_span(min(first, last), max(first, last))

    def _finish(self) -> None:
        with self._session.telling():
            span = Span(*sorted(self._days.values()))
            self.close()
            self._picked(span)
