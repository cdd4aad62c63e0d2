"""What a customer owes: what was taken on trust on one side, what was paid off on the other, the oldest first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from pos.customers.customer import Customer
from pos.makers.delivery import document_number
from pos.money import Rupiah
from pos.refusals import Refusal
from pos.selling.buyer import Buyer
from pos.selling.payment import Payment

REPAYMENT_PREFIX = "KB"


@dataclass(eq=False)
class KasbonNeedsCustomer(Refusal):
    """Nobody knows who is to owe the `amount` rupiah."""

    amount: Rupiah


@dataclass(eq=False)
class OverLimit(Refusal):
    """With `amount` rupiah more the customer would owe over the `limit`; `owed` already."""

    limit: Rupiah
    owed: Rupiah
    amount: Rupiah


@dataclass(eq=False)
class NotOwed(Refusal):
    """`amount` rupiah are more than the `owed` ones, or nothing at all."""

    amount: Rupiah
    owed: Rupiah


@dataclass(eq=False)
class UnknownRepayment(Refusal):
    """No repayment has this number."""

    number: str


class DebtKind(StrEnum):
    """Why a customer owes more, or less.

    | kind     | amount | because                                              |
    |----------|--------|------------------------------------------------------|
    | SOLD     | above  | goods left on trust, with the receipt `number`       |
    | PAID     | below  | some was paid off, with the repayment `number`       |
    | RETURNED | below  | goods of the receipt `number` came back              |
    """

    SOLD = "sold"
    PAID = "paid"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class DebtEntry:
    """One step of an account: `amount` rupiah, below zero where less is owed; `number` is the paper that says so."""

    kind: DebtKind
    number: str
    at: datetime
    day: date
    by: str
    amount: Rupiah


@dataclass(frozen=True, slots=True)
class OpenDebt:
    """What is `open` of one receipt's kasbon of `amount` rupiah, taken on `day`."""

    number: str
    day: date
    amount: Rupiah
    open: Rupiah


@dataclass(frozen=True, slots=True)
class CustomerAccount:
    """A customer with every step of what they owe, the oldest first."""

    customer: Customer
    entries: tuple[DebtEntry, ...]

    @property
    def owed(self) -> Rupiah:
        """What is owed now, in rupiah; below zero where goods came back that were paid off before."""
        return sum(entry.amount for entry in self.entries)

    @property
    def open(self) -> tuple[OpenDebt, ...]:
        """The receipts of which something is open, the oldest first; repayments go to the oldest."""
        return open_debts(self.entries)

    @property
    def since(self) -> date | None:
        """The day of the oldest receipt of which something is open."""
        return self.open[0].day if self.open else None

    @property
    def room(self) -> Rupiah | None:
        """Rupiah that may still be taken on trust; None where there is no limit."""
        return None if self.customer.limit is None else max(0, self.customer.limit - self.owed)

    def check_room(self, amount: Rupiah) -> None:
        """Raise OverLimit where `amount` rupiah more would be too many."""
        limit = self.customer.limit
        if limit is not None and self.owed + amount > limit:
            raise OverLimit(limit, self.owed, amount)


@dataclass(frozen=True, slots=True)
class Owing:
    """A customer in a list: what they owe in rupiah, and since when."""

    customer: Customer
    owed: Rupiah
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Repayment:
    """Kasbon that was paid off, in whole or in part: its own record with its own receipt, and no turnover.

    `payments` are the ways in which it was paid, one at least. `before` rupiah were owed until then.
    """

    id: UUID
    till: str
    sequence: int
    customer: Buyer
    shift: UUID
    at: datetime
    day: date
    by: str
    payments: tuple[Payment, ...]
    before: Rupiah

    @property
    def number(self) -> str:
        """The number of the repayment, such as `KB-S1-260307-001`."""
        return document_number(REPAYMENT_PREFIX, self.till, self.day, self.sequence)

    @property
    def amount(self) -> Rupiah:
        """Rupiah that were paid off."""
        return sum(payment.amount for payment in self.payments)

    @property
    def left(self) -> Rupiah:
        """Rupiah that were still owed after it."""
        return self.before - self.amount


def open_debts(entries: Iterable[DebtEntry]) -> tuple[OpenDebt, ...]:
    """What is open of each receipt: goods that came back lessen their own receipt first, money the oldest.

    What is open adds up to what is owed, as long as that is not below zero.
    """
    taken: dict[str, DebtEntry] = {}
    left: dict[str, Rupiah] = {}
    over = 0
    for entry in entries:
        if entry.kind is DebtKind.SOLD:
            taken[entry.number] = entry
            left[entry.number] = left.get(entry.number, 0) + entry.amount
            continue
        off = min(-entry.amount, left.get(entry.number, 0)) if entry.kind is DebtKind.RETURNED else 0
        if off:
            left[entry.number] -= off
        over += -entry.amount - off
    found = []
    for number, amount in left.items():
        off = min(over, amount)
        over -= off
        if amount > off:
            found.append(OpenDebt(number, taken[number].day, taken[number].amount, amount - off))
    return tuple(found)
