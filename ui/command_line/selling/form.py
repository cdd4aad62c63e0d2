"""SALE.json: what is bought and how it is paid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from pos.goods.item import Family, Item, ItemKind, UnknownCode
from pos.money import Rupiah
from pos.ports import ReadGoods
from pos.selling.agreement import Agreement, Discount, Lot, Per
from pos.selling.cart import Cart
from pos.selling.payment import NAMED, Confirmation, Method, OwnMethod, Payment
from pos.selling.sale import Sale
from pos.till import CheckoutTaken, check_same_goods
from ui.command_line.answers import as_json
from ui.command_line.selling.fields import Fields, UnknownKey, WrongValue, parsed

_ON_ALL = ("agreed_total", "discount", "discount_percent", "discount_reason", "below_floor")
_SALE = ("id", "cashier", "customer", "lines", "payments", "print", *_ON_ALL)
_GOODS = ("code", "pile", "free")
_LISTED = ("quantity", "agreed", "agreed_each", "below_floor")
_FREE = ("family", "price", "category", *_LISTED)
_PAYMENT = ("method", "name", "amount", "confirmed")


@dataclass(frozen=True, slots=True)
class SaleForm:
    """A form that was read: whose it is, who buys what, how it is paid, and whether paper is wanted if it says so."""

    checkout: str | None
    cashier: str | None
    customer: str | None
    lines: tuple[_Line, ...]
    payments: tuple[_Paid, ...]
    printed: bool | None
    lot: Lot | None = None
    discount: Discount | None = None
    below_floor: bool = False

    def cart(self, empty: Cart, goods: ReadGoods, by: str) -> Cart:
        """The cart of the form; what may go below its lowest price is let by `by`.

        Raises UnknownCode and what a cart raises.
        """
        cart = replace(empty, checkout=self.checkout) if self.checkout else empty
        for line in self.lines:
            key, item = cart.next_key, line.found(goods)
            cart = cart.add_line(item, line.quantity)
            if line.agreement:
                lent = by if line.below_floor or self.below_floor else ""
                cart = cart.agreed(key, replace(line.agreement, lent=lent))
        lent = by if self.below_floor else ""
        if self.lot:
            cart = cart.for_lot(replace(self.lot, lent=lent))
        return cart.discounted(replace(self.discount, lent=lent)) if self.discount else cart

    def check_same(self, before: Sale, goods: ReadGoods) -> None:
        """Raise CheckoutTaken unless the form asks for what was sold in `before`; prices may have changed since."""
        found = self.found_again(goods, before)
        if found is None:
            raise CheckoutTaken(before.checkout, before.number)
        check_same_goods(before, found)

    def found_again(self, goods: ReadGoods, before: Sale | None) -> list[tuple[Item, int]] | None:
        """Items and pieces as they were meant in `before`; None where one is neither there now nor was sold then."""
        found = [(line.found_again(goods, before), line.quantity) for line in self.lines]
        meant = [(item, quantity) for item, quantity in found if item]
        return meant if len(meant) == len(found) else None

    def paid(self, own: Sequence[OwnMethod], by: str, at: datetime) -> tuple[Payment, ...]:
        """The payments; a confirmed one was seen by the cashier now, and one that is not is waited for.

        `own` are the stall's own ways: a payment may name one of them as its method. Raises WrongValue.
        """
        return tuple(paid.payment(own, Confirmation(by, at)) for paid in self.payments)


@dataclass(frozen=True, slots=True)
class _Line:
    """Goods by their code, which must be a pile's where `piled`, or a free line."""

    code: str
    piled: bool
    free: Item | None
    quantity: int
    agreement: Agreement | None
    below_floor: bool

    def found(self, goods: ReadGoods) -> Item:
        item = self.free or goods.item_by_code(self.code)
        if item is None or (self.piled and item.kind is not ItemKind.PILE):
            raise UnknownCode(self.code)
        return item

    def found_again(self, goods: ReadGoods, before: Sale | None) -> Item | None:
        """The item, or what was sold in `before` by this code where nothing answers to it any more."""
        lines = before.lines if before else ()
        sold = (line.item for line in lines if line.item.code.casefold() == self.code.casefold())
        return self.free or goods.item_by_code(self.code) or next(sold, None)


