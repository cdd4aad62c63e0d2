"""A count is blind, recorded whole, and not spoilt by what is sold while somebody counts."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from data.check import check_shop
from pos.refusals import Refusal
from pos.stockroom.counting import count_sheet, record_count
from pos.stockroom.sealing import seal_opening
from pos.used.bales import AbsurdPieces, TierSorted
from pos.used.counting import (
    Counted,
    CountedAhead,
    CountedBeforeOpening,
    CountedTwice,
    NothingCounted,
    ReasonMissing,
    StockCount,
)
from pos.used.leaving import NotAPile
from pos.used.pricing import Piles

if TYPE_CHECKING:
    from tests.data.conftest import Stall
    from tests.data.used.conftest import Sorter

HEADS, BODIES = "BAL-01/kepala", "BAL-01/badan"


def count(stall: Stall, *lines: Counted) -> StockCount:
    with stall.store.work() as work:
        return record_count(work, lines, "Pemilik", stall.now)


def left(stall: Stall, code: str) -> tuple[int, int]:
    with stall.store.reading() as look:
        pile = look.goods.pile(code)
        assert pile is not None
        balance = look.stock.balance(pile.id)
    return balance.pieces, balance.value


def test_a_count_tells_the_difference_in_pieces_and_rupiah(small_stall: Stall) -> None:
    now = small_stall.now
    found = count(small_stall, Counted(HEADS, 63, now, "hilang"), Counted(BODIES, 190, now))
    assert [(row.difference, row.value, row.at_price) for row in found.rows] == [(-7, -100_000, -350_000), (0, 0, 0)]
    assert (found.difference, found.at_price) == (-7, -350_000)
    assert left(small_stall, HEADS) == (63, 900_000)
    with small_stall.store.reading() as look:
        assert look.used.counts() == (found,)
    assert check_shop(small_stall.store).ok


def test_what_is_found_again_brings_back_what_had_gone_with_it_and_no_more(small_stall: Stall) -> None:
    seal(small_stall)
    count(small_stall, Counted(HEADS, 60, small_stall.now, "kurang"))
    assert left(small_stall, HEADS) == (60, 857_143)
    count(small_stall, Counted(HEADS, 65, small_stall.now, "ketemu di gudang"))
    assert left(small_stall, HEADS) == (65, 928_572)
    count(small_stall, Counted(HEADS, 80, small_stall.now, "ternyata lebih"))
    assert left(small_stall, HEADS) == (80, 1_000_000)
    assert check_shop(small_stall.store).ok


def seal(stall: Stall) -> None:
    with stall.store.work() as work:
        seal_opening(work, "Pemilik", stall.now)


def test_sales_while_somebody_counts_do_not_spoil_the_count(small_stall: Stall) -> None:
    small_stall.sell("before", (HEADS, 5))
    small_stall.now += timedelta(minutes=1)
    counted_at = small_stall.now
    small_stall.now += timedelta(minutes=10)
    small_stall.sell("while", (HEADS, 4))
    found = count(small_stall, Counted(HEADS, 64, counted_at, "satu hilang"))
    assert (found.rows[0].book, found.difference) == (65, -1)
    assert left(small_stall, HEADS)[0] == 60


def test_more_sold_than_the_book_held_is_put_right_by_a_count(small_stall: Stall) -> None:
    small_stall.sell("a", (HEADS, 73))
    assert left(small_stall, HEADS) == (-3, 0)
    found = count(small_stall, Counted(HEADS, 2, small_stall.now, "salah hitung di awal"))
    assert found.difference == 5
    assert left(small_stall, HEADS) == (2, 0)
    assert check_shop(small_stall.store).ok


def test_a_pile_of_two_bales_loses_from_the_older_and_wins_on_the_newer(sorter: Sorter) -> None:
    stall = sorter.stall
    sorter.buy("BAL-06", pieces=50, cost=500_000, year=2022)
    sorter.sort("BAL-05", TierSorted("kepala", 100, 50_000), counted=100, rejected=0)
    sorter.sort("BAL-06", TierSorted("kepala", 50, onto="BAL-05/kepala"), counted=50, rejected=0)
    stall.sell("a", ("BAL-05/kepala", 160))
    count(stall, Counted("BAL-05/kepala", 0, stall.now, "habis"))
    with stall.store.reading() as look:
        accounts = {account.bale.code: (account.left, account.written_off) for account in look.used.accounts()}
    assert accounts == {"BAL-05": (0, -10), "BAL-06": (0, 0)}
    assert check_shop(stall.store).ok


def test_the_sheet_says_which_piles_and_not_how_many(small_stall: Stall) -> None:
    with small_stall.store.reading() as look:
        sheet = count_sheet(look, Piles(category="Kemeja"), small_stall.now)
        only = count_sheet(look, Piles(tier="badan"), small_stall.now)
        with pytest.raises(NothingCounted):
            count_sheet(look, Piles(category="Rok"), small_stall.now)
    assert [item.code for item in sheet.items] == [HEADS, BODIES]
    assert [item.code for item in only.items] == [BODIES]


@pytest.mark.parametrize(
    ("code", "pieces", "minutes", "reason", "refused"),
    [
        ("BAL-99/kepala", 1, 0, "x", NotAPile),
        ("81001", 1, 0, "x", NotAPile),
        (HEADS, -1, 0, "x", AbsurdPieces),
        (HEADS, 9_999, 0, "x", AbsurdPieces),
        (HEADS, 69, 0, "  ", ReasonMissing),
        (HEADS, 70, 1, "", CountedAhead),
        (HEADS, 70, -1, "", CountedBeforeOpening),
    ],
)
def test_a_count_that_cannot_be_is_refused_whole(
    small_stall: Stall, code: str, pieces: int, minutes: int, reason: str, refused: type[Refusal]
) -> None:
    at: datetime = small_stall.now + timedelta(minutes=minutes)
    with pytest.raises(refused):
        count(small_stall, Counted(BODIES, 100, small_stall.now, "hilang"), Counted(code, pieces, at, reason))
    assert left(small_stall, BODIES)[0] == 190
    with pytest.raises(NothingCounted):
        count(small_stall)
    with pytest.raises(CountedTwice):
        count(small_stall, Counted(HEADS, 70, small_stall.now), Counted(HEADS.upper(), 70, small_stall.now))
