"""Returned and new pieces in one record: the difference is paid or given back, and both papers stand for ever."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from data.check import check_shop
from pos.goods.item import Family, Item
from pos.paper import JobKind
from pos.returning import Brought, Wanted, take_back, void_sale
from pos.selling.payment import Method, Overpaid, Underpaid
from pos.selling.returned import HasReturns, NoReason, PartOfExchange, Refund, ReturnKind, VoidTooLate
from pos.till import UnknownReceipt, close_shift
from tests.data.returning.conftest import BODIES, SHIRTS, TEES, good, rejected

if TYPE_CHECKING:
    from tests.data.returning.conftest import Counter

DAY = 24


def test_a_dearer_piece_is_taken_and_the_difference_paid(counter: Counter) -> None:
    sale = counter.sell((BODIES, 1))
    done = counter.back(sale, good(1), instead=counter.stall.cart("new", (SHIRTS, 1)), cash=20_000)
    assert done.sale is not None
    assert (done.record.total, done.record.credit, done.record.refunds) == (35_000, 35_000, ())
    assert (done.sale.total, done.sale.credit, done.sale.paid, done.sale.change) == (50_000, 35_000, 20_000, 5_000)
    assert (counter.pieces(BODIES), counter.pieces(SHIRTS), counter.drawer()) == (190, 69, 50_000)
    assert done.sale.number == "S1-260307-0002"
    assert check_shop(counter.stall.store).ok


def test_a_cheaper_piece_is_taken_and_the_difference_goes_back(counter: Counter) -> None:
    sale = counter.sell((SHIRTS, 1), qris=50_000)
    new = counter.stall.cart("new", (BODIES, 1))
    done = counter.back(sale, good(1), instead=new, refunds=(Refund(Method.QRIS, 15_000),))
    assert done.sale is not None
    assert (done.record.credit, done.record.refunded, done.sale.payments) == (35_000, 15_000, ())
    assert counter.drawer() == 0
    assert check_shop(counter.stall.store).ok


def test_an_even_exchange_moves_no_money(counter: Counter) -> None:
    sale = counter.sell((SHIRTS, 1))
    done = counter.back(sale, good(1), instead=counter.stall.cart("new", (TEES, 1)))
    assert done.sale is not None
    assert (done.record.refunds, done.sale.payments, counter.drawer()) == ((), (), 50_000)
    with counter.stall.store.reading() as look:
        (head, _old) = look.sales.find()
        day = look.reports.day(counter.stall.today())
    assert head.methods == ()
    assert sum(row.amount for row in day.payments) == 50_000


def test_too_little_for_the_difference_is_refused_and_nothing_moved(counter: Counter) -> None:
    sale = counter.sell((BODIES, 1))
    with pytest.raises(Underpaid) as refused:
        counter.back(sale, good(1), instead=counter.stall.cart("new", (SHIRTS, 1)), cash=10_000)
    assert refused.value.missing == 5_000
    with pytest.raises(Overpaid):
        counter.back(sale, good(1), cash=10_000)
    assert (counter.pieces(BODIES), counter.pieces(SHIRTS)) == (189, 70)
    with counter.stall.store.reading() as look:
        assert not look.returns.of_sale(sale.id)


def test_one_slip_tells_of_both_sides_and_the_new_receipt_leads_back(counter: Counter) -> None:
    sale = counter.sell((SHIRTS, 1))
    done = counter.back(sale, good(1), instead=counter.stall.cart("new", (TEES, 1)))
    assert done.sale is not None
    with counter.stall.store.reading() as look:
        (job,) = look.outbox.unfinished()
        paying = look.returns.paying_for(done.sale.id)
    assert (job.kind, job.subject) == (JobKind.RETURN, done.record.number)
    assert paying == done.record


def test_what_was_taken_instead_may_be_brought_back_again(counter: Counter) -> None:
    sale = counter.sell((BODIES, 1))
    first = counter.back(sale, good(1), instead=counter.stall.cart("new", (SHIRTS, 1)), cash=15_000)
    second = counter.back(first.sale, good(1))
    assert second.record.refunded == 50_000
    assert (counter.drawer(), counter.pieces(SHIRTS), counter.pieces(BODIES)) == (0, 70, 190)
    assert check_shop(counter.stall.store).ok


def test_a_void_brings_everything_back_by_the_way_it_was_paid(counter: Counter) -> None:
    sale = counter.sell((SHIRTS, 3), (TEES, 1), agreed=100_000, qris=60_000)
    done = counter.void(sale, "  salah   pencet ")
    assert (done.record.kind, done.record.reason) == (ReturnKind.VOID, "salah pencet")
    assert {refund.method: refund.amount for refund in done.record.refunds} == {
        Method.QRIS: 60_000,
        Method.CASH: 90_000,
    }
    assert (counter.pieces(SHIRTS), counter.pieces(TEES), counter.drawer()) == (70, 10, 0)
    with counter.stall.store.reading() as look:
        day = look.reports.day(counter.stall.today())
        assert look.sales.by_number(sale.number) == sale
    assert (day.returned.voids, day.returned.voided, day.returned.returns) == (1, 150_000, 0)
    assert check_shop(counter.stall.store).ok


def test_voiding_twice_answers_with_the_first_void(counter: Counter) -> None:
    sale = counter.sell((SHIRTS, 1))
    first = counter.void(sale)
    again = counter.void(sale, "")
    assert again.repeated
    assert again.record == first.record


def test_a_void_needs_a_reason_its_own_day_and_a_whole_sale(counter: Counter) -> None:
    sale = counter.sell((SHIRTS, 2))
    with pytest.raises(NoReason):
        counter.void(sale, "  ")
    counter.back(sale, good(1))
    with pytest.raises(HasReturns):
        counter.void(sale)
    swapped = counter.back(sale, good(1), instead=counter.stall.cart("new", (TEES, 1))).sale
    assert swapped is not None
    with pytest.raises(PartOfExchange):
        counter.void(swapped)
    late = counter.sell((SHIRTS, 1))
    counter.stall.now += timedelta(hours=DAY)
    with pytest.raises(VoidTooLate):
        counter.void(late)
    with counter.stall.store.work() as work, pytest.raises(UnknownReceipt):
        void_sale(work, "S1-260307-0099", "x", "Kasir 1", counter.stall.now, print_slip=False)


def test_with_no_drawer_open_one_opens_by_itself(counter: Counter) -> None:
    sale = counter.sell((SHIRTS, 1))
    with counter.stall.store.work() as work:
        close_shift(work, 50_000, "Kasir 1", counter.stall.now)
    counter.back(sale, good(1))
    assert counter.drawer() == -50_000
    assert check_shop(counter.stall.store).ok


def test_an_exchange_that_was_begun_is_kept_word_for_word_until_it_is_settled(counter: Counter) -> None:
    stall, hat = counter.stall, Item.free("Topi", Family.USED, 20_000)
    sale = counter.sell((SHIRTS, 2))
    brought = (good(1), rejected(1), Brought(1, item=hat, worth=15_000))
    cart = stall.cart("instead", (TEES, 1), agreed=45_000)
    begun = Wanted("begun", sale.number, brought[:2], cart)
    with stall.store.work() as work:
        work.carts.begin_exchange(Wanted("begun", "", brought, cart), stall.now)
        work.carts.begin_exchange(begun, stall.now)
        work.carts.drop_exchange("another")
        assert work.carts.begun_exchange() == (begun, stall.now)
    dearer = replace(begun, brought=brought[:1], cart=stall.cart("x", (TEES, 3)))
    with pytest.raises(Underpaid), stall.store.work() as work:
        take_back(work, dearer, "Ani", stall.now, print_slip=False)
    with stall.store.work() as work:
        assert work.carts.begun_exchange() == (begun, stall.now)
        take_back(work, begun, "Ani", stall.now, print_slip=False)
        assert work.carts.begun_exchange() is None
    assert check_shop(stall.store).ok
