"""Completing a sale: the one verb that everything else is there for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from pos.bookkeeping import Page
from pos.clock import trading_day
from pos.goods.item import Family
from pos.goods.product import Terms
from pos.goods.stock import Movement, MovementKind
from pos.money import Rupiah
from pos.ports import Work
from pos.selling.cart import Cart, EmptyCart
from pos.selling.payment import Method, Payment, rounding_for, settle
from pos.selling.sale import Sale
from pos.settings import Settings
from pos.till.drawer import open_shift
from pos.till.floors import check_floors
from pos.till.receipts import kick_drawer, receipt_job
from pos.till.repeated import check_same_goods
from pos.till.settings import settings_of
from pos.till.shelf import Shelf, Taken
from pos.till.trust import taken_on_trust
from pos.used.lots import share


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


def complete_sale(
    work: Work,
    cart: Cart,
    payments: Sequence[Payment],
    cashier: str,
    now: datetime,
    *,
    print_receipt: bool,
    credit: Rupiah = 0,
) -> Completed:
    """Turn a cart into a sale: numbered, off the shelf, in the drawer, and its receipt in the queue.

    Used goods leave their piles oldest bale first; a free line of used goods is in the book as sold and unassigned.

    The same checkout a second time answers with the first sale, and is refused with other goods. Pieces that the book
    does not hold are sold all the same and flagged on the line. With no drawer open one opens by itself with a float
    of zero: a buyer never waits for paperwork. Of the total, `credit` rupiah are paid by pieces that the buyer brought
    back. What was agreed below a lowest price stands on the line with who let it.
    Raises CheckoutTaken, EmptyCart, ShopNotSetUp, BelowLowestPrice, NotAllowed, KasbonNeedsCustomer and OverLimit for
    a kasbon, and what `settle` raises; nothing is recorded then.
    """
    before = _completed_before(work, cart)
    if before is not None:
        return before
    if not cart:
        raise EmptyCart
    settings = settings_of(work)
    rounding = rounding_for(cart.total - credit, payments, settings.rounding)
    change = settle(cart.total - credit + rounding, payments)
    on_trust = taken_on_trust(work, cart.customer, payments)
    day = trading_day(now, settings.cutoff)
    below = check_floors(work, cart, day)
    shift = work.shifts.current() or open_shift(work, 0, cashier, now)
    shelf = Shelf(work, settings.sells_first)
    taken = tuple(shelf.take(position, line, below.get(line.key)) for position, line in enumerate(cart.lines, start=1))
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
        rounding=rounding,
        customer=cart.customer,
        credit=credit,
    )
    work.sales.add(sale)
    if on_trust:
        work.customers.owe(sale, on_trust)
    work.stock.add(_movements(work, sale, taken, settings.sells_first))
    _used_page(work, sale, taken).write()
    printing = _hand_out(work, sale, settings, print_receipt=print_receipt)
    work.carts.drop(cart.checkout)
    return Completed(sale, repeated=False, printing=printing, paid_back=_paid_back_by(work, taken))


def _completed_before(work: Work, cart: Cart) -> Completed | None:
    """The sale that this checkout is already, if it is one; the cart is open no more then. Raises CheckoutTaken."""
    done = work.sales.by_checkout(cart.checkout)
    if done is None:
        return None
    check_same_goods(done, ((line.item, line.quantity) for line in cart.lines))
    work.carts.drop(cart.checkout)
    return Completed(done, repeated=True, printing=False)


def _hand_out(work: Work, sale: Sale, settings: Settings, *, print_receipt: bool) -> bool:
    """Queue the receipt if it is wanted and there is paper, and open the drawer for cash; whether it was queued."""
    printing = print_receipt and settings.printer is not None
    if printing:
        work.outbox.add(receipt_job(work, sale, copy=0, by=sale.cashier, now=sale.at))
    if _opens_drawer(settings, sale.payments):
        kick_drawer(work, sale.cashier, sale.at, sale.number)
    return printing


def _opens_drawer(settings: Settings, payments: Sequence[Payment]) -> bool:
    """Whether cash changes hands at a till that has its drawer on its printer and wants it opened."""
    printer = settings.printer
    if printer is None or not printer.profile.drawer or not settings.kicks_drawer:
        return False
    return any(payment.method is Method.CASH for payment in payments)


def _movements(work: Work, sale: Sale, taken: Sequence[Taken], first: Terms) -> list[Movement]:
    """Own pieces of a variant, and those on consignment, move apart, in the order in which they leave."""
    moved = []
    for line, split in ((found.line, found.split) for found in taken):
        if split is None or line.item.id is None:
            continue
        paid, paid_titip = split.share(line.amount)
        kinds = (
            (Terms.OUTRIGHT, split.own, split.value, paid, 0),
            (Terms.CONSIGNMENT, split.titip, 0, paid_titip, line.owed),
        )
        moved += [
            Movement(
                work.new_id(), sale.till, sale.at, sale.day, line.item.id, MovementKind.SOLD, -pieces, -value, sale.id,
                held, line.position, amount, owed, sale.cashier,
            )
            for held, pieces, value, amount, owed in sorted(kinds, key=lambda kind: kind[0] is not first)
            if pieces
        ]  # fmt: skip
    return moved


def _used_page(work: Work, sale: Sale, taken: Sequence[Taken]) -> Page:
    page = Page(work, sale.at, sale.day, sale.cashier, sale.id)
    for found in taken:
        line = found.line
        if found.draws:
            page.sold(MovementKind.SOLD, line.item, found.draws, line.position, line.amount)
        elif line.item.family is Family.USED:
            page.sold_off_no_pile(MovementKind.SOLD, line.item.name, line.quantity, line.position, line.amount)
    return page


def _paid_back_by(work: Work, taken: Sequence[Taken]) -> tuple[str, ...]:
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
