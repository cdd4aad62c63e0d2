from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

import pytest

from pos.forecast.curve import CurvePoint, curve
from pos.forecast.gone import Forecast, forecast, together
from pos.forecast.history import DaySum, PileHistory

DAY = timedelta(days=1)
TODAY = date(2025, 9, 30)


def sold_so(counts: Sequence[int], left: int) -> Forecast:
    trading = tuple(TODAY - back * DAY for back in reversed(range(len(counts))))
    days = tuple(DaySum(day, sold, sold * 35_000) for day, sold in zip(trading, counts, strict=True))
    found = forecast(PileHistory(TODAY, trading, trading[0], left, days))
    assert isinstance(found, Forecast)
    return found


PILES = {
    "quick": sold_so([5, 3, 8, 0, 6, 4, 9] * 5, 100),
    "fading": sold_so([round(12 * 0.5 ** (day / 28)) for day in range(84)], 60),
    "slow": sold_so([1, 0, 0, 0] * 12, 30),
    "dead": sold_so([0] * 30, 400),
}


def all_piles() -> Forecast:
    group = together(PILES.values())
    assert isinstance(group, Forecast)
    return group


@pytest.mark.parametrize("drawn", [*PILES.values(), all_piles()], ids=[*PILES, "all"])
def test_a_curve_only_falls_and_its_interval_lies_around_it(drawn: Forecast) -> None:
    points = curve(drawn)
    assert points[0] == CurvePoint(drawn.today, drawn.left, drawn.left, drawn.left)
    assert len(points) <= 25
    assert all(0 <= point.low <= point.mid <= point.high <= drawn.left for point in points)
    for before, after in pairwise(points):
        assert before.day < after.day
        assert (before.low, before.mid, before.high) >= (after.low, after.mid, after.high)
        assert before.mid >= after.mid
        assert before.high >= after.high


def test_it_reaches_zero_on_the_days_of_the_forecast() -> None:
    found = PILES["quick"]
    points = curve(found, points=400)
    assert next(point.day for point in points if not point.low) == found.low
    assert next(point.day for point in points if not point.mid) == found.expected
    assert next(point.day for point in points if not point.high) == found.high == points[-1].day


def test_without_a_last_day_it_shows_twice_the_way_to_the_expected_one() -> None:
    found = PILES["slow"]
    assert found.high is None
    assert found.expected is not None
    points = curve(found)
    assert points[-1].day - found.today == 2 * (found.expected - found.today)
    assert points[-1].mid == 0
    assert points[-1].high > 0


def test_a_dead_pile_is_a_level_line_of_a_year() -> None:
    points = curve(PILES["dead"])
    assert points[-1].day == PILES["dead"].today + 365 * DAY
    assert points[-1].mid >= 390


def test_a_curve_of_few_days_has_a_point_a_day() -> None:
    found = sold_so([9] * 30, 12)
    assert found.high is not None
    assert len(curve(found)) == (found.high - found.today).days + 1


def test_of_several_piles_the_middle_is_the_sum_of_their_middles() -> None:
    quick, slow = sold_so([10] * 40, 200), sold_so([3] * 40, 90)
    group = together([quick, slow])
    assert isinstance(group, Forecast)
    halfway = next(point for point in curve(group, points=400) if point.day == group.today + 10 * DAY)
    assert halfway.mid == pytest.approx(100 + 60, abs=12)
    assert group.expected is not None
    at_the_end = next(point for point in curve(group, points=400) if point.day == group.expected)
    assert at_the_end.mid <= 2
