"""The cart: a frozen value. Every change gives a new cart, so undo is keeping the one before."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Self
from uuid import UUID

from pos.goods.item import HIGHEST_PRICE, AbsurdPrice, Item, check_price
from pos.money import Rupiah
from pos.refusals import Refusal
from pos.selling.buyer import Buyer

HIGHEST_QUANTITY = 9_999
"""The most pieces one line may hold: a barcode scanned into the quantity must not become a sale."""


@dataclass(eq=False)
class AbsurdQuantity(Refusal):
    """A quantity of zero, below zero, or beyond HIGHEST_QUANTITY pieces."""

    quantity: int


@dataclass(eq=False)
class AgreedAboveList(Refusal):
    """An agreed amount above the list amount of its line, both in rupiah: bargaining only goes down."""

    agreed: Rupiah
    listed: Rupiah


@dataclass(eq=False)
class EmptyCart(Refusal):
    """There is nothing to pay for."""


class Per(StrEnum):
    """What a price was agreed for: each piece, or the whole line ("tiga seratus ribu")."""

    PIECE = "piece"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class Agreement:
    """A bargained price: `amount` rupiah per piece or for the whole line. It is a price, not a discount."""

    amount: Rupiah
    per: Per = Per.LINE

    def amount_for(self, quantity: int) -> Rupiah:
        """What `quantity` pieces cost at this agreement, in rupiah."""
        return self.amount * quantity if self.per is Per.PIECE else self.amount


@dataclass(frozen=True, slots=True)
class CartLine:
    """Some pieces of one item. `key` names the line as long as the cart lives and is never used again in it."""

    key: int
    item: Item
    quantity: int
    agreement: Agreement | None = None

    @property
    def list_amount(self) -> Rupiah:
        """What the pieces cost at their list price, in rupiah."""
        return self.item.price * self.quantity

    @property
    def amount(self) -> Rupiah:
        """What the buyer pays for the line, in rupiah."""
        return self.agreement.amount_for(self.quantity) if self.agreement else self.list_amount

    @property
    def saved(self) -> Rupiah:
        """How far below the list the line is, in rupiah."""
        return self.list_amount - self.amount


@dataclass(frozen=True, slots=True)
class Cart:
    """What a buyer is about to pay for.

    `checkout` is the name of this checkout: a cart completed twice under one name is one sale. `customer` is who buys,
    where that is known.
    """

    checkout: str
    lines: tuple[CartLine, ...] = ()
    next_key: int = field(default=1)
    customer: Buyer | None = None

    def __bool__(self) -> bool:
        """Whether there is anything in it."""
        return bool(self.lines)

    @property
    def pieces(self) -> int:
        """Pieces in all lines."""
        return sum(line.quantity for line in self.lines)

    @property
    def subtotal(self) -> Rupiah:
        """What everything costs at list prices, in rupiah."""
        return sum(line.list_amount for line in self.lines)

    @property
    def total(self) -> Rupiah:
        """What the buyer owes, in rupiah."""
        return sum(line.amount for line in self.lines)

    @property
    def saved(self) -> Rupiah:
        """How far the total is below the subtotal, in rupiah."""
        return self.subtotal - self.total

    def line(self, key: int) -> CartLine:
        """The line named `key`. Raises KeyError."""
        for line in self.lines:
            if line.key == key:
                return line
        raise KeyError(key)

    def wanted(self, item: UUID) -> int:
        """Pieces of `item` in all lines together."""
        return sum(line.quantity for line in self.lines if line.item.id == item)

    def add(self, item: Item, quantity: int = 1) -> Self:
        """Add `quantity` pieces, to the line of the same item at its list price if there is one, else as a new line.

        Raises AbsurdQuantity.
        """
        for line in self.lines:
            if line.item == item and line.agreement is None:
                return self.with_quantity(line.key, line.quantity + _checked(quantity))
        return self.add_line(item, quantity)

    def add_line(self, item: Item, quantity: int = 1) -> Self:
        """Add `quantity` pieces as a line of their own, which may be agreed about apart. Raises AbsurdQuantity."""
        line = CartLine(self.next_key, item, _checked(quantity))
        return replace(self, lines=(*self.lines, line), next_key=self.next_key + 1)

    def with_quantity(self, key: int, quantity: int) -> Self:
        """Set the pieces of line `key`.

        A price agreed per piece follows; one agreed for the whole line was for another number of pieces and falls away.
        Raises AbsurdQuantity, KeyError.
        """

        def changed(line: CartLine) -> CartLine:
            stays = line.agreement if line.agreement and line.agreement.per is Per.PIECE else None
            agreement = line.agreement if line.quantity == quantity else stays
            return replace(line, quantity=_checked(quantity), agreement=agreement)

        return self._with(key, changed)

    def agreed(self, key: int, agreement: Agreement | None) -> Self:
        """Set or take back the agreed price of line `key`. Raises AbsurdPrice, AgreedAboveList, KeyError."""

        def changed(line: CartLine) -> CartLine:
            return replace(line, agreement=_checked_agreement(agreement, line) if agreement else None)

        return self._with(key, changed)

    def without(self, key: int) -> Self:
        """The cart without line `key`. Raises KeyError."""
        gone = self.line(key)
        return replace(self, lines=tuple(line for line in self.lines if line is not gone))

    def for_customer(self, customer: Buyer | None) -> Self:
        """The same for a known customer, or for nobody in particular."""
        return replace(self, customer=customer)

    def joined(self, other: Self) -> Self:
        """This cart with the lines of `other` behind its own; what was agreed for a line stays agreed.

        An empty cart becomes `other` itself, which then keeps its name as a checkout.
        """
        if not self:
            return other
        cart = replace(self, customer=self.customer or other.customer)
        for line in other.lines:
            cart = replace(cart, lines=(*cart.lines, replace(line, key=cart.next_key)), next_key=cart.next_key + 1)
        return cart

    def _with(self, key: int, change: Callable[[CartLine], CartLine]) -> Self:
        old = self.line(key)
        new = change(old)
        return replace(self, lines=tuple(new if line is old else line for line in self.lines))


def _checked(quantity: int) -> int:
    if not 1 <= quantity <= HIGHEST_QUANTITY:
        raise AbsurdQuantity(quantity)
    return quantity


def _checked_agreement(agreement: Agreement, line: CartLine) -> Agreement:
    if agreement.per is Per.PIECE:
        check_price(agreement.amount)
    elif not 1 <= agreement.amount <= HIGHEST_PRICE * line.quantity:
        raise AbsurdPrice(agreement.amount)
    amount = agreement.amount_for(line.quantity)
    if amount > line.list_amount:
        raise AgreedAboveList(amount, line.list_amount)
    return agreement
