"""SALE.json: a sale as a form, read strictly. A key nobody knows is refused by name, never passed over."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pos.goods.item import Family, Item, UnknownCode
from pos.money import Rupiah, UnclearAmount, read
from pos.ports import ReadGoods
from pos.refusals import Refusal
from pos.selling.cart import Agreement, Cart, Per
from pos.selling.payment import Confirmation, Method, Payment
from ui.command_line.refused import Unreadable

LONGEST_NAME = 60
"""Letters that a free line, a cashier or an id may have."""

_SALE = ("id", "cashier", "lines", "payments", "print")
_LISTED = ("quantity", "agreed", "agreed_each")
_FREE = ("family", "price", "category", *_LISTED)
_PAYMENT = ("method", "amount", "confirmed")


@dataclass(eq=False)
class NotJson(Unreadable):
    """The form is not JSON; `line` and `column` are where reading stopped, from 1."""

    line: int
    column: int


@dataclass(eq=False)
class UnknownKey(Refusal):
    """A key that the form does not have: `where` is its place, such as `lines[0]`, empty at the top."""

    where: str
    key: str


@dataclass(eq=False)
class MissingKey(Refusal):
    """A key that the form must have; `key` may name several of which one is needed."""

    where: str
    key: str


@dataclass(eq=False)
class WrongValue(Refusal):
    """A value of the wrong kind, such as a word where a number belongs; `value` as it stood there."""

    where: str
    key: str
    value: str


@dataclass(frozen=True, slots=True)
class SaleForm:
    """A form that was read: whose it is, what is bought, how it is paid, and whether paper is wanted if it says so."""

    checkout: str | None
    cashier: str | None
    lines: tuple[_Line, ...]
    payments: tuple[_Paid, ...]
    printed: bool | None

    def cart(self, empty: Cart, goods: ReadGoods) -> Cart:
        """The cart of the form. Raises UnknownCode and what a cart raises."""
        cart = Cart(self.checkout) if self.checkout else empty
        for line in self.lines:
            key, item = cart.next_key, line.free or goods.item_by_code(line.code)
            if item is None:
                raise UnknownCode(line.code)
            cart = cart.add_line(item, line.quantity)
            if line.agreement:
                cart = cart.agreed(key, line.agreement)
        return cart

    def paid(self, by: str, at: datetime) -> tuple[Payment, ...]:
        """The payments; a confirmed one was seen by the cashier now."""
        seen = Confirmation(by, at)
        return tuple(Payment(paid.method, paid.amount, seen if paid.confirmed else None) for paid in self.payments)


@dataclass(frozen=True, slots=True)
class _Line:
    code: str
    free: Item | None
    quantity: int
    agreement: Agreement | None


@dataclass(frozen=True, slots=True)
class _Paid:
    method: Method
    amount: Rupiah
    confirmed: bool


def read_sale(text: str) -> SaleForm:
    """Read a form. Raises NotJson, UnknownKey, MissingKey, WrongValue, UnclearAmount, AbsurdPrice."""
    form = _Form(_parsed(text), "", _SALE)
    return SaleForm(
        checkout=form.text("id") if form.has("id") else None,
        cashier=form.text("cashier") if form.has("cashier") else None,
        lines=tuple(_line(value, f"lines[{place}]") for place, value in enumerate(form.rows("lines"))),
        payments=tuple(_payment(value, f"payments[{place}]") for place, value in enumerate(form.rows("payments"))),
        printed=form.flag("print") if form.has("print") else None,
    )


def _parsed(text: str) -> Any:
    """JSON in which 35.000 stays text: as a number it would be 35."""
    try:
        return json.loads(text.lstrip("\ufeff"), parse_float=_Fraction)
    except json.JSONDecodeError as error:
        raise NotJson(error.lineno, error.colno) from error


class _Fraction(str):
    """A number with a dot or an exponent, as it was written."""

    __slots__ = ()


class _Form:
    """One object of the form with its place, so that every refusal can say where."""

    def __init__(self, value: Any, where: str, keys: Collection[str]) -> None:
        if not isinstance(value, Mapping):
            raise WrongValue(where, "", _shown(value))
        self._values, self._where = value, where
        for key in value:
            if key not in keys:
                raise UnknownKey(where, key)

    def has(self, key: str) -> bool:
        return key in self._values

    def text(self, key: str) -> str:
        value = self._needed(key)
        if not isinstance(value, str) or not value.strip() or len(value) > LONGEST_NAME:
            raise WrongValue(self._where, key, _shown(value))
        return value.strip()

    def rows(self, key: str) -> list[Any]:
        value = self._needed(key)
        if not isinstance(value, list):
            raise WrongValue(self._where, key, _shown(value))
        return value

    def flag(self, key: str) -> bool:
        value = self._needed(key)
        if not isinstance(value, bool):
            raise WrongValue(self._where, key, _shown(value))
        return value

    def whole(self, key: str) -> int:
        value = self._needed(key)
        if isinstance(value, str) and value.strip().removeprefix("-").isdecimal() and not isinstance(value, _Fraction):
            return int(value) if len(value) < 20 else 10**20
        if isinstance(value, bool) or not isinstance(value, int):
            raise WrongValue(self._where, key, _shown(value))
        return value

    def rupiah(self, key: str) -> Rupiah:
        value = self._needed(key)
        if isinstance(value, _Fraction):
            raise UnclearAmount(str(value))
        if isinstance(value, str):
            return read(value)
        if isinstance(value, bool) or not isinstance(value, int):
            raise WrongValue(self._where, key, _shown(value))
        return value

    def word(self, key: str, allowed: Collection[str]) -> str:
        value = self._needed(key)
        if value not in allowed:
            raise WrongValue(self._where, key, _shown(value))
        return str(value)

    def _needed(self, key: str) -> Any:
        if key not in self._values:
            raise MissingKey(self._where, key)
        return self._values[key]


def _shown(value: Any) -> str:
    return str(value) if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)[:LONGEST_NAME]


def _line(value: Any, where: str) -> _Line:
    """A line names its goods by exactly one of `code`, `pile` and `free`."""
    named = [key for key in ("code", "pile", "free") if isinstance(value, Mapping) and key in value]
    if isinstance(value, Mapping) and len(named) != 1:
        raise MissingKey(where, "code | pile | free")
    kind = named[0] if named else "code"
    form = _Form(value, where, (kind, *(_FREE if kind == "free" else _LISTED)))
    quantity = form.whole("quantity")
    agreement = _agreement(form)
    if kind != "free":
        return _Line(form.text(kind), None, quantity, agreement)
    family = Family(form.word("family", list(Family)))
    category = form.text("category") if form.has("category") else ""
    return _Line("", Item.free(form.text("free"), family, form.rupiah("price"), category), quantity, agreement)


def _agreement(form: _Form) -> Agreement | None:
    """`agreed` is for the whole line, `agreed_each` for one piece; the former goes first where both are given."""
    if form.has("agreed"):
        return Agreement(form.rupiah("agreed"), Per.LINE)
    return Agreement(form.rupiah("agreed_each"), Per.PIECE) if form.has("agreed_each") else None


def _payment(value: Any, where: str) -> _Paid:
    form = _Form(value, where, _PAYMENT)
    method = Method(form.word("method", list(Method)))
    return _Paid(method, form.rupiah("amount"), form.has("confirmed") and form.flag("confirmed"))
