"""A week or a month as the page asks for them, read off the UI thread."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import Enum

from pos.reports.span.report import SpanReport
from pos.reports.span.span import Beside, Span, month_of, week_of
from pos.reports.span.told import report_of
from ui.bootstrap import Shop
from ui.papers.shop import span_pages


class View(Enum):
    """How the day is looked at: by itself, or with its week or its month."""

    SUMMARY = "summary"
    USED = "used"
    LOCAL = "local"
    WEEK = "week"
    MONTH = "month"


SPANS: dict[object, Callable[[date], Span]] = {View.WEEK: week_of, View.MONTH: month_of}
"""The days around a day, for the views that show more of them."""


def span_figures(shop: Shop, span: Span) -> SpanReport:
    """The figures of these days, beside all they are held against."""
    with shop.reading() as look:
        return report_of(look, span, tuple(Beside))


def span_pdf(shop: Shop, span: Span) -> bytes:
    """The same as A4 pages. Raises ShopNotSetUp."""
    with shop.reading() as look:
        return span_pages(look, report_of(look, span, tuple(Beside)), shop.clock(), shop.cashier)
