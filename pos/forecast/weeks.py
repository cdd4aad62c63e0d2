"""The past of a pile as weeks: what was sold in each, what each was worth, and how uneven buyers are."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from statistics import median

from pos.forecast.feast import swell
from pos.forecast.history import TradedDay
from pos.forecast.rhythm import PerWeekday, weekday_factors

_WINDOW = 7  # weeks whose median says what a week would have sold without a burst
_FEWEST_NEAR = 3  # weeks, without which there is no telling what is usual
_BURST = 3.0  # standard deviations above it at which a week is cut off
_GUESS_WORTH = 8  # pieces that the first guess of the unevenness is worth
_MOST_GUESSED = 3.0


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days, the last of which is the day of the forecast or a whole number of weeks (`age`) before it.

    `sold` pieces, bursts cut off; `days` average trading days it was worth; `swell` what the rush before Lebaran adds
    to them for each unit of its strength; `stock` pieces to choose from on a mean day; `old_share` the part of them
    that was not brought in during the week; `ago` average trading days from its middle to now.
    """

    age: int
    sold: float
    days: float
    swell: float
    stock: float
    old_share: float
    ago: float


@dataclass(frozen=True, slots=True)
class Past:
    """`weeks`, oldest first and only those in which the pile could be bought; `weekdays` factors, Monday first.

    `unevenness` is the variance of a count over its mean, at least 1: buyers take several pieces, and days differ.
    """

    weeks: tuple[Week, ...]
    weekdays: PerWeekday
    unevenness: float


def past_of(days: Sequence[TradedDay], today: date) -> Past:
    """Sum up the trading days of a pile, ascending, of which there must be at least one."""
    groups = [list(group) for _, group in groupby(days, key=lambda day: (today - day.day).days // 7)]
    factors = weekday_factors(groups)
    weeks: list[Week] = []
    ago = 0.0
    for group in reversed(groups):
        week = _week(group, factors, (today - group[0].day).days // 7, ago)
        ago += week.days
        weeks.append(week)
    weeks.reverse()
    calm = [group for group, week in zip(groups, weeks, strict=True) if not week.swell]
    unevenness = _unevenness(calm, factors, sum(day.sold for day in days) / len(days))
    return Past(_without_bursts(weeks, unevenness), factors, unevenness)


def _week(group: Sequence[TradedDay], factors: PerWeekday, age: int, ago: float) -> Week:
    worth = [factors[day.day.weekday()] for day in group]
    came = sum(day.came for day in group)
    return Week(
        age=age,
        sold=sum(day.sold for day in group),
        days=sum(worth),
        swell=sum(factor * swell(day.day) for factor, day in zip(worth, group, strict=True)),
        stock=sum(day.stock - day.sold / 2 for day in group) / len(group),
        old_share=max(0.0, 1 - came / max(day.stock for day in group)),
        ago=ago + sum(worth) / 2,
    )


def _unevenness(calm: Sequence[Sequence[TradedDay]], factors: PerWeekday, pace: float) -> float:
    """Squared distances of days from their week's mean, over what equal buyers of one piece each would leave.

    The first guess is the negative binomial's: the busier the pile, the more uneven. A single wild day counts as
    one at three standard deviations.
    """
    guess = min(_MOST_GUESSED, 1 + pace)
    squares, expected = _GUESS_WORTH * guess, float(_GUESS_WORTH)
    for group in calm:
        sold = sum(day.sold for day in group)
        if len(group) == 1 or sold == 0:
            continue
        level = sold / sum(factors[day.day.weekday()] for day in group)
        for day in group:
            mean = level * factors[day.day.weekday()]
            squares += min((day.sold - mean) ** 2, 9 * guess * (mean + 1))
        expected += sold * (len(group) - 1) / len(group)
    return max(1.0, squares / expected)


def _without_bursts(weeks: Sequence[Week], unevenness: float) -> tuple[Week, ...]:
    """The weeks, those cut off that sold far more than the median of the weeks around them.

    The rush before Lebaran is left alone: it has a hypothesis of its own. A pace that rises for good is cut for three
    weeks at most, as then the median has risen too; a pile that is mostly new goods starts afresh.
    """
    runs: list[list[Week]] = [[]]
    for week in weeks:
        if week.old_share < 0.5:
            runs.append([])
        if not week.swell:
            runs[-1].append(week)
    cut = {week.age: week for run in runs for week in _without_bursts_of(run, unevenness)}
    return tuple(cut.get(week.age, week) for week in weeks)


def _without_bursts_of(run: Sequence[Week], unevenness: float) -> Iterator[Week]:
    for index, week in enumerate(run):
        first = max(0, min(index - _WINDOW // 2, len(run) - _WINDOW))
        near = run[first : first + _WINDOW]
        usual = median(other.sold / other.days for other in near) * week.days
        most = usual + _BURST * math.sqrt(unevenness * (usual + 1))
        yield replace(week, sold=most) if week.sold > most and len(near) >= _FEWEST_NEAR else week
