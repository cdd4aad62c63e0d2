"""What a buyer brought back: a record beside the sale, which stays as it was written."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Self
from uuid import UUID

from pos.goods.item import Item
from pos.money import Rupiah
from pos.refusals import Refusal
from pos.selling.cart import Cart
from pos.selling.payment import Method, Payment


class Condition(StrEnum):
    """How a piece came back.

    A GOOD one goes back where it came from, and so does a DAMAGED one, which somebody will sell cheaper or mend. A
    REJECTED one (afkir) leaves again at once, with its value.
    """

    GOOD = "good"
    DAMAGED = "damaged"
    REJECTED = "afkir"


class ReturnKind(StrEnum):
    """A RETURN of some pieces, with or without others in their place, or the VOID of a whole sale."""

    RETURN = "return"
    VOID = "void"


@dataclass(eq=False)
class NothingReturned(Refusal):
    """Nothing was brought back."""


@dataclass(eq=False)
class WrongRefund(Refusal):
    """`given` rupiah are not the `due` ones that go back to the buyer."""

    due: Rupiah
    given: Rupiah


@dataclass(eq=False)
class NotPaidThatWay(Refusal):
    """`amount` rupiah by `method` are more than the `paid` ones that came in that way; cash is always possible."""

    method: Method
    amount: Rupiah
    paid: Rupiah


@dataclass(eq=False)
class NoReason(Refusal):
    """A sale is voided with a reason, in words."""


@dataclass(eq=False)
class VoidTooLate(Refusal):
    """The sale `number` is of the trading day `day`, which is over: its pieces may still be brought back."""

    number: str
    day: date


@dataclass(eq=False)
class HasReturns(Refusal):
    """Pieces of the sale `number` were brought back, so it is not voided as a whole."""

    number: str


@dataclass(eq=False)
class PartOfExchange(Refusal):
    """The sale `number` was paid with pieces that were brought back, so it is not voided as a whole."""

    number: str


@dataclass(eq=False)
class NeedsReceipt(Refusal):
    """Goods without a receipt say what they are and what they are worth; a line of a sale needs its receipt."""


@dataclass(frozen=True, slots=True)
class Refund:
    """`amount` rupiah that went back by `method`, which the stall may call `name`; a kasbon shrinks by as much.

    What is `unseen` was waited for and never seen to arrive: it is waited for no more, and nobody hands it back.
    """

    method: Method
    amount: Rupiah
    name: str = ""
    unseen: bool = False


@dataclass(frozen=True, slots=True)
class MoneyBack:
    """What becomes of money, in rupiah: `handed` back, never seen to arrive (`unseen`), or `forgiven` of a debt."""

    handed: Rupiah
    unseen: Rupiah = 0
    forgiven: Rupiah = 0

    @classmethod
    def of(cls, refunds: Iterable[Refund]) -> Self:
        """The same of several at once."""
        handed, unseen, forgiven = 0, 0, 0
        for each in refunds:
            if each.unseen:
                unseen += each.amount
            elif each.method is Method.KASBON:
                forgiven += each.amount
            else:
                handed += each.amount
        return cls(handed, unseen, forgiven)


@dataclass(frozen=True, slots=True)
class Brought:
    """`pieces` on the counter: of line `line` of the sale, or an `item` without a receipt, worth `worth` rupiah."""

    pieces: int
    condition: Condition = Condition.GOOD
    line: int | None = None
    item: Item | None = None
    worth: Rupiah = 0


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a buyer wants who comes back.

    `number` is his receipt, empty without one. `cart` holds what he takes instead, and may be empty. `payments` pay the
    difference where that costs more; `refunds` tell how what is over goes back; where nothing is said,
    a kasbon is owed no more first, then money that was never seen is waited for no more, and the rest is cash.
    """

    request: str
    number: str
    brought: tuple[Brought, ...]
    cart: Cart
    payments: tuple[Payment, ...] = ()
    refunds: tuple[Refund, ...] | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ReturnLine:
    """`pieces` of line `line` of the sale, or of goods without a receipt where it is None.

    `item` is as it was named and priced at the sale. `amount` is what the pieces had really cost the buyer, `cost` what
    came back with them: their value onto the shelf, and what their maker is `owed` no more; all in rupiah.
    """

    position: int
    line: int | None
    item: Item
    pieces: int
    amount: Rupiah
    cost: Rupiah
    owed: Rupiah
    condition: Condition


@dataclass(frozen=True, slots=True)
class Return:
    """What was brought back at once, and what became of its money.

    `request` is the name the caller gave; the same one is never two returns. `receipt` is the sale that the pieces come
    from, empty where there was no receipt; `new_receipt` the sale of the pieces that were taken instead. Of the
    `total`, `credit` rupiah paid for those, and `refunds` went back to the buyer.
    `rounding` is what cash made of that, below zero where it was rounded down.
    """

    id: UUID
    request: str
    kind: ReturnKind
    till: str
    sequence: int
    at: datetime
    day: date
    shift: UUID
    cashier: str
    sale: UUID | None
    receipt: str
    new_sale: UUID | None
    new_receipt: str
    lines: tuple[ReturnLine, ...]
    refunds: tuple[Refund, ...]
    credit: Rupiah
    rounding: Rupiah = 0
    reason: str = ""

    @property
    def number(self) -> str:
        """The number on the slip, such as `RT-S1-260307-001`."""
        return return_number(self.till, self.day, self.sequence)

    @property
    def pieces(self) -> int:
        """Pieces that came back."""
        return sum(line.pieces for line in self.lines)

    @property
    def total(self) -> Rupiah:
        """What they had cost the buyer, in rupiah."""
        return sum(line.amount for line in self.lines)

    @property
    def refunded(self) -> Rupiah:
        """What was undone of the money, in rupiah: what went back to the buyer, and what never came."""
        return sum(refund.amount for refund in self.refunds)

    @property
    def money(self) -> MoneyBack:
        """What became of it."""
        return MoneyBack.of(self.refunds)

    @property
    def unseen(self) -> Rupiah:
        """What of it was never seen to arrive, in rupiah, so that there is nothing to hand back."""
        return self.money.unseen

    @property
    def forgiven(self) -> Rupiah:
        """What of it the buyer owes no more, in rupiah: his debt fell, and no money moved."""
        return self.money.forgiven

    @property
    def handed_back(self) -> Rupiah:
        """What went back to the buyer, in rupiah."""
        return self.money.handed


def return_number(till: str, day: date, sequence: int) -> str:
    """The number of a return: `RT`, till, trading day as yymmdd, sequence within both from 1 without gaps."""
    return f"RT-{till}-{day:%y%m%d}-{sequence:03d}"
