"""Rows that reports are made of, each a few figures of one thing."""

from dataclasses import dataclass

from pos.goods.item import Item
from pos.money import Rupiah
from pos.pricing.reductions import ReductionKind


@dataclass(frozen=True, slots=True)
class SalesRow:
    """The sales of one family or category: `pieces`, `amount` and `cost` in rupiah."""

    key: str
    pieces: int
    amount: Rupiah
    cost: Rupiah

    @property
    def profit(self) -> Rupiah:
        """Amount less cost, in rupiah."""
        return self.amount - self.cost


@dataclass(frozen=True, slots=True)
class HourRow:
    """One hour of the day by the wall clock (0-23): receipts and rupiah."""

    hour: int
    sales: int
    amount: Rupiah


@dataclass(frozen=True, slots=True)
class StockRow:
    """One pile or variant over the day: pieces at its start, brought in, sold, gone unsold, and left at its end.

    `gone` counts what was rejected, given away, lost or missing at a count, less what a count found.
    `price` is the list price at the day's end and `value` what the pieces left cost, both in rupiah.
    """

    item: Item
    start: int
    brought_in: int
    sold: int
    left: int
    price: Rupiah
    value: Rupiah
    gone: int = 0

    @property
    def value_at_price(self) -> Rupiah:
        """What the pieces left would fetch at list price, in rupiah."""
        return max(0, self.left) * self.price

    @property
    def needs_count(self) -> bool:
        """Whether more was sold than the book held."""
        return self.left < 0


@dataclass(frozen=True, slots=True)
class Receipts:
    """The receipts of the day: how many, and the first and last number; None where there are none."""

    count: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class BookDay:
    """The book of used goods over the day: how many `entries`, and the short `code` of the last one; empty if none.

    `unassigned` pieces of the day's receipts, sold for `waiting` rupiah, still wait for their pile and so for a cost.
    """

    entries: int = 0
    code: str = ""
    unassigned: int = 0
    waiting: Rupiah = 0


NO_ENTRIES = BookDay()
"""A day on which nothing moved."""


@dataclass(frozen=True, slots=True)
class Lowered:
    """What took the prices of some receipts below the list, by its kind, each in rupiah above zero.

    What was `agreed` with a buyer and what the stall `offered` made a price; only `discounts` are a discount.
    """

    kinds: tuple[tuple[ReductionKind, Rupiah], ...] = ()

    @property
    def agreed(self) -> Rupiah:
        """By word of mouth: bargained for a line, or borongan for everything."""
        return self._of(ReductionKind.BARGAIN, ReductionKind.LOT)

    @property
    def offered(self) -> Rupiah:
        """By what the stall shouts: packages, wholesale and flat prices."""
        return self._of(ReductionKind.BUNDLE, ReductionKind.WHOLESALE, ReductionKind.FLAT)

    @property
    def discounts(self) -> Rupiah:
        """By discounts: turnover for the tax is counted before them."""
        return self._of(ReductionKind.DISCOUNT)

    @property
    def total(self) -> Rupiah:
        """All of it: how far the receipts are below the list."""
        return self.agreed + self.offered + self.discounts

    def _of(self, *kinds: ReductionKind) -> Rupiah:
        return sum(amount for kind, amount in self.kinds if kind in kinds)


NOT_LOWERED = Lowered()
"""Receipts at list prices."""
