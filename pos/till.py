"""The cashier's verbs. Each is one function inside one unit of work; time comes in as an argument."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from pos.cash.shift import Closing, NegativeCash, NoShiftOpen, Shift, ShiftIsOpen
from pos.clock import trading_day
from pos.goods.item import ItemKind
from pos.goods.stock import Balance, Movement, MovementKind
from pos.money import Rupiah
from pos.paper import JobKind, PrintJob
from pos.ports import Work
from pos.refusals import Refusal
from pos.selling.cart import Cart, EmptyCart
from pos.selling.payment import Payment, settle
from pos.selling.sale import Sale, SaleLine, reductions_of
from pos.settings import Settings


@dataclass(eq=False)
class ShopNotSetUp(Refusal):
    """The first start was not finished, so the shop has no name and no settings."""


@dataclass(eq=False)
class UnknownReceipt(Refusal):
    """No sale has this receipt number."""

    number: str


@dataclass(frozen=True, slots=True)
class Completed:
    """A sale that is on disk once its unit of work ends.

    `repeated` tells that this checkout had been completed before and this is that sale; `printing` that its receipt
    was put into the queue now.
    """

    sale: Sale
    repeated: bool
    printing: bool


def settings_of(work: Work) -> Settings:
    """The shop's settings. Raises ShopNotSetUp."""
    settings = work.settings.current()
    if settings is None:
        raise ShopNotSetUp
    return settings


def open_shift(work: Work, float_amount: Rupiah, by: str, now: datetime) -> Shift:
    """Open the drawer with `float_amount` rupiah in it. Raises ShiftIsOpen, NegativeCash, ShopNotSetUp."""
    current = work.shifts.current()
    if current is not None:
        raise ShiftIsOpen(current.at)
    if float_amount < 0:
        raise NegativeCash(float_amount)
    day = trading_day(now, settings_of(work).cutoff)
    number = len(work.shifts.on_day(day)) + 1
    shift = Shift(work.new_id(), work.till, number, day, now, by, float_amount)
    work.shifts.add(shift)
    return shift


def close_shift(work: Work, counted: Rupiah, by: str, now: datetime, note: str = "") -> Shift:
    """Close the open drawer with `counted` rupiah in it. A difference is recorded, never refused.

    Raises NoShiftOpen, NegativeCash.
    """
    shift = work.shifts.current()
    if shift is None:
        raise NoShiftOpen
    if counted < 0:
        raise NegativeCash(counted)
    expected = work.shifts.drawer_sum(shift.id).expected
    closing = Closing(work.new_id(), now, by, counted, expected, note)
    work.shifts.close(shift.id, closing)
    return replace(shift, closing=closing)


def complete_sale(
    work: Work, cart: Cart, payments: Sequence[Payment], cashier: str, now: datetime, *, print_receipt: bool
) -> Completed:
    """Turn a cart into a sale: numbered, off the shelf, in the drawer, and its receipt in the queue.

    The same checkout a second time answers with the first sale. Pieces that the book does not hold are sold all the
    same and flagged on the line. With no drawer open one opens by itself with a float of zero: a buyer never
    waits for paperwork.
    Raises EmptyCart, ShopNotSetUp, and what `settle` raises; nothing is recorded then.
    """
    done = work.sales.by_checkout(cart.checkout)
    if done is not None:
        return Completed(done, repeated=True, printing=False)
    if not cart:
        raise EmptyCart
    change = settle(cart.total, payments)
    settings = settings_of(work)
    shift = work.shifts.current() or open_shift(work, 0, cashier, now)
    day = trading_day(now, settings.cutoff)
    sale = Sale(
        id=work.new_id(),
        checkout=cart.checkout,
        till=work.till,
        sequence=work.sales.next_sequence(day),
        at=now,
        day=day,
        shift=shift.id,
        cashier=cashier,
        lines=_lines(work, cart),
        payments=tuple(payments),
        change=change,
    )
    work.sales.add(sale)
    work.stock.add(_movements(work, sale))
    printing = print_receipt and settings.printer is not None
    if printing:
        work.outbox.add(_receipt_job(work, sale, copy=0, by=cashier, now=now))
    work.carts.drop()
    return Completed(sale, repeated=False, printing=printing)


def reprint(work: Work, number: str, by: str, now: datetime, *, queued: bool = True) -> PrintJob:
    """Ask for a marked copy of a receipt: counted, recorded, and put into the queue. Raises UnknownReceipt.

    Not `queued`, the copy is recorded all the same, and whoever asked takes it to a printer of their own choice.
    """
    sale = work.sales.by_number(number)
    if sale is None:
        raise UnknownReceipt(number)
    copy = work.sales.copies(sale.id) + 1
    work.sales.add_copy(sale.id, copy, by, now)
    job = _receipt_job(work, sale, copy, by, now)
    if queued:
        work.outbox.add(job)
    return job


def _lines(work: Work, cart: Cart) -> tuple[SaleLine, ...]:
    """The cart's lines with what they cost the stall; lines of one item draw on one balance in turn."""
    balances: dict[UUID, Balance] = {}
    lines = []
    for position, line in enumerate(cart.lines, start=1):
        value, short, owed = 0, 0, 0
        if line.item.id is not None:
            before = balances.get(line.item.id) or work.stock.balance(line.item.id)
            value, short = before.value_out(line.quantity), before.short_of(line.quantity)
            balances[line.item.id] = before.less(line.quantity)
        if line.item.id is not None and line.item.kind is ItemKind.VARIANT:
            owed = work.goods.owed_per_piece(line.item.id) * line.quantity
        lines.append(SaleLine(position, line.item, line.quantity, reductions_of(line), value + owed, short, owed))
    return tuple(lines)


def _movements(work: Work, sale: Sale) -> tuple[Movement, ...]:
    return tuple(
        Movement(
            work.new_id(),
            sale.till,
            sale.at,
            sale.day,
            line.item.id,
            MovementKind.SOLD,
            -line.quantity,
            -line.value,
            sale.id,
        )
        for line in sale.lines
        if line.item.id is not None
    )


def _receipt_job(work: Work, sale: Sale, copy: int, by: str, now: datetime) -> PrintJob:
    return PrintJob(work.new_id(), work.till, JobKind.RECEIPT, sale.number, copy, by, now)
