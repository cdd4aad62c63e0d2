"""The owner's place for people: PINs begin there, rights are given and taken, and the log is read and saved."""

import csv
from pathlib import Path

from pos.people.audit import AuditFilter
from pos.people.rights import Right
from tests.ui.people.conftest import HELPER, OWNER, all_but, let, shown
from ui.bootstrap import Shop
from ui.window.people.code_sheet import CodeSheet
from ui.window.people.lock import LockScreen
from ui.window.people.log import LogSheet
from ui.window.people.new_pin import NewPinSheet
from ui.window.people.panel import PeoplePanel
from ui.window.people.rights import RightsSheet
from ui.window.shell.window import MainWindow


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
