"""For each right: what needs it is refused without it, by the verbs of the window, and the refusal is in the log."""

import json
from collections.abc import Callable
from dataclasses import replace
from inspect import signature
from pathlib import Path
from typing import get_type_hints

import pytest

from pos.goods.item import Item
from pos.goods.product import Terms
from pos.goods.stock import MovementKind
from pos.makers.maker import Maker
from pos.people.acts import ACTS
from pos.people.audit import AuditKind
from pos.people.hand import Hand, writes
from pos.people.rights import OWNERS_ALONE, NotAllowed, Right, Rights
from pos.people.staff import add_person
from pos.ports import Work
from pos.returning import Brought, Wanted, take_back, void_sale
from pos.selling.agreement import Agreement, Discount
from pos.selling.cart import Cart
from pos.selling.payment import Method, Payment
from pos.selling.sale import Sale
from pos.stockroom.pricing import reprice as set_price
from pos.used.pricing import NewPrice, Piles
from tests.ui.conftest import Sell
from tests.ui.people.conftest import HELPER, OWNER, all_but, let, logged
from ui.bootstrap import Shop
from ui.session import Session

pytestmark = pytest.mark.usefixtures("dressed")

HEADS = "BAL-01/kepala"
VECTORS = Path(__file__).parents[2] / "pos" / "qris_vectors.json"
STICKER = json.loads(VECTORS.read_text("utf-8"))["valid"][0]["payload"]


def cart_of(shop: Shop) -> Cart:
    with shop.reading() as look:
        item = look.goods.item_by_code(HEADS)
    assert item is not None
    return shop.new_cart().add(item)


def pay(session: Session, cart: Cart) -> None:
    session.pay(cart, [Payment(Method.CASH, cart.total)], print_receipt=False)


def sell(session: Session, _sale: Sale) -> None:
    pay(session, cart_of(session.shop))


def bargain(session: Session, _sale: Sale) -> None:
    pay(session, cart_of(session.shop).agreed(1, Agreement(45_000)))


def sell_below_the_floor(session: Session, _sale: Sale) -> None:
    let_by = Agreement(30_000, lent=session.shop.gate.who_lets(Right.BELOW_FLOOR))
    pay(session, cart_of(session.shop).agreed(1, let_by))


def give_a_discount(session: Session, _sale: Sale) -> None:
    pay(session, cart_of(session.shop).discounted(Discount(5_000, reason="langganan")))


def void(session: Session, sale: Sale) -> None:
    with session.shop.work() as work:
        void_sale(work, sale.number, "salah pencet", session.shop.cashier, session.now(), print_slip=False)


def bring_back(session: Session, sale: Sale) -> None:
    _take(session, sale.number, Brought(1, line=1))


def bring_back_without_receipt(session: Session, sale: Sale) -> None:
    item: Item = sale.lines[0].item
    _take(session, "", Brought(1, item=item, worth=20_000))


def _take(session: Session, number: str, brought: Brought) -> None:
    cart = session.shop.new_cart()
    with session.shop.work() as work:
        wanted = Wanted(cart.checkout, number, (brought,), cart)
        take_back(work, wanted, session.shop.cashier, session.now(), print_slip=False)


def count(session: Session, _sale: Sale) -> None:
    session.stockroom.write_off(HEADS, 1, MovementKind.LOST, "hilang")


def reprice(session: Session, _sale: Sale) -> None:
    session.stockroom.reprice(Piles(HEADS), NewPrice(40_000), "")


def receive(session: Session, _sale: Sale) -> None:
    with session.shop.work() as work:
        maker = Maker(work.new_id(), "Konveksi Baru")
    session.makers.add(maker)


def settle(session: Session, _sale: Sale) -> None:
    with session.reading() as look:
        (owed,) = look.makers.owed()
    session.makers.settle(owed.maker.name, session.today)


def change_settings(session: Session, _sale: Sale) -> None:
    session.save_settings(replace(session.settings, cashier="Saya"))


def change_the_code(session: Session, _sale: Sale) -> None:
    session.counter.set_code(STICKER)


def add_somebody(session: Session, _sale: Sale) -> None:
    with session.shop.work() as work:
        add_person(work, "Ujang", session.shop.cashier, session.now())


def look_at_reports(session: Session, sale: Sale) -> None:
    session.paper.print_day(sale.day)


