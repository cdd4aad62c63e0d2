"""The cashier's verbs. Each is one function inside one unit of work; time comes in as an argument."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from pos.bookkeeping import Page
from pos.cash.shift import Closing, NegativeCash, NoShiftOpen, Shift, ShiftIsOpen
from pos.clock import trading_day
from pos.goods.item import Family, ItemKind
from pos.goods.stock import Balance, Movement, MovementKind
from pos.money import Rupiah
from pos.paper import JobKind, JobState, PrintJob
from pos.ports import Work
from pos.refusals import Refusal
from pos.selling.cart import Cart, CartLine, EmptyCart
from pos.selling.payment import Payment, settle
from pos.selling.sale import Sale, SaleLine, reductions_of
from pos.settings import Settings
from pos.used.lots import Draw, Lot, after, draw, share, total


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
    was put into the queue now. `paid_back` names the bales that this sale brought to balik modal.
    """

    sale: Sale
    repeated: bool
    printing: bool
    paid_back: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Taken:
    """A line with the lots that its pieces leave; none for what lies on no pile."""

    line: SaleLine
    draws: tuple[Draw, ...]


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
    head = work.used.head()
    closing = Closing(work.new_id(), now, by, counted, expected, note, head.entries, head.code)
    work.shifts.close(shift.id, closing)
    return replace(shift, closing=closing)


def complete_sale(
    work: Work, cart: Cart, payments: Sequence[Payment], cashier: str, now: datetime, *, print_receipt: bool
) -> Completed:
    """Turn a cart into a sale: numbered, off the shelf, in the drawer, and its receipt in the queue.

    Used goods leave their piles oldest bale first; a free line of used goods is in the book as sold and unassigned.

    The same checkout a second time answers with the first sale. Pieces that the book does not hold are sold all the
    same and flagged on the line. With no drawer open one opens by itself with a float of zero: a buyer never
    waits for paperwork.
    Raises EmptyCart, ShopNotSetUp, and what `settle` raises; nothing is recorded then.
    """
    done = work.sales.by_checkout(cart.checkout)
    if done is not None:
        work.carts.drop(cart.checkout)
        return Completed(done, repeated=True, printing=False)
    if not cart:
        raise EmptyCart
    change = settle(cart.total, payments)
    settings = settings_of(work)
    shift = work.shifts.current() or open_shift(work, 0, cashier, now)
    day = trading_day(now, settings.cutoff)
    taken = _taken(work, cart)
    sale = Sale(
        id=work.new_id(),
        checkout=cart.checkout,
        till=work.till,
        sequence=work.sales.next_sequence(day),
        at=now,
        day=day,
        shift=shift.id,
        cashier=cashier,
        lines=tuple(found.line for found in taken),
        payments=tuple(payments),
        change=change,
    )
    work.sales.add(sale)
    work.stock.add(_movements(work, sale))
    _used_page(work, sale, taken).write()
    printing = print_receipt and settings.printer is not None
    if printing:
        work.outbox.add(_receipt_job(work, sale, copy=0, by=cashier, now=now))
    work.carts.drop(cart.checkout)
    return Completed(sale, repeated=False, printing=printing, paid_back=_paid_back_by(work, taken))


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


def ask_for_receipt(work: Work, number: str, by: str, now: datetime) -> PrintJob:
    """Put the receipt of a sale into the queue that was completed without one. What still waits there stays as it is.

    Once it was on its way to paper, a further one is a marked copy. Raises UnknownReceipt.
    """
    sale = work.sales.by_number(number)
    if sale is None:
        raise UnknownReceipt(number)
    slip = work.outbox.latest_for(number)
    if slip is not None and slip.state is JobState.WAITING:
        return slip
    if slip is not None or work.sales.copies(sale.id):
        return reprint(work, number, by, now)
    job = _receipt_job(work, sale, copy=0, by=by, now=now)
    work.outbox.add(job)
    return job


def _taken(work: Work, cart: Cart) -> tuple[_Taken, ...]:
    """The cart's lines with what they cost the stall; lines of one item draw on one shelf in turn."""
    shelf = _Shelf(work)
    return tuple(shelf.take(position, line) for position, line in enumerate(cart.lines, start=1))


class _Shelf:
    """What is left on the shelf while the lines of one cart are taken off it."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._balances: dict[UUID, Balance] = {}
        self._lots: dict[UUID, Sequence[Lot]] = {}

    def take(self, position: int, line: CartLine) -> _Taken:
        """Take one line off the shelf, at the place `position` of its sale."""
        item, quantity, reductions = line.item, line.quantity, reductions_of(line)
        if item.id is None:
            return _Taken(SaleLine(position, item, quantity, reductions, cost=0, short=0), ())
        if item.kind is ItemKind.PILE:
            lots = self._lots.get(item.id) or self._work.used.lots(item.id)
            draws, short = draw(lots, quantity), total(lots).short_of(quantity)
            self._lots[item.id] = after(lots, draws)
            cost = sum(taken.value for taken in draws)
            return _Taken(SaleLine(position, item, quantity, reductions, cost, short), draws)
        before = self._balances.get(item.id) or self._work.stock.balance(item.id)
        self._balances[item.id] = before.less(quantity)
        value, owed = before.value_out(quantity), self._work.goods.owed_per_piece(item.id) * quantity
        short = before.short_of(quantity)
        return _Taken(SaleLine(position, item, quantity, reductions, value + owed, short, owed), ())


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
        if line.item.id is not None and line.item.kind is ItemKind.VARIANT
    )


def _used_page(work: Work, sale: Sale, taken: Sequence[_Taken]) -> Page:
    page = Page(work, sale.at, sale.day, sale.cashier, sale.id)
    for found in taken:
        line = found.line
        if found.draws:
            page.sold(MovementKind.SOLD, line.item, found.draws, line.position, line.amount)
        elif line.item.family is Family.USED:
            page.sold_off_no_pile(MovementKind.SOLD, line.item.name, line.quantity, line.position, line.amount)
    return page


def _paid_back_by(work: Work, taken: Sequence[_Taken]) -> tuple[str, ...]:
    """The bales that had not paid themselves back before this sale, and have now."""
    earned: dict[UUID, Rupiah] = {}
    for found in taken:
        for off, part in zip(found.draws, share(found.line.amount, found.draws), strict=True) if found.draws else ():
            earned[off.bale] = earned.get(off.bale, 0) + part
    accounts = work.used.accounts(earned) if earned else ()
    return tuple(
        account.bale.code
        for account in accounts
        if account.paid_back and account.earned - earned[account.bale.id] < account.cost_in
    )


def _receipt_job(work: Work, sale: Sale, copy: int, by: str, now: datetime) -> PrintJob:
    return PrintJob(work.new_id(), work.till, JobKind.RECEIPT, sale.number, copy, by, now)
