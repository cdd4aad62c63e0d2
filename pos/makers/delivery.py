"""Documents of goods that come from a maker, or go back. What is wrong in one is put right by a further one."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from pos.goods.item import Item
from pos.money import Rupiah, allocate
from pos.refusals import Refusal


class DeliveryKind(StrEnum):
    """What kind of document it is; the number begins with its prefix.

    | kind      | prefix | paper              | pieces                                        |
    |-----------|--------|--------------------|-----------------------------------------------|
    | BOUGHT    | TB     | Terima barang      | become the stall's, and it owes their price   |
    | CONSIGNED | TT     | Terima titipan     | come onto the shelf, and stay the maker's     |
    | SENT_BACK | KT     | Kembalikan titipan | that nobody bought leave the shelf            |
    """

    BOUGHT = "bought"
    CONSIGNED = "consigned"
    SENT_BACK = "sent_back"


PREFIXES = {DeliveryKind.BOUGHT: "TB", DeliveryKind.CONSIGNED: "TT", DeliveryKind.SENT_BACK: "KT"}
SETTLEMENT_PREFIX, PAYMENT_PREFIX = "SP", "BP"


@dataclass(eq=False)
class NothingDelivered(Refusal):
    """A document without a line."""


@dataclass(eq=False)
class NotFromMaker(Refusal):
    """`code` is not made by `maker`."""

    code: str
    maker: str


@dataclass(eq=False)
class DeliveredTwice(Refusal):
    """`code` stands twice in one document: one line for each size and colour."""

    code: str


@dataclass(eq=False)
class CostsOnConsignment(Refusal):
    """Goods on consignment have no value of the stall's that `costs` rupiah could be added to."""

    costs: Rupiah


@dataclass(eq=False)
class UnknownDelivery(Refusal):
    """No document of goods has this number."""

    number: str


@dataclass(eq=False)
class CorrectsACorrection(Refusal):
    """`number` is a correction itself; correct the document it belongs to, `original`."""

    number: str
    original: str


@dataclass(eq=False)
class CorrectsTooMuch(Refusal):
    """`wanted` pieces of `code` are to be taken off, and the document has `there`."""

    code: str
    wanted: int
    there: int


@dataclass(eq=False)
class AbsurdDay(Refusal):
    """`day` is none of `first` to `last`, within which a paper of today is dated, or due."""

    day: date
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class DeliveryLine:
    """`pieces` of one item at `price` rupiah each, below zero where they are taken off; `costs` is its share of those.

    The price of goods on consignment is what the maker gets for one (harga setor), zero where it gets a share.
    """

    position: int
    item: Item
    pieces: int
    price: Rupiah
    costs: Rupiah = 0

    @property
    def amount(self) -> Rupiah:
        """The pieces at their price, in rupiah."""
        return self.pieces * self.price


@dataclass(frozen=True, slots=True)
class Delivery:
    """One document. `paper` is the number on the maker's own (surat jalan), `dated` the day on it where it is another.

    The goods moved on `day`, whatever that paper says. `corrects` is the document it puts right.

    `costs` (transport and the like, rupiah) are spread over the lines and are not owed to the maker; `due` is when
    what is owed is to be paid. `partial` tells that more of the same order is to come.
    """

    id: UUID
    till: str
    sequence: int
    kind: DeliveryKind
    maker: UUID
    maker_name: str
    at: datetime
    day: date
    by: str
    lines: tuple[DeliveryLine, ...]
    due: date
    paper: str = ""
    costs: Rupiah = 0
    partial: bool = False
    note: str = ""
    corrects: str = ""
    dated: date | None = None

    @property
    def number(self) -> str:
        """The number of the document, such as `TB-S1-260307-001`."""
        return document_number(PREFIXES[self.kind], self.till, self.day, self.sequence)

    @property
    def pieces(self) -> int:
        """Pieces in all lines."""
        return sum(line.pieces for line in self.lines)

    @property
    def amount(self) -> Rupiah:
        """All lines at their prices, in rupiah."""
        return sum(line.amount for line in self.lines)

    @property
    def owed(self) -> Rupiah:
        """What the stall owes the maker for it, in rupiah; goods on consignment are owed once they are sold."""
        return self.amount if self.kind is DeliveryKind.BOUGHT else 0


def document_number(prefix: str, till: str, day: date, sequence: int) -> str:
    """The number of a document: its kind, the till, the trading day, a sequence within them from 1."""
    return f"{prefix}-{till}-{day:%y%m%d}-{sequence:03d}"


def spread_costs(costs: Rupiah, lines: tuple[tuple[int, Rupiah], ...]) -> tuple[Rupiah, ...]:
    """Share `costs` out over lines of (pieces, price) by what they are worth, or by pieces where that is nothing."""
    worth = [pieces * price for pieces, price in lines]
    return allocate(costs, worth if any(worth) else [pieces for pieces, _ in lines])
