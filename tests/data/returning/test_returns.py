"""Pieces come back with what they really cost, to where they came from, and once."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlite_utils.utils import sqlite3

from data.check import check_shop
from pos.goods.item import Family, Item
from pos.reports.day import day_report
from pos.returning import Brought, RequestTaken, Wanted, open_lines, take_back
from pos.selling.cart import Cart
from pos.selling.payment import Method
from pos.selling.returned import (
    Condition,
    NeedsReceipt,
    NothingReturned,
    NotPaidThatWay,
    Refund,
    WrongRefund,
)
from pos.stockroom.pricing import reprice
from pos.stockroom.sealing import seal_opening
from pos.till import UnknownReceipt
from pos.used.leaving import MoreThanSold, UnknownSaleLine
from pos.used.pricing import NewPrice, Piles
from tests.data.returning.conftest import BAGS, SHIRTS, TEES, good, rejected

if TYPE_CHECKING:
    from pos.selling.sale import Sale
    from tests.data.returning.conftest import Counter


def test_pieces_of_a_bargain_cost_what_they_really_cost_and_piece_by_piece_the_whole_line(counter: Counter) -> None:
    sale = counter.sell((SHIRTS, 3), agreed=100_000)
    amounts = [counter.back(sale, good(1)).record.total for _piece in range(3)]
    assert amounts == [33_333, 33_333, 33_334]
    assert counter.earned("BAL-01") == 0
    assert counter.drawer() == 0
    assert check_shop(counter.stall.store).ok


def test_two_at_once_cost_what_they_cost_one_after_the_other(counter: Counter) -> None:
    first, second = (counter.sell((SHIRTS, 3), agreed=100_000) for _buyer in range(2))
    at_once = counter.back(first, good(1, 2)).record.total
    assert at_once == sum(counter.back(second, good(1)).record.total for _piece in range(2))


def test_what_a_piece_is_worth_is_told_before_it_is_taken_back(counter: Counter) -> None:
    sale = counter.sell((SHIRTS, 3), (BAGS, 2), agreed=100_000)
    with counter.stall.store.reading() as look:
        lines = open_lines(look, sale)
    assert [(line.left, line.worth(1), line.worth(line.left)) for line in lines] == [
        (3, 33_333, 100_000),
        (2, 50_000, 100_000),
    ]


def test_a_good_piece_lies_on_its_pile_again_with_its_cost(counter: Counter) -> None:
    before = counter.value(SHIRTS)
    sale = counter.sell((SHIRTS, 2))
    counter.back(sale, good(1, 2))
    assert (counter.pieces(SHIRTS), counter.value(SHIRTS)) == (70, before)


def test_what_came_back_was_not_sold_lately(counter: Counter) -> None:
    sale = counter.sell((SHIRTS, 3))
    counter.back(sale, Brought(2, Condition.GOOD, 1))
    counter.void(counter.sell((SHIRTS, 4)))
    with counter.stall.store.reading() as look:
        assert [pile.sold_lately for pile in look.goods.piles() if pile.item.code == SHIRTS] == [1]


def test_a_rejected_piece_leaves_again_with_its_value(counter: Counter) -> None:
    sale = counter.sell((SHIRTS, 2))
    left = counter.value(SHIRTS)
    done = counter.back(sale, rejected(1), reason="sobek di ketiak")
    assert (counter.pieces(SHIRTS), counter.value(SHIRTS)) == (68, left)
    assert done.record.lines[0].cost > 0
    with counter.stall.store.reading() as look:
        facts = look.reports.day(counter.stall.today())
    assert facts.off.rejected == done.record.lines[0].cost


def test_the_makers_piece_is_his_again_and_nothing_is_owed_for_it(counter: Counter) -> None:
    sale = counter.sell((BAGS, 2))
    assert counter.unsettled() == 60_000
    counter.back(sale, good(1))
    assert (counter.unsettled(), counter.pieces(BAGS)) == (30_000, 5)
    counter.back(sale, rejected(1))
    assert (counter.unsettled(), counter.pieces(BAGS)) == (0, 6)  # it is his, so the stall does not write it off


def test_own_local_goods_that_are_rejected_are_a_cost_of_the_day(counter: Counter) -> None:
    sale = counter.sell((TEES, 1))
    counter.back(sale, rejected(1))
    assert (counter.pieces(TEES), counter.value(TEES)) == (9, 270_000)
    with counter.stall.store.reading() as look:
        assert look.reports.day(counter.stall.today()).off.rejected == 30_000


@pytest.mark.parametrize("family", Family)
def test_a_free_line_comes_back_too(counter: Counter, family: Family) -> None:
    sale = counter.sell_free("Topi", family, 15_000, 3)
    assert counter.back(sale, good(1, 2)).record.total == 30_000
    with pytest.raises(MoreThanSold):
        counter.back(sale, good(1, 2))
    assert counter.back(sale, rejected(1)).record.total == 15_000
    assert check_shop(counter.stall.store).ok


def test_more_than_was_sold_or_twice_is_refused_and_nothing_is_recorded(counter: Counter) -> None:
    sale = counter.sell((SHIRTS, 2))
    with pytest.raises(MoreThanSold) as refused:
        counter.back(sale, good(1), rejected(1, 2))
    assert (refused.value.wanted, refused.value.out) == (2, 1)
    assert counter.pieces(SHIRTS) == 68
    counter.back(sale, good(1, 2))
    with pytest.raises(MoreThanSold):
        counter.back(sale, good(1))


def test_the_disk_itself_refuses_more_than_was_sold(counter: Counter) -> None:
    sale = counter.sell((SHIRTS, 1))
    counter.back(sale, good(1))
    again = (
        "INSERT INTO return_line SELECT return, 2, sale, line, item, kind, family, code, name, detail, category,"
        " unit, price, pieces, amount, cost, owed, condition FROM return_line"
    )
    with counter.stall.store.looking() as database:
        with pytest.raises(sqlite3.IntegrityError, match="more comes back than was sold"):
            database.execute(again)
        database.conn.rollback()


def test_the_same_request_twice_is_one_return(counter: Counter) -> None:
    sale = counter.sell((SHIRTS, 2))
    first = counter.back(sale, good(1), request="once")
    again = counter.back(sale, good(1), request="once")
    assert again.repeated
    assert again.record == first.record
    assert counter.pieces(SHIRTS) == 69


def test_the_same_request_for_other_goods_is_refused_and_moves_nothing(counter: Counter) -> None:
    sale, other = counter.sell((SHIRTS, 3)), counter.sell((SHIRTS, 3))
    first = counter.back(sale, good(1), request="once").record
    tees = counter.stall.cart("instead", (TEES, 1))
    asked: list[tuple[Sale, Brought, Cart | None]] = [
        (sale, good(1, 2), None),
        (other, good(1), None),
        (sale, rejected(1), None),
        (sale, good(1), tees),
    ]
    for of, brought, instead in asked:
        with pytest.raises(RequestTaken) as refused:
            counter.back(of, brought, instead=instead, request="once")
        assert refused.value.number == first.number
    with counter.stall.store.reading() as look:
        assert look.returns.latest() == (first,)
    assert counter.pieces(SHIRTS) == 65


def test_money_goes_back_by_the_way_it_came_or_in_cash(counter: Counter) -> None:
    sale = counter.sell((SHIRTS, 2), qris=60_000)
    with pytest.raises(NotPaidThatWay):
        counter.back(sale, good(1), refunds=(Refund(Method.TRANSFER, 50_000),))
    with pytest.raises(WrongRefund):
        counter.back(sale, good(1), refunds=(Refund(Method.QRIS, 40_000),))
    counter.back(sale, good(1), refunds=(Refund(Method.QRIS, 50_000),))
    with pytest.raises(NotPaidThatWay) as refused:
        counter.back(sale, good(1), refunds=(Refund(Method.QRIS, 50_000),))
    assert refused.value.paid == 10_000
    counter.back(sale, good(1), refunds=(Refund(Method.QRIS, 10_000), Refund(Method.CASH, 40_000)))
    assert counter.drawer() == 0
    with counter.stall.store.reading() as look:
        day = look.reports.day(counter.stall.today())
    assert {row.method: row.amount for row in day.payments} == {Method.CASH: 0, Method.QRIS: 0}


def test_an_item_that_was_priced_anew_comes_back_as_it_was_sold(counter: Counter) -> None:
    sale = counter.sell((SHIRTS, 1))
    counter.stall.now += timedelta(days=3)
    with counter.stall.store.work() as work:
        reprice(work, Piles(SHIRTS), NewPrice(20_000), "Pemilik", counter.stall.now)
    line = counter.back(sale, good(1)).record.lines[0]
    assert (line.item, line.amount) == (sale.lines[0].item, 50_000)


def test_a_return_wants_pieces_a_receipt_that_exists_and_a_line_on_it(counter: Counter) -> None:
    sale = counter.sell((SHIRTS, 1))
    with pytest.raises(NothingReturned):
        counter.back(sale)
    with pytest.raises(UnknownSaleLine):
        counter.back(sale, good(2))
    with pytest.raises(NeedsReceipt):
        counter.back(None, good(1))
    with counter.stall.store.work() as work, pytest.raises(UnknownReceipt):
        take_back(work, Wanted("r", "S1-260307-0099", (good(1),), Cart("c")), "K", counter.stall.now, print_slip=False)


def test_without_a_receipt_local_goods_become_the_stalls_own_and_it_is_marked(counter: Counter) -> None:
    with counter.stall.store.reading() as look:
        bag = look.goods.item_by_code(BAGS)
    assert bag is not None
    counter.sell((BAGS, 1))
    done = counter.back(None, Brought(1, item=bag, worth=45_000))
    assert done.record.receipt == ""
    assert counter.unsettled() == 30_000  # the maker is paid for the one that was sold
    assert (counter.pieces(BAGS), counter.value(BAGS)) == (6, 30_000)
    with counter.stall.store.reading() as look:
        assert look.reports.day(counter.stall.today()).returned.unproven == 45_000
    assert check_shop(counter.stall.store).ok


def test_without_a_receipt_used_goods_never_enter_their_book(counter: Counter) -> None:
    with counter.stall.store.work() as work:
        seal_opening(work, "Pemilik", counter.stall.now)
    with counter.stall.store.reading() as look:
        pile, before = look.goods.item_by_code(SHIRTS), look.used.head()
    assert pile is not None
    for item in (pile, Item.free("Topi", Family.USED, 20_000)):
        assert counter.back(None, Brought(1, Condition.GOOD, item=item, worth=20_000)).record.total == 20_000
    with counter.stall.store.reading() as look:
        assert look.used.head() == before
    assert counter.drawer() == -40_000
    assert check_shop(counter.stall.store).ok


def test_numbers_of_returns_have_no_gap_and_begin_anew_each_day(counter: Counter) -> None:
    sale = counter.sell((SHIRTS, 3))
    numbers = [counter.back(sale, good(1)).record.number for _piece in range(2)]
    counter.stall.now += timedelta(days=1)
    numbers.append(counter.back(sale, good(1)).record.number)
    assert numbers == ["RT-S1-260307-001", "RT-S1-260307-002", "RT-S1-260308-001"]
    with counter.stall.store.reading() as look:
        found = look.returns.by_number("rt-s1-260307-002")
        assert found is not None
        assert (found.number, found.receipt) == ("RT-S1-260307-002", sale.number)
        assert [record.number for record in look.returns.of_sale(sale.id)] == numbers
        assert [record.number for record in look.returns.latest(limit=1)] == numbers[-1:]


def test_a_days_turnover_is_net_and_the_day_of_the_sale_stays_as_it_was(counter: Counter) -> None:
    sale = counter.sell((SHIRTS, 2), (TEES, 1))
    first_day = counter.stall.today()
    counter.stall.now += timedelta(days=1)
    counter.sell((SHIRTS, 1))
    counter.back(sale, good(1), good(2))
    with counter.stall.store.reading() as look:
        before, after = (day_report(look.reports.day(day)) for day in (first_day, counter.stall.today()))
    assert (before.turnover, before.returned.amount) == (150_000, 0)
    assert (after.receipted, after.returned.amount, after.turnover) == (50_000, 100_000, -50_000)
    assert sum(row.amount for row in after.families) == sum(row.amount for row in after.categories) == after.turnover
    assert sum(row.amount for row in after.payments) == after.turnover
    assert after.pieces == -1
    assert after.profit == after.turnover - after.cost
