"""The drawer: opened with a float, closed with what was counted."""

from dataclasses import replace
from datetime import datetime

from pos.cash.shift import Closing, NegativeCash, NoShiftOpen, Shift, ShiftIsOpen
from pos.clock import trading_day
from pos.money import Rupiah
from pos.ports import Work
from pos.till.settings import settings_of


def open_shift(work: Work, float_amount: Rupiah, by: str, now: datetime) -> Shift:
    """Open the drawer with `float_amount` rupiah in it. Raises ShiftIsOpen, NegativeCash, ShopNotSetUp."""
    current = work.shifts.current()
    if current is not None:
        raise ShiftIsOpen(current.at)
    if float_amount < 0:
        raise NegativeCash(float_amount)
    day = trading_day(now, settings_of(work).cutoff)
    number = work.shifts.begun_on(day) + 1
    shift = Shift(work.new_id(), work.till, number, day, now, by, float_amount)
    work.shifts.add(shift)
    return shift


def close_shift(work: Work, counted: Rupiah, by: str, now: datetime, note: str = "") -> Shift:
    """Close the open drawer with `counted` rupiah in it. A difference is recorded, never refused.

    Raises NoShiftOpen, NegativeCash, ShopNotSetUp.
    """
    shift = work.shifts.current()
    if shift is None:
        raise NoShiftOpen
    if counted < 0:
        raise NegativeCash(counted)
    expected = work.shifts.drawer_sum(shift.id).expected
    head = work.used.head()
    day = trading_day(now, settings_of(work).cutoff)
    closing = Closing(work.new_id(), day, now, by, counted, expected, note, head.entries, head.code)
    work.shifts.close(shift.id, closing)
    return replace(shift, closing=closing)
