"""Offers on disk: made, ended and never changed; what a sale says of its prices stands for ever."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from data.check import check_shop
from data.database import connect_new
from data.migrations import steps
from data.store import open_store
from pos.goods.item import Family
from pos.offering import OfferedAlready, add_offer, end_offer, offers_in_force
from pos.pricing.offer import Offer, OfferKind, Scope, UnknownOffer
from pos.pricing.reductions import ReductionKind
from pos.reports.day import day_report
from pos.selling.agreement import Agreement, Discount, Lot, Per
from pos.selling.cart import Cart
from pos.selling.sale import BelowFloor
from pos.stockroom.pricing import reprice
from pos.till import BelowLowestPrice
from pos.used.pricing import NewPrice, Piles

if TYPE_CHECKING:
    from tests.data.conftest import Stall

SHIRTS, HEADS, TEE = "BAL-01/badan", "BAL-01/kepala", "81001"


def three_for_a_hundred(stall: Stall, scope: Scope = Scope(price=35_000)) -> Offer:  # noqa: B008 a frozen value
    with stall.store.work() as work:
        offer = Offer(work.new_id(), OfferKind.BUNDLE, scope, 3, 100_000, "Paket")
        return add_offer(work, offer, "Pemilik", stall.now).offer


def offers(stall: Stall) -> tuple[Offer, ...]:
    with stall.store.reading() as look:
        return tuple(offers_in_force(look, stall.now))


def test_an_offer_comes_back_with_all_that_it_covers(stall: Stall) -> None:
    with stall.store.reading() as look:
        tee, shirts = look.goods.item_by_code(TEE), look.goods.item_by_code(SHIRTS)
    assert tee
    assert tee.product
    assert tee.wholesale
    assert shirts
    assert shirts.id
    goods = frozenset({tee.product, shirts.id})
    scope = Scope(Family.USED, "Kemeja", "badan", 35_000, goods)
    offer = replace(three_for_a_hundred(stall, scope), first=None)
    stall.reopen()
    assert offers(stall) == (offer,)


def test_an_offer_is_ended_by_a_record_and_cannot_be_ended_twice(stall: Stall) -> None:
    three_for_a_hundred(stall)
    with pytest.raises(OfferedAlready):
        three_for_a_hundred(stall)
    stall.now += timedelta(hours=1)
    with stall.store.work() as work:
        end_offer(work, 1, "Ani", stall.now)
    assert offers(stall) == ()
    with stall.store.reading() as look:
        (kept,) = look.offers.all()
    assert (kept.number, kept.by, kept.ended_by, kept.ended_at) == (1, "Pemilik", "Ani", stall.now)
    with stall.store.work() as work, pytest.raises(UnknownOffer):
        end_offer(work, 1, "Ani", stall.now)
    three_for_a_hundred(stall)


def test_an_offer_holds_on_its_trading_days(stall: Stall) -> None:
    with stall.store.work() as work:
        rata = Offer(work.new_id(), OfferKind.FLAT, Scope(), 1, 35_000, "", date(2026, 3, 8), date(2026, 3, 9))
        add_offer(work, rata, "Pemilik", stall.now)
    held = []
    for hours in (0, 24, 48, 58, 72):  # the fourth is after midnight of the last day
        stall.now += timedelta(hours=hours) - (stall.now - (stall.now.replace(day=7, hour=14)))
        held.append(bool(offers(stall)))
    assert held == [False, True, True, True, False]


def test_a_sale_keeps_which_rule_made_each_price(stall: Stall) -> None:
    three_for_a_hundred(stall)
    cart = stall.cart("a", (SHIRTS, 4), (HEADS, 1), (TEE, 12)).under(offers(stall))
    cart = cart.agreed(2, Agreement(45_000, Per.LINE)).discounted(Discount(5_000, reason="Langganan"))
    sold = stall.complete(cart).sale
    with stall.store.reading() as look:
        kept = look.sales.by_number(sold.number)
    assert kept == sold
    assert (sold.total, sold.taken_off) == (135_000 + 45_000 + 540_000 - 5_000, 5_000)
    assert [reduction.kind for line in sold.lines for reduction in line.reductions] == [
        ReductionKind.BUNDLE, ReductionKind.DISCOUNT, ReductionKind.BARGAIN, ReductionKind.DISCOUNT,
        ReductionKind.WHOLESALE, ReductionKind.DISCOUNT,
    ]  # fmt: skip
    assert check_shop(stall.store).ok


def test_the_day_tells_its_turnover_before_discounts_and_a_bargain_is_none(stall: Stall) -> None:
    stall.complete(stall.cart("a", (HEADS, 2), agreed=90_000).discounted(Discount(10_000)))
    stall.complete(stall.cart("b", (SHIRTS, 1)))
    with stall.store.reading() as look:
        day = day_report(look.reports.day(stall.today()))
    assert (day.turnover, day.discounts, day.before_discounts) == (115_000, 10_000, 125_000)


def test_the_open_cart_comes_back_with_what_was_agreed(stall: Stall) -> None:
    cart = stall.cart("a", (SHIRTS, 3), (TEE, 12)).discounted(Discount(percent=10, reason="\U0001f455 langganan"))
    cart = cart.for_lot(Lot(500_000, lent="Pemilik")).agreed(2, Agreement(30_000, Per.PIECE, "Pemilik"))
    for each in (cart, cart.for_lot(Lot(400_000, lent="Pemilik"))):
        with stall.store.work() as work:
            work.carts.keep(each, stall.now)
        stall.reopen()
        with stall.store.reading() as look:
            found = look.carts.open_cart()
        assert found == each
        assert found.total == each.total
        assert [line.item.wholesale for line in found.lines] == [line.item.wholesale for line in each.lines]


def test_below_the_lowest_price_is_refused_unless_somebody_let_it(stall: Stall) -> None:
    with stall.store.work() as work:
        reprice(work, Piles(code=HEADS), NewPrice(50_000, floor=40_000), "Pemilik", stall.now)
    for below in (
        stall.cart("a", (HEADS, 2), agreed=79_000, lent=""),
        stall.cart("a", (HEADS, 2)).for_lot(Lot(79_000)),
        stall.cart("a", (HEADS, 2)).discounted(Discount(21_000)),
        stall.cart("a", (HEADS, 2), agreed=85_000, lent="").discounted(Discount(6_000)),
        stall.cart("a", (HEADS, 1), (SHIRTS, 1)).for_lot(Lot(39_000)),
        stall.cart("a", (TEE, 1), agreed=39_000, lent=""),
    ):
        with pytest.raises(BelowLowestPrice):
            stall.complete(below)
    assert stall.complete(stall.cart("b", (HEADS, 2), agreed=80_000)).sale.lines[0].below is None
    lent = stall.cart("c", (HEADS, 2)).agreed(1, Agreement(79_000, lent="Pemilik"))
    sold = stall.complete(lent).sale
    assert sold.lines[0].below == BelowFloor(40_000, "Pemilik")
    with stall.store.reading() as look:
        assert look.sales.by_number(sold.number) == sold
    lot = stall.cart("d", (HEADS, 1), (SHIRTS, 1)).for_lot(Lot(39_000, lent="Pemilik"))
    assert [line.below for line in stall.complete(lot).sale.lines] == [BelowFloor(40_000, "Pemilik"), None]


def test_an_offer_of_the_stall_is_never_asked_about_a_lowest_price(stall: Stall) -> None:
    with stall.store.work() as work:
        reprice(work, Piles(code=HEADS), NewPrice(50_000, floor=45_000), "Pemilik", stall.now)
    three_for_a_hundred(stall, Scope(price=50_000))
    cart = stall.cart("a", (HEADS, 3)).under(offers(stall))
    assert stall.complete(cart.discounted(None)).sale.total == 100_000
    with pytest.raises(BelowLowestPrice):
        stall.complete(stall.cart("b", (HEADS, 3)).under(offers(stall)).discounted(Discount(1_000)))


OLD_SHELF = """
INSERT INTO bale (id, till, at, code, category, description, origin, grade, kind, weight, pieces, rejected,
    purchase_price, other_costs, bought_on, opened_on, seller, offer_pieces, offer_total, offer_bin_price)
