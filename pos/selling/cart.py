"""The cart: a frozen value. Every change gives a new cart, so undo is keeping the one before."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Self
from uuid import UUID

from pos.goods.item import AbsurdPrice, Item
from pos.money import Rupiah
from pos.pricing.offer import Offer
from pos.pricing.reckoning import Wanted, reckon
from pos.pricing.reductions import Reduction, is_discount
from pos.refusals import Refusal
from pos.selling.agreement import (
    AbsurdDiscount,
    AgreedAboveList,
    Agreement,
    Discount,
    Lot,
    Per,
    check_agreement,
    spread_discount,
    spread_lot,
)
from pos.selling.buyer import Buyer
from pos.selling.line import CartLine, priced

HIGHEST_QUANTITY = 9_999
"""The most pieces one line may hold: a barcode scanned into the quantity must not become a sale."""


@dataclass(eq=False)
class AbsurdQuantity(Refusal):
    """A quantity of zero, below zero, or beyond HIGHEST_QUANTITY pieces."""

    quantity: int


@dataclass(eq=False)
class EmptyCart(Refusal):
    """There is nothing to pay for."""


@dataclass(frozen=True, slots=True)
class Cart:
    """What a buyer is about to pay for.

    `checkout` is the name of this checkout: a cart completed twice under one name is one sale. `offers` are those in
    force. A `lot` price was agreed for exactly these pieces, so every change of them lets it fall away; so does a
    `discount` that would leave nothing to pay. Agreed prices of lines rest while there is a lot price. `customer` is
    who buys, where that is known; a wholesale customer has the wholesale price from the first piece on.
    """

    checkout: str
    lines: tuple[CartLine, ...] = ()
    next_key: int = field(default=1)
    customer: Buyer | None = None
    offers: tuple[Offer, ...] = ()
    lot: Lot | None = None
    discount: Discount | None = None

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

    @property
    def reductions(self) -> tuple[Reduction, ...]:
        """What was taken off all lines, line by line."""
        return tuple(reduction for line in self.lines for reduction in line.reductions)

    @property
    def taken_off(self) -> Rupiah:
        """What the discount takes off, in rupiah; everything else below the list is a price."""
        return sum(reduction.amount for reduction in self.reductions if is_discount(reduction))

    def line(self, key: int) -> CartLine:
        """The line named `key`. Raises KeyError."""
        for line in self.lines:
            if line.key == key:
                return line
        raise KeyError(key)

    def wanted(self, item: UUID) -> int:
        """Pieces of `item` in all lines together."""
        return sum(line.quantity for line in self.lines if line.item.id == item)

    def under(self, offers: Sequence[Offer]) -> Self:
        """The same pieces under the offers that are in force now; what was agreed stays."""
        return self if self.offers == tuple(offers) else replace(self, offers=tuple(offers)).reckoned()

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
        return replace(self, lines=(*self.lines, line), next_key=self.next_key + 1, lot=None).reckoned()

    def with_quantity(self, key: int, quantity: int) -> Self:
        """Set the pieces of line `key`.

        A price agreed per piece follows; one agreed for the whole line was for another number of pieces and falls away.
        Raises AbsurdQuantity, KeyError.
        """

        def changed(line: CartLine) -> CartLine:
            stays = line.agreement if line.agreement and line.agreement.per is Per.PIECE else None
            agreement = line.agreement if line.quantity == quantity else stays
            return replace(line, quantity=_checked(quantity), agreement=agreement)

        lot = self.lot if self.line(key).quantity == quantity else None
        return self._with(key, changed, lot)

    def agreed(self, key: int, agreement: Agreement | None) -> Self:
        """Set or take back the agreed price of line `key`; a lot price falls away.

        Raises AbsurdPrice, AgreedAboveList, KeyError.
        """

        def changed(line: CartLine) -> CartLine:
            if agreement is not None:
                check_agreement(agreement, line.quantity, line.list_amount)
            return replace(line, agreement=agreement)

        return self._with(key, changed)

    def for_lot(self, lot: Lot | None) -> Self:
        """Set or take back one price for everything (borongan).

        It is spread over the pieces by list price, in the place of every other rule but a discount, and may not be
        above what everything costs without it. Raises AbsurdPrice, AgreedAboveList, EmptyCart.
        """
        without = replace(self, lot=None, discount=None).reckoned()
        if lot is not None:
            if not self.lines:
                raise EmptyCart
            if lot.amount < 1:
                raise AbsurdPrice(lot.amount)
            if lot.amount > without.total:
                raise AgreedAboveList(lot.amount, without.total)
        return replace(self, lot=lot).reckoned()

    def discounted(self, discount: Discount | None) -> Self:
        """Set or take back a discount on everything. Raises AbsurdDiscount, EmptyCart."""
        if discount is not None:
            if not self.lines:
                raise EmptyCart
            discount.of(replace(self, discount=None).reckoned().total)
        return replace(self, discount=discount).reckoned()

    def without(self, key: int) -> Self:
        """The cart without line `key`. Raises KeyError."""
        gone = self.line(key)
        return replace(self, lines=tuple(line for line in self.lines if line is not gone), lot=None).reckoned()

    def for_customer(self, customer: Buyer | None) -> Self:
        """The same for a known customer, or for nobody in particular."""
        return replace(self, customer=customer).reckoned()

    def joined(self, other: Self) -> Self:
        """This cart with the lines of `other` behind its own; what was agreed for a line stays agreed, a lot price not.

        An empty cart becomes `other` itself, which then keeps its name as a checkout.
        """
        if not self:
            return other.under(self.offers)
        customer, discount = self.customer or other.customer, self.discount or other.discount
        cart = replace(self, customer=customer, lot=None, discount=discount)
        for line in other.lines:
            cart = replace(cart, lines=(*cart.lines, replace(line, key=cart.next_key)), next_key=cart.next_key + 1)
        return cart.reckoned()

    def _with(self, key: int, change: Callable[[CartLine], CartLine], lot: Lot | None = None) -> Self:
        old = self.line(key)
        new = change(old)
        return replace(self, lines=tuple(new if line is old else line for line in self.lines), lot=lot).reckoned()

    def reckoned(self) -> Self:
        """The cart with what its rules take off each line; a line that stays as it is stays the same value."""
        given = self._priced()
        discount = self.discount
        if discount:
            so_far = priced(self.lines, given)
            try:
                given = [
                    (*before, *more) for before, more in zip(given, spread_discount(discount, so_far), strict=True)
                ]
            except AbsurdDiscount:
                discount = None
        lines = tuple(
            line if line.given == now else replace(line, given=now) for line, now in zip(self.lines, given, strict=True)
        )
        return replace(self, lines=lines, discount=discount)

    @property
    def _is_wholesale(self) -> bool:
        return self.customer is not None and self.customer.wholesale

    def _priced(self) -> list[tuple[Reduction, ...]]:
        """What the lot price, or else the offers and wholesale prices, take off each line."""
        if self.lot:
            return spread_lot(self.lot, [(line.quantity, line.list_amount) for line in self.lines])
        open_lines = [line for line in self.lines if line.agreement is None]
        found = iter(
            reckon([Wanted(line.item, line.quantity) for line in open_lines], self.offers, wholesale=self._is_wholesale)
        )
        return [next(found) if line.agreement is None else () for line in self.lines]


def _checked(quantity: int) -> int:
    if not 1 <= quantity <= HIGHEST_QUANTITY:
        raise AbsurdQuantity(quantity)
    return quantity
