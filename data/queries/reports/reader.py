"""Facts for reports."""

from datetime import date, datetime

from data.queries.days import trading_days
from data.queries.remaining import local_share, remaining
from data.queries.reports.day import day_facts
from data.queries.reports.parts import parts_of
from data.queries.reports.span import span_facts, takings
from data.records.book import Book
from pos.reports.day import DayFacts
from pos.reports.figure import Figure, MadeOf
from pos.reports.remaining import LocalShare, Remaining
from pos.reports.span.report import SpanFacts, Takings
from pos.reports.span.span import Span


class Reports:
    """Implements `pos.ports.ReadReports`."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def day(self, day: date) -> DayFacts:
        """Everything the end-of-day report of `day` is made of."""
        return day_facts(self._book, day, day)

    def span(self, span: Span) -> SpanFacts:
        """Everything the report of some days is made of."""
        return span_facts(self._book, span)

    def takings(self, span: Span, until: datetime | None = None) -> Takings:
        """Some days in five figures; of the last one only what was before `until`, where that is given."""
        return takings(self._book, span, until)

    def made_of(self, figure: Figure, words: str = "", limit: int = 200) -> MadeOf:
        """The receipts and returns that a figure is made of."""
        return parts_of(self._book, figure, words, limit)

    def trading_days(self, limit: int = 60) -> tuple[date, ...]:
        """Days on which something was sold, the newest first."""
        return trading_days(self._book, limit)

    def remaining(self) -> Remaining:
        """What became of the used stock since its seal."""
        return remaining(self._book)

    def local_share(self, after: date) -> LocalShare:
        """Used beside local goods, now and on the receipts of the days after `after`."""
        return local_share(self._book, after)
