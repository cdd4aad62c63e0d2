"""A bale is bought closed, opened, sorted onto piles, and earns its cost back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from data.check import check_shop
from pos.goods.bale import STANDARD_TIERS
from pos.goods.item import AbsurdPrice
from pos.refusals import Refusal
from pos.stockroom.bales import Purchase, add_sealed_bale, open_bale, sort_bale, tag_piece
from pos.used.accounts import BaleAccount, earnings
from pos.used.bales import (
    AbsurdPieces,
    BaleState,
    Basis,
    BoughtLater,
    CannotOpen,
    CannotSort,
    CodeTaken,
    SortedDiffers,
    TierSorted,
    TierTwice,
    UnknownBale,
)
from pos.used.leaving import MoreThanHeld, NotAPile
from pos.used.pricing import FloorAbovePrice

if TYPE_CHECKING:
    from tests.data.used.conftest import Sorter

COST = 6_575_000
HEADS = TierSorted("kepala", 70, 50_000)


def account(sorter: Sorter, code: str = "BAL-05") -> BaleAccount:
    with sorter.stall.store.reading() as look:
        found = look.used.account(code)
    assert found is not None
    return found


def left(sorter: Sorter, code: str) -> tuple[int, int]:
    with sorter.stall.store.reading() as look:
        pile = look.goods.pile(code)
        assert pile is not None
        balance = look.stock.balance(pile.id)
    return balance.pieces, balance.value


def test_a_bale_goes_from_sealed_to_sold_out(sorter: Sorter) -> None:
    stall = sorter.stall
    assert account(sorter).state is BaleState.SEALED
    with stall.store.work() as work:
        open_bale(work, "bal-05", "Pemilik", stall.now)
    assert account(sorter).state is BaleState.OPENED
    assert account(sorter).bale.opened_on == stall.today()
    sorter.sort("BAL-05", HEADS, counted=80, rejected=10)
    assert account(sorter).state is BaleState.SORTED
    sale = stall.sell("all", ("BAL-05/kepala", 70))
    assert account(sorter).state is BaleState.SOLD_OUT
    assert (account(sorter).earned, account(sorter).cost_sold) == (sale.total, COST)
    assert check_shop(stall.store).ok


def test_what_the_piles_cost_is_what_the_bale_cost(sorter: Sorter) -> None:
    sorter.sort_as_usual("BAL-05")
    piles = [left(sorter, f"BAL-05/{tier}") for tier in STANDARD_TIERS]
    assert piles == [(70, 2_101_598), (190, 3_993_037), (80, 480_365)]
    assert sum(value for _, value in piles) == COST
    found = account(sorter)
    assert (found.came_in, found.left, found.written_off, found.cost_in, found.cost_left) == (400, 340, 60, COST, COST)
    assert (found.bale.cost_of_a_piece, found.bale.cost_of_a_sellable_piece) == (16_438, 19_338)
    assert check_shop(sorter.stall.store).ok


def test_cost_can_be_spread_by_pieces_too(sorter: Sorter) -> None:
    feet = TierSorted("kaki", 10, 5_000)
    sorter.sort("BAL-05", HEADS, feet, counted=80, rejected=0, basis=Basis.PIECES)
    assert (left(sorter, "BAL-05/kepala")[1], left(sorter, "BAL-05/kaki")[1]) == (5_753_125, 821_875)


def test_where_nothing_can_be_sold_the_cost_goes_with_the_rejected(sorter: Sorter) -> None:
    sorter.sort("BAL-05", counted=390, rejected=390)
    found = account(sorter)
    assert (found.left, found.cost_left, found.written_off, found.cost_written_off) == (0, 0, 390, COST)
    assert found.state is BaleState.SOLD_OUT
    assert check_shop(sorter.stall.store).ok


def test_several_bales_feed_one_pile_and_the_oldest_goes_first(sorter: Sorter) -> None:
    stall = sorter.stall
    sorter.buy("BAL-06", pieces=50, cost=500_000, year=2022)
    sorter.sort("BAL-05", HEADS, counted=70, rejected=0)
    sorter.sort("BAL-06", TierSorted("kepala", 50, onto="BAL-05/kepala"), counted=50, rejected=0)
    assert left(sorter, "BAL-05/kepala") == (120, COST + 500_000)
    line = stall.sell("a", ("BAL-05/kepala", 60)).lines[0]
    older, newer = account(sorter, "BAL-06"), account(sorter, "BAL-05")
    assert (older.sold, older.left, older.earned, older.state) == (50, 0, 2_500_000, BaleState.SOLD_OUT)
    assert (newer.sold, newer.left, newer.earned) == (10, 60, 500_000)
    assert line.cost == older.cost_sold + newer.cost_sold == 500_000 + 939_286
    assert older.paid_back
    assert older.profit == 2_000_000
    assert check_shop(stall.store).ok


def test_the_piece_that_pays_a_bale_back_rings_once(sorter: Sorter) -> None:
    stall = sorter.stall
    sorter.buy("BAL-06", pieces=20, cost=120_000)
    sorter.sort("BAL-06", TierSorted("kepala", 20, 50_000), counted=20, rejected=0)
    assert (account(sorter, "BAL-06").still_to_earn, account(sorter, "BAL-06").pieces_to_go) == (120_000, 3)
    rung = [stall.complete(stall.cart(f"s{n}", ("BAL-06/kepala", 1))).paid_back for n in range(4)]
    assert rung == [(), (), ("BAL-06",), ()]
    assert (account(sorter, "BAL-06").still_to_earn, account(sorter, "BAL-06").pieces_to_go) == (0, 0)


def test_a_bale_that_cannot_earn_its_cost_any_more_says_so(sorter: Sorter) -> None:
    sorter.sort("BAL-05", TierSorted("kaki", 10, 5_000), counted=10, rejected=0)
    assert account(sorter).pieces_to_go is None


def test_earnings_tell_which_seller_was_worth_it(sorter: Sorter) -> None:
    for code, seller, price in (("BAL-06", "Bu Tini", 90_000), ("BAL-07", "Agen", 20_000)):
        sorter.buy(code, pieces=10, cost=400_000, seller=seller)
        sorter.sort(code, TierSorted("kepala", 10, price), counted=10, rejected=0)
        sorter.stall.sell(code, (f"{code}/kepala", 10))
    with sorter.stall.store.reading() as look:
        found = earnings(look.used.accounts(), lambda bale: bale.seller)
    assert [(group.name, group.bales, group.profit) for group in found] == [
        ("Bu Tini", 1, 500_000),
        ("Agen", 2, -200_000),
    ]


def test_a_dear_piece_gets_its_own_tag_and_its_share_of_the_value(sorter: Sorter) -> None:
    stall = sorter.stall
    sorter.sort("BAL-05", TierSorted("kepala", 11, 50_000), counted=11, rejected=0)
    with stall.store.work() as work:
        tagged = tag_piece(work, "BAL-05/kepala", "K-01", "Kulit coklat", 500_000, 400_000, "Pemilik", stall.now)
    assert tagged.full_name == "Kemeja Kulit coklat"
    assert left(sorter, "K-01") == (1, COST // 2)
    assert left(sorter, "BAL-05/kepala") == (10, COST - COST // 2)
    sale = stall.sell("a", ("K-01", 1))
    assert (sale.total, sale.lines[0].cost) == (500_000, COST // 2)
    assert check_shop(stall.store).ok


@pytest.mark.parametrize(
    ("tiers", "counted", "rejected", "refused"),
    [
        ([HEADS], 69, 0, SortedDiffers),
        ([HEADS], 80, 0, SortedDiffers),
        ([HEADS, HEADS], 140, 0, TierTwice),
        ([replace(HEADS, pieces=0)], 1, 1, AbsurdPieces),
        ([replace(HEADS, pieces=-5)], 1, 6, AbsurdPieces),
        ([HEADS], 60, -10, AbsurdPieces),
        ([], 0, 0, AbsurdPieces),
        ([replace(HEADS, pieces=9_000)], 9_000, 0, AbsurdPieces),
        ([replace(HEADS, price=0)], 70, 0, AbsurdPrice),
        ([replace(HEADS, floor=60_000)], 70, 0, FloorAbovePrice),
        ([replace(HEADS, onto="BAL-99/kepala")], 70, 0, NotAPile),
    ],
)
def test_a_sorting_that_is_not_the_bale_is_refused_whole(
    sorter: Sorter, tiers: list[TierSorted], counted: int, rejected: int, refused: type[Refusal]
) -> None:
    with pytest.raises(refused):
        sorter.sort("BAL-05", *tiers, counted=counted, rejected=rejected)
    found = account(sorter)
    assert (found.state, found.left, found.cost_left) == (BaleState.SEALED, 400, COST)


def test_a_bale_is_opened_once_and_sorted_once(sorter: Sorter) -> None:
    stall = sorter.stall
    sorter.sort_as_usual("BAL-05")
    with pytest.raises(CannotSort):
        sorter.sort_as_usual("BAL-05")
    with stall.store.work() as work, pytest.raises(CannotOpen):
        open_bale(work, "BAL-05", "Pemilik", stall.now)
    with stall.store.work() as work, pytest.raises(UnknownBale):
        sort_bale(work, "BAL-99", (), 1, 1, "Pemilik", stall.now)


def test_a_code_is_given_once_and_a_bale_is_not_bought_tomorrow(sorter: Sorter) -> None:
    stall = sorter.stall
    tomorrow = stall.today() + timedelta(days=1)
    for code, bought_on, refused in (("bal-05", date(2023, 1, 1), CodeTaken), ("BAL-06", tomorrow, BoughtLater)):
        with stall.store.work() as work, pytest.raises(refused):
            add_sealed_bale(work, Purchase(code, "Kemeja", 400, COST, bought_on), "Pemilik", stall.now)
    sorter.sort("BAL-05", TierSorted("kepala", 1, 50_000), counted=1, rejected=0)
    stall.sell("a", ("BAL-05/kepala", 1))
    with stall.store.work() as work, pytest.raises(MoreThanHeld):
        tag_piece(work, "BAL-05/kepala", "K-01", "Kulit", 90_000, None, "Pemilik", stall.now)
    with stall.store.work() as work, pytest.raises(CodeTaken):
        tag_piece(work, "BAL-05/kepala", "bal-05", "Kulit", 90_000, None, "Pemilik", stall.now)
