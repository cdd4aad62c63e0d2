"""Ways to pay, and what is still due."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pos.money import Rupiah
from pos.refusals import Refusal


class Method(StrEnum):
    """How money changes hands."""

    CASH = "cash"
    QRIS = "qris"
    TRANSFER = "transfer"


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
    """Nobody has said yet that the money of `method` arrived; `amount` in rupiah."""

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
    """`amount` rupiah handed over by `method`; for cash, the notes given, change not yet taken off."""

    method: Method
    amount: Rupiah
    confirmation: Confirmation | None = None


def still_due(total: Rupiah, payments: Sequence[Payment]) -> Rupiah:
    """Rupiah of `total` not covered yet, never below zero."""
    return max(0, total - sum(payment.amount for payment in payments))


def settle(total: Rupiah, payments: Sequence[Payment]) -> Rupiah:
    """Check that `payments` settle `total` and return the change in rupiah, which is always cash.

    Raises WorthlessPayment, UnconfirmedPayment (QRIS that nobody has seen arrive), Overpaid (by anything but cash),
    AbsurdCash and Underpaid.
    """
    for payment in payments:
        if payment.amount < 1:
            raise WorthlessPayment(payment.amount)
        if payment.method is Method.QRIS and payment.confirmation is None:
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
