from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.goods.item import HIGHEST_PRICE, AbsurdPrice, Family, Item, ItemKind
from pos.selling.agreement import AgreedAboveList, Agreement, Per
from pos.selling.cart import HIGHEST_QUANTITY, AbsurdQuantity, Cart


def pile(number: int = 1, price: int = 35_000) -> Item:
    return Item(
        UUID(int=number), ItemKind.PILE, Family.USED, f"BAL-{number:02d}/badan", "Kemeja", "badan", "Kemeja", price
    )


EMPTY = Cart("checkout-1")


def test_the_same_item_again_joins_its_line() -> None:
    cart = EMPTY.add(pile()).add(pile(), 2)
    assert [(line.key, line.quantity) for line in cart.lines] == [(1, 3)]
    assert cart.total == 105_000


def test_an_item_that_was_bargained_stays_on_its_own_line() -> None:
    cart = EMPTY.add(pile()).agreed(1, Agreement(30_000)).add(pile())
    assert [line.amount for line in cart.lines] == [30_000, 35_000]
    assert (cart.subtotal, cart.total, cart.saved) == (70_000, 65_000, 5_000)


def test_the_same_item_at_a_new_price_is_a_new_line() -> None:
    cart = EMPTY.add(pile()).add(replace(pile(), price=25_000))
    assert [line.amount for line in cart.lines] == [35_000, 25_000]


def test_three_for_a_hundred_is_agreed_for_the_line_and_falls_away_with_a_fourth_piece() -> None:
    cart = EMPTY.add(pile(), 3).agreed(1, Agreement(100_000, Per.LINE))
    assert cart.total == 100_000
    assert cart.with_quantity(1, 3).total == 100_000
    assert cart.with_quantity(1, 4).total == 140_000


def test_a_price_agreed_per_piece_follows_the_quantity() -> None:
    cart = EMPTY.add(pile(), 2).agreed(1, Agreement(30_000, Per.PIECE))
    assert cart.with_quantity(1, 5).total == 150_000


@pytest.mark.parametrize("quantity", [0, -1, HIGHEST_QUANTITY + 1, 2_000_000_000_015])
def test_an_absurd_quantity_is_refused_and_the_cart_stays(quantity: int) -> None:
    cart = EMPTY.add(pile())
    with pytest.raises(AbsurdQuantity):
        cart.add(pile(), quantity)
    with pytest.raises(AbsurdQuantity):
        cart.with_quantity(1, quantity)
    assert cart == EMPTY.add(pile())


def test_two_scans_cannot_climb_over_the_highest_quantity() -> None:
    cart = EMPTY.add(pile(), HIGHEST_QUANTITY)
    with pytest.raises(AbsurdQuantity):
        cart.add(pile())


def test_bargaining_only_goes_down() -> None:
    with pytest.raises(AgreedAboveList) as refused:
        EMPTY.add(pile(), 2).agreed(1, Agreement(70_001))
    assert (refused.value.agreed, refused.value.listed) == (70_001, 70_000)


@pytest.mark.parametrize("per", list(Per))
@pytest.mark.parametrize("amount", [0, -35_000])
def test_nothing_is_sold_for_nothing(amount: int, per: Per) -> None:
    with pytest.raises(AbsurdPrice):
        EMPTY.add(pile()).agreed(1, Agreement(amount, per))


@pytest.mark.parametrize("price", [0, -1, HIGHEST_PRICE + 1])
def test_a_free_line_has_a_sensible_price(price: int) -> None:
    with pytest.raises(AbsurdPrice):
        Item.free("Topi", Family.USED, price)


def test_a_line_that_is_not_there_cannot_be_changed() -> None:
    with pytest.raises(KeyError):
        EMPTY.without(1)
    with pytest.raises(KeyError):
        EMPTY.add(pile()).with_quantity(2, 1)


def test_a_key_is_never_used_again_in_one_cart() -> None:
    cart = EMPTY.add(pile()).without(1).add(pile(2))
    assert [line.key for line in cart.lines] == [2]


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(1, 20)), max_size=25))
def test_the_order_of_scanning_never_changes_what_is_owed(scans: list[tuple[int, int]]) -> None:
    def scanned(order: list[tuple[int, int]]) -> Cart:
        cart = EMPTY
        for number, quantity in order:
            cart = cart.add(pile(number, 5_000 * number), quantity)
        return cart

    forward, backward = scanned(scans), scanned(scans[::-1])
    assert forward.total == backward.total == sum(5_000 * number * quantity for number, quantity in scans)
    assert forward.pieces == backward.pieces
    assert all(forward.wanted(UUID(int=n)) == sum(q for m, q in scans if m == n) for n in range(1, 5))
