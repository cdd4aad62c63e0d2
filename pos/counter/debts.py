"""Kasbon that is paid off, in whole or in part."""

from datetime import datetime
from uuid import UUID

from pos.clock import trading_day
from pos.customers.account import NotOwed, Repayment
from pos.ports import Work
from pos.selling.payment import Method, Payment, UnconfirmedPayment
from pos.till.drawer import open_shift
from pos.till.settings import settings_of


def pay_debt(work: Work, customer: UUID, payment: Payment, by: str, now: datetime) -> Repayment:
    """Take `payment` for what a customer owes, whole or in part; its cash is in the drawer, which opens if it must.

    Raises KeyError for an id that is no customer's, NotOwed for nothing or more than is owed, UnconfirmedPayment for
    QRIS that nobody saw arrive, ShopNotSetUp.
    """
    account = work.customers.account(customer)
    if payment.method is Method.KASBON or not 0 < payment.amount <= account.owed:
        raise NotOwed(payment.amount, max(0, account.owed))
    if payment.waiting or (payment.method is Method.QRIS and payment.confirmation is None):
        raise UnconfirmedPayment(payment.method, payment.amount)
    day = trading_day(now, settings_of(work).cutoff)
    shift = work.shifts.current() or open_shift(work, 0, by, now)
    repayment = Repayment(
        work.new_id(), work.till, work.customers.next_repayment(day), account.customer.buyer, shift.id, now, day, by,
        payment, account.owed,
    )  # fmt: skip
    work.customers.add_repayment(repayment)
    return repayment