@dataclass(frozen=True, slots=True)
class _Paid:
    where: str
    method: str
    name: str
    amount: Rupiah
    confirmed: bool | None

    def payment(self, own: Sequence[OwnMethod], seen: Confirmation) -> Payment:
        named = next((each for each in own if each.name.casefold() == self.method.casefold()), None)
        if self.method not in list(Method) and named is None:
            raise WrongValue(self.where, "method", as_json(self.method))
        method, name = (named.method, named.name) if named else (Method(self.method), self.name)
        if method not in NAMED and name:
            raise UnknownKey(self.where, "name")
        if method in {Method.CASH, Method.KASBON}:
            return Payment(method, self.amount)
        return Payment(method, self.amount, seen if self.confirmed else None, name, waiting=self.confirmed is False)


def read_sale(content: bytes) -> SaleForm:
    """Read a form. Raises what `Fields` raises, and AbsurdPrice."""
    form = Fields(parsed(content), "", _SALE)
    return SaleForm(
        checkout=form.text("id") if form.has("id") else None,
        cashier=form.text("cashier") if form.has("cashier") else None,
        customer=form.text("customer") if form.has("customer") else None,
        lines=tuple(read_line(value, f"lines[{place}]") for place, value in enumerate(form.rows("lines"))),
        payments=tuple(read_payment(value, f"payments[{place}]") for place, value in enumerate(form.rows("payments"))),
        printed=form.flag("print") if form.has("print") else None,
        lot=Lot(form.rupiah("agreed_total")) if form.has("agreed_total") else None,
        discount=_discount(form),
        below_floor=form.has("below_floor") and form.flag("below_floor"),
    )


def read_line(value: Any, where: str) -> _Line:
    """A line, which names its goods by exactly one of `code`, `pile` and `free`. Raises what `Fields` raises."""
    form = Fields(value, where, (*_GOODS, *_FREE))
    named = form.one_of(*_GOODS)
    quantity, agreement = form.count("quantity"), _agreement(form)
    below = form.has("below_floor") and form.flag("below_floor")
    if named != "free":
        form.only((named, *_LISTED))
        return _Line(form.text(named), named == "pile", None, quantity, agreement, below)
    family = Family(form.word("family", list(Family)))
    group = form.text("category") if form.has("category") else ""
    free = Item.free(form.name("free"), family, form.rupiah("price"), group)
    return _Line("", False, free, quantity, agreement, below)


def _agreement(form: Fields) -> Agreement | None:
    """`agreed` is for the whole line, `agreed_each` for one piece; there may be one of them."""
    if not (form.has("agreed") or form.has("agreed_each")):
        return None
    if form.one_of("agreed", "agreed_each") == "agreed":
        return Agreement(form.rupiah("agreed"), Per.LINE)
    return Agreement(form.rupiah("agreed_each"), Per.PIECE)


def _discount(form: Fields) -> Discount | None:
    """`discount` in rupiah or `discount_percent`; there may be one of them, and then a reason."""
    if not (form.has("discount") or form.has("discount_percent")):
        return None
    reason = form.text("discount_reason") if form.has("discount_reason") else ""
    if form.one_of("discount", "discount_percent") == "discount":
        return Discount(form.rupiah("discount"), reason=reason)
    return Discount(percent=form.whole("discount_percent"), reason=reason)


def read_payment(value: Any, where: str) -> _Paid:
    """One way in which it is paid. Raises what `Fields` raises."""
    form = Fields(value, where, _PAYMENT)
    return _Paid(
        where,
        form.text("method"),
        form.text("name") if form.has("name") else "",
        form.rupiah("amount"),
        form.flag("confirmed") if form.has("confirmed") else None,
    )
