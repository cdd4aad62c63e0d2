"""Counting piles while the stall sells on (Hitung stok): blind, recorded as one count, with a reason for each gap."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from pos.goods.item import Item
from pos.money import Rupiah
from pos.refusals import Refusal


@dataclass(eq=False)
class NothingCounted(Refusal):
    """A count without a single pile is none."""


@dataclass(eq=False)
class CountedTwice(Refusal):
    """The pile `code` stands in the count twice."""

    code: str


@dataclass(eq=False)
class ReasonMissing(Refusal):
    """A correction of `code` by `difference` pieces stands in the book for ever, so it needs a reason."""

    code: str
    difference: int


@dataclass(eq=False)
class CountedAhead(Refusal):
    """A pile cannot have been counted at a moment that is yet to come."""

    counted_at: datetime


@dataclass(eq=False)
class CountedBeforeOpening(Refusal):
    """A pile cannot have been counted at `counted_at`, before it first stood in the book at `opened_at`."""

    code: str
    counted_at: datetime
    opened_at: datetime


@dataclass(frozen=True, slots=True)
class Counted:
    """What somebody wrote on the sheet for the pile `code`: `pieces`, at the moment `counted_at`.

    What was sold afterwards is no part of it, and what was sold before is gone from it. `reason` explains a gap.
    """

    code: str
    pieces: int
    counted_at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CountRow:
    """One pile of a count: what was `counted` and what the `book` said at that moment.

    `value` is the rupiah at cost that the book gained or lost with the difference, `at_price` the same at list price.
    """

    item: Item
    counted: int
    book: int
    value: Rupiah
    counted_at: datetime
    reason: str

    @property
    def difference(self) -> int:
        """Pieces over (above zero) or missing."""
        return self.counted - self.book

    @property
    def at_price(self) -> Rupiah:
        """The difference at list price, in rupiah."""
        return self.difference * self.item.price


@dataclass(frozen=True, slots=True)
class StockCount:
    """One count, recorded whole."""

    id: UUID
    at: datetime
    day: date
    by: str
    rows: tuple[CountRow, ...]

    @property
    def difference(self) -> int:
        """Pieces over or missing in all piles together."""
        return sum(row.difference for row in self.rows)

    @property
    def at_price(self) -> Rupiah:
        """The difference at list prices, in rupiah."""
        return sum(row.at_price for row in self.rows)


@dataclass(frozen=True, slots=True)
class CountSheet:
    """What the counter takes along: the piles, without a word of what the book says; `made_at` is when."""

    made_at: datetime
    items: tuple[Item, ...]
