"""Ways to pay, and what is still due."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pos.money import Rupiah, round_cash
from pos.refusals import Refusal


class Method(StrEnum):
    """How money changes hands."""

    CASH = "cash"
    QRIS = "qris"
    TRANSFER = "transfer"
    CARD = "edc"
    WALLET = "wallet"
    KASBON = "kasbon"


NAMED = (Method.TRANSFER, Method.CARD, Method.WALLET)
"""Ways of which a stall may have several, each under a name of its own: two banks, a terminal, an e-wallet."""


@dataclass(frozen=True, slots=True)
class OwnMethod:
    """One of the stall's own ways to be paid, such as `Transfer BCA`: what it is, and what people call it."""

    method: Method
    name: str


@dataclass(eq=False)
class Underpaid(Refusal):
    """`missing` rupiah are still due."""

    missing: Rupiah


@dataclass(eq=False)
class Overpaid(Refusal):
    """More than is due was entered for something other than cash; `excess` rupiah could not be handed back."""

    excess: Rupiah


HIGHEST_CHANGE = 5_000_000
"""Rupiah: no stall hands back more than this, so a larger sum in cash is a slip of the finger."""


@dataclass(eq=False)
class AbsurdCash(Refusal):
    """So much cash was entered that `change` rupiah would have to be handed back."""

    cash: Rupiah
    change: Rupiah


@dataclass(eq=False)
class UnconfirmedPayment(Refusal):
    """Nobody has said whether the money of `method` arrived or is waited for; `amount` in rupiah."""

    method: Method
    amount: Rupiah


@dataclass(eq=False)
class WorthlessPayment(Refusal):
    """A payment of nothing or less; `amount` in rupiah."""

    amount: Rupiah


@dataclass(frozen=True, slots=True)
class Confirmation:
    """Somebody looked and saw that the money arrived."""

    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Payment:
    """`amount` rupiah handed over by `method`; for cash, the notes given, change not yet taken off.

    `name` is what the stall calls a way of its own, as it was called then. A payment that was taken as `waiting` was
    not seen to arrive when the goods left; who saw it later is its confirmation.
    """

    method: Method
    amount: Rupiah
    confirmation: Confirmation | None = None
    name: str = ""
    waiting: bool = False

    @property
    def is_told(self) -> bool:
        """Whether enough was said: of QRIS that it arrived or is waited for; cash and kasbon are never waited for."""
        if self.method is Method.QRIS:
            return self.waiting or self.confirmation is not None
        return not self.waiting or self.method not in {Method.CASH, Method.KASBON}

    @property
    def is_open(self) -> bool:
        """Whether the goods are gone and nobody has seen the money yet."""
        return self.waiting and self.confirmation is None


def still_due(total: Rupiah, payments: Sequence[Payment]) -> Rupiah:
    """Rupiah of `total` not covered yet, never below zero."""
    return max(0, total - sum(payment.amount for payment in payments))


def rounding_for(total: Rupiah, payments: Sequence[Payment], step: Rupiah) -> Rupiah:
    """What cash makes of `total`: rupiah to be added (or taken off, below zero) so that its cash part fits `step`.

    Only what is left for cash is rounded; QRIS, a transfer or a kasbon is paid to the rupiah, and so is a total
    without cash.
    """
    if not any(payment.method is Method.CASH for payment in payments):
        return 0
    rest = total - sum(payment.amount for payment in payments if payment.method is not Method.CASH)
    return round_cash(rest, step) - rest


def settle(total: Rupiah, payments: Sequence[Payment]) -> Rupiah:
    """Check that `payments` settle `total` and return the change in rupiah, which is always cash.

    Raises WorthlessPayment, UnconfirmedPayment (QRIS that was neither seen to arrive nor taken as waiting), Overpaid
    (by anything but cash), AbsurdCash and Underpaid.
    """
    for payment in payments:
        if payment.amount < 1:
            raise WorthlessPayment(payment.amount)
        if not payment.is_told:
            raise UnconfirmedPayment(payment.method, payment.amount)
    missing = still_due(total, payments)
    if missing:
        raise Underpaid(missing)
    by_other = sum(payment.amount for payment in payments if payment.method is not Method.CASH)
    if by_other > total:
        raise Overpaid(by_other - total)
    paid = sum(payment.amount for payment in payments)
    if paid - total > HIGHEST_CHANGE:
        raise AbsurdCash(paid - by_other, paid - total)
    return paid - total
