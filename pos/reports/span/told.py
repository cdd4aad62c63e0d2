"""The report of any days, read from the shop."""

from collections.abc import Collection
from datetime import datetime

from pos.clock import trading_day
from pos.ports.work import Reading
from pos.progress import Progress, silent
from pos.reports.span.report import Held, SpanReport, Takings, span_report
from pos.reports.span.span import Beside, Span

_OF_ITSELF = 4
"""The days themselves are so many times as much to read as days that they are held against."""


def report_of(
    shop: Reading,
    span: Span,
    beside: Collection[Beside] = (),
    progress: Progress = silent,
    *,
    now: datetime | None = None,
) -> SpanReport:
    """The days of `span`, held against those that are asked for; the month before a month is told once.

    Where the last day is still running `now`, the others are told up to the same hour. Raises Cancelled where
    `progress` does.
    """
    others = {span.beside(which): which for which in beside}
    steps = _OF_ITSELF + len(others)
    progress(0, steps)
    facts = shop.reports.span(span)
    held: list[Held] = []
    for done, (other, which) in enumerate(others.items(), start=_OF_ITSELF):
        progress(done, steps)
        held.append((which, other, takings_beside(shop, span, other, now)))
    return span_report(facts, tuple(held))


def takings_beside(shop: Reading, span: Span, other: Span, now: datetime | None) -> Takings:
    """What the days `other` brought; where the last of `span` is still running `now`, up to the same hour of theirs."""
    settings = shop.settings.current()
    if now is None or settings is None or trading_day(now, settings.cutoff) != span.last:
        return shop.reports.takings(other)
    return shop.reports.takings(other, now - (span.last - other.last))
