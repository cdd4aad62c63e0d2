"""What the writes of the till need, and what of them is written into the log.

A rule takes the Hand, then exactly what the write takes. Raises NotAllowed.
"""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from pos.cash.movement import CashMovement
from pos.cash.shift import Closing, Shift
from pos.customers.customer import Customer
from pos.paper import JobKind, PrintJob
from pos.people.asking import asked_of_discount, asked_of_line
from pos.people.audit import AuditKind
from pos.people.hand import Hand
from pos.people.rights import Right
from pos.people.rules import Told
from pos.selling.payment import Confirmation
from pos.selling.returned import Return, ReturnKind
from pos.selling.sale import Sale, SaleLine
from pos.selling.waiting import WaitingPayment


def sold(hand: Hand, sale: Sale) -> None:
    """A sale: what of it went below the list, and by whose word."""
    hand.need(Right.SELL)
    hand.act_as(sale.cashier)
    for line in sale.lines:
        _line(hand, sale, line)
    if asked := asked_of_discount(sale.taken_off):
        hand.need_agreed(sale.checkout, asked, sale.number)
        hand.log(AuditKind.DISCOUNT, sale.cashier, sale.number, {"amount": sale.taken_off})


def _line(hand: Hand, sale: Sale, line: SaleLine) -> None:
    asked = asked_of_line(line, line.below)
    if asked is not None:
        hand.need_agreed(sale.checkout, asked, line.item.code)
    if line.below is not None:
        told: Told = {
            "item": line.item.full_name,
            "amount": line.amount,
            "floor": line.below.floor,
            "by": line.below.by,
        }
        hand.log(AuditKind.BELOW_FLOOR, sale.cashier, sale.number, told)


def copied(hand: Hand, sale: UUID, copy: int, by: str, _at: datetime) -> None:
    """A further slip of a receipt."""
    hand.need(Right.SELL)
    hand.act_as(by)
    hand.log(AuditKind.REPRINT, by, hand.work.sales.number_of(sale), {"copy": copy})


def brought_back(hand: Hand, record: Return) -> None:
    """A return, or the void of a sale."""
    if record.kind is ReturnKind.VOID:
        hand.need(Right.VOID, record.receipt)
    else:
        hand.need(Right.RETURN, record.receipt)
        if record.sale is None:
            hand.need(Right.RETURN_WITHOUT_RECEIPT)
    hand.act_as(record.cashier)
    kind = AuditKind.VOID if record.kind is ReturnKind.VOID else AuditKind.RETURN
    told: Told = {"number": record.number, "total": record.total, "reason": record.reason}
    hand.log(kind, record.cashier, record.receipt, {name: each for name, each in told.items() if each})


def customer_met(hand: Hand, customer: Customer, by: str, _at: datetime, _day: date) -> None:
    """A new customer; wholesale prices are given by who changes prices."""
    hand.need(Right.SELL)
    if customer.wholesale:
        hand.need(Right.REPRICE, customer.name)
    hand.act_as(by)


def customer_changed(hand: Hand, customer: Customer, by: str, _at: datetime, _day: date) -> None:
    """A customer of whom something else is known; trust beyond the limit so far is the owner's, as settings are."""
    hand.need(Right.SELL)
    before = hand.work.customers.one(customer.id)
    if customer.wholesale and not before.wholesale:
        hand.need(Right.REPRICE, customer.name)
    if before.limit is not None and (customer.limit is None or customer.limit > before.limit):
        hand.need(Right.SETTINGS, customer.name)
    hand.act_as(by)


def shift_closed(hand: Hand, _shift: UUID, closing: Closing) -> None:
    """A drawer that was counted."""
    hand.need(Right.SELL)
    hand.act_as(closing.by)


def shift_opened(hand: Hand, shift: Shift) -> None:
    """A drawer that was opened for a day."""
    hand.need(Right.SELL)
    hand.act_as(shift.by)


def arrived(hand: Hand, _payment: WaitingPayment, confirmation: Confirmation, _day: date) -> None:
    """Money that was waited for and came, whoever let the goods go."""
    hand.need(Right.SELL)
    hand.act_as(confirmation.by)


def cash_moved(hand: Hand, movement: CashMovement) -> None:
    """Cash in or out without a sale."""
    hand.need(Right.OPEN_DRAWER)
    hand.act_as(movement.by)
    hand.log(AuditKind.CASH, movement.by, movement.category, {"amount": movement.amount})


def wanted_on_paper(hand: Hand, job: PrintJob) -> None:
    """Something for the printers; a drawer that opens without a sale is one of their jobs."""
    if job.kind is JobKind.DRAWER and not job.subject:
        hand.need(Right.OPEN_DRAWER)
        hand.log(AuditKind.DRAWER, job.by)
    elif job.copy and job.kind is not JobKind.RECEIPT:
        hand.log(AuditKind.REPRINT, job.by, job.subject, {"copy": job.copy})
    elif job.kind is JobKind.DAY_REPORT:
        hand.need(Right.REPORTS)
        hand.need(Right.SEE_COST)  # profit stands in it
