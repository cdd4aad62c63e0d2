"""Cash that comes into the drawer or leaves it without a sale: expenses, what the owner takes, further float."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from pos.money import Rupiah
from pos.refusals import Refusal

LONGEST_NAME = 30
"""Letters of a category: it stands left of an amount on receipt paper."""

MOST_AT_ONCE = 100_000_000
"""Rupiah: more than this never lay in the drawer of a stall."""


class CashKind(StrEnum):
    """What cash that moves without a sale means.

    | kind    | drawer  | result of the day                          |
    |---------|---------|--------------------------------------------|
    | IN      | gains   | nothing: it is money that was there before |
    | EXPENSE | loses   | bears it                                   |
    | TAKEN   | loses   | nothing: it goes to the owner or the bank  |
    """

    IN = "in"
    EXPENSE = "expense"
    TAKEN = "taken"


@dataclass(eq=False)
class AbsurdCashMovement(Refusal):
    """Nothing, less than nothing, or more than MOST_AT_ONCE; `amount` in rupiah."""

    amount: Rupiah


@dataclass(eq=False)
class UnknownCategory(Refusal):
    """No category of cash has this name."""

    name: str


@dataclass(frozen=True, slots=True)
class CashCategory:
    """What cash goes or comes for, by the owner's own word, and what that means."""

    name: str
    kind: CashKind


STANDARD_CATEGORIES = (
    CashCategory("BPP", CashKind.EXPENSE),
    CashCategory("Gaji", CashKind.EXPENSE),
    CashCategory("Makan", CashKind.EXPENSE),
    CashCategory("Plastik", CashKind.EXPENSE),
    CashCategory("Angkut", CashKind.EXPENSE),
    CashCategory("Cuci dan setrika", CashKind.EXPENSE),
    CashCategory("Sewa dan listrik", CashKind.EXPENSE),
    CashCategory("Ambil pemilik", CashKind.TAKEN),
    CashCategory("Setor bank", CashKind.TAKEN),
    CashCategory("Tambah modal", CashKind.IN),
    CashCategory("Uang masuk lain", CashKind.IN),
)
"""What a new shop begins with: the dues and costs of a market stall."""


@dataclass(frozen=True, slots=True)
class CashMovement:
    """`amount` rupiah (positive) that came into the drawer of `shift` or left it; `category` as it was called then."""

    id: UUID
    till: str
    shift: UUID
    at: datetime
    day: date
    by: str
    category: str
    kind: CashKind
    amount: Rupiah
    note: str = ""

    @property
    def signed(self) -> Rupiah:
        """What the drawer gained, in rupiah: below zero for what left it."""
        return self.amount if self.kind is CashKind.IN else -self.amount


def category_called(categories: tuple[CashCategory, ...], name: str) -> CashCategory:
    """The category with this name, in any case of letters. Raises UnknownCategory."""
    wanted = name.strip().casefold()
    for category in categories:
        if category.name.casefold() == wanted:
            return category
    raise UnknownCategory(name)


def check_amount(amount: Rupiah) -> None:
    """Raise AbsurdCashMovement unless so much can be put into a drawer or taken out."""
    if not 0 < amount <= MOST_AT_ONCE:
        raise AbsurdCashMovement(amount)
