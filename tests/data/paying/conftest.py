"""A stall with customers, and buyers who pay in every way."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from pos.counter import add_customer, pay_debt
from pos.customers.account import CustomerAccount, Repayment
from pos.customers.customer import Customer
from pos.selling.payment import Confirmation, Payment
from pos.selling.sale import Sale
from pos.till import complete_sale, settings_of

if TYPE_CHECKING:
    from tests.data.conftest import Stall


class Counter:
    """The till of a stall, with the few things that tests of paying do at it."""

    def __init__(self, stall: Stall) -> None:
        self.stall = stall
        self._sold = 0

    def meet(self, name: str, **known: object) -> Customer:
        """Record a customer."""
        with self.stall.store.work() as work:
            return add_customer(work, Customer(UUID(int=0), name, **known), "Kasir 1", self.stall.now)  # type: ignore[arg-type]

    def sell(self, pieces: int, *payments: Payment, to: Customer | None = None, code: str = "BAL-01/badan") -> Sale:
        """Sell pieces at 35.000 to somebody."""
        self._sold += 1
        cart = self.stall.cart(f"checkout {self._sold}", (code, pieces)).for_customer(to.buyer if to else None)
        with self.stall.store.work() as work:
            return complete_sale(work, cart, payments, "Kasir 1", self.stall.now, print_receipt=False).sale

    def repay(self, customer: Customer, *payments: Payment) -> Repayment:
        """Take money for what a customer owes."""
        with self.stall.store.work() as work:
            return pay_debt(work, customer.id, payments, "Kasir 1", self.stall.now)

    def account(self, customer: Customer) -> CustomerAccount:
        """What a customer owes."""
        with self.stall.store.reading() as look:
            return look.customers.account(customer.id)

    def round_to(self, step: int) -> None:
        """Round cash from now on."""
        with self.stall.store.work() as work:
            work.settings.save(replace(settings_of(work), rounding=step), self.stall.now)


@pytest.fixture
def counter(small_stall: Stall) -> Counter:
    """A stall's till."""
    return Counter(small_stall)


@pytest.fixture
def seen(small_stall: Stall) -> Confirmation:
    """Somebody saw the money arrive."""
    return Confirmation("Kasir 1", small_stall.now)
