"""What a maker is owed: bills on one side, payments on the other, and what stays open by when."""

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from pos.makers.delivery import PAYMENT_PREFIX, document_number
from pos.makers.maker import Maker
from pos.money import Rupiah
from pos.refusals import Refusal


class PaidBy(StrEnum):
    """How the stall pays a maker."""

    CASH = "cash"
    TRANSFER = "transfer"


@dataclass(eq=False)
class PaysTooMuch(Refusal):
    """`amount` rupiah are more than the `owed` ones, or nothing at all."""

    amount: Rupiah
    owed: Rupiah


@dataclass(eq=False)
class UnknownBill(Refusal):
    """The maker has no open bill with this number."""

    number: str


@dataclass(frozen=True, slots=True)
class Part:
    """`amount` rupiah of the payment `number` of a `day` that went to one bill; also of a bill below zero."""

    number: str
    day: date
    amount: Rupiah


@dataclass(frozen=True, slots=True)
class Bill:
    """What one document made the stall owe: a delivery with its corrections, or a settlement.

    `amount` in rupiah is below zero where the maker owes the stall. `open` is what is left of it after the `parts` in
    which it was paid.
    """

    number: str
    day: date
    due: date
    amount: Rupiah
    open: Rupiah
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class MakerPayment:
    """`amount` rupiah that went to a maker, for the bill `bill` if one is named, else for the oldest debts.

    Cash left the drawer of the `shift` that was open; None where none was, or for another way to pay.
    """

    id: UUID
    till: str
    sequence: int
    maker: UUID
    at: datetime
    day: date
    by: str
    amount: Rupiah
    method: PaidBy = PaidBy.CASH
    bill: str = ""
    note: str = ""
    shift: UUID | None = None

    @property
    def number(self) -> str:
        """The number of the payment, such as `BP-S1-260307-001`."""
        return document_number(PAYMENT_PREFIX, self.till, self.day, self.sequence)


@dataclass(frozen=True, slots=True)
class MakerAccount:
    """What one maker is owed: every bill with what is open of it, and every payment, the oldest first.

    `unsettled` rupiah are for pieces that were sold and wait for the next settlement.
    """

    maker: Maker
    bills: tuple[Bill, ...]
    payments: tuple[MakerPayment, ...]
    unsettled: Rupiah

    @property
    def billed(self) -> Rupiah:
        """All bills together, in rupiah."""
        return sum(bill.amount for bill in self.bills)

    @property
    def paid(self) -> Rupiah:
        """All payments together, in rupiah."""
        return sum(payment.amount for payment in self.payments)

    @property
    def owed(self) -> Rupiah:
        """What is to be paid for the bills, in rupiah; below zero where the maker owes the stall."""
        return self.billed - self.paid

    @property
    def open(self) -> tuple[Bill, ...]:
        """The bills of which something is open, the one that is due first in front."""
        return tuple(sorted((bill for bill in self.bills if bill.open), key=lambda bill: (bill.due, bill.number)))

    def bill(self, number: str) -> Bill | None:
        """The bill with this number."""
        return next((bill for bill in self.bills if bill.number == number), None)

    def overdue(self, today: date) -> Rupiah:
        """What should have been paid before `today`, in rupiah."""
        return max(0, min(self.owed, sum(bill.open for bill in self.bills if bill.due < today)))


@dataclass(frozen=True, slots=True)
class MakerSummary:
    """A maker at one glance.

    Pieces: `delivered`, with those that were there when the shop began and less corrections; `sold`, less brought back;
    `sent_back`; and `left`, of which `left_titip` are the maker's. `turnover` is what buyers paid, `owed` what is to be
    paid for bills, `unsettled` for pieces that wait for a settlement, `paid` what was paid: rupiah.
    """

    maker: Maker
    products: int
    delivered: int
    sold: int
    sent_back: int
    left: int
    left_titip: int
    turnover: Rupiah
    owed: Rupiah
    unsettled: Rupiah
    paid: Rupiah


def with_open(bills: Sequence[Bill], payments: Iterable[MakerPayment]) -> tuple[Bill, ...]:
    """The bills, each with what is open of it.

    A payment goes to the bill it names; what that does not take, what names none, and what makers owe the stall, goes
    to the bill that is due first. What is open adds up to bills less payments.
    """
    left = {bill.number: max(0, bill.amount) for bill in bills}
    parts = {bill.number: list[Part]() for bill in bills}
    over = deque[Part]()
    for payment in payments:
        named = min(payment.amount, left.get(payment.bill, 0))
        if named:
            left[payment.bill] -= named
            parts[payment.bill].append(Part(payment.number, payment.day, named))
        if named < payment.amount:
            over.append(Part(payment.number, payment.day, payment.amount - named))
    over.extend(Part(bill.number, bill.day, -bill.amount) for bill in bills if bill.amount < 0)
    by_due = sorted(bills, key=lambda bill: (bill.due, bill.day, bill.number))
    for bill in by_due:
        taken = _taken(over, left[bill.number])
        left[bill.number] -= sum(part.amount for part in taken)
        parts[bill.number] += taken
    if over and by_due:
        left[by_due[-1].number] -= sum(part.amount for part in over)
        parts[by_due[-1].number] += over
    return tuple(replace(bill, open=left[bill.number], parts=tuple(parts[bill.number])) for bill in bills)


def _taken(over: deque[Part], wanted: Rupiah) -> list[Part]:
    """As much as is `wanted`, or as there is, off the front of what is over."""
    taken = []
    while wanted and over:
        part = over.popleft()
        amount = min(part.amount, wanted)
        taken.append(replace(part, amount=amount))
        wanted -= amount
        if amount < part.amount:
            over.appendleft(replace(part, amount=part.amount - amount))
    return taken
