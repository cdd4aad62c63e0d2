"""Any days as the page asks for them, read off the UI thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum

from pos.reports.day import DayReport
from pos.reports.returned import Sold
from pos.reports.rows import StockRow
from pos.reports.span.report import Held, SpanReport
from pos.reports.span.span import Beside, Span, day_span, month_of, week_of
from pos.reports.span.told import report_of, takings_beside
from printing.builders.span.files import span_csv, span_workbook
from printing.builders.span.tables import SpanTable, span_tables
from ui.bootstrap import Shop
from ui.papers.shop import day_book, day_pages, day_report_of, settings_of, span_pages
from ui.window.report.stock_tables import StockLine, pile_lines, product_lines
from ui.window.report.waiting import Errand
from ui.words import _, words_in

MOST_ROWS = 12
"""Rows of what is named by the dozen; paper and files have more."""


class View(Enum):
    """How the day is looked at: by itself, with its week or its month, or any days."""

    SUMMARY = "summary"
    USED = "used"
    LOCAL = "local"
    WEEK = "week"
    MONTH = "month"
    RANGE = "range"


SPANS: dict[object, Callable[[date], Span]] = {View.WEEK: week_of, View.MONTH: month_of}
"""The days around a day, for the views that show more of them."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What somebody looks at: a day in some view, or the picked days. No day is today, whichever that is."""

    view: View = View.SUMMARY
    on: date | None = None
    picked: Span | None = None

    def day(self, today: date) -> date:
        """The trading day."""
        return self.on or today

    def span(self, today: date) -> Span | None:
        """The days where they are more than one, without those to come."""
        if self.view is View.RANGE:
            return self.picked or lately(today)
        around = SPANS.get(self.view)
        return around(self.day(today)).until(today) if around else None

    def at(self, day: date, today: date) -> Looked:
        """The same of another day, never of one that has not come yet."""
        return replace(self, on=day if day < today else None)  # today goes on being today when the next day begins

    def picking(self, span: Span, today: date) -> Looked:
        """Any days, without those to come."""
        return Looked(View.RANGE, self.on, span.until(today))

    def stepped(self, way: int, today: date) -> Looked:
        """A day, a week or a month back or on, to its last day; picked days go by as many as they are."""
        span = self.span(today)
        if self.view is View.RANGE and span:
            return self.picking(span.shifted(way * span.length), today)
        around = SPANS.get(self.view, day_span)
        whole = around(self.day(today))
        there = around(whole.last + timedelta(days=1)).last if way > 0 else whole.first - timedelta(days=1)
        return self.at(there, today)

    def until_today(self, today: date) -> Looked:
        """The same, ended today."""
        span = self.span(today)
        if self.view is View.RANGE and span:
            return self.picking(span.shifted((today - span.last).days), today)
        return self.at(today, today)

    def led_to(self, span: Span, today: date) -> Looked:
        """The report of other days, a single one in its own view."""
        return replace(self, view=View.SUMMARY).at(span.first, today) if span.length == 1 else self.picking(span, today)


@dataclass(frozen=True, slots=True)
class DayTold:
    """A day as it is shown, with all days it may be held against; what takes time is done where it was read."""

    report: DayReport
    held: tuple[Held, ...]
    best: tuple[Sold, ...]
    used: Sequence[StockLine]
    local: Sequence[StockLine]


@dataclass(frozen=True, slots=True)
class ManyTold:
    """Any days as they are shown: their tables, and what is found by looking through all goods."""

    report: SpanReport
    tables: tuple[SpanTable, ...]
    best: tuple[Sold, ...]
    slowest: tuple[StockRow, ...]


def day_figures(shop: Shop, day: date, errand: Errand) -> DayTold:
    """The figures of a day. Raises Cancelled."""
    with shop.reading(errand.called_off) as look:
        spans = {day_span(day).beside(which): which for which in Beside}
        now = shop.clock()
        held = tuple((which, span, takings_beside(look, day_span(day), span, now)) for span, which in spans.items())
        report = day_report_of(look, day)
    return DayTold(report, held, _sold(report), pile_lines(report.used), product_lines(report.local))


def span_figures(shop: Shop, span: Span, errand: Errand) -> ManyTold:
    """The figures of these days, beside all they are held against. Raises Cancelled."""
    with shop.reading(errand.called_off) as look:
        report = report_of(look, span, tuple(Beside), errand.progress, now=shop.clock())
    return ManyTold(report, span_tables(report, _), _sold(report.sums), report.sums.slowest[:MOST_ROWS])


def _sold(report: DayReport) -> tuple[Sold, ...]:
    """Best sellers; what came back as often as it was sold is none."""
    return tuple(row for row in report.best if row.pieces > 0)[:MOST_ROWS]


def held_of(held: Iterable[Held], which: Beside | None) -> Held | None:
    """The days that were chosen among those."""
    return next((each for each in held if each[0] is which), None)


def lately(today: date) -> Span:
    """The seven days up to today: what stands there until other days are picked."""
    return Span(today - timedelta(days=6), today)


def report_pdf(shop: Shop, span: Span) -> bytes:
    """The report as A4 pages; one day has its own, with its drawers. Raises ShopNotSetUp."""
    with shop.reading() as look:
        if span.length == 1:
            return day_pages(look, span.first, shop.clock(), shop.cashier)
        return span_pages(look, report_of(look, span, tuple(Beside), now=shop.clock()), shop.clock(), shop.cashier)


def report_workbook(shop: Shop, span: Span) -> bytes:
    """The report as an XLSX file; one day has its own. Raises ShopNotSetUp."""
    with shop.reading() as look:
        settings = settings_of(look)
        translate = words_in(settings.language)
        if span.length == 1:
            return day_book(look, span.first, shop.clock())
        return span_workbook(report_of(look, span, tuple(Beside), now=shop.clock()), settings.stall, _=translate)


def report_csv(shop: Shop, span: Span) -> bytes:
    """The report as a CSV file, a figure to a line. Raises ShopNotSetUp."""
    with shop.reading() as look:
        report = report_of(look, span, tuple(Beside), now=shop.clock())
        return span_csv(report, _=words_in(settings_of(look).language))
