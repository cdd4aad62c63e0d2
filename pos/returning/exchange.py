"""Pieces brought back and others taken instead: one record, one difference."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from pos.clock import trading_day
from pos.goods.item import HIGHEST_PRICE, AbsurdPrice, Item
from pos.money import Rupiah
from pos.ports import Work
from pos.returning.goods import Desk, take_from_sale, take_without_receipt
from pos.returning.papers import return_job
from pos.selling.cart import Cart
from pos.selling.payment import Method, Overpaid, Payment
from pos.selling.returned import (
    Condition,
    NeedsReceipt,
    NothingReturned,
    NotPaidThatWay,
    Refund,
    Return,
    ReturnKind,
    ReturnLine,
    WrongRefund,
)
from pos.selling.sale import Sale, SaleLine
from pos.till import UnknownReceipt, complete_sale, open_shift, settings_of
from pos.used.leaving import UnknownSaleLine


@dataclass(frozen=True, slots=True)
class Brought:
    """`pieces` on the counter: of line `line` of the sale, or an `item` without a receipt, worth `worth` rupiah."""

    pieces: int
    condition: Condition = Condition.GOOD
    line: int | None = None
    item: Item | None = None
    worth: Rupiah = 0


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a buyer wants who comes back.

    `number` is his receipt, empty without one. `cart` holds what he takes instead, and may be empty. `payments` pay the
    difference where that costs more; `refunds` tell how what is over goes back, all in cash where nothing is said.
    """

    request: str
    number: str
    brought: tuple[Brought, ...]
    cart: Cart
    payments: tuple[Payment, ...] = ()
    refunds: tuple[Refund, ...] | None = None
    reason: str = ""


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

    What the pieces had really cost pays for the new ones first. The same request a second time answers with the first.
    Raises NothingReturned, UnknownReceipt, UnknownSaleLine, NeedsReceipt, AbsurdPieces, MoreThanSold, AbsurdPrice,
    WrongRefund, NotPaidThatWay, ShopNotSetUp, and what `complete_sale` raises; nothing is recorded then.
    """
    done = work.returns.by_request(wanted.request)
    if done is not None:
        return TakenBack(done, work.sales.by_number(done.new_receipt), repeated=True, printing=False)
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
    new = _sell(work, wanted, credit, cashier, now)
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
        refunds=_refunds(work, sale, wanted.refunds, total - credit),
        credit=credit,
        reason=wanted.reason.strip(),
    )
    work.returns.add(record)
    printing = print_slip and settings.printer is not None
    if printing:
        work.outbox.add(return_job(work, record, 0, cashier, now))
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


def _sell(work: Work, wanted: Wanted, credit: Rupiah, cashier: str, now: datetime) -> Sale | None:
    """Sell what is taken instead; the slip of the return is its paper too."""
    if not wanted.cart:
        if wanted.payments:
            raise Overpaid(sum(payment.amount for payment in wanted.payments))
        return None
    return complete_sale(work, wanted.cart, wanted.payments, cashier, now, print_receipt=False, credit=credit).sale


def _refunds(work: Work, sale: Sale | None, said: Sequence[Refund] | None, due: Rupiah) -> tuple[Refund, ...]:
    """How the money goes back. Raises WrongRefund, NotPaidThatWay."""
    if said is None:
        return (Refund(Method.CASH, due),) if due else ()
    given = sum(refund.amount for refund in said)
    if given != due or any(refund.amount < 1 for refund in said):
        raise WrongRefund(due, given)
    left = paid_by_method(work, sale) if sale else {}
    for method, amount in _by_method(said).items():
        if method is not Method.CASH and amount > left.get(method, 0):
            raise NotPaidThatWay(method, amount, left.get(method, 0))
    return tuple(said)


def paid_by_method(work: Work, sale: Sale) -> dict[Method, Rupiah]:
    """What came in for `sale` by each way of paying, cash less change, and less what went back that way since."""
    paid: dict[Method, Rupiah] = {}
    for payment in sale.payments:
        paid[payment.method] = paid.get(payment.method, 0) + payment.amount
    if sale.change:
        paid[Method.CASH] = paid.get(Method.CASH, 0) - sale.change
    for record in work.returns.of_sale(sale.id):
        for method, amount in _by_method(record.refunds).items():
            paid[method] = paid.get(method, 0) - amount
    return paid


def _by_method(refunds: Iterable[Refund]) -> dict[Method, Rupiah]:
    sums: dict[Method, Rupiah] = {}
    for refund in refunds:
        sums[refund.method] = sums.get(refund.method, 0) + refund.amount
    return sums
