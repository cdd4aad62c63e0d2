"""The way down to zero, for a chart: what is left on a few days ahead, with the interval."""

import math
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, timedelta

from pos.forecast.belief import Reading
from pos.forecast.gone import HIGH, LOW, MID, Forecast
from pos.forecast.outlook import HORIZON, Outlook

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

    It ends on the `high` day; without one, at twice the way to the expected day; without that, after a year. Of a
    single pile, `low`, `mid` and `high` reach zero on the days of the forecast. Of several, whose last piece lies in
    a pile that nobody knows beforehand, they may do so a little earlier or later.
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
    """The sum of what is left of each, and the piles' distances to their ends added as those of independent things."""
    total, below, above = 0, 0, 0.0
    for outlook in outlooks:
        low, mid, high = outlook.left_after(outlook.plain, ahead, (LOW, MID, HIGH))
        (wary,) = outlook.left_after(outlook.wary, ahead, (HIGH,))
        total += mid
        below += (mid - low) ** 2
        above += ((high + wary) / 2 - mid) ** 2
    return max(0, round(total - math.sqrt(below))), total, round(total + math.sqrt(above))
