"""What was sold: the record that stands for ever. A mistake is corrected by a further record, never by a change."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from pos.goods.item import Family, Item
from pos.money import Rupiah
from pos.pricing.reductions import Reduction, is_discount
from pos.selling.buyer import Buyer
from pos.selling.payment import Method, Payment


@dataclass(frozen=True, slots=True)
class BelowFloor:
    """A line went below its lowest price of `floor` rupiah a piece, because `by` let it."""

    floor: Rupiah
    by: str


@dataclass(frozen=True, slots=True)
class SaleLine:
    """Some pieces of one item as they were sold; `item` is as it was named and priced at that moment.

    `cost` is what the pieces cost the stall, in rupiah: the value that left the shelf with them, and what is `owed` to
    the maker of goods on consignment. `short` is how many of them the book did not hold. `below` is there where the
    line went below its lowest price.
    """

    position: int
    item: Item
    quantity: int
    reductions: tuple[Reduction, ...]
    cost: Rupiah
    short: int
    owed: Rupiah = 0
    below: BelowFloor | None = None

    @property
    def value(self) -> Rupiah:
        """The rupiah at cost that left the shelf; goods on consignment have none there."""
        return self.cost - self.owed

    @property
    def list_amount(self) -> Rupiah:
        """What the pieces cost at their list price, in rupiah."""
        return self.item.price * self.quantity

    @property
    def amount(self) -> Rupiah:
        """What the buyer paid for the line, in rupiah."""
        return self.list_amount - sum(reduction.amount for reduction in self.reductions)

    @property
    def taken_off(self) -> Rupiah:
        """What a discount took off the price of the line, in rupiah."""
        return sum(reduction.amount for reduction in self.reductions if is_discount(reduction))


@dataclass(frozen=True, slots=True)
class Sale:
    """One completed sale.

    `checkout` is the name the caller gave; it is unique, so the same checkout is never two sales. `number` is printed
    (`S1-260307-0042`): till, trading day, and a `sequence` without gaps within them. `change` in rupiah.
    `rounding` is what cash made of the total, below zero where it was rounded down. `customer` is who bought, as named
    on that day. `credit` is what pieces that the buyer brought back counted for.
    """

    id: UUID
    checkout: str
    till: str
    sequence: int
    at: datetime
    day: date
    shift: UUID
    cashier: str
    lines: tuple[SaleLine, ...]
    payments: tuple[Payment, ...]
    change: Rupiah
    rounding: Rupiah = 0
    customer: Buyer | None = None
    credit: Rupiah = 0

    @property
    def number(self) -> str:
        """The receipt number, such as `S1-260307-0042`."""
        return receipt_number(self.till, self.day, self.sequence)

    @property
    def pieces(self) -> int:
        """Pieces in all lines."""
        return sum(line.quantity for line in self.lines)

    @property
    def subtotal(self) -> Rupiah:
        """What everything cost at list prices, in rupiah."""
        return sum(line.list_amount for line in self.lines)

    @property
    def total(self) -> Rupiah:
        """What the buyer owed, in rupiah."""
        return sum(line.amount for line in self.lines)

    @property
    def taken_off(self) -> Rupiah:
        """What a discount took off the price of everything, in rupiah: turnover is counted before it."""
        return sum(line.taken_off for line in self.lines)

    @property
    def due(self) -> Rupiah:
        """What was to be paid once cash was rounded, in rupiah."""
        return self.total + self.rounding

    @property
    def is_open(self) -> bool:
        """Whether money of this sale was not seen to arrive yet."""
        return any(payment.is_open for payment in self.payments)

    @property
    def paid(self) -> Rupiah:
        """What the buyer handed over before change, in rupiah."""
        return sum(payment.amount for payment in self.payments)

    @property
    def short(self) -> int:
        """Pieces sold that the book did not hold."""
        return sum(line.short for line in self.lines)


@dataclass(frozen=True, slots=True)
class SaleHead:
    """One line of the history: enough to recognise a receipt.

    `pieces` sold, `total` owed in rupiah, `methods` by which it was paid, the goods in a few words as `summary`, and
    how often the receipt was reprinted as `copies`. It is `waiting` while money of it was not seen to arrive, and
    `voided` where all of it was undone on its day.
    """

    number: str
    at: datetime
    cashier: str
    pieces: int
    total: Rupiah
    methods: tuple[Method, ...]
    summary: str
    copies: int
    waiting: bool = False
    voided: bool = False


@dataclass(frozen=True, slots=True)
class SaleFilter:
    """Which receipts are meant: all that is said must fit; nothing said is every receipt.

    The trading days from `first` to `last`; who sold; who bought; the `hour` of the wall clock (0-23). `method` is one
    way in which it was paid, `method_name` what the stall calls that way. `family`, `category` and `item` must fit one
    line together.

    The same of returns: who took the pieces back, when, and how money went back for which goods.
    """

    first: date | None = None
    last: date | None = None
    cashier: str | None = None
    customer: UUID | None = None
    method: Method | None = None
    method_name: str | None = None
    family: Family | None = None
    category: str | None = None
    item: UUID | None = None
    hour: int | None = None


EVERY_SALE = SaleFilter()
"""Every receipt that was ever written."""


def sold_on(day: date | None) -> SaleFilter:
    """The receipts of one trading day, or of all."""
    return SaleFilter(day, day)


def receipt_number(till: str, day: date, sequence: int) -> str:
    """The number printed on a receipt: till, trading day as yymmdd, sequence within both from 1."""
    return f"{till}-{day:%y%m%d}-{sequence:04d}"
