"""What is seen of a report: a day or any days in cards, stock as a table, or why there is nothing."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from pos.people.rights import Right
from pos.reports.day import DayReport
from pos.reports.span.span import Beside
from pos.reports.written_off import NOTHING_OFF
from printing.builders.span.names import span_name
from ui.people.desk import PeopleDesk
from ui.window.desk.scrolling import Column
from ui.window.look.icons import Icon
from ui.window.people.guarded import guard
from ui.window.report.span_view import SpanView
from ui.window.report.spans import DayTold, ManyTold, View, held_of
from ui.window.report.stock_tables import StockTable
from ui.window.report.summary import Summary
from ui.window.report.waiting import Waiting
from ui.window.widgets.notices.empty_state import EmptyState
from ui.words import _, long_date


class Stage(QStackedWidget):
    """One of them in front. Signals: `opened(object)` with the Way of a figure."""

    opened = Signal(object)

    def __init__(self, people: PeopleDesk) -> None:
        super().__init__()
        self._people = people
        self.summary = Summary()
        self.many = SpanView()
        self.used = StockTable(_("Tumpukan"), _("Buku tumpukan"))
        self.local = StockTable(_("Produk"), _("Buka produk"))
        guard(people, Right.SEE_COST, self.used.story)
        self.nothing = EmptyState(Icon.CHART)
        self.waiting = Waiting()
        self.cards, self.many_cards = (_scrolling(part) for part in (self.summary, self.many))
        for part in (self.cards, self.many_cards, self.used, self.local, self.nothing, self.waiting):
            self.addWidget(part)
        self.summary.opened.connect(self.opened)
        self.many.opened.connect(self.opened)
        for table in (self.used, self.local):
            table.opened.connect(self.opened)

    @property
    def shows_many(self) -> bool:
        """Whether any days are in front."""
        return self.currentWidget() is self.many_cards

    def wait(self) -> None:
        """Show that figures are being read."""
        self.setCurrentWidget(self.waiting)

    def say_instead(self, title: str, text: str = "", action: str = "") -> None:
        """Say why there is nothing to see."""
        self.nothing.tell(title, text, action)
        self.setCurrentWidget(self.nothing)

    def show_day(self, told: DayTold, beside: Beside | None, view: object, today: date) -> None:
        """Show a day in one of its views."""
        costs, report = self._people.sees_costs, told.report
        self.summary.show_report(report, told.best, held_of(told.held, beside), costs=costs)
        self.used.show_lines(told.used, report.day, costs=costs)
        self.local.show_lines(told.local, report.day, costs=costs)
        if view is View.SUMMARY and _is_empty(report):
            self._tell_nothing(report.day, today)
        else:
            pages: dict[object, QWidget] = {View.USED: self.used, View.LOCAL: self.local}
            self.setCurrentWidget(pages.get(view, self.cards))

    def show_many(self, told: ManyTold, beside: Beside | None) -> None:
        """Show any days."""
        report = told.report
        self.many.show_told(told, held_of(report.beside, beside), costs=self._people.sees_costs)
        if report.is_empty:
            self.say_instead(_("Tidak ada penjualan pada hari-hari ini"), span_name(report.span, _))
        else:
            self.setCurrentWidget(self.many_cards)

    def _tell_nothing(self, day: date, today: date) -> None:
        if day == today:
            text = _("Begitu ada struk pertama, angkanya muncul di sini.")
            self.say_instead(_("Belum ada penjualan hari ini"), text, _("Buka kasir"))
        else:
            self.say_instead(_("Tidak ada penjualan pada hari ini"), long_date(day))


def _scrolling(part: QWidget) -> Column:
    column = Column(margin=0)
    column.column.setContentsMargins(0, 0, 0, 0)
    column.column.addWidget(part)
    column.column.addStretch()
    return column


def _is_empty(report: DayReport) -> bool:
    """Whether nothing was sold, came back, moved or left otherwise: a day without a figure."""
    return not (report.receipts.count or report.returned.rows or report.moved) and report.off == NOTHING_OFF
