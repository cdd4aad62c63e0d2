"""Every printer of the stall can be renamed, described, tried, told what it is for and taken off, with keys alone."""

from __future__ import annotations

import socket
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.printers import Printer, PrinterProfile, Role
from printing.printers.finding import Found
from ui.embedded_printer import EMBEDDED
from ui.notice import Notice
from ui.session import Session
from ui.window.settings.page import SettingsPage
from ui.window.settings.printers.stall.one import PrinterSheet

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
FRONT = Printer("network://kasir", name="Kasir")
OFFICE = Printer("network://kantor:9101", PrinterProfile(chunk=128), "Kantor")


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> SettingsPage:
    """The settings, at their printers."""
    page = SettingsPage(session)
    qtbot.addWidget(page)
    page.resize(1024, 600)
    page.show_section(2)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.printers.finder = lambda: ()
    return page


@pytest.fixture
def two(session: Session) -> None:
    """A stall with a printer at the front and one in the office."""
    session.save_settings(replace(session.settings, printer=FRONT, further_printers=(OFFICE,)))


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    under = QApplication.focusWidget()
    assert under is not None
    QTest.keyClick(under, key, modifier)
    QApplication.processEvents()


def opened(page: SettingsPage, printer: Printer) -> PrinterSheet:
    page.printers.open(printer.address)
    assert page.printers.one is not None
    return page.printers.one


def set_up(page: SettingsPage, printer: Printer) -> None:
    """The guide, up to the answer that all came out as it should."""
    page.printers.begin()
    assert page.printers.guide is not None
    page.printers.guide.ask_about(printer)
    press(KEY.Key_1)


@pytest.mark.usefixtures("two")
def test_each_printer_says_what_it_is_called_where_it_is_and_what_comes_out_of_it(page: SettingsPage) -> None:
    rows = page.printers.rows.rows
    assert [(row.title, row.note, row.figure) for row in rows] == [
        ("Kasir", "Printer jaringan kasir · kertas 58 mm", "Struk, label, laporan"),
        ("Kantor", "Printer jaringan kantor:9101 · kertas 58 mm", "Cadangan"),
    ]
    assert all(row.figure_note == "Belum dicoba" for row in rows)


@pytest.mark.usefixtures("two")
def test_a_further_printer_is_renamed_and_given_another_paper_and_drawer(page: SettingsPage, session: Session) -> None:
    page.printers.rows.setFocus()
    press(KEY.Key_Down)
    press(KEY.Key_F6)
    sheet = page.printers.one
    assert sheet is not None
    sheet.name.setText("Gudang")
    sheet.paper.chips[2].click()
    sheet.drawer.chips[1].click()
    sheet.cutter.click()
    press(KEY.Key_Return)
    (further,) = session.settings.further_printers
    assert further.name == "Gudang"
    assert further.profile == replace(OFFICE.profile, columns=48, drawer=2, cutter=True), "what no field shows stays"
    assert session.settings.printer == FRONT
    assert not page.is_edited


@pytest.mark.usefixtures("two")
def test_what_comes_out_where_is_switched_by_keys_and_said(
    page: SettingsPage, session: Session, told: list[Notice]
) -> None:
    sheet = opened(page, OFFICE)
    press(KEY.Key_2, CTRL)
    assert [button.isChecked() for button in sheet.roles.buttons.values()] == [False, True, False]
    press(KEY.Key_Return)
    assert session.settings.printers.of(Role.LABEL) == replace(OFFICE, roles=(Role.LABEL,))
    assert told[-1].text == "Kantor tersimpan. Struk dan laporan keluar di Kasir; label keluar di Kantor."
    sheet = opened(page, OFFICE)
    press(KEY.Key_1, CTRL)
    assert all(button.isChecked() for button in sheet.roles.buttons.values()), "receipts bring what nobody else prints"
    press(KEY.Key_1, CTRL)
    assert [button.isChecked() for button in sheet.roles.buttons.values()] == [False, True, False]
    press(KEY.Key_2, CTRL)
    press(KEY.Key_Return)
    assert session.settings.printers.roles_of(session.settings.printers.at("Kantor")) == ()
    assert "sebagai cadangan" in told[-1].text


@pytest.mark.usefixtures("two")
def test_a_printer_is_taken_off_by_a_second_press_and_the_next_one_prints_receipts(
    page: SettingsPage, session: Session, told: list[Notice]
) -> None:
    opened(page, FRONT)
    press(KEY.Key_Delete, CTRL)
    assert session.settings.printer == FRONT
    press(KEY.Key_Delete, CTRL)
    assert session.settings.printer == OFFICE
    assert told[-1].text == "Kasir dilepas. Struk, label dan laporan keluar di Kantor."
    assert len(page.printers.rows.rows) == 1


