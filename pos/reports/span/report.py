"""What a stretch of trading days was, added up: the same figures for the same days, for ever."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from pos.money import Rupiah
from pos.reports.day import DayFacts, DayReport, day_report
from pos.reports.rows import HourRow
from pos.reports.span.span import Beside, Span, day_span, month_of
from pos.reports.tax import TaxYear

WEEKDAYS = 7
MOST_COLUMNS = 62
"""Days that can be told apart side by side."""


@dataclass(frozen=True, slots=True)
class Takings:
    """Days in five figures: receipts, pieces less what came back, and rupiah; and how they went.

    `turnover` stands less what came back, `cost` too; `discounts` are what discounts took off the prices. `hours` and
    `days` are those with trade. Of the last day all but `hours` and `discounts` tells what was before `until`, where
    that is set.
    """

    receipts: int = 0
    pieces: int = 0
    turnover: Rupiah = 0
    cost: Rupiah = 0
    discounts: Rupiah = 0
    hours: tuple[HourRow, ...] = ()
    days: tuple["DayRow", ...] = ()
    until: datetime | None = None

    @property
    def profit(self) -> Rupiah:
        """Turnover less cost, in rupiah."""
        return self.turnover - self.cost

    @property
    def before_discounts(self) -> Rupiah:
        """Turnover before discounts, in rupiah."""
        return self.turnover + self.discounts


@dataclass(frozen=True, slots=True)
class DayRow:
    """One trading day: its receipts, and its turnover less what came back in it, in rupiah."""

    day: date
    sales: int
    amount: Rupiah


@dataclass(frozen=True, slots=True)
class WeekdayRow:
    """All days of one weekday, 0 being Monday: how many of them traded, their receipts and their rupiah."""

    weekday: int
    days: int
    sales: int
    amount: Rupiah

    @property
    def usual(self) -> Rupiah:
        """What such a day brought in the mean, in whole rupiah; only days that traded count."""
        return self.amount // self.days if self.days else 0


@dataclass(frozen=True, slots=True)
class Kasbon:
    """What customers owe: `before` the first day, `given` and `paid` in the days, and at their end `owing`."""

    before: Rupiah = 0
    given: Rupiah = 0
    paid: Rupiah = 0

    @property
    def owing(self) -> Rupiah:
        """What is owed when the last day ends, in rupiah."""
        return self.before + self.given - self.paid


@dataclass(frozen=True, slots=True)
class SpanFacts:
    """What the disk knows of the days; `sums` are theirs as if they had been one long day."""

    span: Span
    sums: DayFacts
    days: tuple[DayRow, ...]
    kasbon: Kasbon
    drawer: Rupiah
    year: TaxYear


Held = tuple[Beside, Span, Takings]
"""Days that a report is held against: what they are to it, which, and what they brought."""


@dataclass(frozen=True, slots=True)
class SpanReport:
    """Days on one page. Money in rupiah; days, families, categories and what was sold all add up to the turnover.

    `sums` reads them as one long day; its stock begins where the first day began. `drawer` is what all counts of the
    drawer found over (below zero: short), `beside` the takings of days to compare with.
    """

    span: Span
    sums: DayReport
    days: tuple[DayRow, ...]
    kasbon: Kasbon
    drawer: Rupiah
    year: TaxYear
    beside: tuple[Held, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was sold, came back, was spent or written off."""
        sums = self.sums
        return not (self.days or sums.returned.rows or sums.moved or sums.off.total)

    @property
    def takings(self) -> Takings:
        """These days in five figures, to be held against others."""
        sums = self.sums
        five = (sums.receipts.count, sums.pieces, sums.turnover, sums.cost, sums.discounts)
        return Takings(*five, sums.hours, self.days)

    @property
    def weekdays(self) -> tuple[WeekdayRow, ...]:
        """All seven, from Monday."""
        return tuple(self._weekday(weekday) for weekday in range(WEEKDAYS))

    @property
    def by_month(self) -> bool:
        """Whether days would be too many to stand side by side, so that the course goes by months."""
        return self.span.length > MOST_COLUMNS

    def within(self, day: date) -> Span:
        """The days that the place of `day` in the course stands for."""
        month = month_of(day)
        whole = month if self.by_month else day_span(day)
        return Span(max(whole.first, self.span.first), min(whole.last, self.span.last))

    @property
    def course(self) -> tuple[tuple[date, Rupiah], ...]:
        """How turnover went: day by day, those without trade too, or month by month where days would be too many."""
        return course_of(self.span, self.days)

    def _weekday(self, weekday: int) -> WeekdayRow:
        rows = [row for row in self.days if row.day.weekday() == weekday]
        return WeekdayRow(weekday, len(rows), sum(row.sales for row in rows), sum(row.amount for row in rows))


def course_of(span: Span, days: Iterable[DayRow]) -> tuple[tuple[date, Rupiah], ...]:
    """How turnover went in some days: day by day, or month by month where days would be too many."""
    brought: dict[date, Rupiah] = {}
    by_month = span.length > MOST_COLUMNS
    for offset in range(span.length):
        day = span.first + timedelta(days=offset)
        brought.setdefault(day.replace(day=1) if by_month else day, 0)
    for row in days:
        brought[row.day.replace(day=1) if by_month else row.day] += row.amount
    return tuple(brought.items())


def span_report(facts: SpanFacts, beside: tuple[Held, ...] = ()) -> SpanReport:
    """Add the facts of days up to their report."""
    return SpanReport(
        facts.span,
        day_report(facts.sums),
        facts.days,
        facts.kasbon,
        facts.drawer,
        facts.year,
        beside,
    )
