"""Any days as the page asks for them, read off the UI thread."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from enum import Enum

from pos.reports.span.report import SpanReport
from pos.reports.span.span import Beside, Span, month_of, week_of
from pos.reports.span.told import report_of
from printing.builders.span.files import span_csv, span_workbook
from printing.workbook import day_workbook
from ui.bootstrap import Shop
from ui.papers.shop import day_pages, day_report_of, settings_of, span_pages
from ui.words import words_in


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


def span_figures(shop: Shop, span: Span) -> SpanReport:
    """The figures of these days, beside all they are held against."""
    with shop.reading() as look:
        return report_of(look, span, tuple(Beside))


def lately(today: date) -> Span:
    """The seven days up to today: what stands there until other days are picked."""
    return Span(today - timedelta(days=6), today)


def report_pdf(shop: Shop, span: Span) -> bytes:
    """The report as A4 pages; one day has its own, with its drawers. Raises ShopNotSetUp."""
    with shop.reading() as look:
        if span.length == 1:
            return day_pages(look, span.first, shop.clock(), shop.cashier)
        return span_pages(look, report_of(look, span, tuple(Beside)), shop.clock(), shop.cashier)


def report_workbook(shop: Shop, span: Span) -> bytes:
    """The report as an XLSX file; one day has its own. Raises ShopNotSetUp."""
    with shop.reading() as look:
        settings = settings_of(look)
        translate = words_in(settings.language)
        if span.length == 1:
            return day_workbook(day_report_of(look, span.first), settings.stall, _=translate)
        return span_workbook(report_of(look, span, tuple(Beside)), settings.stall, _=translate)


def report_csv(shop: Shop, span: Span) -> bytes:
    """The report as a CSV file, a figure to a line. Raises ShopNotSetUp."""
    with shop.reading() as look:
        return span_csv(report_of(look, span, tuple(Beside)), _=words_in(settings_of(look).language))
