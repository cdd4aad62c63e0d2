"""What is to be ordered: before it is too late, and never more than what was seen allows."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.goods.item import Family, Item
from pos.makers.pace import DAYS_NEEDED, LOOK_BACK, SALES_NEEDED, Missing, StockPace
from pos.makers.reorder import COVER, Reorder, reorders

SHIRT = Item.free("Kaos", Family.LOCAL, 50_000)
EVERY_DAY = (1,) * LOOK_BACK
SATURDAYS = (0, 0, 0, 0, 0, 0, 4) * 4
ONE_CROWD = (30, *(0,) * 6)
UNTIL_THEN = COVER + 7


def pace(left: int, level: int, demand: tuple[int, ...], lead_days: int = 7) -> StockPace:
    return StockPace(SHIRT, UUID(int=1), "Konveksi", left, level, demand, lead_days)


def ordered(asked: StockPace) -> Reorder | None:
    return next(iter(reorders([asked])), None)


seen = st.lists(st.integers(0, 12), max_size=LOOK_BACK).map(tuple)
paces = st.builds(pace, st.integers(-5, 60), st.integers(0, 10), seen, st.integers(0, 90))


@pytest.mark.parametrize(
    ("asked", "due"),
    [
        (pace(0, 0, EVERY_DAY), (True, 34, 0)),
        (pace(8, 1, EVERY_DAY), None),
        (pace(7, 1, EVERY_DAY), (False, 28, 7)),
        (pace(3, 0, SATURDAYS), (False, 16, 5)),
        (pace(6, 0, SATURDAYS), None),
    ],
)
def test_an_order_is_made_before_it_is_too_late(asked: StockPace, due: tuple[bool, int, int] | None) -> None:
    found = ordered(asked)
    assert (found and (found.low, found.wanted, found.lasts)) == due
    assert asked.missing is None


@pytest.mark.parametrize(
    ("asked", "missing", "wanted"),
    [
        (pace(2, 3, ()), Missing(DAYS_NEEDED, SALES_NEEDED), 1),
        (pace(0, 0, ONE_CROWD), Missing(0, 2), 30),
        (pace(-2, 0, (1,)), Missing(6, 2), 1),
        (pace(0, 4, (2, 1, 1)), Missing(4, 0), 8),
        (pace(0, 0, (1, 1, 1, 0, 0, 0, -3)), Missing(0, 1), 1),
    ],
)
def test_where_too_little_was_seen_only_what_was_sold_is_brought_back_and_what_is_missing_is_said(
    asked: StockPace, missing: Missing, wanted: int
) -> None:
    found = ordered(asked)
    assert found is not None
    assert (found.missing, found.wanted, found.lasts) == (missing, wanted, None)


def test_too_little_to_name_a_pace_calls_for_no_order_while_there_is_enough() -> None:
    assert ordered(pace(1, 0, ONE_CROWD)) is None


def test_a_pace_is_what_goes_on_a_day_that_sells_over_the_days_between_them() -> None:
    assert pace(0, 0, SATURDAYS).rate == Fraction(95, 100) * 4 / 7
    assert pace(0, 0, (3, 0, 0) * 4).rate == Fraction(95, 100) * 3 / 3


def test_a_crowd_of_one_day_does_not_become_a_crowd_every_day() -> None:
    crowd = pace(0, 0, (1, 0, 0, 1, 0, 30, 0))
    found = ordered(crowd)
    assert found is not None
    plainly = -(-crowd.sold * UNTIL_THEN // crowd.days)
    assert found.wanted < plainly


def test_nothing_sells_faster_than_in_the_best_wait_for_an_order_so_far() -> None:
    slow_maker = pace(0, 0, (2, 0, 1, 1, 0, 0, 0), lead_days=56)
    found = ordered(slow_maker)
    assert found is not None
    assert slow_maker.most_in(56) == slow_maker.sold
    assert found.wanted == -(-slow_maker.sold * (56 + COVER) // 56)


@given(paces)
def test_no_order_asks_for_more_than_what_was_seen_allows(asked: StockPace) -> None:
    found = ordered(asked)
    if found is None:
        return
    assert found.wanted >= 1
    lead, left = max(1, asked.lead_days), max(0, asked.left)
    if found.missing:
        assert found.low
        assert found.wanted == max(1, asked.sold + asked.level - left)
    else:
        most = -(-asked.most_in(lead) * (asked.lead_days + COVER) // lead)
        assert found.wanted <= max(1, most + asked.level - left)


@given(paces, st.integers(1, 20))
def test_who_has_more_orders_no_more(asked: StockPace, more: int) -> None:
    less, much = ordered(asked), ordered(replace(asked, left=asked.left + more))
    assert (much.wanted if much else 0) <= (less.wanted if less else 0)


@given(paces)
def test_silence_never_makes_a_pace_faster(asked: StockPace) -> None:
    assert replace(asked, demand=(*asked.demand, 0)).rate <= asked.rate


@given(paces, st.integers(2, 9))
def test_twice_as_much_sold_is_twice_the_pace(asked: StockPace, times: int) -> None:
    more = replace(asked, demand=tuple(times * pieces for pieces in asked.demand))
    assert more.rate == times * asked.rate
