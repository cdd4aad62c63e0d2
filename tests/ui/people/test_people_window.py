"""PINs at the window: the lock, another person in one tap, an owner's PIN on the spot, and the places of settings."""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos.people.audit import AuditFilter, AuditKind
from pos.people.rights import Right, Rights
from pos.printers import Printer
from pos.selling.payment import Method, Payment
from pos.stockroom.pricing import reprice
from pos.used.pricing import NewPrice, Piles
from tests.ui.conftest import AtOnce
from tests.ui.people.conftest import HELPER, OWNER, all_but, let, logged
from tests.ui.till.conftest import at_the_till
from ui.bootstrap import Shop
from ui.notice import Level
from ui.window.people.code_sheet import CodeSheet
from ui.window.people.lending import OwnerPinSheet
from ui.window.people.lock import LockScreen
from ui.window.people.log import LogSheet
from ui.window.people.new_pin import NewPinSheet
from ui.window.people.own_pin import OwnPinSheet
from ui.window.people.panel import PeoplePanel
from ui.window.people.recovery import RecoverSheet
from ui.window.people.rights import RightsSheet
from ui.window.report.page import ReportPage
from ui.window.shell.window import MainWindow
from ui.window.till.cart.nego import NegoSheet
from ui.window.used.room import UsedRoom

Found = TypeVar("Found", bound=QWidget)


HEADS = "BAL-01/kepala"

at_till = contextmanager(at_the_till)


