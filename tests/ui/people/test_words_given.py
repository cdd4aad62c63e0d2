"""A price that somebody may not let is asked about as soon as it is agreed, and once more where nobody let it."""

import pytest

from pos.people.audit import AuditKind
from pos.people.rights import NotAllowed, Right, Rights
from pos.selling.agreement import Agreement, Discount, Lot
from pos.selling.cart import Cart
from pos.selling.payment import Method, Payment
from pos.stockroom.pricing import reprice
from pos.used.pricing import NewPrice, Piles
from tests.ui.people.conftest import HELPER, OWNER, let, logged
from ui.bootstrap import Shop
from ui.session import Session

pytestmark = pytest.mark.usefixtures("dressed")

HEADS = "BAL-01/kepala"
LIMITED = Rights(frozenset({Right.SELL, Right.BARGAIN}), bargain=5_000)


@pytest.fixture
def basket(pinned: Shop, session: Session) -> Session:
    """The helper with two pieces of 50.000 in the cart; their lowest price is 35.000."""
    with pinned.work() as work:
        reprice(work, Piles(HEADS), NewPrice(50_000, floor=35_000), OWNER[0], pinned.clock())
    with pinned.reading() as look:
        item = look.goods.item_by_code(HEADS)
    assert item is not None
    let(pinned, LIMITED)
    session.basket.add(item, 2)
    return session


def pay(session: Session) -> None:
    cart = session.basket.cart
    session.pay(cart, [Payment(Method.CASH, cart.total)], print_receipt=False)


def lot(cart: Cart) -> Cart:
    return cart.for_lot(Lot(88_000))


def agreed(cart: Cart) -> Cart:
    return cart.agreed(1, Agreement(88_000))


def discounted(cart: Cart) -> Cart:
    return cart.discounted(Discount(8_000))


def below(cart: Cart) -> Cart:
    return cart.agreed(1, Agreement(60_000, lent=OWNER[0]))


ASKED = {"agreed": (agreed, Right.BARGAIN), "lot": (lot, Right.BARGAIN), "discount": (discounted, Right.DISCOUNT)}


@pytest.mark.parametrize("how", ASKED)
def test_what_is_agreed_is_asked_about_at_once_and_changes_nothing_where_it_is_refused(
    basket: Session, pinned: Shop, how: str
) -> None:
    step, right = ASKED[how]
    before = basket.basket.cart
    with pytest.raises(NotAllowed) as refused:
        basket.basket.bargain(step(before))
    assert refused.value.right is right
    assert basket.basket.cart == before
    assert logged(pinned, AuditKind.REFUSED) == [(HELPER[0], "", right.value)]


@pytest.mark.parametrize("how", ASKED)
def test_an_owners_word_holds_until_that_cart_is_paid_and_for_nothing_else(
    basket: Session, pinned: Shop, how: str
) -> None:
    step, right = ASKED[how]
    pinned.gate.lend(*OWNER, right)
    basket.basket.bargain(step(basket.basket.cart))
    assert right not in pinned.gate.standing.loans
    pinned.gate.lock()
    pinned.gate.enter(*HELPER)
    pay(basket)
    with pinned.reading() as look:
        item = look.goods.item_by_code(HEADS)
    assert item is not None
    basket.basket.add(item, 2)
    with pytest.raises(NotAllowed):
        basket.basket.bargain(step(basket.basket.cart))
    assert logged(pinned, AuditKind.LENT, AuditKind.REFUSED) == [
        (HELPER[0], OWNER[0], right.value),
        (HELPER[0], "", right.value),
    ]


def test_a_word_reaches_as_far_down_as_it_was_given(basket: Session, pinned: Shop) -> None:
    pinned.gate.lend(*OWNER, Right.BARGAIN)
    basket.basket.bargain(agreed(basket.basket.cart))
    basket.basket.bargain(basket.basket.cart.agreed(1, Agreement(89_000)))
    with pytest.raises(NotAllowed):
        basket.basket.bargain(basket.basket.cart.agreed(1, Agreement(87_999)))


def test_what_goes_below_the_floor_by_the_owners_word_is_written_down_as_his(basket: Session, pinned: Shop) -> None:
    with pytest.raises(NotAllowed):
        basket.basket.bargain(below(basket.basket.cart))
    pinned.gate.lend(*OWNER, Right.BELOW_FLOOR)
    basket.basket.bargain(below(basket.basket.cart))
    assert pinned.gate.who_lets(Right.BELOW_FLOOR, basket.basket.cart.checkout) == OWNER[0]
    assert pinned.gate.who_lets(Right.BELOW_FLOOR, "another") == HELPER[0]
    pay(basket)
    assert logged(pinned, AuditKind.BELOW_FLOOR) == [(HELPER[0], "", logged_sale(pinned))]


def logged_sale(shop: Shop) -> str:
    with shop.reading() as look:
        return look.sales.find()[0].number


def test_what_the_owner_agreed_himself_is_paid_to_the_helper(basket: Session, pinned: Shop) -> None:
    pinned.gate.enter(*OWNER)
    basket.basket.bargain(discounted(lot(basket.basket.cart)))
    pinned.gate.enter(*HELPER)
    pay(basket)
    assert logged(pinned, AuditKind.REFUSED) == []


def test_a_price_that_nobody_gave_a_word_for_is_refused_at_payment(basket: Session, pinned: Shop) -> None:
    pinned.gate.lend(*OWNER, Right.BARGAIN)
    basket.basket.bargain(agreed(basket.basket.cart))
    let(pinned, Rights(frozenset({Right.SELL})))  # whoever may do something else is asked anew
    with pytest.raises(NotAllowed):
        pay(basket)


def test_a_helper_with_the_same_right_lends_nothing_and_least_of_all_to_himself(basket: Session, pinned: Shop) -> None:
    with pytest.raises(NotAllowed):
        pinned.gate.lend(*HELPER, Right.BARGAIN)
    with pytest.raises(NotAllowed):
        basket.basket.bargain(agreed(basket.basket.cart))
