"""Anything that a stall does on some days, and how it is done."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from hypothesis import strategies as st

from pos.counter import confirm_payment
from pos.goods.item import Family
from pos.pricing.offer import Offer, OfferKind, Scope
from pos.reports.span.span import Span
from pos.returning import Brought
from pos.selling.agreement import Discount
from pos.selling.cart import Cart
from pos.selling.returned import Condition, HasReturns, VoidTooLate
from pos.till import complete_sale
from pos.used.leaving import MoreThanSold
from tests.data.paying.ways import qris
from tests.data.returning.conftest import Counter

if TYPE_CHECKING:
    from pos.selling.sale import Sale

CODES = ("BAL-01/kepala", "BAL-01/badan", "81001", "81002", "82001")
SELL = st.tuples(st.just("sell"), st.sampled_from(CODES), st.integers(1, 6), st.integers(0, 9_999))
FREE = st.tuples(st.just("free"), st.sampled_from(Family), st.integers(1, 3), st.integers(1_000, 90_000))
BACK = st.tuples(st.just("back"), st.integers(0, 9), st.integers(1, 3), st.sampled_from(Condition))
VOID = st.tuples(st.just("void"), st.integers(0, 9), st.just(0), st.just(0))
LATER = st.tuples(st.just("later"), st.integers(1, 40), st.integers(0, 20), st.just(0))
OFF = st.tuples(st.just("off"), st.sampled_from(CODES), st.integers(1, 6), st.integers(1, 9_000))
WAIT = st.tuples(st.just("wait"), st.sampled_from(CODES), st.integers(1, 6), st.booleans())
OFFER = st.tuples(st.just("offer"), st.sampled_from(CODES), st.integers(3, 7), st.just(0))
OTHER = st.tuples(st.just("other"), st.sampled_from(("Kasir 1", "Ibu Siti", "Pemilik")), st.just(0), st.just(0))
TRADE = st.lists(st.one_of(SELL, SELL, OFF, OFFER, WAIT, FREE, BACK, VOID, LATER, OTHER), min_size=1, max_size=14)
"""What is done, with whom or what, how many of it, and how."""
THREE = Offer(UUID(int=3), OfferKind.BUNDLE, Scope(price=50_000), 3, 140_000, "Paket")
"""What the stall shouts on some days."""

_CARTS: dict[str, Callable[[Cart, Any], Cart]] = {
    "off": lambda cart, amount: cart.discounted(Discount(amount)),
    "offer": lambda cart, _how: cart.under((THREE,)),
}
"""What is done to a cart before it is paid."""


def trade_on(counter: Counter, trade: list[Any]) -> None:
    """Do one thing of TRADE after the other; what the shop refuses did not happen."""
    sales: list[Sale] = []
    for step in trade:
        _act(counter, sales, *step)


def traded(counter: Counter, trade: list[Any], after: int, length: int) -> Span:
    """Do all of it; so many days that begin `after` days behind its first."""
    first = counter.stall.today() + timedelta(days=after)
    trade_on(counter, trade)
    return Span(first, first + timedelta(days=length - 1))


def _act(counter: Counter, sales: list[Sale], what: str, which: Any, pieces: int, how: Any) -> None:
    stall = counter.stall
    if what == "sell":
        price = 1_000 * pieces + how
        cart = stall.cart(counter.request(), (which, pieces), agreed=price if how % 2 else None)
        sales.append(counter.complete(cart, cart.total if how % 3 == 0 else 0))
    elif what in _CARTS:
        sales.append(counter.complete(_CARTS[what](stall.cart(counter.request(), (which, pieces)), how)))
    elif what == "wait":
        sales.append(_waited_for(counter, stall.cart(counter.request(), (which, pieces)), seen=how))
    elif what == "other":
        counter.by = which
    elif what == "free":
        sales.append(counter.sell_free("Topi", which, how, pieces))
    elif what == "later":
        stall.now += timedelta(days=which, minutes=31 * pieces)
    elif sales:
        with suppress(MoreThanSold, HasReturns, VoidTooLate):
            sale = sales[which % len(sales)]
            counter.void(sale) if what == "void" else counter.back(sale, Brought(pieces, how, 1), reason="cacat")


def _waited_for(counter: Counter, cart: Cart, *, seen: bool) -> Sale:
    """A sale whose money nobody sees at first; a minute later somebody has where it was `seen`."""
    with counter.stall.store.work() as work:
        now, later = counter.stall.now, counter.stall.now + timedelta(minutes=1)
        sale = complete_sale(work, cart, (qris(cart.total),), counter.by, now, print_receipt=False).sale
    if seen:
        with counter.stall.store.work() as work:
            confirm_payment(work, sale.number, 1, counter.by, later)
    return sale
