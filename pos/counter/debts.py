"""Kasbon that is paid off, in whole or in part."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from pos.clock import trading_day
from pos.customers.account import NotOwed, Repayment
from pos.ports import Work
from pos.selling.payment import Method, Payment, UnconfirmedPayment, WorthlessPayment
from pos.till.drawer import open_shift
from pos.till.settings import settings_of


def pay_debt(work: Work, customer: UUID, payments: Sequence[Payment], by: str, now: datetime) -> Repayment:
    """Take `payments` for what a customer owes, whole or in part; their cash is in the drawer, which opens if it must.

    Raises KeyError for an id that is no customer's, NotOwed for nothing, more than is owed, or another kasbon,
    WorthlessPayment for a part of nothing, UnconfirmedPayment for QRIS that nobody saw arrive, ShopNotSetUp.
    """
    account, amount = work.customers.account(customer), sum(payment.amount for payment in payments)
    if not 0 < amount <= account.owed or any(payment.method is Method.KASBON for payment in payments):
        raise NotOwed(amount, max(0, account.owed))
    for payment in payments:
        if payment.amount < 1:
            raise WorthlessPayment(payment.amount)
        if payment.waiting or not payment.is_told:
            raise UnconfirmedPayment(payment.method, payment.amount)
    day = trading_day(now, settings_of(work).cutoff)
    shift = work.shifts.current() or open_shift(work, 0, by, now)
    repayment = Repayment(
        work.new_id(), work.till, work.customers.next_repayment(day), account.customer.buyer, shift.id, now, day, by,
        tuple(payments), account.owed,
    )  # fmt: skip
    work.customers.add_repayment(repayment)
    return repayment
