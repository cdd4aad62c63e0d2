"""What can be agreed about a cart, and how it stands to the lowest prices: nothing here knows a widget."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from pos.money import Rupiah
from pos.ports import Reading
from pos.refusals import Refusal
from pos.selling.agreement import Agreement, Discount, Lot, Per
from pos.selling.cart import Cart
from pos.selling.line import CartLine
from pos.till import BelowLowestPrice, check_floors

_DOWN = (5_000, 10_000)
_ROUND = (10_000, 50_000)
_PERCENTS = (5, 10)
_NEAR = 10
"""Percent: so little above the lowest price is near it."""


class Way(Enum):
    """What an amount is for: the line, each piece of it, everything in the cart, or a discount on everything."""

    LINE = auto()
    PIECE = auto()
    ALL = auto()
    DISCOUNT = auto()


class Room(Enum):
    """How much room there is down to the lowest price. It is shown as a colour alone."""

    FREE = auto()
    NEAR = auto()
    BELOW = auto()


@dataclass(frozen=True, slots=True)
class Bargain:
    """A cart, and the line that is talked about."""

    cart: Cart
    line: CartLine

    @property
    def ways(self) -> tuple[Way, ...]:
        """What can be agreed about, the nearest first."""
        pieces = (Way.PIECE,) if self.line.quantity > 1 else ()
        everything = (Way.ALL,) if len(self.cart.lines) > 1 else ()
        return (Way.LINE, *pieces, *everything, Way.DISCOUNT)

    @property
    def agreed(self) -> tuple[Way, Rupiah] | None:
        """What was agreed before, and in which way."""
        if self.cart.lot:
            return Way.ALL, self.cart.lot.amount
        if self.line.agreement:
            way = Way.PIECE if self.line.agreement.per is Per.PIECE and self.line.quantity > 1 else Way.LINE
            return way, self.line.agreement.amount
        return (Way.DISCOUNT, self.cart.taken_off) if self.cart.discount else None

    def asked(self, way: Way) -> Rupiah:
        """The asking price: what it costs as long as nothing is agreed in this way, in rupiah."""
        if way is Way.LINE:
            return self.line.list_amount
        if way is Way.PIECE:
            return self.line.item.price
        without = self.cart.discounted(None)
        return without.total if way is Way.DISCOUNT else without.for_lot(None).total

    def quick(self, way: Way) -> Sequence[Rupiah]:
        """Amounts that are likely to be offered, downwards from the asking price; discounts upwards."""
        asked = self.asked(way)
        if way is Way.DISCOUNT:
            found = [*_DOWN, *(asked * percent // 100 for percent in _PERCENTS)]
            return tuple(sorted({amount for amount in found if 0 < amount < asked}))
        stepped = [asked - down for down in _DOWN] + [(asked - 1) // step * step for step in _ROUND]
        return tuple(sorted({amount for amount in stepped if amount >= asked // 2 and amount > 0}, reverse=True))

    def after(self, way: Way, amount: Rupiah, lent: str = "") -> Cart:
        """The cart once `amount` is agreed in this way. Raises what a cart raises."""
        if way is Way.DISCOUNT:
            return self.cart.discounted(Discount(amount, lent=lent))
        if way is Way.ALL:
            return self.cart.for_lot(Lot(amount, lent))
        return self.cart.agreed(self.line.key, Agreement(amount, Per.PIECE if way is Way.PIECE else Per.LINE, lent))

    def without(self) -> Cart:
        """The cart without a price for everything, a discount, or a price of this line."""
        return self.cart.for_lot(None).discounted(None).agreed(self.line.key, None)

    def room(self, look: Reading, way: Way, amount: Rupiah, today: date) -> Room:
        """How much room `amount` leaves; FREE where it cannot be agreed at all."""
        if self._is_below(look, way, amount, today):
            return Room.BELOW
        step = self.asked(way) * _NEAR // 100
        lower = amount + step if way is Way.DISCOUNT else amount - step
        return Room.NEAR if self._is_below(look, way, lower, today) else Room.FREE

    def _is_below(self, look: Reading, way: Way, amount: Rupiah, today: date) -> bool:
        try:
            check_floors(look, self.after(way, amount), today)
        except BelowLowestPrice:
            return True
        except Refusal:
            return False
        return False
