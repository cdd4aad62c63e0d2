"""The screen Laporan: which day, how it is looked at, and what is done with its report."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from pos.goods.item import Family
from pos.progress import Cancelled
from pos.reports.day import DayReport
from pos.reports.span.span import Span, day_span
from printing.builders.span.names import short_span_name
from ui.session import Session
from ui.window.desk.days.day_picker import pick_day
from ui.window.desk.days.range_picker import RangePicker
from ui.window.desk.freshness import FreshPage
from ui.window.look.theme import Space, Type
from ui.window.report.behind.closings import ClosingsSheet
from ui.window.report.behind.owed import OwedSheet
from ui.window.report.behind.repaid import RepaidSheet
from ui.window.report.behind.spent import SpentSheet
from ui.window.report.head import Head
from ui.window.report.rows.ways import Closings, Days, Owed, Receipts, Repaid, Shelf, Spent, Story
from ui.window.report.spans import DayTold, Looked, ManyTold, View, day_figures, span_figures
from ui.window.report.stage import Stage
from ui.window.report.taking import Taking
from ui.window.widgets.text import BAD, Words
from ui.words import _, long_date, several


class ReportPage(FreshPage):
    """Shows the report of one trading day, or of any; it is computed off the UI thread.

    Signals: `receipts_wanted(object, str)` with the figure whose receipts somebody wants to see, and what it is called;
    `goods_wanted(object)` with the Story of a pile or a product.
    """

    receipts_wanted = Signal(object, str)
    goods_wanted = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._looked = Looked()
        self._trail: tuple[Looked, ...] = ()
        self._told: DayTold | None = None
        self._many: ManyTold | None = None
        self._left_from: QWidget | None = None
        self.taking = Taking(session, self, lambda: self.span or day_span(self.day))
        self.head = Head(self.taking)
        self.views = self.head.views
        self.warning = Words(style=Type.STRONG, tone=BAD)
        self.stage = Stage(session.people)
        self.setFocusProxy(self.head.back)
        self._connect()
        self._lay_out()

    @property
    def day(self) -> date:
        """The trading day that is shown."""
        return self._looked.day(self.session.today)

    @property
    def span(self) -> Span | None:
        """The days that are shown where they are more than one, without those to come."""
        return self._looked.span(self.session.today)

    @property
    def report(self) -> DayReport | None:
        """The report of the day that is shown, None until it is read."""
        return self._told.report if self._told else None

    def show_day(self, day: date) -> None:
        """Show the report of `day`, never of one that has not come yet."""
        self.look_at(self._looked.at(day, self.session.today))

    def show_range(self, span: Span) -> None:
        """Show the report of any days; those to come are left out."""
        self.look_at(self._looked.picking(span, self.session.today))

    def show_view(self, view: View) -> None:
        """Look at the day in another way."""
        self.look_at(replace(self._looked, view=view))

    def look_at(self, looked: Looked, trail: tuple[Looked, ...] = ()) -> None:
        """Show these days; `trail` is where somebody came from by a figure, and goes back to."""
        self._looked, self._trail = looked, trail
        self.views.choose(looked.view)
        self.head.up.setVisible(bool(trail))
        self.read_again()

    def take_up_again(self) -> None:
        """Somebody comes back from the receipts of a figure: stand where it was opened."""
        part = self._left_from
        if part is not None and isValid(part) and part.isVisible():
            part.setFocus(Qt.FocusReason.OtherFocusReason)

    def read_again(self) -> None:
        """Compute the report again and show it when it is there; until then no figures but its own."""
        day, span = self.day, self.span
        self._say_days(day, span)
        shop, errand = self.session.shop, self.stage.waiting.begin()
        if span is None:
            if self.report is None or self.report.day != day or self.stage.shows_many:
                self._told = None
                self.stage.wait()
            self.session.jobs.run(lambda: day_figures(shop, day, errand), self._show, self._not_read)
        else:
            if self._many is None or self._many.report.span != span or not self.stage.shows_many:
                self.stage.wait()
            self.session.jobs.run(lambda: span_figures(shop, span, errand), self._show_many, self._not_read)

    def _say_days(self, day: date, span: Span | None) -> None:
        ranging = span is not None and self._looked.view is View.RANGE
        name = short_span_name(span, _) if span and ranging else long_date(day)
        self.head.show_span(span or day_span(day), name, compares=self._looked.view not in {View.USED, View.LOCAL})
        is_today = (span.last if span and ranging else day) >= self.session.today
        self.head.on.setEnabled(not is_today)
        self.head.today.setEnabled(not is_today)

    def _show(self, told: DayTold) -> None:
        if told.report.day != self.day or self.span is not None:
            return  # somebody has stepped on to another day meanwhile
        self._told = told
        self._warn(len(told.report.needs_count))
        self.stage.show_day(told, self.head.beside, self._looked.view, self.session.today)

    def _show_many(self, told: ManyTold) -> None:
        if told.report.span != self.span:
            return  # somebody has stepped on meanwhile
        self._many = told
        self._warn(0)
        self.stage.show_many(told, self.head.beside)

    def _warn(self, short: int) -> None:
        words = several("{count} perlu dihitung ulang", "{count} perlu dihitung ulang", short)
        self.warning.setText(words.format(count=short))
        self.warning.setVisible(bool(short))

    def _compare(self) -> None:
        """Hold what is shown against the days that were just chosen."""
        if self.span is None and self._told is not None:
            self._show(self._told)
        elif self._many is not None:
            self._show_many(self._many)

    def _not_read(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            return
        self._told = self._many = None
        self.stage.say_instead(_("Laporannya belum bisa dibaca"), _("Catatannya tetap utuh. Coba lagi sebentar."))

    def _stop_waiting(self) -> None:
        """Somebody did not want to wait: go back, or say that nothing was counted."""
        if self._trail:
            self._go_back()
            return
        self._told = self._many = None
        text = _("Pilih hari lain, atau isi laporan yang sama sekali lagi.")
        self.stage.say_instead(_("Hitungannya dihentikan"), text)

    def _go_back(self) -> None:
        self.look_at(self._trail[-1], self._trail[:-1])

    def _step(self, way: int) -> None:
        self.look_at(self._looked.stepped(way, self.session.today))

    def _follow(self, way: object) -> None:
        """Go where a figure leads."""
        self._left_from = QApplication.focusWidget()
        match way:
            case Receipts(figure, words):
                self.receipts_wanted.emit(figure, words)
            case Story():
                self.goods_wanted.emit(way)
            case Days(span):
                there = self._looked.led_to(span, self.session.today)
                self.look_at(there, (*self._trail, self._looked))
            case Shelf(family, on):
                view = View.USED if family is Family.USED else View.LOCAL
                there = replace(self._looked, view=view).at(on, self.session.today)
                self.look_at(there, (*self._trail, self._looked))
            case _:
                self._list(way)

    def _list(self, way: object) -> None:
        """Show over the report what a figure is made of, where those are no receipts."""
        match way:
            case Spent():
                SpentSheet(self.session, self.window(), way)
            case Repaid():
                RepaidSheet(self.session, self.window(), way)
            case Owed():
                OwedSheet(self.session, self.window(), way)
            case Closings():
                ClosingsSheet(self.session, self.window(), way).led_on.connect(self._follow)

    def _pick(self) -> None:
        if self._looked.view is View.RANGE and self.span:
            RangePicker(self, self.session, self.span, self.show_range)
        else:
            pick_day(self, self.session, self.day, self.show_day)

    def _connect(self) -> None:
        self.head.back.clicked.connect(lambda: self._step(-1))
        self.head.on.clicked.connect(lambda: self._step(1))
        self.head.today.clicked.connect(lambda: self.look_at(self._looked.until_today(self.session.today)))
        self.head.up.clicked.connect(self._go_back)
        self.head.date.clicked.connect(self._pick)
        self.head.compared.connect(lambda _beside: self._compare())
        self.views.chosen.connect(self.show_view)
        self.stage.opened.connect(self._follow)
        self.stage.waiting.stopped.connect(self._stop_waiting)
        self.stage.nothing.acted.connect(lambda: self.session.page_wanted.emit("till"))
        self.session.closing.connect(self.stage.waiting.call_off)
        self.session.sold.connect(lambda _completed: self.out_of_date())
        self.session.shift_changed.connect(lambda _shift: self.out_of_date())
        self.session.counter.changed.connect(self.out_of_date)

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(Space.EDGE, Space.WIDE, Space.EDGE, Space.WIDE)
        page.setSpacing(Space.GAP)
        page.addWidget(self.head)
        self.warning.hide()
        page.addWidget(self.warning)
        page.addWidget(self.stage, 1)


def build(session: Session) -> QWidget:
    """The page, for the window."""
    return ReportPage(session)
