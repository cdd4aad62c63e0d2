"""One line of a cart."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pos.goods.item import Item
from pos.money import Rupiah
from pos.pricing.reductions import Reduction, ReductionKind
from pos.selling.agreement import Agreement


@dataclass(frozen=True, slots=True)
class CartLine:
    """Some pieces of one item. `key` names the line as long as the cart lives and is never used again in it.

    `given` is what the rules of the whole cart take off it: offers, wholesale, a lot price, a discount. The cart keeps
    it right.
    """

    key: int
    item: Item
    quantity: int
    agreement: Agreement | None = None
    given: tuple[Reduction, ...] = ()

    @property
    def list_amount(self) -> Rupiah:
        """What the pieces cost at their list price, in rupiah."""
        return self.item.price * self.quantity

    @property
    def reductions(self) -> tuple[Reduction, ...]:
        """Why the line costs less than its list, as the record will keep it."""
        if self.agreement is None or any(reduction.kind is ReductionKind.LOT for reduction in self.given):
            return self.given
        agreed = self.agreement.amount_for(self.quantity)
        bargain = Reduction(ReductionKind.BARGAIN, self.list_amount - agreed, self.quantity, agreed)
        return (bargain, *self.given) if bargain.amount else self.given

    @property
    def amount(self) -> Rupiah:
        """What the buyer pays for the line, in rupiah."""
        return self.list_amount - sum(reduction.amount for reduction in self.reductions)

    @property
    def saved(self) -> Rupiah:
        """How far below the list the line is, in rupiah."""
        return self.list_amount - self.amount


def priced(lines: Sequence[CartLine], given: Sequence[tuple[Reduction, ...]]) -> list[tuple[int, Rupiah]]:
    """Pieces and rupiah of each line under `given`."""
    priced = (replace(line, given=now) for line, now in zip(lines, given, strict=True))
    return [(line.quantity, line.amount) for line in priced]
