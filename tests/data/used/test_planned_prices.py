"""An obral may be planned: it begins by itself at its moment, or a further record cancels it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.check import check_shop
from pos.goods.item import AbsurdPrice
from pos.refusals import Refusal
from pos.stockroom.planning import begin_due, cancel_plan, is_due, plan_reprice
from pos.stockroom.pricing import reprice
from pos.used.leaving import NotAPile
from pos.used.planning import BeginsPast, BeginsTooFar, PlanIsOver, PlanState, PricePlan, UnknownPlan
from pos.used.pricing import AbsurdPercent, FloorAbovePrice, NewPrice, NothingToReprice, Piles

if TYPE_CHECKING:
    from tests.data.conftest import Stall

HEADS, BODIES = "BAL-01/kepala", "BAL-01/badan"
TOMORROW = timedelta(days=1)


def plan(stall: Stall, piles: Piles, new: NewPrice, after: timedelta = TOMORROW) -> PricePlan:
    with stall.store.work() as work:
        return plan_reprice(work, piles, new, stall.now + after, "Pemilik", stall.now, "obral")


def begin(stall: Stall) -> list[tuple[int, int]]:
    with stall.store.work() as work:
        return [(begun.number, changed) for begun, changed in begin_due(work, stall.now)]


def price(stall: Stall, code: str) -> int:
    with stall.store.reading() as look:
        pile = look.goods.pile(code)
        assert pile is not None
        return pile.price


def test_a_planned_price_holds_from_its_moment_on_and_not_before(small_stall: Stall) -> None:
    made = plan(small_stall, Piles(category="Kemeja"), NewPrice(percent=20))
    assert small_stall.sell("a", (HEADS, 1)).total == 50_000
    small_stall.now = made.begins - timedelta(seconds=1)
    assert begin(small_stall) == []
    small_stall.now = made.begins + timedelta(hours=5)  # nobody had the shop open at that moment
    with small_stall.store.reading() as look:
        assert is_due(look, small_stall.now)
    assert begin(small_stall) == [(1, 2)]
    assert small_stall.sell("b", (HEADS, 1)).total == 40_000
    with small_stall.store.reading() as look:
        pile = look.goods.pile(HEADS)
        assert pile is not None
        newest = look.prices.history(pile.id)[0]
        (kept,) = look.prices.plans()
        assert not is_due(look, small_stall.now)
    assert (newest.at, newest.price, newest.by, newest.note) == (made.begins, 40_000, "Pemilik", "obral")
    assert (kept.state, kept.changed, kept.ended_at) == (PlanState.BEGUN, 2, small_stall.now)
    assert check_shop(small_stall.store).ok


def test_a_cancelled_plan_never_begins_and_stays_on_record(small_stall: Stall) -> None:
    made = plan(small_stall, Piles(code=HEADS), NewPrice(30_000))
    with small_stall.store.work() as work:
        cancel_plan(work, made.number, "Pemilik", small_stall.now)
    small_stall.now = made.begins + TOMORROW
    assert begin(small_stall) == []
    assert price(small_stall, HEADS) == 50_000
    with small_stall.store.reading() as look:
        assert [(kept.state, kept.ended_by) for kept in look.prices.plans()] == [(PlanState.CANCELLED, "Pemilik")]
    for number, refusal in ((made.number, PlanIsOver), (7, UnknownPlan)):
        with small_stall.store.work() as work, pytest.raises(refusal):
            cancel_plan(work, number, "Pemilik", small_stall.now)


def test_plans_begin_in_the_order_of_their_moments(small_stall: Stall) -> None:
    plan(small_stall, Piles(code=HEADS), NewPrice(percent=50), timedelta(days=2))
    plan(small_stall, Piles(tier="kepala"), NewPrice(40_000), timedelta(days=1))
    small_stall.now += timedelta(days=3)
    assert begin(small_stall) == [(2, 1), (1, 1)]
    assert price(small_stall, HEADS) == 20_000


def test_a_plan_that_changes_nothing_any_more_is_over_all_the_same(small_stall: Stall) -> None:
    plan(small_stall, Piles(code=HEADS), NewPrice(40_000))
    plan(small_stall, Piles(code=BODIES), NewPrice(floor=34_000))
    with small_stall.store.work() as work:
        reprice(work, Piles(code=HEADS), NewPrice(40_000), "Pemilik", small_stall.now)
        reprice(work, Piles(code=BODIES), NewPrice(20_000), "Pemilik", small_stall.now)
    small_stall.now += timedelta(days=2)
    assert begin(small_stall) == [(1, 0), (2, 0)]
    assert (price(small_stall, HEADS), price(small_stall, BODIES)) == (40_000, 20_000)
    assert begin(small_stall) == []


@pytest.mark.parametrize(
    ("piles", "new", "after", "refusal"),
    [
        (Piles(code=HEADS), NewPrice(30_000), timedelta(0), BeginsPast),
        (Piles(code=HEADS), NewPrice(30_000), timedelta(days=-1), BeginsPast),
        (Piles(code=HEADS), NewPrice(30_000), timedelta(days=367), BeginsTooFar),
        (Piles(code="BAL-99/kaki"), NewPrice(30_000), TOMORROW, NotAPile),
        (Piles(category="Sepatu"), NewPrice(30_000), TOMORROW, NothingToReprice),
        (Piles(code=HEADS), NewPrice(0), TOMORROW, AbsurdPrice),
        (Piles(code=HEADS), NewPrice(percent=100), TOMORROW, AbsurdPercent),
        (Piles(code=HEADS), NewPrice(30_000, floor=31_000), TOMORROW, FloorAbovePrice),
    ],
)
def test_what_cannot_be_is_refused_when_it_is_planned(
    small_stall: Stall, piles: Piles, new: NewPrice, after: timedelta, refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        plan(small_stall, piles, new, after)
    with small_stall.store.reading() as look:
        assert look.prices.plans() == ()


@given(days=st.lists(st.integers(1, 9), min_size=1, max_size=6), cancelled=st.sets(st.integers(1, 6)))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_plan_ends_once_and_the_latest_that_began_holds(
    small_stall: Stall, days: list[int], cancelled: set[int]
) -> None:
    with small_stall.store.reading() as look:
        before = len(look.prices.plans(1_000))
    made = [
        plan(small_stall, Piles(code=HEADS), NewPrice(10_000 + 1_000 * place), timedelta(days=day, minutes=place))
        for place, day in enumerate(days)
    ]
    for place in cancelled:
        if place <= len(made):
            with small_stall.store.work() as work:
                cancel_plan(work, made[place - 1].number, "Pemilik", small_stall.now)
    for _day in range(10):
        small_stall.now += timedelta(days=1, hours=1)
        begin(small_stall)
    begun = [one for place, one in enumerate(made, start=1) if place not in cancelled]
    if begun:
        assert price(small_stall, HEADS) == max(begun, key=lambda one: one.begins).new.price
    with small_stall.store.reading() as look:
        kept = look.prices.plans(1_000)
        assert look.prices.waiting() == ()
    assert len(kept) - before == len(made)
