"""A shift: the drawer opens with a float and closes with counted cash. It always closes."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from pos.money import Rupiah
from pos.refusals import Refusal


@dataclass(eq=False)
class ShiftIsOpen(Refusal):
    """A drawer is open already, since `opened_at`."""

    opened_at: datetime


@dataclass(eq=False)
class NoShiftOpen(Refusal):
    """No drawer is open, so none can be closed."""


@dataclass(eq=False)
class NegativeCash(Refusal):
    """A float or a counted sum below zero; `amount` in rupiah."""

    amount: Rupiah


@dataclass(eq=False)
class LeavesTooMuch(Refusal):
    """`left_in` rupiah are to stay in a drawer in which `counted` lie."""

    left_in: Rupiah
    counted: Rupiah


@dataclass(eq=False)
class CountedApart(Refusal):
    """Notes and coins make up `faces` rupiah, and the sum is said to be `counted`."""

    faces: Rupiah
    counted: Rupiah


class DrawerLine(StrEnum):
    """Why cash is in the drawer, or left it, in the order in which the sum is shown."""

    FLOAT = "float"
    RECEIVED = "received"
    CHANGE = "change"
    PAID_BACK = "paid_back"
    DEBTS_PAID = "debts_paid"
    CASH_IN = "cash_in"
    EXPENSES = "expenses"
    TAKEN = "taken"
    MAKERS = "makers"


@dataclass(frozen=True, slots=True)
class DrawerSum:
    """What should be in the drawer, as the sum that is shown line by line. All in rupiah.

    `received` is the cash buyers handed over for goods, `change` what they got back. `others` came in (above zero) or
    went out (below) for any other reason.
    """

    float_amount: Rupiah
    received: Rupiah
    change: Rupiah
    others: tuple[tuple[DrawerLine, Rupiah], ...] = ()

    @property
    def lines(self) -> tuple[tuple[DrawerLine, Rupiah], ...]:
        """The sum line by line, rupiah that came in above zero; the first three stand always, others where they count.

        Whatever shows a drawer shows these, so that a further reason needs no further place.
        """
        return (
            (DrawerLine.FLOAT, self.float_amount),
            (DrawerLine.RECEIVED, self.received),
            (DrawerLine.CHANGE, -self.change),
            *((line, amount) for line, amount in self.others if amount),
        )

    @property
    def expected(self) -> Rupiah:
        """All lines together, in rupiah."""
        return sum(amount for _line, amount in self.lines)


@dataclass(frozen=True, slots=True)
class Closing:
    """The end of a shift, on the trading day `day`: what was counted beside what the book expected (rupiah).

    `entries` and `code` are where the book of used goods stood, so that nobody can take its last entries off unseen.
    `number` counts the closings of the till from 1 without a gap (Z). `faces` are the notes and coins that were
    counted, each rupiah with its pieces; none where only the sum was typed. `left_in` rupiah stay in the drawer for
    the next day; None where nobody said.
    """

    id: UUID
    day: date
    at: datetime
    by: str
    counted: Rupiah
    expected: Rupiah
    note: str = ""
    entries: int = 0
    code: str = ""
    number: int = 0
    left_in: Rupiah | None = None
    faces: tuple[tuple[Rupiah, int], ...] = ()

    @property
    def taken_out(self) -> Rupiah:
        """What left the drawer at the closing, in rupiah; nothing where nobody said what stays."""
        return 0 if self.left_in is None else self.counted - self.left_in

    @property
    def difference(self) -> Rupiah:
        """Counted less expected: above zero over, below zero short."""
        return self.counted - self.expected


@dataclass(frozen=True, slots=True)
class Shift:
    """One run of the drawer. `number` counts the shifts of its trading day from 1; open until there is a `closing`."""

    id: UUID
    till: str
    number: int
    day: date
    at: datetime
    by: str
    float_amount: Rupiah
    closing: Closing | None = None

    @property
    def is_open(self) -> bool:
        """Whether the drawer still takes sales."""
        return self.closing is None


@dataclass(frozen=True, slots=True)
class Drawer:
    """A shift together with its sum, as both stood at some moment: at the end of a trading day, or now."""

    shift: Shift
    sum: DrawerSum
