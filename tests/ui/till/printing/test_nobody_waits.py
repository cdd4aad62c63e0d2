"""A printer that swallows everything and never lets go: the window lives on, everything else is done, and it closes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from threading import Event, Thread, current_thread, main_thread

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.paper import Cause
from pos.printers import Printer, PrinterProfile
from printing.document import Text
from printing.printers.network import NetworkPrinter
from printing.printers.outcome import UNHEARD, Health, NotSent, Outcome
from tests.ui.till.conftest import Seller, at_the_till
from ui.bootstrap import Shop
from ui.jobs import Jobs
from ui.window.desk.sending import SlipSender
from ui.window.settings.page import SettingsPage
from ui.window.setup.page import SetupPage
from ui.window.shell.window import MainWindow

KEY = Qt.Key
KASIR = Printer("network://kasir:9100", PrinterProfile(answers=True), "Depan")
BEATS = 200
"""Turns of the event loop: a window that waits for a printer makes none."""


@dataclass
class Stuck:
    """Plays every network printer: one that holds on to a slip until the test lets go, and hears of no end before."""

    holding: Event = field(default_factory=Event)
    let_go: Event = field(default_factory=Event)
    ended: Event = field(default_factory=Event)
    waited: list[Thread] = field(default_factory=list)

    def send(self, *_told: object) -> Outcome:
        self.waited.append(current_thread())
        self.holding.set()
        self.let_go.wait(30)
        self.ended.set()
        return NotSent(Cause.NO_ANSWER)

    def look(self, *_told: object) -> Health:
        self.waited.append(current_thread())
        return UNHEARD


@pytest.fixture
def stuck(monkeypatch: pytest.MonkeyPatch) -> Iterator[Stuck]:
    stuck = Stuck()
    monkeypatch.setattr(NetworkPrinter, "send", lambda _printer, *told: stuck.send(*told))
    monkeypatch.setattr(NetworkPrinter, "look", lambda _printer, *told: stuck.look(*told))
    yield stuck
    stuck.let_go.set()


@pytest.fixture
def threads(qtbot: QtBot, dressed: QApplication, shop: Shop, stuck: Stuck) -> Iterator[Seller]:
    """A till as it is sold: its work has threads, and its only printer is stuck."""
    shop.save_settings(replace(shop.settings or pytest.fail("not set up"), printer=KASIR))
    yield from at_the_till(qtbot, dressed, shop, None)
    stuck.let_go.set()


def lives(qtbot: QtBot) -> None:
    """The event loop goes round and round."""
    beats: list[int] = []
    pulse = QTimer(interval=0)
    pulse.timeout.connect(lambda: beats.append(1))
    pulse.start()
    qtbot.waitUntil(lambda: len(beats) >= BEATS, timeout=10_000)
    pulse.stop()


def letter(seller: Seller) -> None:
    SlipSender(seller.session).send("surat", lambda _look: (Text("SURAT"),))


def test_a_letter_in_a_stuck_printer_holds_up_neither_the_window_nor_a_preview(
    qtbot: QtBot, threads: Seller, stuck: Stuck
) -> None:
    letter(threads)
    qtbot.waitUntil(stuck.holding.is_set, timeout=10_000)
    answers: list[str] = []
    threads.session.jobs.run(lambda: "a picture", answers.append)
    qtbot.waitUntil(lambda: answers == ["a picture"], timeout=10_000)
    lives(qtbot)
    assert not stuck.ended.is_set()
    assert main_thread() not in stuck.waited


def test_closing_waits_for_no_letter(qtbot: QtBot, threads: Seller, stuck: Stuck) -> None:
    letter(threads)
    qtbot.waitUntil(stuck.holding.is_set, timeout=10_000)
    threads.window.close()
    assert not stuck.ended.is_set()


def test_another_light_is_put_on_while_a_letter_is_stuck(qtbot: QtBot, threads: Seller, stuck: Stuck) -> None:
    letter(threads)
    qtbot.waitUntil(stuck.holding.is_set, timeout=10_000)
    before = threads.session
    before.close()
    assert not stuck.ended.is_set()
    stuck.let_go.set()
    qtbot.waitUntil(stuck.ended.is_set, timeout=10_000)
    lives(qtbot)
    assert "Belum tercetak" not in threads.told, "whoever asked is gone, and hears nothing any more"


def test_a_trial_page_in_a_stuck_printer_holds_up_neither_the_window_nor_its_end(
    qtbot: QtBot, threads: Seller, stuck: Stuck
) -> None:
    threads.desk.go_to("settings")
    page = threads.desk.page
    assert isinstance(page, SettingsPage)
    page.show_section(2)
    page.printers.change.click()
    assert page.printers.one is not None
    page.printers.one.trial.click()
    qtbot.waitUntil(stuck.holding.is_set, timeout=10_000)
    lives(qtbot)
    threads.window.close()
    assert not stuck.ended.is_set()
    assert main_thread() not in stuck.waited


def test_the_first_start_closes_while_its_trial_page_is_stuck(
    qtbot: QtBot, dressed: QApplication, fresh_shop: Shop, stuck: Stuck
) -> None:
    window = MainWindow(fresh_shop, dressed)
    qtbot.addWidget(window)
    window.show()
    setup = window.centralWidget()
    assert isinstance(setup, SetupPage)
    setup.welcome.name.setText("Lapak Bu Contoh")
    setup.go_on()
    setup.printer.connection.chips[2].click()
    setup.printer.place.setText("kasir")
    setup.printer.trial.click()
    qtbot.waitUntil(stuck.holding.is_set, timeout=10_000)
    lives(qtbot)
    window.close()
    assert setup.printing.is_closed
    assert not stuck.ended.is_set()


def test_work_that_is_asked_for_after_the_end_is_not_begun(qtbot: QtBot) -> None:
    jobs, begun, answers = Jobs(), Event(), list[int]()
    jobs.close()
    jobs.run(begun.set, lambda _done: answers.append(1))
    lives(qtbot)
    assert (begun.is_set(), answers) == (False, [])
