"""The nota of a bale tells what it turned into on that day, whatever was done with it afterwards."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from pos.refusals import Refusal
from pos.reports.sorted_bale import NotSorted, SortedTier, sorted_bale
from pos.stockroom.bales import open_bale, tag_piece
from pos.stockroom.pricing import reprice
from pos.used.bales import TierSorted, UnknownBale
from pos.used.pricing import NewPrice, Piles

if TYPE_CHECKING:
    from tests.data.conftest import Stall
    from tests.data.used.conftest import Sorter


def test_the_nota_is_that_of_the_day_of_the_sorting(sorter: Sorter) -> None:
    stall = sorter.stall
    sorter.sort_as_usual("BAL-05")
    sorted_at = stall.now
    stall.now += timedelta(days=2)
    with stall.store.work() as work:
        tag_piece(work, "BAL-05/kepala", "K1", "Kulit", 300_000, None, "Pemilik", stall.now)
        reprice(work, Piles("BAL-05/kepala"), NewPrice(price=30_000), "Pemilik", stall.now)
    stall.sell("a", ("BAL-05/kepala", 5))
    with stall.store.reading() as look:
        nota = sorted_bale(look, " bal-05 ")
    assert (nota.at, nota.by, nota.bale.pieces, nota.bale.rejected) == (sorted_at, "Pemilik", 400, 60)
    assert [(tier.code, tier.pieces, tier.price) for tier in nota.tiers] == [
        ("BAL-05/kepala", 70, 50_000),
        ("BAL-05/badan", 190, 35_000),
        ("BAL-05/kaki", 80, 10_000),
    ]
    assert sum(tier.cost for tier in nota.tiers) == nota.bale.cost
    assert (nota.sellable, nota.at_price, nota.margin) == (340, 10_950_000, 10_950_000 - nota.bale.cost)


def test_a_tier_that_joined_a_pile_stands_at_that_piles_price(sorter: Sorter) -> None:
    sorter.sort_as_usual("BAL-05")
    sorter.buy("BAL-06", pieces=10, cost=90_000)
    sorter.stall.now += timedelta(days=1)
    sorter.sort("BAL-06", TierSorted("badan", 9, onto="BAL-05/badan"), counted=10, rejected=1)
    with sorter.stall.store.reading() as look:
        nota = sorted_bale(look, "BAL-06")
    assert nota.tiers == (SortedTier("BAL-05/badan", "badan", 9, 35_000, 90_000),)


@pytest.mark.parametrize(("code", "refusal"), [("BAL-99", UnknownBale), ("BAL-05", NotSorted), ("BAL-01", NotSorted)])
def test_what_was_not_sorted_here_has_no_nota(sorter: Sorter, code: str, refusal: type[Refusal]) -> None:
    stall: Stall = sorter.stall
    stall.pile("BAL-01/badan", 10)
    with stall.store.work() as work:
        open_bale(work, "BAL-05", "Pemilik", stall.now)
    with stall.store.reading() as look, pytest.raises(refusal):
        sorted_bale(look, code)