ACTS_BY_RIGHT: dict[Right, Callable[[Session, Sale], None]] = {
    Right.SELL: sell,
    Right.BARGAIN: bargain,
    Right.BELOW_FLOOR: sell_below_the_floor,
    Right.DISCOUNT: give_a_discount,
    Right.VOID: void,
    Right.RETURN: bring_back,
    Right.RETURN_WITHOUT_RECEIPT: bring_back_without_receipt,
    Right.OPEN_DRAWER: lambda session, _sale: session.paper.open_drawer(),
    Right.COUNT: count,
    Right.REPRICE: reprice,
    Right.RECEIVE: receive,
    Right.SETTLE: settle,
    Right.REPORTS: look_at_reports,
    Right.SETTINGS: change_settings,
    Right.QRIS_CODE: change_the_code,
    Right.PEOPLE: add_somebody,
    Right.RESTORE: lambda session, _sale: session.shop.gate.need(Right.RESTORE),
    Right.SEE_COST: lambda session, _sale: session.shop.gate.need(Right.SEE_COST),
}


@pytest.fixture
def sale(pinned: Shop, sell: Sell) -> Sale:
    """Two pieces that the owner sold, of a pile that has a lowest price, and one that is on consignment."""
    pinned.gate.enter(*OWNER)
    with pinned.work() as work:
        set_price(work, Piles(HEADS), NewPrice(50_000, floor=35_000), OWNER[0], pinned.clock())
    with pinned.reading() as look:
        titip = next(each for each in look.goods.products() if each.product.terms is Terms.CONSIGNMENT)
    sell(titip.variants[0].item.code, by=OWNER[0])
    return sell(HEADS, 2, by=OWNER[0])


@pytest.mark.parametrize("right", Right)
def test_what_needs_a_right_is_refused_without_it_and_the_refusal_is_in_the_log(
    pinned: Shop, sale: Sale, session: Session, right: Right
) -> None:
    let(pinned, all_but(right))
    with pytest.raises(NotAllowed) as refused:
        ACTS_BY_RIGHT[right](session, sale)
    assert (refused.value.right, refused.value.person) == (right, HELPER[0])
    assert logged(pinned, AuditKind.REFUSED) == [(HELPER[0], "", right.value)]


@pytest.mark.parametrize("right", [right for right in Right if right not in OWNERS_ALONE])
def test_with_the_right_and_no_other_the_same_is_done(pinned: Shop, sale: Sale, session: Session, right: Right) -> None:
    besides = {Right.RETURN_WITHOUT_RECEIPT: {Right.RETURN}, Right.REPORTS: {Right.SEE_COST}}
    selling = {Right.BARGAIN, Right.BELOW_FLOOR, Right.DISCOUNT}
    let(pinned, Rights(frozenset({right} | besides.get(right, set()) | ({Right.SELL} if right in selling else set()))))
    ACTS_BY_RIGHT[right](session, sale)
    assert logged(pinned, AuditKind.REFUSED) == []


@pytest.mark.parametrize("right", Right)
def test_an_owners_pin_on_the_spot_lets_it_be_done_once(
    pinned: Shop, sale: Sale, session: Session, right: Right
) -> None:
    let(pinned, all_but(right))
    pinned.gate.lend(*OWNER, right)
    ACTS_BY_RIGHT[right](session, sale)
    assert logged(pinned, AuditKind.LENT) == [(HELPER[0], OWNER[0], right.value)]
    assert right not in pinned.gate.standing.loans


def test_a_bargain_goes_as_far_as_the_owner_said(pinned: Shop, sale: Sale, session: Session) -> None:
    let(pinned, Rights(frozenset({Right.SELL, Right.BARGAIN}), bargain=5_000))
    bargain(session, sale)
    with pytest.raises(NotAllowed) as refused:
        pay(session, cart_of(pinned).agreed(1, Agreement(44_999)))
    assert refused.value.right is Right.BARGAIN


@pytest.mark.usefixtures("sale")
def test_nobody_goes_below_the_floor_in_somebody_elses_name(pinned: Shop, session: Session) -> None:
    let(pinned, all_but(Right.BELOW_FLOOR))
    with pytest.raises(NotAllowed):
        pay(session, cart_of(pinned).agreed(1, Agreement(30_000, lent=OWNER[0])))
    assert logged(pinned, AuditKind.BELOW_FLOOR) == []


def test_every_write_of_the_shop_has_its_rule() -> None:
    written = {(port, name) for port, names in writes().items() for name in names}
    assert written - ACTS.keys() == set()


def test_what_is_written_beside_a_name_is_written_under_ones_own(pinned: Shop) -> None:
    let(pinned, all_but())
    ports = {
        name: get_type_hints(port.fget)["return"] for name, port in vars(Work).items() if isinstance(port, property)
    }
    beside = 0
    for (port, name), rule in ACTS.items():
        said = list(signature(getattr(ports[port], name)).parameters)[1:]
        if "by" not in said or "needs" not in rule.__qualname__:
            continue
        beside += 1
        given = [*("" for _ in range(said.index("by"))), OWNER[0]]
        with pytest.raises(NotAllowed) as refused, pinned.work() as work:
            rule(Hand(work, pinned.gate.standing, pinned.clock(), pinned.today), *given)
        assert refused.value.right is Right.PEOPLE
    assert beside
