"""The lock of a till with PINs: who opens it, how somebody else comes in, and the way in when a PIN is forgotten."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.printers import Printer
from tests.ui.people.conftest import HELPER, OWNER, shown, strike
from ui.bootstrap import Shop
from ui.notice import Level
from ui.window.people.code_sheet import CodeSheet
from ui.window.people.lock import LockScreen
from ui.window.people.own_pin import OwnPinSheet
from ui.window.people.recovery import RecoverSheet
from ui.window.shell.window import MainWindow


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
