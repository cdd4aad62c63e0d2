"""Pieces brought back and others taken instead: one record, one difference."""

from dataclasses import dataclass
from datetime import datetime

from pos.clock import trading_day
from pos.goods.item import HIGHEST_PRICE, AbsurdPrice
from pos.money import Rupiah
from pos.ports import Work
from pos.returning.goods import Desk, take_from_sale, take_without_receipt
from pos.returning.money import refunds_for
from pos.returning.papers import hand_out
from pos.returning.repeated import check_same_return
from pos.selling.payment import Overpaid
from pos.selling.returned import (
    Brought,
    NeedsReceipt,
    NothingReturned,
    Return,
    ReturnKind,
    ReturnLine,
    Wanted,
)
from pos.selling.sale import Sale, SaleLine
from pos.till import UnknownReceipt, complete_sale, open_shift, settings_of
from pos.used.leaving import UnknownSaleLine


@dataclass(frozen=True, slots=True)
class TakenBack:
    """A return that is on disk once its unit of work ends, and the sale of what was taken instead.

    `repeated` tells that this request had been fulfilled before; `printing` that its slip was put into the queue now.
    """

    record: Return
    sale: Sale | None
    repeated: bool
    printing: bool


def take_back(work: Work, wanted: Wanted, cashier: str, now: datetime, *, print_slip: bool) -> TakenBack:
    """Take pieces back and hand others out: goods, money and papers in one go.

    What the pieces had really cost pays for the new ones first. The same request a second time answers with the first,
    and is refused with other goods. Raises RequestTaken, NothingReturned, UnknownReceipt, UnknownSaleLine,
    NeedsReceipt, AbsurdPieces, MoreThanSold, AbsurdPrice, WrongRefund, NotPaidThatWay, ShopNotSetUp, and what
    `complete_sale` raises; nothing is recorded then.
    """
    work.carts.drop_exchange(wanted.request)
    done = work.returns.by_request(wanted.request)
    if done is not None:
        new = work.sales.by_number(done.new_receipt)
        taken = ((line.item, line.quantity) for line in wanted.cart.lines)
        check_same_return(done, new, wanted.number, wanted.brought, taken)
        return TakenBack(done, new, repeated=True, printing=False)
    if not wanted.brought:
        raise NothingReturned
    sale = _sale(work, wanted.number)
    settings = settings_of(work)
    day = trading_day(now, settings.cutoff)
    shift = work.shifts.current() or open_shift(work, 0, cashier, now)
    desk = Desk(work, work.new_id(), now, day, cashier, wanted.reason)
    lines = tuple(_line(desk, sale, place, each) for place, each in enumerate(wanted.brought, start=1))
    total = sum(line.amount for line in lines)
    credit = min(total, wanted.cart.total)
    new = _sell(work, wanted, sale, credit, cashier, now)
    refunds, rounding = refunds_for(work, sale, wanted.refunds, total - credit, settings.rounding)
    record = Return(
        id=desk.source,
        request=wanted.request,
        kind=ReturnKind.RETURN,
        till=work.till,
        sequence=work.returns.next_sequence(day),
        at=now,
        day=day,
        shift=shift.id,
        cashier=cashier,
        sale=sale.id if sale else None,
        receipt=sale.number if sale else "",
        new_sale=new.id if new else None,
        new_receipt=new.number if new else "",
        lines=lines,
        refunds=refunds,
        credit=credit,
        rounding=rounding,
        reason=wanted.reason.strip(),
    )
    write_down(work, record, sale)
    printing = hand_out(work, record, settings, print_slip=print_slip)
    return TakenBack(record, new, repeated=False, printing=printing)


def _sale(work: Work, number: str) -> Sale | None:
    if not number:
        return None
    sale = work.sales.by_number(number)
    if sale is None:
        raise UnknownReceipt(number)
    return sale


def _line(desk: Desk, sale: Sale | None, position: int, brought: Brought) -> ReturnLine:
    if sale is not None and brought.line is not None:
        sold = line_of(sale, brought.line)
        back = take_from_sale(desk, sale, sold, brought.pieces, brought.condition)
        item, line = sold.item, sold.position
    elif brought.item is not None and brought.line is None:
        if not 1 <= brought.worth <= HIGHEST_PRICE * max(1, brought.pieces):
            raise AbsurdPrice(brought.worth)
        back = take_without_receipt(desk, brought.item, brought.pieces, brought.worth, brought.condition)
        item, line = brought.item, None
    else:
        raise NeedsReceipt
    return ReturnLine(position, line, item, brought.pieces, back.amount, back.cost, back.owed, brought.condition)


def line_of(sale: Sale, position: int) -> SaleLine:
    """The line of a sale. Raises UnknownSaleLine."""
    for line in sale.lines:
        if line.position == position:
            return line
    raise UnknownSaleLine(sale.number, position)


def _sell(work: Work, wanted: Wanted, sale: Sale | None, credit: Rupiah, cashier: str, now: datetime) -> Sale | None:
    """Sell what is taken instead, to the same customer; the slip of the return is its paper too."""
    cart = wanted.cart
    if not cart:
        if wanted.payments:
            raise Overpaid(sum(payment.amount for payment in wanted.payments))
        return None
    if sale is not None and sale.customer and cart.customer is None:
        cart = cart.for_customer(sale.customer)
    done = complete_sale(work, cart, wanted.payments, cashier, now, print_receipt=False, credit=credit)
    return done.sale


def write_down(work: Work, record: Return, sale: Sale | None) -> None:
    """Record a return, and what its buyer owes no more."""
    work.returns.add(record)
    if record.forgiven and sale is not None:
        work.customers.owe_no_more(sale, record.forgiven, record.cashier, record.at, record.day)
