"""What cash moves for, in the owner's own words: added, renamed and left out, while what happened keeps its name."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from pos.cash.movement import CashKind
from pos.money import write
from tests.ui.conftest import on_screen
from ui.session import Session
from ui.window.settings.fields.draft import Field
from ui.window.settings.page import SettingsPage
from ui.window.shell.sheets.drawer.moving import MoveCashSheet


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> SettingsPage:
    """The settings, at the drawer."""
    page = SettingsPage(session)
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show_section(5)
    page.show()
    return page


def typed(qtbot: QtBot, line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


def move(qtbot: QtBot, session: Session, kind: CashKind, name: str, amount: int) -> None:
    host = QWidget()
    on_screen(qtbot, host, 1024, 600)
    sheet = MoveCashSheet(session, host)
    sheet.kinds.chips[(CashKind.EXPENSE, CashKind.TAKEN, CashKind.IN).index(kind)].click()
    next(chip for chip in sheet.names.chips if chip.text() == name).click()
    sheet.money.edit.setText(write(amount))
    sheet.accept_button.click()
    assert name in sheet.said.text()
    sheet.leave()


def test_names_are_added_changed_and_left_out_and_what_happened_keeps_its_own(
    qtbot: QtBot, session: Session, page: SettingsPage
) -> None:
    session.drawer.open(300_000)
    move(qtbot, session, CashKind.EXPENSE, "Plastik", 20_000)
    typed(qtbot, page.drawer.expenses, "BPP, Kresek, Galon")
    typed(qtbot, page.drawer.taken, "Setor koperasi, Ambil pemilik")
    page.save.click()
    assert not page.is_edited
    move(qtbot, session, CashKind.EXPENSE, "Galon", 7_000)
    move(qtbot, session, CashKind.EXPENSE, "Kresek", 5_000)
    move(qtbot, session, CashKind.TAKEN, "Setor koperasi", 100_000)
    report = session.shop.day_report(session.today)
    assert report.expenses == (("Plastik", 20_000), ("Galon", 7_000), ("Kresek", 5_000))
    offered = [each.name for each in session.settings.cash_categories if each.kind is CashKind.EXPENSE]
    assert offered == ["BPP", "Kresek", "Galon"]


def test_one_name_means_one_thing(qtbot: QtBot, session: Session, page: SettingsPage) -> None:
    before = session.settings
    typed(qtbot, page.drawer.expenses, "BPP, Bank")
    typed(qtbot, page.drawer.taken, "bank")
    page.save.click()
    assert "bank" in page.drawer.rows[Field.TAKEN].fault
    assert not page.drawer.rows[Field.EXPENSES].fault
    assert page.drawer.taken.text() == "bank"
    assert session.settings == before
