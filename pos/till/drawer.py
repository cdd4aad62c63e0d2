"""The drawer: opened with a float, closed with what was counted."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from pos.cash.movement import CashMovement, category_called, check_amount
from pos.cash.notes import worth
from pos.cash.shift import Closing, CountedApart, LeavesTooMuch, NegativeCash, NoShiftOpen, Shift, ShiftIsOpen
from pos.clock import trading_day
from pos.money import Rupiah
from pos.ports import Work
from pos.till.settings import settings_of

NO_FACES: Mapping[Rupiah, int] = MappingProxyType({})
"""Only the sum was typed."""


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


def move_cash(work: Work, category: str, amount: Rupiah, by: str, now: datetime, note: str = "") -> CashMovement:
    """Put `amount` rupiah into the open drawer or take them out, for one of the owner's categories.

    Raises NoShiftOpen, UnknownCategory, AbsurdCashMovement, ShopNotSetUp.
    """
    settings = settings_of(work)
    shift = work.shifts.current()
    if shift is None:
        raise NoShiftOpen
    check_amount(amount)
    named = category_called(settings.cash_categories, category)
    day = trading_day(now, settings.cutoff)
    movement = CashMovement(
        work.new_id(), work.till, shift.id, now, day, by, named.name, named.kind, amount, note.strip()
    )
    work.shifts.move(movement)
    return movement


def close_shift(
    work: Work,
    counted: Rupiah,
    by: str,
    now: datetime,
    note: str = "",
    *,
    left_in: Rupiah | None = None,
    faces: Mapping[Rupiah, int] = NO_FACES,
) -> Shift:
    """Close the open drawer with `counted` rupiah in it. A difference is recorded, never refused.

    `left_in` rupiah stay in the drawer for the next day; `faces` are the notes and coins that make up `counted`.
    Raises NoShiftOpen, NegativeCash, LeavesTooMuch, CountedApart, ShopNotSetUp.
    """
    shift = work.shifts.current()
    if shift is None:
        raise NoShiftOpen
    if counted < 0:
        raise NegativeCash(counted)
    if left_in is not None and not 0 <= left_in <= counted:
        raise LeavesTooMuch(left_in, counted)
    if faces and worth(faces) != counted:
        raise CountedApart(worth(faces), counted)
    expected = work.shifts.drawer_sum(shift.id).expected
    head = work.used.head()
    day = trading_day(now, settings_of(work).cutoff)
    closing = Closing(
        work.new_id(), day, now, by, counted, expected, note, head.entries, head.code,
        work.shifts.next_number(), left_in, tuple(sorted(((f, n) for f, n in faces.items() if n), reverse=True)),
    )  # fmt: skip
    work.shifts.close(shift.id, closing)
    return replace(shift, closing=closing)
