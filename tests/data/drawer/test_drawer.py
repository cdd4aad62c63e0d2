"""The drawer: it opens by itself for a buyer, it always closes, and a past day shows it as it stood that evening."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from pos.backoffice import AlreadySetUp, save_settings, set_up
from pos.cash.shift import NegativeCash, NoShiftOpen, ShiftIsOpen
from pos.settings import Settings
from pos.settings import Stall as StallName
from pos.till import close_shift, open_shift

if TYPE_CHECKING:
    from tests.data.conftest import Stall

FLOAT = 300_000


def open_drawer(stall: Stall, float_amount: int = FLOAT) -> None:
    with stall.store.work() as work:
        open_shift(work, float_amount, "Pemilik", stall.now)


def close_drawer(stall: Stall, counted: int) -> None:
    with stall.store.work() as work:
        close_shift(work, counted, "Pemilik", stall.now)


def test_a_buyer_opens_the_drawer_with_nothing_in_it(small_stall: Stall) -> None:
    small_stall.sell("a", ("BAL-01/badan", 1))
    with small_stall.store.reading() as look:
        shift = look.shifts.current()
        assert shift is not None
        assert look.shifts.drawer_sum(shift.id).expected == 35_000


def test_one_drawer_at_a_time(small_stall: Stall) -> None:
    open_drawer(small_stall)
    with pytest.raises(ShiftIsOpen):
        open_drawer(small_stall)


def test_what_is_shut_cannot_be_closed(small_stall: Stall) -> None:
    with pytest.raises(NoShiftOpen):
        close_drawer(small_stall, 0)


@pytest.mark.parametrize("amount", [-1, -50_000])
def test_no_drawer_holds_less_than_nothing(small_stall: Stall, amount: int) -> None:
    with pytest.raises(NegativeCash):
        open_drawer(small_stall, amount)
    open_drawer(small_stall)
    with pytest.raises(NegativeCash):
        close_drawer(small_stall, amount)


def test_it_closes_whatever_the_difference(small_stall: Stall) -> None:
    open_drawer(small_stall)
    small_stall.sell("a", ("BAL-01/badan", 2), cash=100_000)
    close_drawer(small_stall, 369_000)
    with small_stall.store.reading() as look:
        (drawer,) = look.shifts.on_day(small_stall.today())
    assert drawer.shift.closing is not None
    assert (drawer.sum.received, drawer.sum.change, drawer.sum.expected) == (100_000, 30_000, 370_000)
    assert drawer.shift.closing.difference == -1_000


def test_a_drawer_that_stays_open_overnight_is_on_both_days_as_each_ended(small_stall: Stall) -> None:
    first = small_stall.today()
    open_drawer(small_stall)
    small_stall.sell("a", ("BAL-01/badan", 1))
    with small_stall.store.reading() as look:
        that_evening = look.reports.day(first).drawers
    small_stall.now += timedelta(days=1)
    small_stall.sell("b", ("BAL-01/badan", 2))
    close_drawer(small_stall, FLOAT + 105_000)
    small_stall.now += timedelta(days=1)
    with small_stall.store.reading() as look:
        assert look.reports.day(first).drawers == that_evening
        (following,) = look.reports.day(first + timedelta(days=1)).drawers
        assert look.reports.day(small_stall.today()).drawers == ()
    assert [drawer.sum.received for drawer in that_evening] == [35_000]
    assert that_evening[0].shift.is_open
    assert following.sum.received == 105_000
    assert following.shift.closing is not None


def test_shifts_are_numbered_by_the_day_they_begin_on(small_stall: Stall) -> None:
    open_drawer(small_stall)
    small_stall.now += timedelta(days=1)
    close_drawer(small_stall, FLOAT)
    open_drawer(small_stall)
    close_drawer(small_stall, FLOAT)
    open_drawer(small_stall)
    with small_stall.store.reading() as look:
        numbers = [(drawer.shift.day, drawer.shift.number) for drawer in look.shifts.on_day(small_stall.today())]
    today = small_stall.today()
    assert numbers == [(today - timedelta(days=1), 1), (today, 1), (today, 2)]


def test_a_till_keeps_its_code_while_its_drawer_is_open(small_stall: Stall) -> None:
    settings = Settings(StallName("LAPAK CONTOH"))
    open_drawer(small_stall)
    with pytest.raises(ShiftIsOpen), small_stall.store.work() as work:
        save_settings(work, replace(settings, till="S2"), small_stall.now)
    close_drawer(small_stall, FLOAT)
    with small_stall.store.work() as work:
        save_settings(work, replace(settings, till="S2"), small_stall.now)
        current = work.settings.current()
    assert current is not None
    assert current.till == "S2"


def test_a_shop_is_set_up_once(small_stall: Stall) -> None:
    with pytest.raises(AlreadySetUp), small_stall.store.work() as work:
        set_up(work, Settings(StallName("LAPAK LAIN")), small_stall.now)
