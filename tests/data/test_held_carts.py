"""A cart that is put aside waits as it was, reserves nothing, and comes back once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.check import check_shop
from pos.selling.agreement import Agreement
from pos.selling.cart import Cart, EmptyCart
from pos.selling.held import NotHeld
from pos.till import give_up_held, hold_cart, recall_cart

if TYPE_CHECKING:
    from tests.data.conftest import Stall

SHIRTS, TEES = "BAL-01/kepala", "81001"


def test_a_held_cart_is_there_after_a_restart_with_its_agreed_price_and_its_name(stall: Stall) -> None:
    cart = stall.cart("rina", (SHIRTS, 3), (TEES, 1), agreed=120_000)
    with stall.store.work() as work:
        work.carts.keep(cart, stall.now)
        hold_cart(work, cart, "  Bu   Rina ", "Kasir 1", stall.now)
    stall.reopen()
    with stall.store.reading() as look:
        (held,) = look.carts.held()
        assert look.carts.open_cart() is None
    assert (held.name, held.by, held.at, held.cart) == ("Bu Rina", "Kasir 1", stall.now, cart)


def test_the_name_of_a_held_cart_keeps_what_can_be_seen(small_stall: Stall) -> None:
    with small_stall.store.work() as work:
        held = hold_cart(
            work, small_stall.cart("a", (TEES, 1)), "\x00\x1b[31m Bu\u202e 😀\n", "Kasir 1", small_stall.now
        )
        again = hold_cart(work, small_stall.cart("b", (TEES, 1)), "\u200b\x07", "Kasir 1", small_stall.now)
    assert (held.name, again.name) == ("[31m Bu 😀", "")


def test_a_held_cart_reserves_nothing(small_stall: Stall) -> None:
    with small_stall.store.work() as work:
        hold_cart(work, small_stall.cart("a", (TEES, 10)), "", "Kasir 1", small_stall.now)
    sale = small_stall.sell("b", (TEES, 10))
    assert sale.short == 0


def test_a_cart_that_is_called_lies_behind_what_was_in_the_open_one_and_keeps_its_price(small_stall: Stall) -> None:
    opened = small_stall.cart("open", (SHIRTS, 1))
    with small_stall.store.work() as work:
        held = hold_cart(work, small_stall.cart("held", (SHIRTS, 2), agreed=90_000), "", "Kasir 1", small_stall.now)
        cart = recall_cart(work, held.id, opened, small_stall.now)
    assert cart.checkout == "open"
    assert [(line.key, line.quantity, line.amount) for line in cart.lines] == [(1, 1, 50_000), (2, 2, 90_000)]
    with small_stall.store.reading() as look:
        assert (look.carts.open_cart(), tuple(look.carts.held())) == (cart, ())


def test_an_empty_cart_becomes_the_one_that_is_called(small_stall: Stall) -> None:
    cart = small_stall.cart("held", (SHIRTS, 2))
    with small_stall.store.work() as work:
        held = hold_cart(work, cart, "", "Kasir 1", small_stall.now)
        assert recall_cart(work, held.id, Cart("open"), small_stall.now) == cart


def test_nothing_is_held_from_an_empty_cart_and_a_cart_is_called_once(small_stall: Stall) -> None:
    with small_stall.store.work() as work, pytest.raises(EmptyCart):
        hold_cart(work, Cart("empty"), "", "Kasir 1", small_stall.now)
    with small_stall.store.work() as work:
        held = hold_cart(work, small_stall.cart("a", (SHIRTS, 1)), "", "Kasir 1", small_stall.now)
        assert give_up_held(work, held.id) == held
        for again in (lambda: give_up_held(work, held.id), lambda: recall_cart(work, held.id, Cart("b"), held.at)):
            with pytest.raises(NotHeld):
                again()


def test_two_buyers_may_wait_and_a_cart_held_and_called_is_sold_under_its_own_name(small_stall: Stall) -> None:
    with small_stall.store.work() as work:
        first = hold_cart(work, small_stall.cart("a", (SHIRTS, 1)), "", "Kasir 1", small_stall.now)
        second = hold_cart(work, small_stall.cart("b", (TEES, 1)), "", "Kasir 1", small_stall.now)
        assert [held.id for held in work.carts.held()] == [first.id, second.id]
        called = recall_cart(work, second.id, Cart("c"), small_stall.now)
    assert small_stall.complete(called).sale.checkout == "b"
    with small_stall.store.reading() as look:
        assert [held.id for held in look.carts.held()] == [first.id]
    assert check_shop(small_stall.store).ok


def test_agreed_prices_survive_a_merge_of_two_lines_of_one_item(small_stall: Stall) -> None:
    cart = small_stall.cart("a", (SHIRTS, 1)).agreed(1, Agreement(40_000))
    merged = cart.joined(small_stall.cart("b", (SHIRTS, 1)))
    assert (merged.total, merged.pieces, merged.next_key) == (90_000, 2, 3)
