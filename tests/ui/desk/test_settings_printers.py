"""Printers are found, tried and told what they are for; each answer about the trial page is kept."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pos.paper import JobKind
from pos.printers import NoDrawerOnPrinter, Printer, PrinterProfile, Raster, Role
from printing.printers.finding import Found
from tests.ui.desk.conftest import press
from ui.session import Session
from ui.window.desk.slips import columns_of
from ui.window.settings.page import SettingsPage
from ui.window.settings.printers.guide import GuideSheet

KEY = Qt.Key


@pytest.fixture
def page(qtbot: QtBot, session: Session, tmp_path: Path) -> SettingsPage:
    """The settings, at their printers, on a computer that sees one."""
    page = SettingsPage(session)
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show_section(2)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.printers.finder = lambda: (Found((tmp_path / "kertas").as_uri(), "POS58", PrinterProfile()),)
    return page


def begun(page: SettingsPage) -> GuideSheet:
    page.printers.add.click()
    guide = page.printers.guide
    assert guide is not None
    return guide


def test_a_printer_is_set_up_by_its_paper_with_keys_alone(page: SettingsPage, session: Session, tmp_path: Path) -> None:
    guide = begun(page)
    assert [button.text().partition(" · ")[0] for button in guide.buttons] == ["POS58"]
    guide.buttons[0].click()
    assert list((tmp_path / "kertas").glob("test_page-*.png"))
    press(KEY.Key_2, KEY.Key_1, KEY.Key_3, KEY.Key_1, KEY.Key_2, KEY.Key_2, KEY.Key_1, KEY.Key_3, KEY.Key_Return)
    profile = PrinterProfile(columns=48, cutter=True, raster=Raster.COLUMNS, drawer=5)
    assert session.settings.printer == Printer((tmp_path / "kertas").as_uri(), profile, "POS58")
    assert list((tmp_path / "kertas").glob("laci-*.bin"))
    assert not page.is_edited


def test_an_address_is_typed_where_nothing_is_seen(page: SettingsPage, session: Session, tmp_path: Path) -> None:
    page.printers.finder = lambda: ()
    guide = begun(page)
    assert guide.buttons == []
    guide.accept_button.click()
    assert "atau tulis alamatnya" in guide.address.accessibleDescription()
    guide.address.setText("kabel lan")
    guide.accept_button.click()
    assert '"kabel lan" bukan alamat printer' in guide.address.accessibleDescription()
    guide.address.setText("ftp://kasir")
    guide.accept_button.click()
    assert "bukan alamat printer" in guide.address.accessibleDescription()
    guide.address.setText(f"{(tmp_path / 'kertas').as_uri()}?width=80")
    guide.accept_button.click()
    press(KEY.Key_2, KEY.Key_2, KEY.Key_1, KEY.Key_2, KEY.Key_1, KEY.Key_1, KEY.Key_2, KEY.Key_1)
    assert session.settings.printer == Printer(
        (tmp_path / "kertas").as_uri(), PrinterProfile(columns=32, native_qr=True, chunk=128, tabs=False)
    )


def test_a_printer_that_does_not_print_is_not_asked_about(page: SettingsPage, session: Session) -> None:
    page.printers.finder = lambda: (Found("device:///dev/no-such-printer", "lp7", PrinterProfile()),)
    guide = begun(page)
    guide.buttons[0].click()
    assert "tidak ditemukan" in guide.told.text()
    assert guide.question is None
    QTest.keyClick(guide, KEY.Key_F5)
    assert [button.text().partition(" · ")[0] for button in guide.buttons] == ["lp7"]
    assert "Pilih printernya" in guide.told.text()
    guide.leave()
    assert session.settings.printer is None


def test_what_is_shown_is_as_wide_as_the_paper_it_comes_out_on(session: Session) -> None:
    front, office = Printer("network://kasir"), Printer("network://kantor", PrinterProfile(columns=48), "Kantor")
    session.save_settings(replace(session.settings, printer=front, further_printers=(office,)))
    assert [columns_of(session.shop, role) for role in Role] == [32, 32, 32]
    printers = session.settings.printers.given(Role.LABEL, "Kantor").given(Role.REPORT, "Kantor")
    session.save_settings(session.settings.with_printers(printers))
    assert [columns_of(session.shop, role) for role in Role] == [32, 48, 48]
    session.paper.print_day(session.today)
    (job,) = session.paper.queue()
    assert Image.open(BytesIO(session.paper.picture(job))).width == 576


def test_the_drawer_is_opened_by_a_job_of_its_own(session: Session) -> None:
    with pytest.raises(NoDrawerOnPrinter):
        session.paper.open_drawer()
    printer = Printer("network://127.0.0.1:9", PrinterProfile(drawer=2))
    session.save_settings(replace(session.settings, printer=printer))
    session.paper.open_drawer()
    (job,) = session.paper.queue()
    assert (job.kind, job.by) == (JobKind.DRAWER, session.settings.cashier)


def test_the_printer_of_a4_pages_is_named_chosen_and_forgotten(page: SettingsPage, session: Session) -> None:
    office = page.office
    session.paper.remember_office_printer("Kantor")
    office.refresh()
    assert office.state.text().startswith("Kantor.")
    session.save_settings(
        session.settings.with_printers(session.settings.printers.with_one_more(Printer("cups://POS58")))
    )
    office.names = lambda: ("Rumah", "Kantor", "POS58")
    office.choose.click()
    assert office.sheet is not None
    assert [row.key for row in office.sheet.rows.rows] == ["Rumah", "Kantor"], "the till's own printer takes no pages"
    office.sheet.rows.opened.emit("Rumah")
    assert session.paper.office_printer == session.settings.office_printer == "Rumah"
    assert office.state.text().startswith("Rumah.")
    office.names = tuple
    office.choose.click()
    assert "belum punya printer" in office.sheet.text.text()
    assert "Rumah" in office.sheet.gone_now.text()
    assert office.sheet.forget.isVisible()
    office.sheet.forget.click()
    assert (session.paper.office_printer, session.settings.office_printer) == ("", "")
    assert office.state.text().startswith("Belum dipilih.")
