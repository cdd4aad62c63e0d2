"""The shape of a week: on which weekdays the stall trades, and how a trading day of each differs from the average."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import chain
from operator import mul

from pos.forecast.history import TradedDay

_DAY = timedelta(days=1)
_LOOK_BACK = timedelta(weeks=26)
_LONGEST_SHUT = 4  # days; a stall that is away for longer is on holiday, which is no weekday's habit
_FLAT_PIECES = 30  # pieces that each weekday is taken to have sold as an average day, before any were seen

PerWeekday = tuple[float, ...]  # seven numbers, Monday first


def open_shares(trading_days: Sequence[date], today: date) -> PerWeekday:
    """For each weekday the share of them on which the stall traded, drawn a little together.

    Counted over the half year before the last day that it traded; there must be one, and not after `today`.
    """
    until = bisect_right(trading_days, today)
    recent = trading_days[bisect_left(trading_days, trading_days[until - 1] - _LOOK_BACK) : until]
    opened, possible = [0] * 7, [0] * 7
    previous = recent[0] - _DAY
    for day in chain(recent, [today + _DAY]):
        shut = (day - previous).days - 1
        for back in range(1, shut + 1 if shut <= _LONGEST_SHUT else 1):
            possible[(day - back * _DAY).weekday()] += 1
        if day <= today:
            possible[day.weekday()] += 1
            opened[day.weekday()] += 1
        previous = day
    overall = sum(opened) / sum(possible)
    return tuple((o + overall / 2) / (p + 0.5) for o, p in zip(opened, possible, strict=True))


def weekday_factors(weeks: Sequence[Sequence[TradedDay]]) -> PerWeekday:
    """What a trading day of each weekday is worth in average trading days, drawn towards 1 where few pieces were sold.

    A day is held against the mean of its own week, so that neither a slow month nor a burst is taken for a weekday.
    The factors average 1 over all the days.
    """
    seen, usual, traded = [float(_FLAT_PIECES)] * 7, [float(_FLAT_PIECES)] * 7, [0] * 7
    for week in weeks:
        mean = sum(day.sold for day in week) / len(week)
        for day in week:
            weekday = day.day.weekday()
            seen[weekday] += day.sold
            usual[weekday] += mean
            traded[weekday] += 1
    raw = [s / u for s, u in zip(seen, usual, strict=True)]
    level = sum(map(mul, raw, traded)) / sum(traded)
    return tuple(factor / level for factor in raw)
