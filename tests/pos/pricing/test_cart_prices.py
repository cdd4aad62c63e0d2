"""Every price in a cart was made by one rule, whatever the order in which things were scanned."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from random import Random
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.goods.item import Family, Item, Wholesale
from pos.pricing.offer import AbsurdPackage, Offer, OfferEndsBeforeItBegins, Scope, check_offer
from pos.pricing.reductions import ReductionKind
from pos.selling.agreement import AbsurdDiscount, AgreedAboveList, Agreement, Discount, Lot, Per
from pos.selling.buyer import Buyer
from pos.selling.cart import Cart
from tests.pos.pricing.conftest import flat, package, pile, variant

EMPTY = Cart("checkout-1")
TODAY = date(2026, 3, 7)


def filled(offers: tuple[Offer, ...], *goods: tuple[Item, int]) -> Cart:
    cart = EMPTY.under(offers)
    for item, quantity in goods:
        cart = cart.add(item, quantity)
    return cart


def test_three_for_a_hundred_is_found_by_itself_and_a_fourth_piece_costs_its_price() -> None:
    three = filled((package(3, 100_000),), (pile(), 3))
    assert three.total == 100_000
    assert [(r.kind, r.amount, r.said) for r in three.reductions] == [(ReductionKind.BUNDLE, 5_000, (3, 100_000))]
    four = three.add(pile())
    assert (four.total, four.lines[0].amount) == (135_000, 135_000)
    assert four.with_quantity(1, 2).total == 70_000


def test_a_package_of_several_piles_is_spread_by_list_price_and_adds_up() -> None:
    cart = filled((package(3, 100_000),), (pile(1, 50_000), 1), (pile(2, 35_000), 1), (pile(3, 25_000), 1))
    assert [line.amount for line in cart.lines] == [45_455, 31_818, 22_727]
    assert cart.total == 100_000
    assert {reduction.said for reduction in cart.reductions} == {(3, 100_000)}


def test_a_removed_piece_lets_the_package_go() -> None:
    cart = filled((package(3, 100_000),), (pile(1), 2), (pile(2), 1))
    assert cart.without(2).total == 70_000


def test_rata_lowers_what_is_dearer_and_leaves_what_is_cheaper() -> None:
    cart = filled((flat(35_000),), (pile(1, 50_000), 2), (pile(2, 20_000), 1))
    assert [line.amount for line in cart.lines] == [70_000, 20_000]
    assert [(r.kind, r.pieces, r.said) for r in cart.reductions] == [(ReductionKind.FLAT, 2, (1, 35_000))]


def test_rata_leaves_alone_what_was_typed_with_a_price_of_its_own() -> None:
    free = Item.free("Topi", Family.USED, 60_000)
    assert filled((flat(35_000),), (free, 1)).total == 60_000
    assert filled((package(2, 100_000),), (free, 2)).total == 100_000


def test_wholesale_counts_all_sizes_of_a_product() -> None:
    many = Wholesale(6, 45_000)
    five = filled((), (variant(1, 7, wholesale=many), 3), (variant(2, 7, wholesale=many), 2))
    assert five.total == 250_000
    six = five.add(variant(2, 7, wholesale=many))
    assert six.total == 270_000
    assert {reduction.kind for reduction in six.reductions} == {ReductionKind.WHOLESALE}
    assert five.add(variant(3, 8, wholesale=many)).total == 300_000


def test_a_wholesale_customer_has_the_wholesale_price_from_the_first_piece_on() -> None:
    one = filled((), (variant(1, 7, wholesale=Wholesale(6, 45_000)), 1), (pile(), 1))
    assert one.for_customer(Buyer(UUID(int=5), "Ibu Rahayu", wholesale=True)).total == 80_000
    assert one.for_customer(Buyer(UUID(int=5), "Ibu Rahayu")).total == 85_000


def test_the_lowest_of_list_rata_and_wholesale_holds_for_a_piece() -> None:
    many = Wholesale(2, 45_000)
    assert filled((flat(40_000),), (variant(1, 7, wholesale=many), 2)).total == 80_000
    assert filled((flat(48_000),), (variant(1, 7, wholesale=many), 2)).total == 90_000
    assert filled((flat(50_000),), (variant(1, 7), 1)).reductions == ()


def test_what_was_agreed_takes_no_part_in_offers() -> None:
    cart = filled((package(3, 100_000),), (pile(), 2)).add_line(pile())
    assert cart.total == 100_000
    bargained = cart.agreed(2, Agreement(30_000))
    assert bargained.total == 100_000
    assert [r.kind for r in bargained.reductions] == [ReductionKind.BARGAIN]
    assert bargained.agreed(2, None) == cart


@pytest.mark.parametrize(
    ("scope", "covered"),
    [
        (Scope(), {1, 2, 3, 4}),
        (Scope(Family.USED), {1, 2, 3}),
        (Scope(category="Kemeja"), {1, 2}),
        (Scope(category="Kemeja", tier="kepala"), {2}),
        (Scope(price=35_000), {1}),
        (Scope(goods=frozenset({UUID(int=3), UUID(int=7)})), {3, 4}),
    ],
)
def test_an_offer_covers_what_fits_all_that_it_says(scope: Scope, covered: set[int]) -> None:
    things = {1: pile(), 2: pile(2, 50_000, tier="kepala"), 3: pile(3, 80_000, "Jaket"), 4: variant(4, 7)}
    assert {number for number, item in things.items() if scope.covers(item)} == covered


def test_an_offer_that_could_not_be_meant_is_refused() -> None:
    for pieces in (1, 101):
        with pytest.raises(AbsurdPackage):
            check_offer(package(pieces, 100_000), TODAY)
    with pytest.raises(OfferEndsBeforeItBegins):
        check_offer(replace(flat(35_000), last=date(2026, 3, 6)), TODAY)
    with pytest.raises(OfferEndsBeforeItBegins):
        check_offer(replace(flat(35_000), first=date(2026, 4, 2), last=date(2026, 4, 1)), TODAY)


def test_an_offer_holds_on_its_first_and_last_day() -> None:
    eve = replace(flat(35_000), first=date(2026, 3, 7), last=date(2026, 3, 8))
    assert [eve.holds_on(date(2026, 3, day)) for day in (6, 7, 8, 9)] == [False, True, True, False]


def test_borongan_is_spread_by_list_price_and_rests_on_exactly_these_pieces() -> None:
    cart = filled((package(3, 100_000),), (pile(), 3), (pile(2, 80_000), 1)).agreed(2, Agreement(70_000))
    lot = cart.for_lot(Lot(150_000))
    assert [line.amount for line in lot.lines] == [85_135, 64_865]
    assert {reduction.kind for reduction in lot.reductions} == {ReductionKind.LOT}
    assert lot.for_lot(None) == cart
    for changed in (lot.add(pile(3)), lot.with_quantity(1, 2), lot.without(2), lot.agreed(1, Agreement(90_000))):
        assert changed.lot is None
    assert lot.without(1).total == 70_000  # what was agreed for the line is there again
    assert lot.with_quantity(1, 3) == lot


def test_borongan_only_goes_down() -> None:
    cart = filled((package(3, 100_000),), (pile(), 3))
    with pytest.raises(AgreedAboveList) as refused:
        cart.for_lot(Lot(100_001))
    assert refused.value.listed == 100_000


def test_a_discount_is_no_price_and_comes_after_every_price() -> None:
    cart = filled((package(3, 100_000),), (pile(), 3), (pile(2, 80_000), 1)).agreed(2, Agreement(70_000))
    less = cart.discounted(Discount(percent=10, reason="Langganan"))
    assert (less.total, less.taken_off, cart.taken_off) == (153_000, 17_000, 0)
    assert [line.amount for line in less.lines] == [90_000, 63_000]
    assert less.for_lot(Lot(160_000)).total == 144_000
    assert less.add(pile(3, 30_000)).total == 180_000


def test_a_discount_leaves_something_to_pay_or_falls_away() -> None:
    cart = filled((), (pile(), 2)).discounted(Discount(40_000))
    assert cart.total == 30_000
    assert cart.with_quantity(1, 1).discount is None
    for discount in (Discount(70_000), Discount(0), Discount(percent=100), Discount(percent=-1)):
        with pytest.raises(AbsurdDiscount):
            cart.discounted(discount)


def scopes() -> st.SearchStrategy[Scope]:
    return st.builds(
        Scope,
        family=st.sampled_from([None, Family.USED, Family.LOCAL]),
        category=st.sampled_from(["", "Kemeja", "Kaos"]),
        price=st.sampled_from([None, 35_000, 50_000]),
    )


@st.composite
def stalls(draw: st.DrawFn) -> tuple[tuple[Offer, ...], list[tuple[Item, int]]]:
    offers = [
        draw(st.builds(package, st.integers(2, 4), st.integers(20, 180).map(lambda n: n * 1_000), scopes(), st.just(n)))
        for n in range(draw(st.integers(0, 3)))
    ]
    offers += draw(st.lists(st.builds(flat, st.sampled_from([30_000, 45_000]), scopes()), max_size=1))
    many = Wholesale(draw(st.integers(2, 5)), 41_000)
    things = [pile(1), pile(2, 50_000), pile(3, 50_000, "Jaket"), variant(4, 7), variant(5, 8, 35_000, many),
              variant(6, 8, 50_000, many), Item.free("Topi", Family.USED, 12_500)]  # fmt: skip
    return tuple(offers), draw(st.lists(st.tuples(st.sampled_from(things), st.integers(1, 5)), max_size=9))


@given(stalls(), st.randoms(use_true_random=False))
def test_the_order_of_scanning_changes_no_price(
    stall: tuple[tuple[Offer, ...], list[tuple[Item, int]]], random: Random
) -> None:
    offers, scans = stall
    shuffled = random.sample(scans, len(scans))
    one, other = filled(offers, *scans), filled(offers[::-1], *shuffled)
    assert one.total == other.total
    assert {line.item.code: line.amount for line in one.lines} == {line.item.code: line.amount for line in other.lines}


@given(stalls(), st.integers(1, 100), st.one_of(st.none(), st.integers(1, 99)))
def test_prices_of_lines_add_up_to_the_total_and_every_piece_has_one_rule(
    stall: tuple[tuple[Offer, ...], list[tuple[Item, int]]], agreed: int, percent: int | None
) -> None:
    cart = filled(stall[0], *stall[1])
    if cart and agreed > 50:
        cart = cart.agreed(cart.lines[0].key, Agreement(cart.lines[0].item.price * agreed // 100, Per.PIECE))
    if cart and agreed % 3 == 0:
        cart = cart.for_lot(Lot(max(1, cart.total * agreed // 100)))
    if cart and percent:
        cart = cart.discounted(Discount(percent=percent))
    assert sum(line.amount for line in cart.lines) == cart.total == cart.subtotal - cart.saved
    for line in cart.lines:
        assert 0 <= line.amount <= line.list_amount
        assert all(reduction.amount > 0 for reduction in line.reductions)
        ruled = Counter[str]()
        for reduction in line.reductions:
            ruled["discount" if reduction.kind is ReductionKind.DISCOUNT else "price"] += reduction.pieces
        assert all(pieces <= line.quantity for pieces in ruled.values())


@given(stalls())
def test_a_step_back_gives_the_same_prices_again(stall: tuple[tuple[Offer, ...], list[tuple[Item, int]]]) -> None:
    cart = filled(stall[0], *stall[1])
    changed = cart.add_line(pile(8, 90_000))
    assert changed.without(changed.lines[-1].key).lines == cart.lines
