"""Payments as they stand on disk."""

from typing import Any

from data.records.book import perhaps_moment
from pos.selling.payment import Confirmation, Method, Payment

PAYMENT_COLUMNS = """
    payment.method, payment.amount, coalesce(payment.confirmed_by, arrival.cashier),
    coalesce(payment.confirmed_at, arrival.at), payment.name, payment.waiting
"""
"""What `payment_from` reads, of `payment` beside the `arrival` it may have."""


def payment_from(method: str, amount: int, by: str | None, at: str | None, name: str, waiting: int) -> Payment:
    """The payment in a row of PAYMENT_COLUMNS; the money of one that was waited for may have arrived meanwhile."""
    seen_at: Any = perhaps_moment(at)
    seen = Confirmation(by, seen_at) if by is not None else None
    return Payment(Method(method), amount, seen, name, bool(waiting))


def payment_row(sale: int, position: int, payment: Payment) -> tuple[object, ...]:
    """A payment of a new sale, in the order of its columns."""
    seen = payment.confirmation
    confirmed = (seen.by, seen.at.isoformat()) if seen else (None, None)
    return (sale, position, payment.method, payment.name, payment.amount, int(payment.waiting), *confirmed)
