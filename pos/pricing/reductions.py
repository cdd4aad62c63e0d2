"""Why a line costs less than its list price, as a sale keeps it for ever."""

from dataclasses import dataclass
from enum import StrEnum

from pos.money import Rupiah


class ReductionKind(StrEnum):
    """What took a price below the list.

    All but the last make a price: an offer of the stall, a wholesale price, or what was agreed for a line (BARGAIN) or
    for everything together (LOT). Only DISCOUNT is a discount, and turnover is counted before discounts.
    """

    BARGAIN = "bargain"
    BUNDLE = "bundle"
    WHOLESALE = "wholesale"
    FLAT = "flat"
    LOT = "lot"
    DISCOUNT = "discount"


@dataclass(frozen=True, slots=True)
class Reduction:
    """`amount` rupiah (positive) below the list, because `pieces` pieces of the line went for `price` together.

    `offered` is what was shouted, where that is not the same: a package of pieces for rupiah, which may have pieces of
    several lines in it, or one piece for rupiah. `name` is what the owner calls the offer, or why there is a discount.
    """

    kind: ReductionKind
    amount: Rupiah
    pieces: int
    price: Rupiah
    offered: tuple[int, Rupiah] | None = None
    name: str = ""

    @property
    def said(self) -> tuple[int, Rupiah]:
        """Pieces and rupiah as they were shouted: the offer's, or else the line's own."""
        return self.offered or (self.pieces, self.price)


def is_discount(reduction: Reduction) -> bool:
    """Whether it is a discount and not a price."""
    return reduction.kind is ReductionKind.DISCOUNT
