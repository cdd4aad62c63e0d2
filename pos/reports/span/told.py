"""The report of any days, read from the shop."""

from collections.abc import Collection

from pos.ports.work import Reading
from pos.reports.span.report import SpanReport, span_report
from pos.reports.span.span import Beside, Span


def report_of(shop: Reading, span: Span, beside: Collection[Beside] = ()) -> SpanReport:
    """The days of `span`, held against those that are asked for; the month before a month is told once."""
    others = {span.beside(which): which for which in beside}
    return span_report(
        shop.reports.span(span),
        tuple((which, other, shop.reports.takings(other)) for other, which in others.items()),
    )