SELECT unhex(printf('%032x', place)), 'S1', :at, code, category, '', '', '', '', 1, 9, 0, 1, 0, '2026-01-01', NULL, '',
    pieces, total, bin
FROM (
    SELECT 1 AS place, 'BAL-1' AS code, 'Kemeja' AS category, 3 AS pieces, 100000 AS total, 35000 AS bin
    UNION ALL SELECT 2, 'BAL-2', 'Celana', 3, 100000, 35000
    UNION ALL SELECT 3, 'BAL-3', 'Kaos', 3, 50000, 20000
    UNION ALL SELECT 4, 'BAL-4', 'Jas', NULL, NULL, NULL
    UNION ALL SELECT 5, 'BAL-5', 'Kaos', 3, 50000, 20000
);
INSERT INTO item (id, till, at, kind, family, code, name, detail, category, unit)
SELECT unhex(printf('%032x', 16 + key)), 'S1', :at, 'pile', 'used', code || '/badan', category, 'badan', category, 'pcs'
FROM bale;
INSERT INTO item_code (code, item) SELECT code, key FROM item;
INSERT INTO item_price (id, till, at, day, item, price)
SELECT unhex(printf('%032x', 32 + key)), 'S1', :at, '2026-03-07', key,
    CASE category WHEN 'Kaos' THEN 20000 ELSE 35000 END FROM item;