@pytest.fixture
def window(pinned: Shop, dressed: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """The till of a stall with PINs, its owner before it."""
    with at_till(qtbot, dressed, pinned, AtOnce()) as seller:
        yield seller.window


@pytest.fixture
def plain(shop: Shop, dressed: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """The till of a stall without PINs."""
    with at_till(qtbot, dressed, shop, AtOnce()) as seller:
        yield seller.window


def shown(window: MainWindow, kind: type[Found]) -> list[Found]:
    QApplication.processEvents()
    return [each for each in window.findChildren(kind) if each.isVisible()]


def strike(sheet: LockScreen | OwnerPinSheet, pin: str) -> None:
    for digit in pin:
        sheet.pad.keypad.keys[digit].click()


def test_a_stall_without_pins_is_never_asked_for_one(plain: MainWindow) -> None:
    window = plain
    assert shown(window, LockScreen) == []
    assert window.desk is not None
    assert not window.desk.top.person.isVisible()
    assert window.desk.top.cashier.text() == "Kasir 1"
    window.desk.go_to("report")
    assert window.desk.page_name == "report"


def test_a_locked_till_opens_by_finger_for_whoever_shows_their_pin(window: MainWindow, pinned: Shop) -> None:
    assert window.desk is not None
    window.desk.watch.lock()
    (lock,) = shown(window, LockScreen)
    assert not window.desk.isEnabled()
    lock.names[1].click()
    strike(lock, "0000")
    lock.enter.click()
    assert lock.pad.row.fault
    assert pinned.gate.is_locked
    strike(lock, HELPER[1])
    lock.enter.click()
    assert shown(window, LockScreen) == []
    assert pinned.cashier == window.desk.top.person.text() == HELPER[0]


def test_whoever_comes_in_types_into_the_search_at_once(qtbot: QtBot, window: MainWindow) -> None:
    assert window.desk is not None
    window.desk.go_to("settings")
    window.desk.watch.lock()
    (lock,) = shown(window, LockScreen)
    lock.names[1].click()
    strike(lock, HELPER[1])
    with qtbot.waitActive(window):
        window.activateWindow()
    lock.enter.click()
    assert window.desk.page_name == "till"
    holder = QApplication.focusWidget()
    assert holder is not None
    qtbot.keyClicks(holder, "jaket")
    assert window.desk.till.shelf.field.edit.text() == "jaket"


def test_what_was_said_behind_the_lock_is_seen_by_whoever_comes_in(window: MainWindow, pinned: Shop) -> None:
    assert window.desk is not None
    notices = window.desk.notices
    notices.hide()
    pinned.gate.lock()
    (lock,) = shown(window, LockScreen)
    window.desk.session.tell(Level.DONE, "Lapak dipulihkan.")
    assert notices.words == ""
    lock.pad.edit.setText(OWNER[1])
    lock.enter.click()
    assert shown(window, LockScreen) == []
    assert notices.words == "Lapak dipulihkan."
    assert notices.is_leaving
    notices.hide()
    pinned.gate.lock()
    (lock,) = shown(window, LockScreen)
    lock.pad.edit.setText(OWNER[1])
    lock.enter.click()
    assert notices.words == ""


def test_another_person_comes_in_by_the_top_line_and_whoever_thinks_better_stays(
    window: MainWindow, pinned: Shop
) -> None:
    assert window.desk is not None
    window.desk.top.person.click()
    (lock,) = shown(window, LockScreen)
    assert lock.chosen == HELPER[0]
    lock.back.click()
    assert pinned.cashier == OWNER[0]


def test_everybody_changes_their_own_pin_where_it_is_asked_who_sells(window: MainWindow, pinned: Shop) -> None:
    assert window.desk is not None
    window.desk.top.person.click()
    (lock,) = shown(window, LockScreen)
    lock.change.click()
    (sheet,) = shown(window, OwnPinSheet)
    fields = sheet.fields
    for old, kept in (("0000", False), (HELPER[1], True)):
        fields.old.setText(old)
        fields.first.setText("1928")
        fields.second.setText("1928")
        sheet.accept_button.click()
        assert bool(fields.old_row.fault) is not kept
    assert shown(window, OwnPinSheet) == []
    assert lock.pad.edit.accessibleDescription() == "PIN Budi sudah diganti."
    assert pinned.cashier == OWNER[0], "whoever stood there stands there"
    strike(lock, "1928")
    lock.enter.click()
    assert pinned.cashier == HELPER[0]


def test_a_till_that_nobody_touches_is_locked(window: MainWindow, pinned: Shop) -> None:
    assert window.desk is not None
    idle = window.desk.watch.idle
    assert not idle.isActive()
    session = window.desk.session
    session.save_settings(replace(session.settings, lock_after=2))
    assert idle.isActive()
    assert idle.interval() == 120_000
    idle.timeout.emit()
    assert pinned.gate.is_locked
    assert len(shown(window, LockScreen)) == 1


def test_the_printed_code_opens_a_locked_till_and_the_next_one_is_printed_too(
    plain: MainWindow, shop: Shop, tmp_path: Path
) -> None:
    assert plain.session is not None
    plain.session.save_settings(replace(plain.session.settings, printer=Printer(f"file://{tmp_path}/kertas")))
    window, code = plain, shop.gate.begin(*OWNER)
    shop.gate.lock()
    (lock,) = shown(window, LockScreen)
    lock.forgot.click()
    (sheet,) = shown(window, RecoverSheet)
    for typed, opens in (("ABCD", False), (code.lower(), True)):
        sheet.code.setText(typed)
        sheet.fields.first.setText("1928")
        sheet.fields.second.setText("1928")
        sheet.accept_button.click()
        assert bool(sheet.code_row.fault) is not opens
    (told,) = shown(window, CodeSheet)
    assert told.code.text() != code
    told.printing.click()
    paper = "".join(slip.read_text("utf-8") for slip in tmp_path.rglob("kode-pemulihan*.txt"))
    assert told.said.text() == "Tercetak."
    assert all(group in paper for group in told.code.text().split("-"))
    told.accept_button.click()
    assert shown(window, LockScreen) == []
    assert shop.gate.enter(OWNER[0], "1928").is_owner


def test_what_is_refused_asks_for_the_owner_and_is_done_once_he_lets_it(window: MainWindow, pinned: Shop) -> None:
    let(pinned, all_but(Right.REPORTS))
    assert window.desk is not None
    window.desk.rail.buttons["report"].click()
    assert window.desk.page_name == "till"
    (sheet,) = shown(window, OwnerPinSheet)
    strike(sheet, "1111")
    sheet.accept_button.click()
    assert sheet.pad.row.fault
    strike(sheet, OWNER[1])
    sheet.accept_button.click()
    assert window.desk.page_name == "report"
    window.desk.go_to("till")
    window.desk.go_to("report")
    assert window.desk.page_name == "till"
    assert logged(pinned, AuditKind.LENT) == [(HELPER[0], OWNER[0], "reports")]


def test_all_keys_of_an_owners_pin_are_seen_in_the_smallest_window(
    qtbot: QtBot, window: MainWindow, pinned: Shop
) -> None:
    window.resize(1024, 600)
    qtbot.waitUntil(lambda: window.width() == 1024)
    let(pinned, all_but(Right.REPORTS))
    assert window.desk is not None
    window.desk.rail.buttons["report"].click()
    (sheet,) = shown(window, OwnerPinSheet)
    for key in sheet.pad.keypad.keys.values():
        assert key.visibleRegion().boundingRect().size() == key.size()


def test_a_drawer_that_was_refused_opens_after_the_owners_pin(window: MainWindow, pinned: Shop) -> None:
    let(pinned, all_but(Right.OPEN_DRAWER))
    assert window.desk is not None
    window.desk.open_drawer()
    (sheet,) = shown(window, OwnerPinSheet)
    strike(sheet, OWNER[1])
    sheet.accept_button.click()
    window.desk.open_drawer()
    assert logged(pinned, AuditKind.DRAWER) == [(HELPER[0], "", "")]


def panel_of(window: MainWindow) -> PeoplePanel:
    assert window.desk is not None
    window.desk.go_to("settings")
    window.desk.go_to_place(9)  # Orang
    return window.desk.page.findChildren(PeoplePanel)[0]


def test_the_owner_begins_pins_in_the_settings_and_sees_the_code_once(plain: MainWindow) -> None:
    window = plain
    panel = panel_of(window)
    panel.begin.click()
    (sheet,) = shown(window, NewPinSheet)
    sheet.fields.first.setText("1234")
    sheet.accept_button.click()
    assert sheet.fields.first_row.fault
    for field in (sheet.fields.first, sheet.fields.second):
        field.setText(OWNER[1])
    sheet.accept_button.click()
    (told,) = shown(window, CodeSheet)
    assert len(told.code.text()) == 19
    told.accept_button.click()
    assert shown(window, LockScreen) == []
    assert [row.title for row in panel.rows.rows] == ["Kasir 1"]


def test_the_table_gives_and_takes_rights(window: MainWindow, pinned: Shop) -> None:
    panel_of(window).rights.click()
    (sheet,) = shown(window, RightsSheet)
    sheet.ticks[HELPER[0], Right.VOID].click()
    sheet.ticks[HELPER[0], Right.RETURN].click()
    sheet.limits[HELPER[0]].edit.setText("5rb")
    sheet.accept_button.click()
    helper = pinned.gate.enter(*HELPER)
    assert helper.may(Right.VOID)
    assert not helper.may(Right.RETURN)
    assert helper.may_bargain(5_000)
    assert not helper.may_bargain(5_001)


def test_the_log_is_read_and_filtered(window: MainWindow, pinned: Shop) -> None:
    let(pinned, all_but(Right.OPEN_DRAWER))
    pinned.gate.enter(*OWNER)
    panel_of(window).log.click()
    (sheet,) = shown(window, LogSheet)
    everything = len(sheet.table.rows)
    sheet.field.setText(HELPER[0])
    assert 0 < len(sheet.table.rows) < everything
    sheet.field.setText("tidak ada yang begini")
    assert len(sheet.table.rows) == 0


def test_the_log_is_saved_as_it_is_filtered_with_what_proves_it(
    window: MainWindow, pinned: Shop, tmp_path: Path
) -> None:
    panel_of(window).log.click()
    (sheet,) = shown(window, LogSheet)
    sheet.field.setText(HELPER[0])
    target = tmp_path / "catatan.csv"
    sheet.saver.ask = lambda _asking, _offered, _kind: str(target)
    sheet.csv.click()
    rows = list(csv.DictReader(target.read_text("utf-8-sig").splitlines()))
    with pinned.reading() as look:
        found = look.audit.find(AuditFilter(text=HELPER[0]), 100)
    assert [row["kode"] for row in rows] == [entry.carries.hex() for entry in found]
    assert {row["kejadian"] for row in rows} == {"people"}


def test_what_bales_cost_is_not_seen_without_the_right(window: MainWindow, pinned: Shop) -> None:
    let(pinned, all_but(Right.SEE_COST))
    assert window.desk is not None
    window.desk.go_to("used")
    room = window.desk.page
    assert isinstance(room, UsedRoom)
    room.tabs["bales"].click()
    assert room.view_name == "glance"
    (sheet,) = shown(window, OwnerPinSheet)
    strike(sheet, OWNER[1])
    sheet.accept_button.click()
    assert room.view_name == "bales"


def test_a_price_below_the_floor_asks_for_the_owner_and_is_written_down_under_his_name(
    window: MainWindow, pinned: Shop
) -> None:
    with pinned.work() as work:
        reprice(work, Piles(HEADS), NewPrice(50_000, floor=35_000), OWNER[0], pinned.clock())
    let(pinned, all_but(Right.BELOW_FLOOR))
    assert window.desk is not None
    session = window.desk.session
    with session.reading() as look:
        item = look.goods.item_by_code(HEADS)
    assert item is not None
    session.basket.add(item)
    (line,) = session.basket.cart.lines
    nego = NegoSheet(session, window, line)
    nego.money.show_amount(30_000)
    for _asked_twice in range(2):
        nego.accept_button.click()
    (sheet,) = shown(window, OwnerPinSheet)
    strike(sheet, OWNER[1])
    sheet.accept_button.click()
    (agreed,) = session.basket.cart.lines
    assert agreed.agreement is not None
    assert agreed.agreement.lent == OWNER[0]
    session.pay(session.basket.cart, [Payment(Method.CASH, 30_000)], print_receipt=False)
    assert logged(pinned, AuditKind.REFUSED, AuditKind.LENT) == [
        (HELPER[0], "", "below-floor"),
        (HELPER[0], OWNER[0], "below-floor"),
    ]


def test_a_bargain_that_goes_too_far_names_who_may_and_asks_before_the_buyer_pays(
    window: MainWindow, pinned: Shop
) -> None:
    let(pinned, Rights(frozenset({Right.SELL, Right.BARGAIN}), bargain=5_000))
    assert window.desk is not None
    session = window.desk.session
    with session.reading() as look:
        item = look.goods.item_by_code(HEADS)
    assert item is not None
    session.basket.add(item)
    nego = NegoSheet(session, window, session.basket.cart.lines[0])
    for amount, barred in ((45_000, ""), (44_000, f"Hanya {OWNER[0]}.")):
        nego.money.edit.setText(str(amount))
        assert nego.accept_button.barred == barred
    nego.accept_button.click()
    (sheet,) = shown(window, OwnerPinSheet)
    assert "5.000" in sheet.text.text()
    strike(sheet, OWNER[1])
    sheet.accept_button.click()
    assert session.basket.cart.total == 44_000
    assert not nego.isVisible()


def test_what_a_helper_may_not_see_is_not_on_the_report(window: MainWindow, pinned: Shop) -> None:
    assert window.desk is not None
    let(pinned, Rights(frozenset({Right.SELL, Right.REPORTS})))
    window.desk.go_to("report")
    page = window.desk.page
    assert isinstance(page, ReportPage)
    assert not page.stage.summary.profit.isVisibleTo(page.stage.summary)
    assert not any("Modal" in row.name or "Laba" in row.name for row in page.stage.summary.result.rows)
    pinned.gate.enter(*OWNER)
    assert page.stage.summary.profit.isVisibleTo(page.stage.summary)
