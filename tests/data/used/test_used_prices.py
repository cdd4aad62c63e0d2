"""Obral from a moment on, with history, and a lowest price that steps down with age and after balik modal."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.goods.item import AbsurdPrice
from pos.refusals import Refusal
from pos.settings import Settings
from pos.settings import Stall as StallName
from pos.stockroom.pricing import reprice
from pos.till import lowest_price_of
from pos.used.leaving import NotAPile
from pos.used.pricing import (
    AbsurdPercent,
    FloorAbovePrice,
    FloorSteps,
    NewPrice,
    NothingToReprice,
    Piles,
    lowest_price,
)

if TYPE_CHECKING:
    from tests.data.conftest import Stall

HEADS, BODIES = "BAL-01/kepala", "BAL-01/badan"
STEPS = FloorSteps(((30, 90), (90, 60)), paid_back=50)


def change(stall: Stall, piles: Piles, new: NewPrice) -> list[tuple[str, int]]:
    with stall.store.work() as work:
        return [(pile.code, pile.price) for pile in reprice(work, piles, new, "Pemilik", stall.now, "obral")]


def test_obral_takes_a_pile_a_tier_or_a_category_and_keeps_the_history(small_stall: Stall) -> None:
    small_stall.sell("before", (HEADS, 1))
    small_stall.now += timedelta(hours=1)
    assert change(small_stall, Piles(category="Kemeja"), NewPrice(percent=20)) == [(HEADS, 40_000), (BODIES, 28_000)]
    assert change(small_stall, Piles(tier="kepala"), NewPrice(price=35_000, floor=30_000)) == [(HEADS, 35_000)]
    assert change(small_stall, Piles(code=BODIES.lower()), NewPrice(price=25_000)) == [(BODIES, 25_000)]
    assert small_stall.sell("after", (HEADS, 1)).total == 35_000
    with small_stall.store.reading() as look:
        pile = look.goods.pile(HEADS)
        assert pile is not None
        history = look.prices.history(pile.id)
        assert look.sales.find("before") is not None
    assert [(line.price, line.floor, line.note) for line in history] == [
        (35_000, 30_000, "obral"),
        (40_000, None, "obral"),
        (50_000, None, ""),
    ]


def test_a_lowest_price_comes_down_with_the_price(small_stall: Stall) -> None:
    change(small_stall, Piles(code=HEADS), NewPrice(price=50_000, floor=40_000))
    change(small_stall, Piles(code=HEADS), NewPrice(price=30_000))
    with small_stall.store.reading() as look:
        pile = look.goods.pile(HEADS)
    assert pile is not None
    assert (pile.price, pile.floor) == (30_000, 30_000)


def test_the_lowest_price_steps_down_with_age_and_once_the_bale_has_paid_itself_back(small_stall: Stall) -> None:
    change(small_stall, Piles(code=HEADS), NewPrice(price=50_000, floor=40_000))
    with small_stall.store.work() as work:
        work.settings.save(Settings(StallName("LAPAK CONTOH"), floor_steps=STEPS), small_stall.now)
    today = small_stall.today()
    with small_stall.store.reading() as look:
        found = [lowest_price_of(look, HEADS, today + timedelta(days=days)) for days in (0, 29, 30, 90, 900)]
        assert lowest_price_of(look, BODIES, today) is None
        with pytest.raises(NotAPile):
            lowest_price_of(look, "81001", today)
    assert found == [40_000, 40_000, 36_000, 24_000, 24_000]
    small_stall.sell("most", (HEADS, 69))
    with small_stall.store.reading() as look:
        assert lowest_price_of(look, HEADS, today) == 20_000
        assert look.settings.current() == Settings(StallName("LAPAK CONTOH"), floor_steps=STEPS)


@given(
    st.integers(1, 1_000_000),
    st.lists(st.tuples(st.integers(0, 400), st.integers(1, 100)), max_size=4),
    st.integers(1, 100),
    st.integers(0, 500),
)
def test_a_lowest_price_never_rises_with_time_nor_above_itself(
    floor: int, steps: list[tuple[int, int]], paid_back: int, days: int
) -> None:
    rule = FloorSteps(tuple(steps), paid_back)
    now, later = (lowest_price(floor, day, rule, paid_back=False) for day in (days, days + 30))
    paid = lowest_price(floor, days, rule, paid_back=True)
    assert now is not None
    assert later is not None
    assert paid is not None
    assert 0 < later <= now <= floor
    assert 0 < paid <= now


@pytest.mark.parametrize(
    ("piles", "new", "refused"),
    [
        (Piles(code="BAL-99/kepala"), NewPrice(price=5_000), NotAPile),
        (Piles(code="81001"), NewPrice(price=5_000), NotAPile),
        (Piles(category="Rok"), NewPrice(price=5_000), NothingToReprice),
        (Piles(code=HEADS), NewPrice(price=50_000), NothingToReprice),
        (Piles(code=HEADS), NewPrice(price=0), AbsurdPrice),
        (Piles(code=HEADS), NewPrice(percent=100), AbsurdPercent),
        (Piles(code=HEADS), NewPrice(percent=-5), AbsurdPercent),
        (Piles(code=HEADS), NewPrice(price=30_000, floor=31_000), FloorAbovePrice),
        (Piles(category="Kemeja"), NewPrice(floor=40_000), FloorAbovePrice),
    ],
)
def test_a_price_that_cannot_be_is_refused_whole(
    small_stall: Stall, piles: Piles, new: NewPrice, refused: type[Refusal]
) -> None:
    with pytest.raises(refused):
        change(small_stall, piles, new)
    with small_stall.store.reading() as look:
        assert [shown.item.price for shown in look.goods.piles()] == [50_000, 35_000]
