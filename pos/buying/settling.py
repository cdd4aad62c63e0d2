"""What was sold for a maker is settled, and what it is owed is paid."""

from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from pos.buying.people import maker_called
from pos.clock import trading_day
from pos.makers.account import MakerPayment, PaidBy, PaysTooMuch, UnknownBill
from pos.makers.settlement import NothingToSettle, Settlement
from pos.money import Rupiah
from pos.ports import Reading, Work
from pos.till.settings import settings_of


def settlement_draft(look: Work | Reading, maker: str, until: date, by: str, now: datetime) -> Settlement:
    """What `settle` would settle now, with the number and id of nothing yet.

    Raises UnknownMaker, NothingToSettle, ShopNotSetUp.
    """
    found = maker_called(look, maker)
    lines = tuple(look.settlements.waiting(found.id, until))
    if not lines:
        raise NothingToSettle(found.name, until)
    day = trading_day(now, settings_of(look).cutoff)
    return Settlement(UUID(int=0), "", 0, found.id, found.name, now, day, by, until, found.due(day), lines)


def settle(work: Work, maker: str, by: str, now: datetime, *, until: date | None = None) -> Settlement:
    """Settle with a maker what was sold and came back up to the trading day `until` (today) and never settled before.

    The terms are those of the day of each sale. Two settlements never share a line, whatever their days.
    Raises UnknownMaker, NothingToSettle, ShopNotSetUp; nothing is recorded then.
    """
    day = trading_day(now, settings_of(work).cutoff)
    draft = settlement_draft(work, maker, until or day, by, now)
    sequence = work.settlements.next_sequence(day)
    settlement = replace(draft, id=work.new_id(), till=work.till, sequence=sequence)
    work.settlements.add(settlement)
    return settlement


def pay_maker(
    work: Work,
    maker: str,
    amount: Rupiah,
    by: str,
    now: datetime,
    *,
    bill: str = "",
    method: PaidBy = PaidBy.CASH,
    note: str = "",
) -> MakerPayment:
    """Pay a maker, whole or in part: the bill that is named, or the oldest debts. Cash leaves the open drawer.

    Raises UnknownMaker, UnknownBill, PaysTooMuch, ShopNotSetUp.
    """
    found = maker_called(work, maker)
    account = work.makers.account(found.id)
    owed = account.owed
    if bill:
        named = next((open_bill for open_bill in account.open if open_bill.number == bill.strip()), None)
        if named is None:
            raise UnknownBill(bill)
        owed = min(owed, named.open)
    if not 0 < amount <= owed:
        raise PaysTooMuch(amount, owed)
    day = trading_day(now, settings_of(work).cutoff)
    shift = work.shifts.current()
    payment = MakerPayment(
        work.new_id(), work.till, work.makers.next_payment(day), found.id, now, day, by, amount, method, bill.strip(),
        note.strip(), shift.id if shift and method is PaidBy.CASH else None,
    )  # fmt: skip
    work.makers.add_payment(payment)
    return payment
