"""What was sold for a maker is settled once, by the terms of the day of the sale, and paid in parts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlite_utils.utils import sqlite3

from data.check import check_shop
from pos.goods.product import Terms
from pos.makers.account import PaysTooMuch, UnknownBill
from pos.makers.settlement import NothingToSettle
from pos.settings import Settings
from pos.settings import Stall as StallName
from pos.used.leaving import MoreThanSold, UnknownSaleLine

if TYPE_CHECKING:
    from tests.data.makers.conftest import Trade

SHIRT, BATIK = "81001", "81002"


@pytest.fixture
def titip(trade: Trade) -> Trade:
    """Ten batiks on consignment beside five own ones; titip goes first."""
    with trade.stall.store.work() as work:
        settings = Settings(StallName("LAPAK CONTOH"), sells_first=Terms.CONSIGNMENT)
        work.settings.save(settings, trade.stall.now)
    trade.receive(Terms.CONSIGNMENT, (BATIK, 10, 60_000))
    return trade


def test_harga_setor_stays_under_a_bargain(titip: Trade) -> None:
    titip.stall.complete(titip.stall.cart("a", (BATIK, 2), agreed=35_000))
    settlement = titip.settle()
    assert (settlement.number, settlement.pieces, settlement.owed) == ("SP-S1-260307-001", 2, 120_000)
    assert settlement.amount == settlement.lines[0].amount
    with titip.stall.store.reading() as look:
        assert look.settlements.by_number(settlement.number) == settlement


def test_a_share_is_of_the_agreed_price_and_of_the_terms_that_day(titip: Trade) -> None:
    titip.maker(share=25)
    titip.stall.complete(titip.stall.cart("a", (BATIK, 1), agreed=45_002))
    titip.maker(share=20)
    titip.stall.sell("b", (BATIK, 1))
    assert [(line.amount, line.owed) for line in titip.settle().lines] == [(45_002, 33_751), (50_000, 40_000)]
    with titip.stall.store.reading() as look:
        maker = titip.account().maker
        assert [change.maker.share for change in look.makers.changes(maker.id)] == [20, 25, 0]


def test_own_goods_first_or_titip_first_is_a_setting(titip: Trade) -> None:
    titip.stall.sell("a", (BATIK, 12), cash=600_000)
    assert (titip.holding(BATIK).own.pieces, titip.holding(BATIK).titip) == (3, 0)
    with titip.stall.store.work() as work:
        work.settings.save(Settings(StallName("LAPAK CONTOH")), titip.stall.now)
    titip.receive(Terms.CONSIGNMENT, (BATIK, 4, 60_000))
    (line,) = titip.stall.sell("b", (BATIK, 5)).lines
    assert (titip.holding(BATIK).own.pieces, titip.holding(BATIK).titip) == (0, 2)
    assert (line.owed, line.cost) == (120_000, 120_000 + 150_000)


def test_nothing_is_settled_twice_whatever_days_are_asked_for(titip: Trade) -> None:
    titip.stall.sell("a", (BATIK, 1))
    titip.stall.now += timedelta(days=1)
    titip.stall.sell("b", (BATIK, 2))
    assert titip.settle().pieces == 3
    with pytest.raises(NothingToSettle):
        titip.settle()
    with pytest.raises(sqlite3.IntegrityError, match="settled"):
        record_once_more(titip)
    assert titip.account().billed == 180_000


def record_once_more(trade: Trade) -> None:
    """What a program without our rules would write."""
    with trade.stall.store.work() as work:
        (done,) = work.settlements.latest(trade.account().maker.id)
        work.settlements.add(replace(done, id=work.new_id(), sequence=2))


def test_what_comes_back_after_its_settlement_is_taken_off_the_next(titip: Trade) -> None:
    sale = titip.stall.sell("a", (BATIK, 3))
    assert titip.settle().owed == 180_000
    assert titip.bring_back(sale.number, 1, 2) == 100_000
    assert titip.holding(BATIK).titip == 9
    with pytest.raises(MoreThanSold):
        titip.bring_back(sale.number, 1, 2)
    with pytest.raises(UnknownSaleLine):
        titip.bring_back(sale.number, 2, 1)
    assert (titip.settle().owed, titip.account().owed) == (-120_000, 60_000)
    assert check_shop(titip.stall.store).ok


def test_pieces_of_both_kinds_come_back_to_whom_they_came_from(titip: Trade) -> None:
    sale = titip.stall.sell("a", (BATIK, 12), cash=600_000)
    titip.bring_back(sale.number, 1, 3)
    assert (titip.holding(BATIK).own.pieces, titip.holding(BATIK).own.value) == (5, 250_000)
    assert titip.holding(BATIK).titip == 1


def test_debts_are_paid_in_parts_and_stand_by_the_day_they_are_due(titip: Trade) -> None:
    bought = titip.receive(Terms.OUTRIGHT, (SHIRT, 10, 40_000))
    titip.stall.now += timedelta(days=2)
    titip.stall.sell("a", (BATIK, 2))
    settlement = titip.settle()
    account = titip.account()
    assert [(bill.number, bill.due, bill.open) for bill in account.open] == [
        (bought.number, date(2026, 3, 14), 400_000),
        (settlement.number, date(2026, 3, 16), 120_000),
    ]
    paid = titip.pay(150_000)
    assert paid.number == "BP-S1-260309-001"
    titip.pay(120_000, bill=settlement.number)
    account = titip.account()
    assert [(bill.number, bill.open) for bill in account.open] == [(bought.number, 250_000)]
    assert (account.owed, account.overdue(date(2026, 3, 14)), account.overdue(date(2026, 3, 15))) == (
        250_000,
        0,
        250_000,
    )
    with pytest.raises(PaysTooMuch):
        titip.pay(250_001)
    with pytest.raises(UnknownBill):
        titip.pay(1, bill=settlement.number)
    with titip.stall.store.reading() as look:
        assert [owed.maker.name for owed in look.makers.owed()] == ["Perajin Contoh"]


def test_a_maker_at_one_glance(titip: Trade) -> None:
    sale = titip.stall.sell("a", (BATIK, 4))
    titip.bring_back(sale.number, 1, 1)
    titip.send_back((BATIK, 2))
    with titip.stall.store.reading() as look:
        summary = look.makers.summary(titip.account().maker.id)
    assert (summary.products, summary.delivered, summary.sold, summary.sent_back) == (2, 25, 3, 2)
    assert (summary.left, summary.left_titip, summary.turnover) == (10 + 5 + 5, 5, 150_000)
    assert (summary.unsettled, summary.owed, summary.paid) == (180_000, 0, 0)
