"""What a maker is owed: bills on one side, payments on the other, and what stays open by when."""

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
class Bill:
    """What one document made the stall owe: a delivery with its corrections, or a settlement.

    `amount` in rupiah is below zero where the maker owes the stall. `open` is what payments have left of it.
    """

    number: str
    day: date
    due: date
    amount: Rupiah
    open: Rupiah


@dataclass(frozen=True, slots=True)
class MakerPayment:
    """`amount` rupiah that went to a maker, for the bill `bill` if one is named, else for the oldest debts."""

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
    left = {bill.number: bill.amount for bill in bills}
    over = 0
    for payment in payments:
        taken = min(payment.amount, max(0, left.get(payment.bill, 0)))
        if taken:
            left[payment.bill] -= taken
        over += payment.amount - taken
    for bill in bills:
        if left[bill.number] < 0:
            over -= left[bill.number]
            left[bill.number] = 0
    by_due = sorted(bills, key=lambda bill: (bill.due, bill.day, bill.number))
    for bill in by_due:
        taken = min(over, left[bill.number])
        left[bill.number] -= taken
        over -= taken
    if over and by_due:
        left[by_due[-1].number] -= over
    return tuple(replace(bill, open=left[bill.number]) for bill in bills)
