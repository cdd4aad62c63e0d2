"""The closed form against sums that can be done exactly."""

import math
from array import array

import pytest

from pos.forecast.belief import Belief
from pos.forecast.laws import Law
from pos.forecast.outlook import HORIZON, Clock, Outlook, first_day

STEADY = Law(choice=0, fade=0, plain=1, wary=1)


def outlook(left: int, shape: float, pace: float, law: Law = STEADY) -> Outlook:
    """One hypothesis, equal buyers of one piece each, and a stall that trades every day."""
    clock = Clock(array("d", range(HORIZON + 1)), array("d", [0.0] * (HORIZON + 1)))
    reading = ((1.0, Belief(law, 0.0, 1.0, shape, pace)),)
    return Outlook(left, 1.0, 7.0, clock, reading, reading)


def at_least(left: int, shape: float, pace: float, days: int) -> float:
    """The chance that a Poisson count of unknown pace reaches `left`: the tail of a negative binomial."""
    p = days / (days + shape / pace)
    fewer = (
        math.exp(
            math.lgamma(shape + k) - math.lgamma(shape) - math.lgamma(k + 1) + k * math.log(p) + shape * math.log1p(-p)
        )
        for k in range(left)
    )
    return 1 - sum(fewer)


@pytest.mark.parametrize(
    ("left", "shape", "pace"),
    [(1, 4.5, 0.2), (3, 1.5, 0.1), (8, 3.5, 0.3), (20, 12, 1.0), (60, 40, 4.0), (500, 15, 5.0), (2000, 200, 12.0)],
)
def test_the_chance_is_that_of_the_negative_binomial(left: int, shape: float, pace: float) -> None:
    one = outlook(left, shape, pace)
    chance = one.chance(one.plain)
    for part in (0.3, 0.6, 0.8, 1.0, 1.3, 1.8, 3.0):
        days = round(part * left / pace)
        if 0 < days <= HORIZON:
            assert chance(days) == pytest.approx(at_least(left, shape, pace, days), abs=0.015)


def test_fewer_pieces_left_take_longer() -> None:
    one = outlook(100, 30, 4)
    days = [first_day(one.chance(one.plain, at_most), 0.5) for at_most in range(0, 100, 10)]
    assert all(days)
    assert days == sorted(days, reverse=True)  # type: ignore[type-var]


@pytest.mark.parametrize("choice", [0.5, 1.0])
def test_a_pile_that_is_picked_over_takes_as_long_as_the_sum_over_its_pieces(choice: float) -> None:
    law = Law(choice=choice, fade=0, plain=1, wary=1)
    mean, variance = law.days_to_sell(80, 10)
    each = [(80 / pieces) ** choice for pieces in range(11, 81)]
    assert mean == pytest.approx(sum(each), rel=0.001)
    assert variance == pytest.approx(sum(one * one for one in each), rel=0.002)


def test_a_pile_out_of_season_may_never_sell_out() -> None:
    law = Law(choice=0, fade=math.log(2) / 30, plain=1, wary=1)
    one = outlook(400, 50, 4, law)
    assert law.worth(10_000) * 4 == pytest.approx(173, abs=1)
    assert first_day(one.chance(one.plain), 0.1) is None


def test_what_is_left_after_some_days_is_between_nothing_and_everything() -> None:
    for choice in (0.0, 0.5, 1.0):
        one = outlook(50, 10, 2, Law(choice=choice, fade=0.01, plain=1, wary=1))
        for days in (0, 1, 10, 100, HORIZON):
            low, mid, high = one.left_after(one.plain, days, (0.1, 0.5, 0.9))
            assert 0 <= low <= mid <= high <= 50
        assert one.left_after(one.plain, 0, (0.5,)) == [50]
