"""The way down to zero, for a chart: what is left on a few days ahead, with the interval."""

import math
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, timedelta

from pos.forecast.belief import Reading
from pos.forecast.gone import HIGH, LOW, MID, Forecast
from pos.forecast.outlook import HORIZON, Outlook

_Z = 1.2816  # standard deviations from the mean to the ends of an 80 % interval of a normal
_WITHOUT_DATE = 365  # days shown of a pile whose end is beyond the horizon


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """Pieces left at the end of `day`: four times in five from `low` to `high`, as often above `mid` as below."""

    day: date
    low: int
    mid: int
    high: int


def curve(forecast: Forecast, points: int = 24) -> tuple[CurvePoint, ...]:
    """The way from what is left today down to zero, in at most `points` steps of whole days after today's point.

    It ends on the `high` day; without one, at twice the way to the expected day; without that, after a year. For a
    single pile, `low`, `mid` and `high` reach zero on the days of the forecast. For several they are the mean of
    the sum and a normal interval around it, so that they near zero while a last few pieces may lie longer.
    """
    end = _days_shown(forecast)
    steps = min(points, end)
    drawn = [CurvePoint(forecast.today, forecast.left, forecast.left, forecast.left)]
    for step in range(1, steps + 1):
        ahead, before = round(end * step / steps), drawn[-1]
        low, mid, high = _left(forecast.outlooks, ahead)
        drawn.append(
            CurvePoint(
                day=forecast.today + timedelta(days=ahead),
                low=min(low, before.low),
                mid=min(mid, before.mid),
                high=min(high, before.high),
            )
        )
    return tuple(drawn)


def _days_shown(forecast: Forecast) -> int:
    if forecast.high:
        return (forecast.high - forecast.today).days
    if forecast.expected:
        return min(HORIZON, 2 * (forecast.expected - forecast.today).days)
    return _WITHOUT_DATE


def _left(outlooks: tuple[Outlook, ...], ahead: int) -> tuple[int, int, int]:
    low, mid, high = _of_one(outlooks[0], ahead) if len(outlooks) == 1 else _of_several(outlooks, ahead)
    return min(low, mid), mid, max(mid, high)


def _of_one(outlook: Outlook, ahead: int) -> tuple[int, int, int]:
    def left(reading: Reading, level: float) -> int:
        return bisect_left(range(outlook.left), level, key=lambda pieces: outlook.chance(reading, pieces)(ahead))

    return left(outlook.plain, LOW), left(outlook.plain, MID), left(outlook.wary, HIGH)


def _of_several(outlooks: tuple[Outlook, ...], ahead: int) -> tuple[int, int, int]:
    """Mean and interval of the sum, the piles taken as independent; the high end half as wary as for one pile."""
    mean = variance = wary_mean = wary_variance = 0.0
    for outlook in outlooks:
        plain, plain_spread = outlook.left_after(outlook.plain, ahead)
        wary, wary_spread = outlook.left_after(outlook.wary, ahead)
        mean += plain
        variance += plain_spread
        wary_mean += (plain + wary) / 2
        wary_variance += (plain_spread + wary_spread) / 2 + (plain - wary) ** 2 / 4
    low = max(0, round(mean - _Z * math.sqrt(variance)))
    return low, round(mean), round(wary_mean + _Z * math.sqrt(wary_variance))
