"""Money that is waited for: the goods are gone, and nobody has seen it arrive yet."""

from dataclasses import dataclass
from datetime import date, datetime

from pos.refusals import Refusal
from pos.selling.payment import Payment


@dataclass(eq=False)
class NothingWaiting(Refusal):
    """The receipt `number` has no payment that is waited for, or not at this place."""

    number: str


@dataclass(frozen=True, slots=True)
class WaitingPayment:
    """The payment at the place `position` (from 1) of the receipt `number`; `cashier` let the goods go at `at`."""

    number: str
    position: int
    at: datetime
    day: date
    cashier: str
    payment: Payment
    customer: str = ""
