"""Goods come in with their value, stay whose they are, and are put right by further documents."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from data.check import check_shop
from pos.buying import Arrival, Pieces, receive, retire, retire_maker
from pos.goods.item import UnknownCode
from pos.goods.product import Terms
from pos.goods.stock import Balance
from pos.makers.delivery import (
    AbsurdDay,
    CorrectsACorrection,
    CorrectsTooMuch,
    CostsOnConsignment,
    DeliveredTwice,
    NotFromMaker,
    NothingDelivered,
    UnknownDelivery,
)
from pos.makers.maker import UnknownMaker
from pos.refusals import Refusal
from pos.used.bales import AbsurdPieces
from pos.used.leaving import MoreThanHeld

BATIK, SHIRT = "81002", "81001"

if TYPE_CHECKING:
    from tests.data.makers.conftest import Trade


def test_what_is_bought_comes_in_at_its_price_and_its_share_of_the_costs(trade: Trade) -> None:
    delivery = trade.receive(Terms.OUTRIGHT, (SHIRT, 10, 40_000), (BATIK, 5, 100_000), costs=10_001)
    assert (delivery.number, delivery.paper, delivery.owed) == ("TB-S1-260307-001", "SJ-7", 900_000)
    assert [line.costs for line in delivery.lines] == [4_445, 5_556]
    assert trade.holding(SHIRT).own == Balance(20, 300_000 + 400_000 + 4_445)
    with trade.stall.store.reading() as look:
        assert look.deliveries.by_number("tb-s1-260307-001") == delivery
        assert look.deliveries.latest() == (delivery,)


def test_goods_on_consignment_are_on_the_shelf_and_not_in_the_value(trade: Trade) -> None:
    trade.receive(Terms.CONSIGNMENT, (SHIRT, 4, 35_000))
    holding = trade.holding(SHIRT)
    assert (holding.own, holding.titip, holding.setor) == (Balance(10, 300_000), 4, 35_000)
    with trade.stall.store.reading() as look:
        assert look.goods.search("kaos")[0].pieces == 14
        assert look.goods.search("kaos")[0].value == 300_000


def test_a_correction_takes_pieces_off_at_the_average_and_the_debt_at_the_price(trade: Trade) -> None:
    delivery = trade.receive(Terms.OUTRIGHT, (SHIRT, 10, 50_000))
    correction = trade.correct(delivery.number, (SHIRT, -2, None))
    assert (correction.number, correction.corrects, correction.owed) == (
        "TB-S1-260307-002",
        delivery.number,
        -100_000,
    )
    assert trade.holding(SHIRT).own == Balance(18, 720_000)
    assert [(bill.number, bill.amount) for bill in trade.account().bills] == [(delivery.number, 400_000)]
    trade.correct(delivery.number, (SHIRT, -8, 50_000), (SHIRT, 8, 45_000))
    assert trade.account().owed == 360_000


def test_pieces_sold_before_they_were_in_the_book_are_costed_when_they_come(trade: Trade) -> None:
    trade.stall.sell("a", (BATIK, 8))
    assert trade.holding(BATIK).own == Balance(-3, 0)
    trade.receive(Terms.OUTRIGHT, (BATIK, 3, 60_000))
    assert trade.holding(BATIK).own == Balance(0, 0)
    trade.receive(Terms.OUTRIGHT, (BATIK, 2, 60_000))
    assert trade.holding(BATIK).own == Balance(2, 120_000)
    assert check_shop(trade.stall.store).ok


def test_what_the_maker_asks_for_is_kept_in_the_history_of_prices(trade: Trade) -> None:
    trade.receive(Terms.OUTRIGHT, (SHIRT, 1, 32_000))
    trade.receive(Terms.CONSIGNMENT, (SHIRT, 1, 33_000))
    trade.receive(Terms.CONSIGNMENT, (SHIRT, 1, None))
    with trade.stall.store.reading() as look:
        variant = look.products.variant(SHIRT)
        assert variant is not None
        history = look.products.price_history(variant.id)
    assert [(was.prices.cost, was.prices.setor) for was in history] == [
        (32_000, 33_000),
        (32_000, None),
        (30_000, None),
    ]
    assert {was.prices.price for was in history} == {50_000}


def test_unsold_pieces_go_back_and_a_correction_brings_them_again(trade: Trade) -> None:
    trade.receive(Terms.CONSIGNMENT, (SHIRT, 4, 35_000))
    back = trade.send_back((SHIRT, 3))
    assert (back.number, trade.holding(SHIRT).titip) == ("KT-S1-260307-001", 1)
    trade.correct(back.number, (SHIRT, -1, None))
    assert trade.holding(SHIRT).titip == 2
    with pytest.raises(MoreThanHeld) as refused:
        trade.send_back((SHIRT, 3))
    assert (refused.value.wanted, refused.value.held) == (3, 2)
    with pytest.raises(MoreThanHeld):
        trade.correct(back.number, (SHIRT, 3, None))


@pytest.mark.parametrize(
    ("terms", "lines", "costs", "maker", "refusal"),
    [
        (Terms.OUTRIGHT, (), 0, "Perajin Contoh", NothingDelivered),
        (Terms.OUTRIGHT, ((SHIRT, 1, None),), 0, "Siapa", UnknownMaker),
        (Terms.OUTRIGHT, (("99", 1, None),), 0, "Perajin Contoh", UnknownCode),
        (Terms.OUTRIGHT, (("BAL-01/badan", 1, None),), 0, "Perajin Contoh", UnknownCode),
        (Terms.OUTRIGHT, ((SHIRT, 0, None),), 0, "Perajin Contoh", AbsurdPieces),
        (Terms.OUTRIGHT, ((SHIRT, 1, None), (SHIRT, 2, None)), 0, "Perajin Contoh", DeliveredTwice),
        (Terms.OUTRIGHT, ((SHIRT, 1, None),), 0, "Penjahit Lain", NotFromMaker),
        (Terms.CONSIGNMENT, ((SHIRT, 1, None),), 5_000, "Perajin Contoh", CostsOnConsignment),
    ],
)
def test_a_document_that_cannot_be_is_refused_whole(
    trade: Trade,
    terms: Terms,
    lines: tuple[tuple[str, int, int | None], ...],
    costs: int,
    maker: str,
    refusal: type[Refusal],
) -> None:
    trade.other("Penjahit Lain")
    with pytest.raises(refusal):
        trade.receive(terms, *lines, costs=costs, maker=maker)
    with trade.stall.store.reading() as look:
        assert look.deliveries.latest() == ()
    assert trade.holding(SHIRT).own == Balance(10, 300_000)


def test_only_a_document_is_corrected_and_by_no_more_than_it_brought(trade: Trade) -> None:
    delivery = trade.receive(Terms.OUTRIGHT, (SHIRT, 5, 40_000))
    with pytest.raises(CorrectsTooMuch) as refused:
        trade.correct(delivery.number, (SHIRT, -4, None), (SHIRT, -2, None))
    assert (refused.value.wanted, refused.value.there) == (2, 1)
    correction = trade.correct(delivery.number, (SHIRT, 1, None))
    with pytest.raises(CorrectsACorrection):
        trade.correct(correction.number, (SHIRT, 1, None))
    with pytest.raises(UnknownDelivery):
        trade.correct("TB-S1-260307-009", (SHIRT, 1, None))


def test_goods_move_on_the_day_they_come_and_are_due_by_the_date_on_the_makers_paper(trade: Trade) -> None:
    today = trade.stall.now.date()
    trade.maker(pays_within=14)
    lines = (Pieces(SHIRT, 1, 40_000),)
    with trade.stall.store.work() as work:
        arrival = Arrival("Perajin Contoh", Terms.OUTRIGHT, lines, dated=today - timedelta(days=10))
        delivery = receive(work, arrival, "Pemilik", trade.stall.now)
    assert (delivery.day, delivery.dated, delivery.due) == (
        today, today - timedelta(days=10), today + timedelta(days=4),
    )  # fmt: skip
    with trade.stall.store.reading() as look:
        assert look.deliveries.by_number(delivery.number) == delivery


@pytest.mark.parametrize(("dated", "due"), [(1, 0), (-366, 0), (0, 366), (0, -366)])
def test_a_paper_of_another_age_is_refused_with_the_days_that_can_be(trade: Trade, dated: int, due: int) -> None:
    today = trade.stall.now.date()
    arrival = Arrival(
        "Perajin Contoh", Terms.OUTRIGHT, (Pieces(SHIRT, 1),),
        due=today + timedelta(days=due), dated=today + timedelta(days=dated),
    )  # fmt: skip
    with pytest.raises(AbsurdDay) as refused, trade.stall.store.work() as work:
        receive(work, arrival, "Pemilik", trade.stall.now)
    assert not refused.value.first <= refused.value.day <= refused.value.last
    with trade.stall.store.reading() as look:
        assert look.deliveries.latest() == ()


def test_a_maker_who_left_is_in_no_choice_and_in_every_record_and_comes_back(trade: Trade) -> None:
    trade.receive(Terms.OUTRIGHT, (SHIRT, 2, 40_000))
    account = trade.account()
    with trade.stall.store.work() as work:
        gone = retire_maker(work, "perajin contoh", "Pemilik", trade.stall.now)
    assert gone
    left = trade.account()
    assert (left.bills, left.maker.retired) == (account.bills, True)
    with trade.stall.store.reading() as look:
        assert look.makers.all(retired=False) == ()
        assert look.makers.all(retired=True) == look.makers.all() == (left.maker,)
        assert [change.maker.retired for change in look.makers.changes(left.maker.id)] == [True, False]
    with trade.stall.store.work() as work:
        assert retire_maker(work, "Perajin Contoh", "Pemilik", trade.stall.now, retired=False) == gone
    assert trade.account() == account
    assert check_shop(trade.stall.store).ok


def test_a_maker_comes_back_with_what_left_with_it_and_with_nothing_that_had_left_before(trade: Trade) -> None:
    now, stall = trade.stall.now, trade.stall
    for code in ("3001", "3002", "3003", "3004"):
        stall.product(code, f"Kaos {code}")

    def offered() -> set[str]:
        with stall.store.reading() as look:
            maker = look.makers.by_name("Perajin Contoh")
            assert maker is not None
            made = look.products.made_by(maker.id)
            return {each.code for each in made if not any(one.retired for one in look.products.variants(each.id))}

    everything = offered()
    with stall.store.work() as work:
        retire(work, "3001", "Pemilik", now)
        retire_maker(work, "Perajin Contoh", "Pemilik", now)
        retire(work, "3002", "Pemilik", now)
        retire(work, "3003", "Pemilik", now, retired=False)
    assert offered() == {"3003"}
    with stall.store.work() as work:
        again = retire_maker(work, "Perajin Contoh", "Pemilik", now)
        back = retire_maker(work, "Perajin Contoh", "Pemilik", now, retired=False)
    assert [product.code for product in again] == ["3003"]
    assert {product.code for product in back} == everything - {"3001", "3002"} == offered()
    assert check_shop(stall.store).ok
