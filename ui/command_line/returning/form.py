"""RETURN.json: what is brought back, what is taken instead, and how the difference is settled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pos.counter import customer_called
from pos.goods.item import Family, Item, ItemKind, UnknownCode
from pos.money import Rupiah
from pos.ports import ReadGoods, Work
from pos.returning import Brought, RequestTaken, Wanted, check_same_return
from pos.selling.payment import Method
from pos.selling.returned import Condition, Refund, Return
from pos.selling.sale import Sale
from pos.till import settings_of
from ui.bootstrap import Shop
from ui.command_line.selling.fields import Fields, parsed
from ui.command_line.selling.form import SaleForm, read_line, read_payment

_RETURN = ("id", "receipt", "cashier", "customer", "reason", "returned", "lines", "payments", "refunds", "print")
_NAMED = ("line", "code", "pile", "free")
_BACK = (*_NAMED, "pieces", "condition", "worth", "family", "category")


@dataclass(frozen=True, slots=True)
class ReturnForm:
    """A form that was read; `instead` is what is taken, as a form of a sale, which may hold no lines."""

    request: str | None
    receipt: str
    reason: str
    returned: tuple[_Back, ...]
    instead: SaleForm
    refunds: tuple[Refund, ...] | None

    def wanted(self, shop: Shop, work: Work, by: str, at: datetime) -> Wanted:
        """What the verb is asked for. Raises UnknownCode, UnknownCustomer, WrongValue, and what a cart raises."""
        request = self.request or shop.new_cart().checkout
        cart = self.instead.cart(shop.new_cart(), work.goods, by)
        if self.instead.customer:
            cart = cart.for_customer(customer_called(work, self.instead.customer).buyer)
        brought = tuple(back.brought(work.goods) for back in self.returned)
        payments = self.instead.paid(settings_of(work).own_methods, by, at)
        return Wanted(request, self.receipt, brought, cart, payments, self.refunds, self.reason)

    def check_same(self, done: Return, new: Sale | None, goods: ReadGoods) -> None:
        """Raise RequestTaken unless the form asks for what was `done`; prices and codes may have changed since."""
        brought = [back.found_again(goods, done) for back in self.returned]
        taken = self.instead.found_again(goods, new)
        if taken is None or any(back is None for back in brought):
            raise RequestTaken(done.request, done.number)
        check_same_return(done, new, self.receipt, [back for back in brought if back], taken)


@dataclass(frozen=True, slots=True)
class _Back:
    """Pieces that lie on the counter: a line of the receipt, a code, or something free."""

    line: int | None
    code: str
    piled: bool
    free: Item | None
    pieces: int
    condition: Condition
    worth: Rupiah

    def brought(self, goods: ReadGoods) -> Brought:
        if self.line is not None:
            return Brought(self.pieces, self.condition, self.line)
        item = self.free or goods.item_by_code(self.code)
        if item is None or (self.piled and item.kind is not ItemKind.PILE):
            raise UnknownCode(self.code)
        return Brought(self.pieces, self.condition, item=item, worth=self.worth)

    def found_again(self, goods: ReadGoods, done: Return) -> Brought | None:
        """The same, or what came back then by this code where nothing answers to it any more."""
        if self.line is not None:
            return Brought(self.pieces, self.condition, self.line)
        came = (line.item for line in done.lines if line.item.code.casefold() == self.code.casefold())
        item = self.free or goods.item_by_code(self.code) or next(came, None)
        return Brought(self.pieces, self.condition, item=item, worth=self.worth) if item else None


def read_return(content: bytes) -> ReturnForm:
    """Read a form. Raises what `Fields` raises, and AbsurdPrice."""
    form = Fields(parsed(content), "", _RETURN)
    request = form.text("id") if form.has("id") else None
    rows = form.rows("lines") if form.has("lines") else []
    paid = form.rows("payments") if form.has("payments") else []
    back = form.rows("refunds") if form.has("refunds") else None
    return ReturnForm(
        request=request,
        receipt=form.text("receipt") if form.has("receipt") else "",
        reason=form.text("reason") if form.has("reason") else "",
        returned=tuple(_back(value, f"returned[{place}]") for place, value in enumerate(form.rows("returned"))),
        instead=SaleForm(
            checkout=f"{request} (tukar)" if request else None,
            cashier=form.text("cashier") if form.has("cashier") else None,
            customer=form.text("customer") if form.has("customer") else None,
            lines=tuple(read_line(value, f"lines[{place}]") for place, value in enumerate(rows)),
            payments=tuple(read_payment(value, f"payments[{place}]") for place, value in enumerate(paid)),
            printed=form.flag("print") if form.has("print") else None,
        ),
        refunds=None
        if back is None
        else tuple(_refund(value, f"refunds[{place}]") for place, value in enumerate(back)),
    )


def _back(value: Any, where: str) -> _Back:
    """A line of the receipt needs no more than its pieces; goods without a receipt say what they are worth."""
    form = Fields(value, where, _BACK)
    named = form.one_of(*_NAMED)
    pieces = form.whole("pieces")
    condition = Condition(form.word("condition", list(Condition))) if form.has("condition") else Condition.GOOD
    if named == "line":
        form.only(("line", "pieces", "condition"))
        return _Back(form.whole("line"), "", False, None, pieces, condition, 0)
    worth = form.rupiah("worth")
    if named != "free":
        form.only((named, "pieces", "condition", "worth"))
        return _Back(None, form.text(named), named == "pile", None, pieces, condition, worth)
    family = Family(form.word("family", list(Family)))
    group = form.text("category") if form.has("category") else ""
    free = Item.free(form.name("free"), family, max(1, worth // max(1, pieces)), group)
    return _Back(None, "", False, free, pieces, condition, worth)


def _refund(value: Any, where: str) -> Refund:
    form = Fields(value, where, ("method", "name", "amount"))
    name = form.text("name") if form.has("name") else ""
    return Refund(Method(form.word("method", list(Method))), form.rupiah("amount"), name)
