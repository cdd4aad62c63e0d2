"""What the forecast is made of, and how far the stock had fallen on each day: the same as the book, entry by entry."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.store import Store
from pos.forecast.history import DaySum, PileHistory
from pos.goods.item import Family, Item
from pos.goods.stock import MovementKind
from pos.stockroom.bales import Purchase, add_sealed_bale, sort_bale
from pos.stockroom.leaving import assign, take_back, write_off
from pos.used.bales import TierSorted
from pos.used.book import BookFilter

if TYPE_CHECKING:
    from tests.data.conftest import Stall

SATURDAY = date(2026, 3, 7)
DAY = timedelta(days=1)


def history(stall: Stall, code: str, today: date = SATURDAY) -> PileHistory:
    with stall.store.reading() as look:
        pile = look.goods.pile(code)
        assert pile is not None
        return look.used.pile_histories(today)[pile.id]


def test_a_pile_is_known_by_what_each_day_sold_for_how_much_and_what_came_beside(small_stall: Stall) -> None:
    first = small_stall.sell("a", ("BAL-01/badan", 3))
    small_stall.now += DAY
    small_stall.sell("b", ("BAL-01/badan", 1))
    with small_stall.store.work() as work:
        take_back(work, first.number, 1, 2, "Pemilik", small_stall.now)
        write_off(work, "BAL-01/badan", 5, MovementKind.REJECTED, "noda", "Pemilik", small_stall.now)
    badan = history(small_stall, "BAL-01/badan", SATURDAY + DAY)
    assert badan.days == (
        DaySum(SATURDAY, sold=3, amount=105_000, brought_in=190),
        DaySum(SATURDAY + DAY, sold=-1, amount=-35_000, brought_in=-5),
    )
    assert (badan.since, badan.left) == (SATURDAY, 190 - 3 + 1 - 5)
    assert badan.trading_days == (SATURDAY, SATURDAY + DAY)


def test_the_evening_asked_for_knows_nothing_of_the_days_after_it(small_stall: Stall) -> None:
    small_stall.sell("a", ("BAL-01/badan", 3))
    small_stall.now += DAY
    small_stall.sell("b", ("BAL-01/badan", 4))
    small_stall.pile("BAL-02/kaki", 12)
    with small_stall.store.reading() as look:
        known = look.used.pile_histories(SATURDAY)
    assert [(pile.left, len(pile.days), pile.trading_days) for pile in known.values()] == [
        (70, 1, (SATURDAY,)),
        (187, 1, (SATURDAY,)),
    ]


def test_a_day_longer_than_a_year_ago_is_in_the_pieces_left_and_not_in_the_days(small_stall: Stall) -> None:
    small_stall.sell("a", ("BAL-01/badan", 3))
    small_stall.now += timedelta(days=400)
    small_stall.sell("b", ("BAL-01/badan", 1))
    badan = history(small_stall, "BAL-01/badan", SATURDAY + timedelta(days=400))
    assert (badan.left, badan.since) == (186, SATURDAY)
    assert [day.sold for day in badan.days] == [1]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # every example opens a stall of its own
@given(moves=st.lists(st.tuples(st.integers(0, 3), st.integers(0, 4), st.integers(1, 4)), max_size=8))
def test_every_evening_has_what_the_entries_up_to_it_leave(
    make_stall: Callable[[Path | None], Stall], moves: list[tuple[int, int, int]]
) -> None:
    stall = make_stall(None)
    _closed_bale(stall)
    stall.pile("BAL-01/badan", 40)
    for place, (days, what, pieces) in enumerate(moves):
        stall.now += days * DAY
        _move(stall, f"sale-{place}", what, pieces)
    with stall.store.reading() as look:
        shown = look.used.left_by_day(SATURDAY)
        later = look.used.left_by_day(SATURDAY + DAY)
    assert dict(shown) == _from_the_book(stall.store)
    assert later == shown[1:]


def _closed_bale(stall: Stall) -> None:
    bought = Purchase("BAL-09", "Jaket", 60, 900_000, date(2026, 1, 5))
    with stall.store.work() as work:
        add_sealed_bale(work, bought, "Pemilik", stall.now)


def _move(stall: Stall, checkout: str, what: int, pieces: int) -> None:
    """Sell off a pile; sell off none; that and name the pile; write off; sort the closed bale, once."""
    if what == 0:
        stall.sell(checkout, ("BAL-01/badan", pieces))
    elif what in {1, 2}:
        cart = stall.cart(checkout).add(Item.free("Topi", Family.USED, 10_000), pieces)
        number = stall.complete(cart).sale.number
        if what == 2:
            with stall.store.work() as work:
                assign(work, number, 1, pieces, "BAL-01/badan", "Pemilik", stall.now)
    elif what == 3:
        with stall.store.work() as work:
            write_off(work, "BAL-01/badan", pieces, MovementKind.LOST, "", "Pemilik", stall.now)
    else:
        with stall.store.work() as work:
            account = work.used.account("BAL-09")
            if account and account.state.can_sort():
                sorted_out = (TierSorted("badan", 40 + pieces, 50_000),)
                sort_bale(work, "BAL-09", sorted_out, 42 + pieces, 2, "Pemilik", stall.now)


def _from_the_book(store: Store) -> dict[date, int]:
    with store.reading() as look:
        entries = look.used.entries(BookFilter(), limit=1_000)
    left, evenings = 0, dict[date, int]()
    for written in reversed(entries):
        left += written.entry.pieces
        evenings[written.entry.day] = left
    return evenings
