"""A figure of a report as what it is made of: which receipts, and what of each counts."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from pos.money import Rupiah
from pos.reports.span.span import Span
from pos.selling.sale import SaleFilter


class Counted(StrEnum):
    """What of a receipt a figure counts; of a return it is the same, taken off.

    TOTAL what its buyer owed, PIECES how many, COST what they had cost, below zero, PROFIT what is over. GOODS are the
    lines that fit, MONEY the payments that fit, cash less change, and what went back. AGREED, OFFERED and DISCOUNTS are
    what took prices below the list, ROUNDING what cash made of the total, WAITING money that nobody had seen by the
    last evening. VOIDED is what was undone as a whole. By the book, which says it of pieces that were assigned later
    too: BALE is what a bale brought, SHELF how many pieces left their shelf as sold.
    """

    TOTAL = "total"
    PIECES = "pieces"
    COST = "cost"
    PROFIT = "profit"
    GOODS = "goods"
    MONEY = "money"
    AGREED = "agreed"
    OFFERED = "offered"
    DISCOUNTS = "discounts"
    ROUNDING = "rounding"
    WAITING = "waiting"
    VOIDED = "voided"
    BALE = "bale"
    SHELF = "shelf"


@dataclass(frozen=True, slots=True)
class Figure:
    """`counted` of the receipts of some trading days that fit `among`, which says which days those are.

    What came back in the days is taken off unless the figure is `sold` alone; a figure that is `back` alone is below
    zero. Beside the filter, the day is of this `weekday` (0 is Monday), and one line is of this `free` name in no list
    or of this `maker`; a figure of a BALE names it, one of a SHELF the `goods` on it.
    """

    counted: Counted
    among: SaleFilter
    sold: bool = True
    back: bool = True
    weekday: int | None = None
    free: str | None = None
    maker: str | None = None
    bale: str | None = None
    goods: tuple[UUID, ...] = ()

    @property
    def by_book(self) -> bool:
        """Whether the book says what it is made of, and not the lines of receipts."""
        return self.counted in {Counted.BALE, Counted.SHELF}

    @property
    def of_pieces(self) -> bool:
        """Whether it counts pieces, and not rupiah."""
        return self.counted in {Counted.PIECES, Counted.SHELF}

    @property
    def of_costs(self) -> bool:
        """Whether it tells what goods had cost: it is not for everybody."""
        return self.counted in {Counted.COST, Counted.PROFIT}

    @property
    def span(self) -> Span:
        """Its trading days. Raises ValueError where the filter does not say them."""
        if self.among.first is None or self.among.last is None:
            raise ValueError(self.among)
        return Span(self.among.first, self.among.last)


@dataclass(frozen=True, slots=True)
class Part:
    """A receipt, or a return where `back`, and the `amount` of it that a figure counts: rupiah or pieces, signed."""

    number: str
    at: datetime
    day: date
    who: str
    summary: str
    amount: Rupiah
    back: bool = False


@dataclass(frozen=True, slots=True)
class MadeOf:
    """What a figure is made of: so many `receipts` and `returns`, their `amount` together, and the newest of them."""

    receipts: int
    returns: int
    amount: Rupiah
    parts: tuple[Part, ...]