@pytest.mark.usefixtures("two")
def test_an_address_that_is_none_or_of_another_printer_is_told_beside_it_and_stays(
    page: SettingsPage, session: Session
) -> None:
    sheet = opened(page, OFFICE)
    for typed, said in (
        ("kabel lan", '"kabel lan" bukan alamat printer'),
        ("", "Isi dulu alamat printer"),
        ("kasir", "sudah ada"),
    ):
        sheet.place.setText(typed)
        sheet.accept_button.click()
        assert said in sheet.place.accessibleDescription()
        assert sheet.place.text() == typed
    sheet.place.setText("192.168.1.60")
    sheet.accept_button.click()
    assert session.settings.further_printers[0].address == "network://192.168.1.60"


def test_a_page_is_tried_with_what_is_typed_and_not_saved(page: SettingsPage, session: Session, paper: Path) -> None:
    session.save_settings(replace(session.settings, printer=Printer((paper / "lama").as_uri())))
    sheet = opened(page, session.settings.printers.main or FRONT)
    sheet.place.setText(str(paper / "baru"))
    press(KEY.Key_F9)
    assert list((paper / "baru").glob("test_page-*.png"))
    assert "Tercetak" in sheet.outcome.text()
    assert session.settings.printer == Printer((paper / "lama").as_uri())


def test_a_printer_nobody_answers_at_is_told_in_words(page: SettingsPage, session: Session) -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))  # bound and not listening: nobody answers here
        printer = Printer(f"network://127.0.0.1:{silent.getsockname()[1]}")
        session.save_settings(replace(session.settings, printer=printer))
        sheet = opened(page, printer)
        sheet.try_it()
    assert "Printer menolak" in sheet.outcome.text()
    assert sheet.trial.isEnabled()


def test_a_real_printer_takes_the_receipts_from_a_folder_by_the_first_key_and_that_is_said(
    page: SettingsPage, session: Session, told: list[Notice]
) -> None:
    session.save_settings(replace(session.settings, printer=Printer(EMBEDDED)))
    set_up(page, FRONT)
    assert page.printers.purpose is not None
    assert page.printers.purpose.choices.buttons[0].text() == "Struk, menggantikan Folder struk"
    press(KEY.Key_1)
    assert session.settings.printer == FRONT
    assert told[-1].text == "Kasir tersimpan. Struk, label dan laporan keluar di Kasir."


def test_beside_a_sound_printer_a_new_one_is_first_offered_what_nobody_is_there_for(
    page: SettingsPage, session: Session, told: list[Notice]
) -> None:
    session.save_settings(replace(session.settings, printer=FRONT))
    set_up(page, OFFICE)
    assert page.printers.purpose is not None
    words = [button.text() for button in page.printers.purpose.choices.buttons]
    assert words == ["Label harga", "Laporan", "Struk, menggantikan Kasir"]
    press(KEY.Key_Escape)
    assert session.settings.further_printers == (OFFICE,)
    assert told[-1].text.startswith("Kantor tersimpan sebagai cadangan")


@pytest.mark.usefixtures("two")
def test_a_printer_that_is_set_anew_keeps_its_name_and_what_it_is_for(page: SettingsPage, session: Session) -> None:
    session.save_settings(session.settings.with_printers(session.settings.printers.given(Role.LABEL, "Kantor")))
    set_up(page, replace(OFFICE, name="", profile=PrinterProfile(columns=48)))
    (further,) = session.settings.further_printers
    assert (further.name, further.roles, further.profile.columns) == ("Kantor", (Role.LABEL,), 48)


def test_a_stall_without_a_printer_keeps_its_receipts_in_a_folder_by_one_key(
    page: SettingsPage, session: Session
) -> None:
    assert page.printers.nothing.isVisible()
    QTest.keyClick(page, KEY.Key_F9)
    assert session.settings.printer == Printer(EMBEDDED)
    assert page.printers.folder.isHidden()


def test_what_was_found_is_named_in_peoples_words(page: SettingsPage) -> None:
    page.printers.finder = lambda: (Found("usb://0416:5011", "RPP02N", PrinterProfile()),)
    page.printers.begin()
    assert page.printers.guide is not None
    assert [button.text() for button in page.printers.guide.buttons] == ["RPP02N · Printer USB 0416:5011"]
