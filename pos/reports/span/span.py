"""Which trading days a report is about, and those that it is fairly compared with."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from pos.forecast.feast import nearest_lebaran
from pos.refusals import Refusal

LONGEST = 3_700
"""Days of the longest report: ten years and a little."""


@dataclass(eq=False)
class AbsurdSpan(Refusal):
    """Days that end before they begin, or more of them than LONGEST."""

    first: date
    last: date


class Beside(StrEnum):
    """What days are compared with: those before them, the same of last month, and the same by the last feast."""

    BEFORE = "before"
    MONTH = "month"
    LEBARAN = "lebaran"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The trading days from `first` to `last`, both of them in it. Raises AbsurdSpan."""

    first: date
    last: date

    def __post_init__(self) -> None:
        """Refuse what holds no day, or more than anybody reads."""
        if not 1 <= self.length <= LONGEST:
            raise AbsurdSpan(self.first, self.last)

    @property
    def length(self) -> int:
        """Days, those without trade too."""
        return (self.last - self.first).days + 1

    @property
    def is_month(self) -> bool:
        """Whether it is one whole month of the calendar."""
        return self == month_of(self.first)

    @property
    def year(self) -> "Span":
        """The year of the calendar up to the last of these days: what tax is counted on."""
        return Span(self.last.replace(month=1, day=1), self.last)

    def until(self, today: date) -> "Span":
        """Without the days that have not come; as it is where none of it has."""
        return Span(self.first, min(self.last, today)) if self.first <= today else self

    def shifted(self, days: int) -> "Span":
        """As many days, `days` later."""
        return Span(self.first + timedelta(days=days), self.last + timedelta(days=days))

    def beside(self, which: Beside) -> "Span":
        """The days it is fairly compared with, as many of them but for months of other lengths.

        Before one day stands the same weekday of the week before, so that a Saturday is held against a Saturday. The
        feast is the nearest one: the third day before this Lebaran stands beside the third before the last.
        """
        match which:
            case Beside.BEFORE:
                return self.shifted(-7 * -(-self.length // 7)) if self.length <= 7 else self._just_before()
            case Beside.MONTH:
                return Span(_a_month_before(self.first), _a_month_before(self.last, whole=self._ends_a_month()))
            case Beside.LEBARAN:
                this, last = nearest_lebaran(self.first + timedelta(days=self.length // 2))
                return self.shifted(-(this - last).days)

    def _just_before(self) -> "Span":
        if self.is_month:
            return month_of(self.first - timedelta(days=1))
        return self.shifted(-self.length)

    def _ends_a_month(self) -> bool:
        return self.first.day == 1 and self.last.day == monthrange(self.last.year, self.last.month)[1]


def written(span: Span) -> str:
    """The days in a word, for jobs and files: `2026-03-07`, `2026-03-01..2026-03-31`."""
    return span.first.isoformat() if span.length == 1 else f"{span.first}..{span.last}"


def span_of(text: str) -> Span:
    """The days that `written` wrote. Raises ValueError."""
    first, _, last = text.partition("..")
    return Span(date.fromisoformat(first), date.fromisoformat(last or first))


def day_span(day: date) -> Span:
    """One day alone."""
    return Span(day, day)


def week_of(day: date) -> Span:
    """The week with `day` in it, from Monday on."""
    monday = day - timedelta(days=day.weekday())
    return Span(monday, monday + timedelta(days=6))


def month_of(day: date) -> Span:
    """The month of the calendar with `day` in it."""
    return Span(day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))


def _a_month_before(day: date, *, whole: bool = False) -> date:
    """The same day of the month before, or its last one where it has no such day or the `whole` month is meant."""
    there = day.replace(day=1) - timedelta(days=1)
    return there if whole else there.replace(day=min(day.day, there.day))
