"""Customers and what they owe as JSON, under names that stay."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pos.customers.account import CustomerAccount, Owing, Repayment
from pos.customers.customer import Customer
from pos.customers.steps import OwedThen
from pos.selling.payment import Payment


def customer_result(customer: Customer) -> dict[str, Any]:
    """Who a customer is; a limit of null is none."""
    return {
        "name": customer.name,
        "phone": customer.phone,
        "note": customer.note,
        "limit": customer.limit,
        "wholesale": customer.wholesale,
    }


def owing_result(owing: Owing) -> dict[str, Any]:
    """A customer in a list."""
    return {**customer_result(owing.customer), "owed": owing.owed, "since": owing.since}


def account_result(account: CustomerAccount) -> dict[str, Any]:
    """A customer with what is open, and every step that led there."""
    return {
        **customer_result(account.customer),
        "owed": account.owed,
        "since": account.since,
        "open": [
            {"number": debt.number, "day": debt.day, "amount": debt.amount, "open": debt.open} for debt in account.open
        ],
        "entries": [
            {
                "kind": entry.kind,
                "number": entry.number,
                "at": entry.at.isoformat(),
                "by": entry.by,
                "amount": entry.amount,
            }
            for entry in account.entries
        ],
    }


def repayment_result(paid: Repayment) -> dict[str, Any]:
    """What was paid off, in which ways, and what is still owed; `method` is there where it was paid in one."""
    one = _paid(paid.payments[0]) if len(paid.payments) == 1 else {}
    return {
        "number": paid.number,
        "customer": paid.customer.name,
        **one,
        "amount": paid.amount,
        "payments": payments_result(paid.payments),
        "before": paid.before,
        "left": paid.left,
    }


def payments_result(payments: Sequence[Payment]) -> list[dict[str, Any]]:
    """The ways in which something was paid, each with its amount."""
    return [{**_paid(payment), "amount": payment.amount} for payment in payments]


def owed_then_result(owed: OwedThen) -> dict[str, Any]:
    """Who owed something when a day ended."""
    return {"name": owed.customer.name, "wholesale": owed.customer.wholesale, "owed": owed.owed}


def _paid(payment: Payment) -> dict[str, Any]:
    named = {"method_name": payment.name} if payment.name else {}
    return {"method": payment.method, **named}
