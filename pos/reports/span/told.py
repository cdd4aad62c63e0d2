"""The report of any days, read from the shop."""

from collections.abc import Collection

from pos.ports.work import Reading
from pos.progress import Progress, silent
from pos.reports.span.report import Held, SpanReport, span_report
from pos.reports.span.span import Beside, Span

_OF_ITSELF = 4
"""The days themselves are so many times as much to read as days that they are held against."""


def report_of(shop: Reading, span: Span, beside: Collection[Beside] = (), progress: Progress = silent) -> SpanReport:
    """The days of `span`, held against those that are asked for; the month before a month is told once.

    Raises Cancelled where `progress` does.
    """
    others = {span.beside(which): which for which in beside}
    steps = _OF_ITSELF + len(others)
    progress(0, steps)
    facts = shop.reports.span(span)
    held: list[Held] = []
    for done, (other, which) in enumerate(others.items(), start=_OF_ITSELF):
        progress(done, steps)
        held.append((which, other, shop.reports.takings(other)))
    return span_report(facts, tuple(held))
