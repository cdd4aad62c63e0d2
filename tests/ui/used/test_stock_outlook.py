"""When the stock is gone, as screens, paper and the command line are told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from pos.forecast.gone import Forecast, NotEnoughData, SoldOut
from pos.selling.sale import Sale
from pos.stockroom.bales import Purchase, add_sealed_bale
from pos.stockroom.pricing import reprice
from pos.till import close_shift, open_shift
from pos.used.pricing import NewPrice, Piles
from ui.bootstrap import Shop
from ui.demo.build import StoryClock
from ui.stock_outlook import StockOutlook, obral_seen, stock_outlook

DAY = timedelta(days=1)
SATURDAY = date(2026, 3, 7)


def outlook(shop: Shop) -> StockOutlook:
    with shop.reading() as look:
        return stock_outlook(look, shop.clock())


def test_a_pile_is_foretold_once_it_was_there_for_seven_trading_days(
    shop: Shop, clock: StoryClock, trade: Callable[..., None]
) -> None:
    trade("BAL-01/badan", *[2] * 6)
    assert isinstance(outlook(shop).everything, NotEnoughData)
    trade("BAL-01/badan", 2)
    seen = outlook(shop)
    assert seen.today == clock.at.date() - DAY
    assert isinstance(seen.everything, Forecast)
    assert seen.everything.left == sum(pile.shelf.pieces for pile in seen.piles)
    assert set(seen.categories) == {pile.shelf.item.category for pile in seen.piles}


def test_the_pile_that_lies_longest_comes_first(shop: Shop, trade: Callable[..., None]) -> None:
    trade("BAL-01/badan", *[5] * 8)
    slow = outlook(shop).slow()
    fast = next(pile for pile in slow if pile.shelf.item.code == "BAL-01/badan")
    assert slow[-1] == fast
    assert isinstance(fast.outcome, Forecast)
    assert 2 < fast.outcome.pace.pieces < 5


def test_today_is_over_once_something_was_sold_and_the_drawer_is_closed(
    shop: Shop, clock: StoryClock, sell: Callable[..., Sale]
) -> None:
    with shop.work() as work:
        open_shift(work, 100_000, "Kasir 1", clock.at)
    sell("BAL-01/badan")
    assert outlook(shop).today == SATURDAY - DAY
    with shop.work() as work:
        close_shift(work, 135_000, "Kasir 1", clock.at)
    assert outlook(shop).today == SATURDAY
    clock.at += DAY
    assert outlook(shop).today == SATURDAY


def test_what_lies_in_closed_bales_is_told_apart(empty_shop: Shop, clock: StoryClock) -> None:
    bought = Purchase("BAL-01", "Kemeja", 400, 6_500_000, date(2023, 1, 16))
    with empty_shop.work() as work:
        add_sealed_bale(work, bought, "Pemilik", clock.at)
    seen = outlook(empty_shop)
    assert (seen.piles, seen.everything, seen.in_bales) == ((), SoldOut(None), 400)


def test_a_pile_that_came_today_is_there_and_too_young(shop: Shop) -> None:
    seen = outlook(shop)
    assert {type(pile.outcome) for pile in seen.piles if pile.shelf.pieces} == {NotEnoughData}
    assert sum(pile.outcome.left for pile in seen.piles if isinstance(pile.outcome, NotEnoughData)) == sum(
        pile.shelf.pieces for pile in seen.piles
    )


def test_a_pile_without_markdowns_borrows_what_its_category_and_then_the_stall_saw(
    shop: Shop, clock: StoryClock, trade: Callable[..., None]
) -> None:
    trade("BAL-01/badan", *[1] * 25)
    with shop.work() as work:
        reprice(work, Piles("BAL-01/badan"), NewPrice(price=25_000), "Pemilik", clock.at)
    trade("BAL-01/badan", *[3] * 10)
    with shop.reading() as look:
        seen = obral_seen(look, stock_outlook(look, clock.at))
        piles = {pile.shelf.item.code: seen.of(pile) for pile in stock_outlook(look, clock.at).piles}
    own = piles["BAL-01/badan"]
    assert own is not None
    assert (own.markdowns, own.helped, own.after.pieces_a_day, own.after.amount_a_day) == (1, 1, 3.0, 75_000)
    assert piles["BAL-01/kepala"] == piles["BAL-02/kepala"] == own
    assert set(seen.categories) == {"Kemeja"}
