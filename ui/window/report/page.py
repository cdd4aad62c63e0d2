"""The screen Laporan: which day, how it is looked at, and what is done with its report."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pos.reports.day import DayReport
from pos.reports.span.report import SpanReport
from pos.reports.span.span import Span, day_span
from pos.reports.written_off import NOTHING_OFF
from printing.builders.span.names import short_span_name, span_name
from ui.session import Session
from ui.window.desk.days.day_picker import pick_day
from ui.window.desk.days.range_picker import RangePicker
from ui.window.desk.freshness import FreshPage
from ui.window.desk.scrolling import Column
from ui.window.look.icons import Icon
from ui.window.look.theme import Space
from ui.window.report.span_view import SpanView
from ui.window.report.spans import SPANS, View, lately, span_figures
from ui.window.report.stock_tables import StockTable, pile_lines, product_lines
from ui.window.report.summary import Summary
from ui.window.report.taking import Taking
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.notices.empty_state import EmptyState
from ui.window.widgets.text import BAD, Words
from ui.words import _, long_date, several


class ReportPage(FreshPage):
    """Shows the report of one trading day; it is computed off the UI thread.

    Signals: `receipts_wanted(object, str)` the day and the word of a figure whose receipts somebody wants to see.
    """

    receipts_wanted = Signal(object, str)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._day: date | None = None
        self._range: Span | None = None
        self._report: DayReport | None = None
        self.back = _arrow(_("Hari sebelumnya"), "PgUp", Icon.CHEVRON_LEFT)
        self.on = _arrow(_("Hari berikutnya"), "PgDown", Icon.CHEVRON_RIGHT)
        self.date = KeyButton("", "F4", icon=Icon.CALENDAR)
        self.today = KeyButton(_("Hari ini"), "Home")
        self.taking = Taking(session, self, lambda: self.span or day_span(self.day))
        self.views = ChipRow(_("Isi laporan"))
        self.views.offer(
            (
                *((_("Ringkasan"), View.SUMMARY), (_("Barang bekas"), View.USED), (_("Produk IKM"), View.LOCAL)),
                *((_("Seminggu"), View.WEEK), (_("Sebulan"), View.MONTH), (_("Dari–sampai"), View.RANGE)),
            ),
            View.SUMMARY,
        )
        self.warning = Words(tone=BAD)
        self.nothing = EmptyState(Icon.CHART)
        self.summary = Summary()
        self.used = StockTable(_("Tumpukan"))
        self.local = StockTable(_("Produk"))
        self.many = SpanView()
        self.stack = QStackedWidget()
        self.setFocusProxy(self.back)
        self._connect()
        self._lay_out()

    @property
    def day(self) -> date:
        """The trading day that is shown."""
        return self._day or self.session.today

    @property
    def report(self) -> DayReport | None:
        """The report that is shown, None until the first one is read."""
        return self._report

    def show_day(self, day: date) -> None:
        """Show the report of `day`, never of one that has not come yet."""
        today = self.session.today
        self._day = day if day < today else None  # today goes on being today when the next day begins
        self.read_again()

    def show_range(self, span: Span) -> None:
        """Show the report of any days; those to come are left out."""
        self._range = span.until(self.session.today)
        self.views.choose(View.RANGE)
        self.read_again()

    def show_view(self, view: View) -> None:
        """Look at the day in another way."""
        self.views.choose(view)
        self.read_again()

    def read_again(self) -> None:
        """Compute the report of the day again and show it when it is there."""
        day, span = self.day, self.span
        ranging = span is not None and self.views.value is View.RANGE
        self.date.say(short_span_name(span, _) if span and ranging else long_date(day))
        is_today = (span.last if span and ranging else day) >= self.session.today
        self.on.setEnabled(not is_today)
        self.today.setEnabled(not is_today)
        if self._report is not None and self._report.day != day:
            self._report = None  # no figures at all rather than those of another day under this one's name
            self._say_instead(_("Menghitung…"))
        if span is None:
            self.session.jobs.run(lambda: self.session.shop.day_report(day), self._show, self._not_read)
        else:
            self._say_instead(_("Menghitung…"))
            self.session.jobs.run(lambda: span_figures(self.session.shop, span), self._show_many, self._not_read)

    @property
    def span(self) -> Span | None:
        """The days that are shown where they are more than one, without those to come."""
        if self.views.value is View.RANGE:
            return self._range or lately(self.session.today)
        around = SPANS.get(self.views.value)
        return around(self.day).until(self.session.today) if around else None

    def _show_many(self, report: SpanReport) -> None:
        if report.span != self.span:
            return  # somebody has stepped on meanwhile
        self.many.show_report(report, costs=self.session.people.sees_costs)
        if report.is_empty:
            self._say_instead(_("Tidak ada penjualan pada hari-hari ini"), span_name(report.span, _))
        else:
            self.stack.setCurrentWidget(self.many_cards)

    def _step(self, way: int) -> None:
        """A day, a week or a month back or on, to its last day; picked days go by as many as they are."""
        if self.views.value is View.RANGE and self.span:
            self.show_range(self.span.shifted(way * self.span.length))
            return
        around = SPANS.get(self.views.value, day_span)
        span = around(self.day)
        self.show_day(around(span.last + timedelta(days=1)).last if way > 0 else span.first - timedelta(days=1))

    def _not_read(self, _error: Exception) -> None:
        self._report = None
        self._say_instead(_("Laporannya belum bisa dibaca"), _("Catatannya tetap utuh. Coba lagi sebentar."))

    def _say_instead(self, title: str, text: str = "") -> None:
        self.nothing.tell(title, text)
        self.stack.setCurrentWidget(self.nothing)

    def _show(self, report: DayReport) -> None:
        if report.day != self.day or self.span is not None:
            return  # somebody has stepped on to another day meanwhile
        self._report = report
        costs = self.session.people.sees_costs
        self.summary.show_report(report, costs=costs)
        self.used.show_lines(pile_lines(report.used), costs=costs)
        self.local.show_lines(product_lines(report.local), costs=costs)
        short = report.needs_count
        words = several("{count} perlu dihitung ulang", "{count} perlu dihitung ulang", len(short))
        self.warning.setText(words.format(count=len(short)) if short else "")
        self._show_view()

    def _show_view(self) -> None:
        view = self.views.value
        if view is View.SUMMARY and self._report is not None and _is_empty(self._report):
            self._tell_nothing()
            self.stack.setCurrentWidget(self.nothing)
            return
        pages: dict[object, QWidget] = {View.USED: self.used, View.LOCAL: self.local}
        self.stack.setCurrentWidget(pages.get(view, self.cards))

    def _tell_nothing(self) -> None:
        if self.day == self.session.today:
            self.nothing.tell(
                _("Belum ada penjualan hari ini"),
                _("Begitu ada struk pertama, angkanya muncul di sini."),
                _("Buka kasir"),
            )
        else:
            self.nothing.tell(_("Tidak ada penjualan pada hari ini"), long_date(self.day))

    def _go_to_today(self) -> None:
        today = self.session.today
        if self.views.value is View.RANGE and self.span:
            self.show_range(self.span.shifted((today - self.span.last).days))
        else:
            self.show_day(today)

    def _pick(self) -> None:
        if self.views.value is View.RANGE and self.span:
            RangePicker(self, self.session, self.span, self.show_range)
        else:
            pick_day(self, self.session, self.day, self.show_day)

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self._step(-1))
        self.on.clicked.connect(lambda: self._step(1))
        self.today.clicked.connect(self._go_to_today)
        self.date.clicked.connect(self._pick)
        self.summary.payments.opened.connect(lambda word: self.receipts_wanted.emit(self.day, word))
        self.views.chosen.connect(self.show_view)
        self.nothing.acted.connect(lambda: self.session.page_wanted.emit("till"))
        self.session.sold.connect(lambda _completed: self.out_of_date())
        self.session.shift_changed.connect(lambda _shift: self.out_of_date())

    def _lay_out(self) -> None:
        self.many_cards = Column(margin=0)
        self.many_cards.column.setContentsMargins(0, 0, 0, 0)
        self.many_cards.column.addWidget(self.many)
        self.stack.addWidget(self.many_cards)
        self.cards = Column(margin=0)
        self.cards.column.setContentsMargins(0, 0, 0, 0)
        self.cards.column.addWidget(self.summary)
        self.cards.column.addStretch()
        for part in (self.cards, self.used, self.local, self.nothing):
            self.stack.addWidget(part)
        page = QVBoxLayout(self)
        page.setContentsMargins(Space.EDGE, Space.WIDE, Space.EDGE, Space.WIDE)
        page.setSpacing(Space.GAP)
        head = QHBoxLayout()
        head.setSpacing(Space.SMALL)
        for button in (self.back, self.date, self.on, self.today):
            head.addWidget(button)
        head.addStretch(1)
        head.addWidget(self.warning)
        page.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(self.views, 1)
        row.addLayout(self.taking)
        page.addLayout(row)
        page.addWidget(self.stack, 1)


def _is_empty(report: DayReport) -> bool:
    """Whether nothing was sold and nothing left otherwise: a day without a figure."""
    return not report.receipts.count and report.off == NOTHING_OFF


def _arrow(name: str, key: str, icon: Icon) -> KeyButton:
    button = KeyButton("", key, icon=icon)
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button


def build(session: Session) -> QWidget:
    """The page, for the window."""
    return ReportPage(session)