INSERT INTO pile (item, bale, tier, sorted_pieces) SELECT item.key, bale.key, 'badan', 9
FROM item JOIN bale ON item.code = bale.code || '/badan';
"""
"""Five bales and a pile of each; the coats hang at the shirts' price, and no list ever offered them in a package."""


@pytest.mark.parametrize("version", [17, 18, 20])
def test_a_shop_that_is_moved_on_asks_the_prices_that_it_asked_before(
    tmp_path: Path, make_stall: Callable[[Path | None], Stall], version: int
) -> None:
    path, now = tmp_path / "old.lapak", make_stall(None).now
    database = connect_new(path)
    steps.migrate(database, to=17)
    database.executescript(OLD_SHELF.replace(":at", f"'{now.isoformat()}'"))
    steps.migrate(database, to=version)
    database.close()
    with open_store(path, till="S1", clock=lambda: now) as store, store.reading() as look:
        offered = tuple(look.offers.in_force(now.date()))
        assert [(each.pieces, each.price, each.scope) for each in offered] == [
            (3, 100_000, Scope(Family.USED, "Celana", price=35_000)),
            (3, 100_000, Scope(Family.USED, "Kemeja", price=35_000)),
            (3, 50_000, Scope(Family.USED, "Kaos", price=20_000)),
        ]
        piles = {shelf.item.category: shelf.item for shelf in look.goods.piles()}

        def asked(**wanted: int) -> int:
            cart = Cart("a").under(offered)
            for name, pieces in wanted.items():
                cart = cart.add(piles[name], pieces)
            return cart.total

        assert {name: asked(**{name: 1}) for name in piles} == {name: item.price for name, item in piles.items()}
        assert (asked(Kemeja=3), asked(Celana=3), asked(Kaos=3)) == (100_000, 100_000, 50_000)
        assert (asked(Jas=3), asked(Jas=1, Kemeja=2)) == (105_000, 105_000)
        assert asked(Kemeja=4, Jas=2, Kaos=1) == 100_000 + 35_000 + 70_000 + 20_000
        assert check_shop(store).ok


def test_a_package_that_the_owner_ended_stays_ended_when_the_shop_is_moved_on(
    tmp_path: Path, make_stall: Callable[[Path | None], Stall]
) -> None:
    path, now = tmp_path / "old.lapak", make_stall(None).now
    database = connect_new(path)
    steps.migrate(database, to=17)
    database.executescript(OLD_SHELF.replace(":at", f"'{now.isoformat()}'"))
    steps.migrate(database, to=20)
    with database.conn:
        database.conn.execute(
            "INSERT INTO offer_end (offer, id, till, at, day, cashier) VALUES (1, randomblob(16), 'S1', ?, ?, 'Ani')",
            (now.isoformat(), now.date().isoformat()),
        )
    database.close()
    with open_store(path, till="S1", clock=lambda: now) as store, store.reading() as look:
        assert [each.scope.category for each in look.offers.in_force(now.date())] == ["Kaos"]
