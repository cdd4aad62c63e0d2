"""The drawer's slip goes to an owner who is at home: as a text to paste, and as a PDF."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from pos.selling.sale import Sale
from tests.ui.till.conftest import Seller
from ui.window.desk.slip_sheet import SlipSheet
from ui.window.shell.sheets.drawer.rekap import show_rekap


def opened(seller: Seller) -> SlipSheet:
    session = seller.window.session
    assert session is not None
    with session.reading() as look:
        shift = look.shifts.current()
    assert shift is not None
    return show_rekap(session, seller.window, shift)


def test_the_slip_of_a_drawer_is_copied_as_a_message_and_stays_to_be_printed(
    qtbot: QtBot, seller: Seller, sell: Callable[..., Sale]
) -> None:
    sell("BAL-03/badan")
    sheet = opened(seller)
    qtbot.keyClick(sheet, Qt.Key.Key_W)
    pasted = QGuiApplication.clipboard().text()
    assert "*REKAP KASIR SEMENTARA*" in pasted
    assert "Uang diterima: 80.000" in pasted
    assert sheet.isVisible()


def test_the_slip_of_a_drawer_is_saved_as_a_pdf(
    qtbot: QtBot, seller: Seller, sell: Callable[..., Sale], tmp_path: Path
) -> None:
    sell("BAL-03/badan")
    sheet, target = opened(seller), tmp_path / "rekap.pdf"
    sheet.saver.ask = lambda *_asked: str(target)
    qtbot.keyClick(sheet, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert target.read_bytes().startswith(b"%PDF")
