"""What seller and buyer agree on: a price for a line or for everything, or a discount on top."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from pos.goods.item import HIGHEST_PRICE, AbsurdPrice, check_price
from pos.money import Rupiah, allocate
from pos.pricing.reductions import Reduction, ReductionKind
from pos.refusals import Refusal


@dataclass(eq=False)
class AgreedAboveList(Refusal):
    """An agreed amount above what it would cost without, both in rupiah: bargaining only goes down."""

    agreed: Rupiah
    listed: Rupiah


@dataclass(eq=False)
class AbsurdDiscount(Refusal):
    """A discount of nothing, of `total` rupiah or more, or of other than 1 to 99 percent; `discount` as it was said."""

    discount: int
    total: Rupiah


class Per(StrEnum):
    """What a price was agreed for: each piece, or the whole line ("tiga seratus ribu")."""

    PIECE = "piece"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class Agreement:
    """A bargained price: `amount` rupiah per piece or for the whole line. It is a price, not a discount.

    `lent` names who let it go below the lowest price; empty where nobody was asked.
    """

    amount: Rupiah
    per: Per = Per.LINE
    lent: str = ""

    def amount_for(self, quantity: int) -> Rupiah:
        """What `quantity` pieces cost at this agreement, in rupiah."""
        return self.amount * quantity if self.per is Per.PIECE else self.amount


@dataclass(frozen=True, slots=True)
class Lot:
    """Borongan: `amount` rupiah agreed for exactly the pieces that are in the cart; `lent` as in Agreement."""

    amount: Rupiah
    lent: str = ""


@dataclass(frozen=True, slots=True)
class Discount:
    """Less than the price, for a reason: `amount` rupiah, or `percent` of what everything costs; one of them is set.

    `lent` as in Agreement.
    """

    amount: Rupiah = 0
    percent: int = 0
    reason: str = ""
    lent: str = ""

    def of(self, total: Rupiah) -> Rupiah:
        """The rupiah taken off `total`, half up. Raises AbsurdDiscount unless some is taken and some stays."""
        taken = (2 * total * self.percent + 100) // 200 if self.percent else self.amount
        if not 0 < taken < total or not 0 <= self.percent <= 99:
            raise AbsurdDiscount(self.percent or self.amount, total)
        return taken


def check_agreement(agreement: Agreement, quantity: int, listed: Rupiah) -> None:
    """Raise AbsurdPrice or AgreedAboveList unless `quantity` pieces of `listed` rupiah can go for what was agreed."""
    if agreement.per is Per.PIECE:
        check_price(agreement.amount)
    elif not 1 <= agreement.amount <= HIGHEST_PRICE * quantity:
        raise AbsurdPrice(agreement.amount)
    amount = agreement.amount_for(quantity)
    if amount > listed:
        raise AgreedAboveList(amount, listed)


def spread_lot(lot: Lot, listed: Sequence[tuple[int, Rupiah]]) -> list[tuple[Reduction, ...]]:
    """What a lot price takes off lines of (pieces, rupiah at list): it is spread over them by list price."""
    shares = allocate(lot.amount, [amount for _, amount in listed])
    return [
        (Reduction(ReductionKind.LOT, amount - share, pieces, share),) if amount > share else ()
        for (pieces, amount), share in zip(listed, shares, strict=True)
    ]


def spread_discount(discount: Discount, lines: Sequence[tuple[int, Rupiah]]) -> list[tuple[Reduction, ...]]:
    """What a discount takes off lines of (pieces, rupiah so far): it is spread by what each still costs.

    Raises AbsurdDiscount.
    """
    shares = allocate(discount.of(sum(amount for _, amount in lines)), [amount for _, amount in lines])
    return [
        (Reduction(ReductionKind.DISCOUNT, share, pieces, amount - share, name=discount.reason),) if share else ()
        for (pieces, amount), share in zip(lines, shares, strict=True)
    ]
