"""What lies on the counter so far: a frozen value that the exchange screen shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from pos.money import Rupiah
from pos.returning import Brought, OpenLine, Wanted
from pos.selling.cart import Cart
from pos.selling.payment import Payment
from pos.selling.returned import Condition, Refund
from pos.selling.sale import Sale


@dataclass(frozen=True, slots=True)
class Back:
    """How many pieces of a line come back, and in which condition."""

    pieces: int = 0
    condition: Condition = Condition.GOOD


@dataclass(frozen=True, slots=True)
class Draft:
    """A sale with what comes back of it, goods without a receipt, and what is taken instead."""

    request: str
    cart: Cart
    sale: Sale | None = None
    lines: tuple[OpenLine, ...] = ()
    back: Mapping[int, Back] = field(default_factory=dict)
    unproven: tuple[Brought, ...] = ()

    @property
    def pieces_back(self) -> int:
        """Pieces that come back."""
        return sum(each.pieces for each in self.back.values()) + sum(each.pieces for each in self.unproven)

    @property
    def worth(self) -> Rupiah:
        """What they had really cost, in rupiah."""
        proven = (line.worth(self.of(line).pieces) for line in self.lines)
        return sum(proven) + sum(each.worth for each in self.unproven)

    @property
    def difference(self) -> Rupiah:
        """Rupiah that are still to be paid; below zero they go back to the buyer."""
        return self.cart.total - self.worth

    @classmethod
    def of_begun(cls, begun: Wanted, cart: Cart, found: tuple[Sale, tuple[OpenLine, ...]] | None) -> Draft:
        """What lay on the counter when it was kept, as far as it can still come back; `cart` is what was taken."""
        sale, lines = found or (None, ())
        left = {line.sold.position: line.left for line in lines}
        back = {
            each.line: Back(min(each.pieces, left[each.line]), each.condition)
            for each in begun.brought
            if each.line is not None and left.get(each.line)
        }
        unproven = tuple(each for each in begun.brought if each.line is None)
        return cls(begun.request, cart, sale, lines, back, unproven)

    def of(self, line: OpenLine) -> Back:
        """What comes back of a line."""
        return self.back.get(line.sold.position, Back())

    def about(self, sale: Sale, lines: tuple[OpenLine, ...]) -> Draft:
        """Begin with the receipt of `sale`, at its customer's prices; its only piece is meant, if it has but one."""
        cart = self.cart.for_customer(sale.customer)
        begun = replace(self, cart=cart, sale=sale, lines=lines, back={}, unproven=())
        if sum(line.left for line in lines) == 1:
            only = next(line for line in lines if line.left)
            return begun.with_pieces(only.sold.position, 1)
        return begun

    def with_pieces(self, position: int, pieces: int) -> Draft:
        """So many pieces of a line come back."""
        return replace(self, back={**self.back, position: replace(self.back.get(position, Back()), pieces=pieces)})

    def with_condition(self, position: int, condition: Condition) -> Draft:
        """The pieces of a line come back in this condition."""
        before = self.back.get(position, Back())
        return replace(self, back={**self.back, position: replace(before, condition=condition)})

    def with_unproven(self, brought: Brought) -> Draft:
        """Goods without a receipt lie on the counter too; the receipt that was chosen is put aside."""
        return replace(self, sale=None, lines=(), back={}, unproven=(*self.unproven, brought))

    def wanted(self, payments: tuple[Payment, ...], refunds: tuple[Refund, ...] | None, reason: str = "") -> Wanted:
        """What the shop is asked to do."""
        proven = (
            Brought(each.pieces, each.condition, line=position) for position, each in self.back.items() if each.pieces
        )
        number = self.sale.number if self.sale else ""
        return Wanted(self.request, number, (*proven, *self.unproven), self.cart, payments, refunds, reason)
