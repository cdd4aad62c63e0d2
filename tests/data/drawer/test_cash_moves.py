"""Cash that moves without a sale is part of the drawer's sum and of the day, and closings are numbered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlite_utils.utils import sqlite3

from data.check import check_shop
from pos.buying import pay_maker, settle
from pos.cash.movement import STANDARD_CATEGORIES, AbsurdCashMovement, UnknownCategory
from pos.cash.shift import CountedApart, DrawerLine, LeavesTooMuch, NoShiftOpen
from pos.goods.product import Terms
from pos.reports.day import day_report
from pos.till import close_shift, move_cash, open_shift

if TYPE_CHECKING:
    from tests.data.conftest import Stall

NAMES = [category.name for category in STANDARD_CATEGORIES]


def opened(stall: Stall, amount: int = 300_000) -> None:
    """Open the drawer."""
    with stall.store.work() as work:
        open_shift(work, amount, "Kasir 1", stall.now)


def lines(stall: Stall) -> dict[DrawerLine, int]:
    """What should be in the open drawer, by reason."""
    with stall.store.reading() as look:
        current = look.shifts.current()
        assert current is not None
        return dict(look.shifts.drawer_sum(current.id).lines)


def test_what_goes_out_and_comes_in_stands_in_the_sum_by_its_kind(small_stall: Stall) -> None:
    opened(small_stall)
    with small_stall.store.work() as work:
        for name, amount in (("bpp", 20_000), ("Makan", 25_000), ("Setor bank", 100_000), ("Tambah modal", 50_000)):
            move_cash(work, name, amount, "Kasir 1", small_stall.now, " pasar ")
    found = lines(small_stall)
    assert (found[DrawerLine.EXPENSES], found[DrawerLine.TAKEN], found[DrawerLine.CASH_IN]) == (
        -45_000,
        -100_000,
        50_000,
    )
    assert sum(found.values()) == 205_000
    with small_stall.store.reading() as look:
        report = day_report(look.reports.day(small_stall.today()))
    assert report.expenses == (("Makan", 25_000), ("BPP", 20_000))
    assert report.profit - report.profit_left == 45_000
    assert {moved.note for moved in report.moved} == {"pasar"}


@given(moves=st.lists(st.tuples(st.sampled_from(NAMES), st.integers(1, 10_000_000)), max_size=20))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_moves_the_sum_adds_up_and_the_check_agrees(small_stall: Stall, moves: list[tuple[str, int]]) -> None:
    opened(small_stall)
    with small_stall.store.work() as work:
        moved = [move_cash(work, name, amount, "Kasir 1", small_stall.now) for name, amount in moves]
        closed = close_shift(work, 0, "Kasir 1", small_stall.now)
    assert closed.closing is not None
    assert closed.closing.expected == 300_000 + sum(movement.signed for movement in moved)
    assert check_shop(small_stall.store).ok


def test_closings_are_numbered_without_a_gap_and_keep_what_was_counted(small_stall: Stall) -> None:
    for number in range(1, 4):
        opened(small_stall)
        with small_stall.store.work() as work:
            faces = {100_000: 2, 50_000: 1, 500: 0}
            closed = close_shift(work, 250_000, "Kasir 1", small_stall.now, left_in=200_000, faces=faces)
        assert closed.closing is not None
        with small_stall.store.reading() as look:
            last = look.shifts.last_closed()
        assert last is not None
        assert last.closing is not None
        assert (last.closing.number, last.closing.left_in, last.closing.taken_out) == (number, 200_000, 50_000)
        assert last.closing.faces == ((100_000, 2), (50_000, 1))


def test_what_cannot_be_is_refused_and_moves_nothing(small_stall: Stall) -> None:
    with pytest.raises(NoShiftOpen), small_stall.store.work() as work:
        move_cash(work, "BPP", 1_000, "Kasir 1", small_stall.now)
    opened(small_stall)
    for name, amount, refused in (
        ("Sewa kapal", 1_000, UnknownCategory), ("BPP", 0, AbsurdCashMovement), ("BPP", -5, AbsurdCashMovement),
        ("BPP", 100_000_001, AbsurdCashMovement),
    ):  # fmt: skip
        with pytest.raises(refused), small_stall.store.work() as work:
            move_cash(work, name, amount, "Kasir 1", small_stall.now)
    with pytest.raises(LeavesTooMuch), small_stall.store.work() as work:
        close_shift(work, 100, "Kasir 1", small_stall.now, left_in=101)
    with pytest.raises(CountedApart), small_stall.store.work() as work:
        close_shift(work, 100, "Kasir 1", small_stall.now, faces={500: 1})
    assert sum(lines(small_stall).values()) == 300_000


def test_nothing_moves_in_a_drawer_that_is_closed_and_nothing_is_changed(stall: Stall) -> None:
    assert stall.path is not None
    opened(stall)
    with stall.store.work() as work:
        move_cash(work, "BPP", 1_000, "Kasir 1", stall.now)
        close_shift(work, 0, "Kasir 1", stall.now)
    stall.store.close()
    harmed = sqlite3.connect(stall.path)
    columns = "id, till, at, day, shift, cashier, category, kind, amount, note"
    again = "randomblob(16), till, at, day, shift, cashier, category, kind, 5, note"
    for statement in (
        f"INSERT INTO cash_movement ({columns}) SELECT {again} FROM cash_movement",  # noqa: S608 our own words
        "UPDATE cash_movement SET amount = 5",
        "DELETE FROM cash_movement",
    ):
        with pytest.raises(sqlite3.IntegrityError):
            harmed.execute(statement)
    harmed.close()
    stall.store = stall.open()


def test_a_maker_that_is_paid_in_cash_is_paid_out_of_the_open_drawer(small_stall: Stall) -> None:
    item = small_stall.product("IKM01", "Kaos polos", terms=Terms.CONSIGNMENT)
    small_stall.bring_in(item, 5, 0, Terms.CONSIGNMENT)
    opened(small_stall, 0)
    small_stall.sell("one", ("IKM01-L", 2))
    with small_stall.store.work() as work:
        settle(work, "Perajin Contoh", "Kasir 1", small_stall.now)
        owed = work.makers.owed()[0].owed
        pay_maker(work, "Perajin Contoh", owed, "Kasir 1", small_stall.now)
    assert lines(small_stall)[DrawerLine.MAKERS] == -owed < 0
