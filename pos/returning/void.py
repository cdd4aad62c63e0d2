"""Voiding a whole sale: on its own trading day, with a reason, and only while all of it is still with the buyer."""

from datetime import datetime

from pos.clock import trading_day
from pos.ports import Work
from pos.returning.exchange import TakenBack, write_down
from pos.returning.goods import Desk, take_from_sale
from pos.returning.money import all_of_it
from pos.returning.papers import hand_out
from pos.selling.returned import (
    Condition,
    HasReturns,
    NoReason,
    PartOfExchange,
    Return,
    ReturnKind,
    ReturnLine,
    VoidTooLate,
)
from pos.selling.sale import Sale
from pos.till import UnknownReceipt, open_shift, settings_of


def void_sale(work: Work, number: str, reason: str, by: str, now: datetime, *, print_slip: bool) -> TakenBack:
    """Void the sale `number`: every piece goes back, and all money by the way it came, if it came.

    A sale that was voided before answers with that record. Raises UnknownReceipt, NoReason, VoidTooLate, HasReturns,
    PartOfExchange, MoreThanSold, ShopNotSetUp.
    """
    sale = work.sales.by_number(number)
    if sale is None:
        raise UnknownReceipt(number)
    before = work.returns.of_sale(sale.id)
    for record in before:
        if record.kind is ReturnKind.VOID:
            return TakenBack(record, None, repeated=True, printing=False)
    day = trading_day(now, settings_of(work).cutoff)
    if not reason.strip():
        raise NoReason
    if sale.day != day:
        raise VoidTooLate(sale.number, sale.day)
    if before:
        raise HasReturns(sale.number)
    if work.returns.paying_for(sale.id) is not None:
        raise PartOfExchange(sale.number)
    return _voided(work, sale, " ".join(reason.split()), by, now, print_slip=print_slip)


def _voided(work: Work, sale: Sale, reason: str, by: str, now: datetime, *, print_slip: bool) -> TakenBack:
    shift = work.shifts.current() or open_shift(work, 0, by, now)
    desk = Desk(work, work.new_id(), now, sale.day, by, reason)
    lines = []
    for sold in sale.lines:
        back = take_from_sale(desk, sale, sold, sold.quantity, Condition.GOOD)
        lines.append(
            ReturnLine(
                sold.position,
                sold.position,
                sold.item,
                sold.quantity,
                back.amount,
                back.cost,
                back.owed,
                Condition.GOOD,
            )
        )
    record = Return(
        id=desk.source,
        request=f"void {sale.checkout}",
        kind=ReturnKind.VOID,
        till=work.till,
        sequence=work.returns.next_sequence(sale.day),
        at=now,
        day=sale.day,
        shift=shift.id,
        cashier=by,
        sale=sale.id,
        receipt=sale.number,
        new_sale=None,
        new_receipt="",
        lines=tuple(lines),
        refunds=all_of_it(work, sale),
        credit=0,
        rounding=sale.rounding,
        reason=reason,
    )
    write_down(work, record, sale)
    printing = hand_out(work, record, settings_of(work), print_slip=print_slip)
    return TakenBack(record, None, repeated=False, printing=printing)
