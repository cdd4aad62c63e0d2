"""Customers, their debts, the stall's own QRIS code, and money that is waited for, as the verbs need them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from uuid import UUID

    from pos.customers.account import CustomerAccount, Owing, Repayment
    from pos.customers.customer import Customer, CustomerChange
    from pos.customers.steps import DebtStep, OwedThen
    from pos.money import Rupiah
    from pos.qris.merchant import StoredCode
    from pos.selling.payment import Confirmation
    from pos.selling.sale import Sale
    from pos.selling.waiting import WaitingPayment


class ReadCustomers(Protocol):
    """Known customers and what they owe."""

    def one(self, customer: UUID) -> Customer:
        """The customer with this id. Raises KeyError."""

    def by_name(self, name: str) -> Customer | None:
        """The customer with this name, in any case of letters."""

    def find(self, text: str = "", limit: int = 50) -> Sequence[Owing]:
        """Customers whose name, phone or note holds every word of `text`, by name, each with what is owed."""

    def owing(self) -> Sequence[Owing]:
        """Every customer who owes something, the oldest debt first."""

    def account(self, customer: UUID) -> CustomerAccount:
        """A customer with every step of what they owe. Raises KeyError."""

    def changes(self, customer: UUID) -> Sequence[CustomerChange]:
        """What was known of a customer, the newest first. Raises KeyError."""

    def repayment(self, number: str) -> Repayment | None:
        """The repayment with this number."""

    def lessened_in(self, first: date, last: date) -> Sequence[DebtStep]:
        """Every step by which somebody owed less on the trading days from `first` to `last`, the newest first."""

    def owed_on(self, day: date) -> Sequence[OwedThen]:
        """Who owed something when the trading day ended, the most first."""


class Customers(ReadCustomers, Protocol):
    """Customers; their debts and repayments are append-only, and every change of what is known of them is kept."""

    def add(self, customer: Customer, by: str, at: datetime, day: date) -> None:
        """Record a customer."""

    def change(self, customer: Customer, by: str, at: datetime, day: date) -> None:
        """From `at` on the customer is as `customer` says."""

    def owe(self, sale: Sale, amount: Rupiah) -> None:
        """The customer of a recorded sale owes `amount` rupiah of it."""

    def owe_no_more(self, sale: Sale, amount: Rupiah, by: str, at: datetime, day: date) -> None:
        """Goods of a sale came back: `amount` rupiah of its kasbon are owed no more."""

    def next_repayment(self, day: date) -> int:
        """The sequence of this till's next repayment."""

    def add_repayment(self, repayment: Repayment) -> None:
        """Record a repayment; the customer owes that much less."""


class ReadQris(Protocol):
    """The stall's own code."""

    def current(self) -> StoredCode | None:
        """The code that was set last, or None where none was set or it was taken away."""

    def history(self) -> Sequence[StoredCode]:
        """Every code that was ever set, the newest first."""


class Qris(ReadQris, Protocol):
    """The stall's own code, append-only: the one set last holds."""

    def set(self, code: StoredCode, day: date) -> None:
        """From its moment on this is the stall's code."""


class ReadArrivals(Protocol):
    """Payments that were taken before the money was seen."""

    def waiting(self, shift: UUID | None = None) -> Sequence[WaitingPayment]:
        """Payments that nobody has seen arrive yet, of one shift if given, the oldest first."""

    def one(self, number: str, position: int) -> WaitingPayment | None:
        """The payment at the place `position` (from 1) of a receipt, if it was taken as waiting and still is."""


class Arrivals(ReadArrivals, Protocol):
    """Who saw the money arrive later, append-only."""

    def confirm(self, payment: WaitingPayment, confirmation: Confirmation, day: date) -> None:
        """Record that the money of a payment arrived after all."""
