"""What is answered is on disk and comes back; one look sees one moment, and writers take turns."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from pos.till import CheckoutTaken, reprint

if TYPE_CHECKING:
    from tests.data.conftest import Stall


def test_a_sale_reads_back_as_it_was_told(stall: Stall) -> None:
    cart = stall.cart("a", ("BAL-01/kepala", 3), ("81001", 2), agreed=100_000)
    told = stall.complete(cart, cash=250_000).sale
    stall.reopen()
    with stall.store.reading() as look:
        assert look.sales.by_checkout("a") == told
        assert look.sales.by_number("S1-260307-0001") == told
        assert look.sales.by_number(" s1-260307-1 ") == told
        assert look.sales.by_number("S1-260307-0002") is None
        assert look.sales.by_number("0001") is None


def test_the_open_cart_comes_back_line_by_line(stall: Stall) -> None:
    cart = stall.cart("a", ("BAL-01/kepala", 3), ("81001", 2), agreed=100_000)
    with stall.store.work() as work:
        work.carts.keep(cart.without(2), stall.now)
        work.carts.keep(cart, stall.now)
    stall.reopen()
    with stall.store.reading() as look:
        assert look.carts.open_cart() == cart
    stall.complete(cart)
    with stall.store.reading() as look:
        assert look.carts.open_cart() is None


def test_one_checkout_is_one_sale_however_often_it_is_sent(stall: Stall) -> None:
    cart = stall.cart("a", ("BAL-01/kepala", 1))
    first, again = stall.complete(cart), stall.complete(cart)
    assert (first.repeated, again.repeated) == (False, True)
    assert again.sale == first.sale
    with stall.store.reading() as look:
        assert len(look.sales.find()) == 1


def test_one_checkout_with_other_goods_is_told_and_not_taken_for_the_first_sale(stall: Stall) -> None:
    first = stall.sell("a", ("BAL-01/kepala", 1), ("81001", 2))
    assert stall.complete(stall.cart("a", ("81001", 2), ("BAL-01/kepala", 1))).sale == first
    other = stall.cart("a", ("BAL-01/kepala", 2), ("81001", 2))
    with stall.store.work() as work:
        work.carts.keep(other, stall.now)
    with pytest.raises(CheckoutTaken) as refused:
        stall.complete(other)
    assert refused.value.number == first.number
    with stall.store.reading() as look:
        assert len(look.sales.find()) == 1
        assert look.carts.open_cart() == other


def test_a_work_that_fails_leaves_nothing_behind(stall: Stall) -> None:
    cart = stall.cart("a", ("BAL-01/kepala", 1))

    def sell_and_fall() -> None:
        with stall.store.work() as work:
            work.carts.keep(cart, stall.now)
            work.sales.next_sequence(stall.today())
            raise KeyError

    with pytest.raises(KeyError):
        sell_and_fall()
    with stall.store.reading() as look:
        assert look.carts.open_cart() is None


def test_ids_rise_even_when_the_clock_was_set_back_between_two_starts(stall: Stall) -> None:
    last = stall.sell("a", ("BAL-01/kepala", 1)).id
    stall.now = stall.now.replace(year=2020)
    stall.reopen()
    with stall.store.work() as work:
        assert work.new_id() > last


def test_copies_of_a_receipt_are_counted(stall: Stall) -> None:
    number_of_it = stall.sell("a", ("BAL-01/kepala", 1)).number
    with stall.store.work() as work:
        assert [reprint(work, number_of_it, "Pemilik", stall.now).copy for _ in range(2)] == [1, 2]
    with stall.store.reading() as look:
        assert look.sales.find("")[0].copies == 2


def test_a_look_sees_one_moment_while_the_till_sells_on(stall: Stall) -> None:
    with stall.store.reading() as look:
        before = look.sales.find()
        seller = threading.Thread(target=stall.sell, args=("a", ("BAL-01/kepala", 1)))
        seller.start()
        seller.join()
        assert look.sales.find() == before
    with stall.store.reading() as look:
        assert len(look.sales.find()) == 1


def test_two_threads_write_in_turns(stall: Stall) -> None:
    carts = [[stall.cart(f"{who}{n}", ("BAL-01/kepala", 1)) for n in range(10)] for who in "ab"]
    threads = [threading.Thread(target=lambda mine=mine: [stall.complete(cart) for cart in mine]) for mine in carts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with stall.store.reading() as look:
        assert [sale.number[-4:] for sale in look.sales.find()] == [f"{n:04d}" for n in range(20, 0, -1)]
