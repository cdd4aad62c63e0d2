"""How a buyer pays, step by step: a frozen value that the payment panel shows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from pos.money import Rupiah
from pos.selling.payment import (
    Confirmation,
    Method,
    Overpaid,
    Payment,
    Underpaid,
    WorthlessPayment,
    rounding_for,
    still_due,
)

SEEN_NOWHERE = (Method.CASH, Method.KASBON)
"""Ways that no telephone tells of: the notes are on the table, or nothing was paid."""


@dataclass(frozen=True, slots=True)
class Tender:
    """What is due, and what has been laid on the table.

    | from   | step                               | to                         |
    |--------|------------------------------------|----------------------------|
    | whole  | `by(method)`                       | whole, another way to pay  |
    | whole  | `mixed()`                          | split, nothing paid yet    |
    | split  | `with_part(amount)`                | split, less due            |
    | split  | `without_last()`                   | split, more due            |
    | either | `settled(amount)` covers the rest  | the payments of the sale   |

    `parts` are payments already taken in a split; `method` is the way the next amount comes in, by its own `name` where
    the stall has one. Cash is rounded to `step` rupiah.
    """

    total: Rupiah
    method: Method = Method.CASH
    split: bool = False
    parts: tuple[Payment, ...] = ()
    name: str = ""
    step: Rupiah = 0

    @property
    def rounding(self) -> Rupiah:
        """What cash makes of the total, if the rest is paid so; below zero where it is rounded down."""
        if self.method is not Method.CASH:
            return 0
        return rounding_for(self.total, (*self.parts, Payment(Method.CASH, 1)), self.step)

    @property
    def due(self) -> Rupiah:
        """Rupiah still to be paid."""
        return still_due(self.total + self.rounding, self.parts)

    @property
    def asks_whether_it_arrived(self) -> bool:
        """Whether somebody has to look at the stall's own telephone."""
        return self.method not in SEEN_NOWHERE

    def change_for(self, amount: Rupiah) -> Rupiah:
        """Rupiah to hand back for `amount` in cash, never below zero."""
        return max(0, amount - self.due) if self.method is Method.CASH else 0

    def missing_after(self, amount: Rupiah) -> Rupiah:
        """Rupiah still due after `amount`."""
        return max(0, self.due - amount)

    def by(self, method: Method, name: str = "") -> Tender:
        """The next amount comes in another way."""
        return replace(self, method=method, name=name)

    def mixed(self) -> Tender:
        """From now on several amounts make up the total."""
        return replace(self, split=True)

    def of(self, total: Rupiah) -> Tender:
        """The same for another total: the cart was changed meanwhile."""
        return replace(self, total=total)

    def with_part(self, amount: Rupiah, by: str, at: datetime, *, waiting: bool = False) -> Tender:
        """Take `amount` and go on with the rest. Raises WorthlessPayment, Overpaid."""
        return replace(self, parts=(*self.parts, self._payment(amount, by, at, waiting=waiting)))

    def without_last(self) -> Tender:
        """Give the last amount back."""
        return replace(self, parts=self.parts[:-1])

    def settled(self, amount: Rupiah, by: str, at: datetime, *, waiting: bool = False) -> tuple[Payment, ...]:
        """All payments once `amount` came in too. Raises WorthlessPayment, Overpaid, Underpaid."""
        missing = self.missing_after(amount)
        if missing:
            raise Underpaid(missing)
        return (*self.parts, self._payment(amount, by, at, waiting=waiting)) if self.due else self.parts

    def _payment(self, amount: Rupiah, by: str, at: datetime, *, waiting: bool) -> Payment:
        """One payment; what no till can see was seen to arrive by the one who presses the key, or is waited for."""
        if amount < 1:
            raise WorthlessPayment(amount)
        if self.method is Method.CASH:
            return Payment(Method.CASH, amount)
        if amount > self.due:
            raise Overpaid(amount - self.due)
        if self.method is Method.KASBON:
            return Payment(Method.KASBON, amount)
        return Payment(self.method, amount, None if waiting else Confirmation(by, at), self.name, waiting=waiting)
