"""Receipts of a till whose printer is there, is not, or hangs: nobody waits, and a second one is a copy."""

from __future__ import annotations

import socket
from dataclasses import replace
from pathlib import Path
from threading import Thread, current_thread

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.paper import JobState
from pos.printers import Printer, PrinterProfile
from printing.printers.network import NetworkPrinter
from printing.printers.outcome import Health, Outcome, SentUnconfirmed
from printing.printers.slip import Slip, Stopping
from tests.ui.till.conftest import SHIRTS, Seller, sell
from ui.window.shell.sheets.print_queue import QueueSheet
from ui.window.widgets.buttons.light import State

KEY = Qt.Key


def test_a_printer_that_is_not_there_delays_nothing(qtbot: QtBot, seller: Seller) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        print_on(seller, f"network://127.0.0.1:{port}")  # bound and not listening: the connection is refused
        sell(seller)
        number = seller.till.done.number
        qtbot.waitUntil(lambda: seller.desk.top.printer.text() == "Printer menolak · 1 antre")
        assert seller.desk.top.printer.state is State.BAD
        qtbot.waitUntil(lambda: seller.till.done.slip.state is State.WAITING)
        seller.press(KEY.Key_Return)
        sell(seller)
    assert len(seller.sales()) == 2
    seller.press(KEY.Key_F10)
    assert isinstance(seller.sheet, QueueSheet)
    assert len(seller.sheet.cards) == 2
    assert number in " ".join(label.text() for label in seller.sheet.findChildren(type(seller.sheet.title)))


def test_a_printer_that_hangs_freezes_nothing_and_prints_when_it_is_back(
    qtbot: QtBot, seller: Seller, tmp_path: Path
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as hanging:  # takes connections, reads nothing, answers nothing
        print_on(seller, f"network://127.0.0.1:{hanging.getsockname()[1]}", answers=True)
        for _buyer in range(3):
            sell(seller)
            seller.press(KEY.Key_Return)
        assert len(seller.sales()) == 3
        folder = tmp_path / "kertas"
        print_on(seller, f"file://{folder}")
    last = seller.sales()[-1].number
    done = {JobState.PRINTED, JobState.SENT_UNCONFIRMED}

    def is_done() -> bool:
        slip = seller.session.paper.slip_of(last)
        return slip is not None and slip.state in done

    qtbot.waitUntil(is_done, timeout=60_000)
    assert any(last in path.name for path in folder.iterdir())


def test_no_printer_is_ever_spoken_to_by_the_window_itself(
    qtbot: QtBot, seller: Seller, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What may take seconds is another thread's: a till waits for its own disk, and for no printer."""
    speakers: list[Thread] = []

    def sent(_printer: NetworkPrinter, _slip: Slip, _stopping: Stopping) -> Outcome:
        speakers.append(current_thread())
        return SentUnconfirmed()

    def looked(_printer: NetworkPrinter, _profile: PrinterProfile, _stopping: Stopping) -> Health:
        speakers.append(current_thread())
        return Health(heard=True)

    monkeypatch.setattr(NetworkPrinter, "send", sent)
    monkeypatch.setattr(NetworkPrinter, "look", looked)
    print_on(seller, "network://127.0.0.1:9", answers=True)
    sell(seller)
    seller.press(KEY.Key_U)
    seller.press(KEY.Key_F10)
    qtbot.waitUntil(lambda: not seller.session.paper.queue(), timeout=60_000)
    assert len(speakers) >= 2
    assert current_thread() not in speakers


def test_a_receipt_printed_again_is_marked_and_counted(qtbot: QtBot, seller: Seller, tmp_path: Path) -> None:
    folder = tmp_path / "kertas"
    print_on(seller, f"file://{folder}")
    sell(seller)
    qtbot.waitUntil(lambda: len(slips(folder)) == 1, timeout=10_000)
    seller.press(KEY.Key_U)
    assert "Salinan 1 masuk antrean cetak." in seller.told
    assert "Salinan 1: " in seller.till.done.slip.text()
    qtbot.waitUntil(lambda: any("SALINAN" in text for text in slips(folder)), timeout=10_000)
    with seller.session.reading() as look:
        assert look.sales.find(limit=1)[0].copies == 1


def test_a_receipt_asked_for_late_is_no_copy_and_the_next_one_is(qtbot: QtBot, seller: Seller, tmp_path: Path) -> None:
    folder = tmp_path / "kertas"
    print_on(seller, f"file://{folder}")
    seller.scan(SHIRTS)
    seller.press(KEY.Key_F12)
    seller.type("p=")
    seller.press(KEY.Key_Return)
    assert seller.till.done.printing.text() == "Cetak struk"
    seller.press(KEY.Key_U)
    assert "Struk masuk antrean cetak." in seller.told
    qtbot.waitUntil(lambda: len(slips(folder)) == 1, timeout=10_000)
    seller.press(KEY.Key_U)
    qtbot.waitUntil(lambda: len(slips(folder)) == 2, timeout=10_000)
    assert sorted("SALINAN" in slip for slip in slips(folder)) == [False, True]


def print_on(seller: Seller, address: str, *, answers: bool = False) -> None:
    printer = Printer(address, PrinterProfile(answers=answers))
    seller.session.save_settings(replace(seller.session.settings, printer=printer))


def slips(folder: Path) -> list[str]:
    files = folder.iterdir() if folder.exists() else ()
    return [path.read_text(encoding="utf-8") for path in files if path.suffix == ".txt"]
