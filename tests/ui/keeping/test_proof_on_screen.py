"""Buktikan: the shop proves itself while it sells, says what it looked at, and names what is wrong."""

from __future__ import annotations

from concurrent.futures import Executor

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Sell
from ui.bootstrap import Shop
from ui.notice import Notice
from ui.session import Session
from ui.tidings import FILE
from ui.window.settings.page import SettingsPage
from ui.window.settings.proof import ProofPanel
from ui.window.shell.window import MainWindow

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> ProofPanel:
    panel = ProofPanel(session)
    qtbot.addWidget(panel)
    panel.show()
    return panel


def test_a_sound_shop_shows_every_proof_and_what_it_looked_at(panel: ProofPanel, session: Session, sell: Sell) -> None:
    sell("BAL-01/badan", 2)
    session.copies.keep()
    panel.begin.click()
    assert panel.state.text().startswith("Semua cocok")
    assert {row.figure for row in panel.facts.rows} == {"cocok"}
    assert "Cadangan terakhir (1)" in [row.name for row in panel.facts.rows]
    assert not panel.faults.isVisible()


def test_a_copy_that_was_harmed_afterwards_is_named(panel: ProofPanel, session: Session, shop: Shop) -> None:
    session.copies.keep()
    (copy,) = shop.keeper.folder.glob("*.lapak")
    copy.write_bytes(copy.read_bytes()[:5_000])
    panel.begin.click()
    assert "Cadangan terakhir" in panel.faults.text()
    copy.unlink()  # a stick that is out is no fault
    panel.begin.click()
    assert panel.faults.text() == ""


def test_a_shop_that_nobody_uses_proves_itself_and_tells_only_what_is_wrong(session: Session, shop: Shop) -> None:
    told: list[Notice] = []
    session.noticed.connect(told.append)
    session.proofs.prove()
    assert told == []
    session.copies.keep()
    (copy,) = shop.keeper.folder.glob("*.lapak")
    copy.write_bytes(b"")
    session.proofs.prove()
    assert "tidak cocok" in told[-1].text


def test_what_is_wrong_leads_to_where_it_is_put_right(
    qtbot: QtBot, shop: Shop, dressed: QApplication, at_once: Executor
) -> None:
    window = MainWindow(shop, dressed, at_once)
    qtbot.addWidget(window)
    window.show()
    told: list[Notice] = []
    assert window.session is not None
    assert window.desk is not None
    window.session.noticed.connect(told.append)
    window.session.proofs.harmed.emit((3,))
    offer = told[-1].offer
    assert offer is not None
    offer.accept()
    page = window.desk.page
    assert isinstance(page, SettingsPage)
    assert page.copies.isVisible()
    window.session.place_wanted.emit("settings", FILE)
    assert page.place.isVisible()
    window.close()


def test_a_proof_that_is_called_off_proves_nothing(panel: ProofPanel, session: Session) -> None:
    session.proofs.progressed.connect(lambda _name, _seen: session.proofs.call_off())
    panel.begin.click()
    assert panel.state.text().startswith("Dihentikan")
    assert panel.begin.isEnabled()
