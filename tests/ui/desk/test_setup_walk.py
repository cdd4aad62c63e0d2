"""A stranger's first start with a printer on the network: so many keys, so many waits, wrong turns in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos.printers import Printer, PrinterProfile
from printing.printers.finding import Found
from tests.printing.printers.market_printer import SILENT, MarketPrinter, switched_on
from tests.ui.conftest import in_front
from ui.bootstrap import Shop
from ui.window.settings.printers.guide import GuideSheet
from ui.window.setup.page import SetupPage

KEY = Qt.Key


def mute() -> MarketPrinter:
    """One of the many that answer nothing."""
    return MarketPrinter(offline=SILENT, behind=SILENT)


@pytest.fixture
def plugged_in() -> Iterator[Callable[[MarketPrinter], MarketPrinter]]:
    """Switches a printer on for the test."""
    with ExitStack() as running:
        yield lambda printer: running.enter_context(switched_on(printer))


@dataclass
class Stranger:
    """Somebody who sees this for the first time: keys alone, wherever the focus is, and waiting when told to."""

    qtbot: QtBot
    page: SetupPage
    keys: int = 0
    typed: list[str] = field(default_factory=list)
    waits: int = 0

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self._under(), key)
            self.keys += 1
            QApplication.processEvents()

    def write(self, text: str) -> None:
        QTest.keyClicks(self._under(), text)
        self.typed.append(text)

    def wait(self, until: Callable[[], object]) -> None:
        self.waits += 1
        self.qtbot.waitUntil(lambda: bool(until()), timeout=10_000)

    @property
    def guide(self) -> GuideSheet:
        guide = self.page.printer.guide
        assert guide is not None
        return guide

    def _under(self) -> QWidget:
        under = QApplication.focusWidget()
        assert under is not None
        return under


@pytest.fixture
def opened() -> list[str]:
    """What happened when the first start was over."""
    return []


@pytest.fixture
def stranger(qtbot: QtBot, fresh_shop: Shop, opened: list[str]) -> Stranger:
    page = SetupPage(fresh_shop, lambda: opened.append("till"))
    in_front(qtbot, page, 1366, 768)
    page.printer.finder = tuple
    return Stranger(qtbot, page)


def to_the_guide(stranger: Stranger) -> None:
    stranger.write("Lapak Bu Contoh")
    stranger.press(KEY.Key_Return, KEY.Key_F8)
    stranger.wait(lambda: "Mencari" not in stranger.guide.told.text())


def test_from_nothing_to_the_till_with_a_printer_in_seven_keys_two_texts_and_two_waits(
    stranger: Stranger, plugged_in: Callable[[MarketPrinter], MarketPrinter], fresh_shop: Shop, opened: list[str]
) -> None:
    printer = plugged_in(MarketPrinter())
    to_the_guide(stranger)
    stranger.write(f"127.0.0.1:{printer.port}")
    stranger.press(KEY.Key_Return)
    stranger.wait(lambda: "Utuh" in stranger.guide.told.text() or "utuh" in stranger.guide.told.text())
    assert b"CETAK PERCOBAAN" in printer.paper
    stranger.press(KEY.Key_1)
    assert stranger.page.step == 2
    stranger.press(KEY.Key_Return, KEY.Key_Return, KEY.Key_Return)
    assert opened == ["till"]
    assert (stranger.keys, len(stranger.typed), stranger.waits) == (7, 2, 2)
    assert fresh_shop.settings is not None
    assert fresh_shop.settings.printer == Printer(printer.address, PrinterProfile(answers=True))


def test_a_printer_that_is_seen_needs_no_address(
    stranger: Stranger, plugged_in: Callable[[MarketPrinter], MarketPrinter], opened: list[str]
) -> None:
    printer = plugged_in(mute())
    stranger.page.printer.finder = lambda: (Found(printer.address, "TM-T82", PrinterProfile(columns=48, cutter=True)),)
    to_the_guide(stranger)
    QTest.keyClick(stranger.guide, KEY.Key_1, Qt.KeyboardModifier.ControlModifier)
    stranger.keys += 1
    stranger.wait(lambda: "<48" in stranger.guide.told.text())
    assert "Terpotong sendiri" in stranger.guide.told.text()
    stranger.press(KEY.Key_1, KEY.Key_Return, KEY.Key_Return, KEY.Key_Return)
    assert opened == ["till"]
    assert (stranger.keys, len(stranger.typed), stranger.waits) == (7, 1, 2)


def test_paper_that_differs_is_asked_about_line_by_line(
    stranger: Stranger, plugged_in: Callable[[MarketPrinter], MarketPrinter], fresh_shop: Shop
) -> None:
    printer = plugged_in(mute())
    to_the_guide(stranger)
    stranger.write(f"127.0.0.1:{printer.port}")
    stranger.press(KEY.Key_Return)
    stranger.wait(lambda: "utuh" in stranger.guide.told.text())
    stranger.press(KEY.Key_2, KEY.Key_1, KEY.Key_3, KEY.Key_1, KEY.Key_1, KEY.Key_2, KEY.Key_1, KEY.Key_1)
    stranger.press(KEY.Key_Return)
    assert fresh_shop.settings is not None
    chosen = fresh_shop.settings.printer
    assert chosen is not None
    assert chosen.profile == PrinterProfile(columns=48, cutter=True)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("127.0.0.1:1", "Printer menolak sambungan."),
        ("kasir tidak ada", "bukan alamat printer"),
        ("device:///dev/no-such-printer", "Printer tidak ditemukan."),
    ],
)
def test_a_wrong_address_is_told_with_what_to_do_and_stays_to_be_mended(
    stranger: Stranger, address: str, said: str
) -> None:
    to_the_guide(stranger)
    stranger.write(address)
    stranger.press(KEY.Key_Return)
    guide = stranger.guide
    stranger.wait(lambda: said in guide.told.text() + guide.address.accessibleDescription())
    assert guide.address.text() == address
    assert guide.accept_button.isEnabled()


def test_a_computer_that_sees_no_printer_says_what_to_check_and_goes_on_without(
    stranger: Stranger, fresh_shop: Shop, opened: list[str]
) -> None:
    to_the_guide(stranger)
    assert "Belum ada printer yang terlihat" in stranger.guide.told.text()
    stranger.press(KEY.Key_Escape, KEY.Key_Return, KEY.Key_Return, KEY.Key_Return)
    assert opened == ["till"]
    assert fresh_shop.settings is not None
    assert fresh_shop.settings.printer is None
