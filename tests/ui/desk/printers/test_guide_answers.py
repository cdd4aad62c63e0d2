"""The guide with printers that do not make it easy: nothing comes out, or gibberish, or the printer just hangs."""

from __future__ import annotations

from concurrent.futures import Executor
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos.paper import Cause
from pos.printers import Printer, PrinterProfile
from printing.guide import Question
from printing.printers.finding import Found
from printing.printers.outcome import Health, NotSent, Printed, Unknown
from printing.printers.slip import Stopping
from printing.printers.speeds import SPEEDS
from printing.spooling.spooler import Spooler
from tests.ui.conftest import in_front
from tests.ui.desk.conftest import press
from tests.ui.desk.printers.conftest import AFTERNOON, SPEAKS, Played
from ui.jobs import Jobs
from ui.window.settings.printers.around import Surroundings
from ui.window.settings.printers.guide import GuideSheet

KEY = Qt.Key
CABLE = Found("serial:///dev/ttyUSB0", "USB2.0-Serial", PrinterProfile(chunk=256))
NETWORK = Found("network://kantor", "Kantor", PrinterProfile())


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    return in_front(qtbot, QWidget(), 1024, 600)


@pytest.fixture
def chosen() -> list[Printer]:
    """The printers that the guide led to."""
    return []


@pytest.fixture
def guide(host: QWidget, spooler: Spooler, at_once: Executor, chosen: list[Printer]) -> GuideSheet:
    """The guide on a computer that sees a cable and a printer on the network."""
    guide = GuideSheet(Surroundings(Jobs(at_once), spooler, lambda: AFTERNOON, lambda: (CABLE, NETWORK)), host)
    guide.chosen.connect(chosen.append)
    return guide


def words(guide: GuideSheet) -> list[str]:
    return [button.text() for button in guide.buttons]


def test_on_a_cable_of_unknown_speed_the_line_that_can_be_read_tells_it(
    guide: GuideSheet, played: Played, chosen: list[Printer]
) -> None:
    guide.buttons[0].click()
    assert guide.title.text() == "Baris mana yang terbaca?"
    assert words(guide) == [*(f"{speed} TERBACA" for speed in SPEEDS), "Tidak ada"]
    assert not any("PERCOBAAN" in page for _address, page in played.paper)
    press(KEY.Key_3)
    address, page = played.paper[-1]
    assert address == "serial:///dev/ttyUSB0?baud=38400"
    assert "PERCOBAAN" in page
    press(KEY.Key_1)
    assert chosen == [Printer(address, PrinterProfile(chunk=256), "USB2.0-Serial")]


def test_a_printer_on_a_cable_that_answers_is_set_with_one_key(
    guide: GuideSheet, played: Played, chosen: list[Printer]
) -> None:
    address = "serial:///dev/ttyUSB0?baud=115200"
    played.looks = lambda asked: SPEAKS if asked == address else Health(heard=True, cause=Cause.NO_ANSWER)
    guide.buttons[0].click()
    press(KEY.Key_1)
    assert chosen == [Printer(address, PrinterProfile(chunk=256, answers=True), "USB2.0-Serial")]


def test_gibberish_at_a_speed_that_was_typed_leads_to_the_other_speeds(
    guide: GuideSheet, played: Played, chosen: list[Printer]
) -> None:
    guide.address.setText("serial:///dev/ttyUSB0?baud=9600&width=80")
    guide.accept_button.click()
    assert [address for address, _page in played.paper] == ["serial:///dev/ttyUSB0?baud=9600"]
    press(KEY.Key_3, KEY.Key_2, KEY.Key_1)
    assert chosen == [Printer("serial:///dev/ttyUSB0?baud=19200", PrinterProfile(columns=48, chunk=256))]


def test_a_cable_on_which_no_line_can_be_read_says_where_its_speed_is_written(guide: GuideSheet) -> None:
    guide.buttons[0].click()
    press(KEY.Key_6)
    assert "kertas ujinya menyebut baud" in guide.told.text()
    assert len(guide.buttons) == 2
    assert guide.address.isVisible()


def test_a_printer_out_of_which_nothing_comes_can_be_tried_again_or_another_one(
    guide: GuideSheet, played: Played, chosen: list[Printer]
) -> None:
    guide.buttons[1].click()
    press(KEY.Key_3)
    assert "Rol yang terbalik" in guide.told.text()
    assert [name.partition(" · ")[0] for name in words(guide)] == ["USB2.0-Serial", "Kantor"]
    press(KEY.Key_Return)
    assert sum("PERCOBAAN" in page for _address, page in played.paper) == 2
    press(KEY.Key_1)
    assert [printer.address for printer in chosen] == ["network://kantor"]


def test_a_page_of_which_nothing_came_out_is_said_at_the_first_question_too(guide: GuideSheet, played: Played) -> None:
    guide.buttons[1].click()
    press(KEY.Key_2)
    assert words(guide) == ["Ya", "Tidak", "Tidak ada yang keluar"]
    press(KEY.Key_3)
    assert "Rol yang terbalik" in guide.told.text()
    assert guide.address.isVisible()
    assert guide.question is None
    press(KEY.Key_Return)
    assert sum("PERCOBAAN" in page for _address, page in played.paper) == 2
    assert guide.title.text() == "Kertasnya seperti ini?"


def test_where_no_ruler_and_no_picture_fits_it_is_said_what_that_comes_to(
    guide: GuideSheet, chosen: list[Printer]
) -> None:
    guide.buttons[1].click()
    press(KEY.Key_2, KEY.Key_1)
    assert words(guide)[-1] == "Tidak satu pun"
    press(KEY.Key_5)
    assert "32 huruf" in guide.told.text()
    press(KEY.Key_1)
    assert words(guide) == ["C1", "C2", "Tidak satu pun"]
    press(KEY.Key_3)
    assert "logo tidak tercetak" in guide.told.text()
    press(KEY.Key_2, KEY.Key_2, KEY.Key_Return)
    assert [printer.profile for printer in chosen] == [PrinterProfile()]


def asked(guide: GuideSheet) -> Question | None:
    return guide.question


def back() -> None:
    under = QApplication.focusWidget()
    assert under is not None
    QTest.keyClick(under, KEY.Key_Left, Qt.KeyboardModifier.AltModifier)
    QApplication.processEvents()


def test_a_step_back_keeps_what_was_answered_and_an_answer_can_be_given_anew(
    guide: GuideSheet, chosen: list[Printer]
) -> None:
    guide.buttons[1].click()
    press(KEY.Key_2, KEY.Key_2, KEY.Key_3)
    assert asked(guide) is Question.TABS
    back()
    assert asked(guide) is Question.WIDTH
    assert guide.buttons[2].hasFocus(), "what was answered is the one that Enter repeats"
    back()
    back()
    assert guide.title.text() == "Kertasnya seperti ini?"
    press(KEY.Key_2, KEY.Key_1, KEY.Key_3, KEY.Key_1, KEY.Key_1, KEY.Key_2, KEY.Key_1, KEY.Key_Return)
    profile = PrinterProfile(columns=48, cutter=True)
    assert [printer.profile for printer in chosen] == [profile], "whole after all, so not in pieces"


def test_a_step_back_from_the_page_leads_to_where_a_printer_is_chosen(guide: GuideSheet, chosen: list[Printer]) -> None:
    guide.buttons[1].click()
    assert guide.back.isVisible()
    back()
    assert guide.address.isVisible()
    assert guide.back.isHidden()
    press(KEY.Key_Escape)
    assert chosen == []


def test_a_page_that_broke_off_is_told_and_tried_again_with_enter(
    guide: GuideSheet, played: Played, chosen: list[Printer]
) -> None:
    played.ends = lambda _address, _slip: Unknown(Cause.BROKEN_OFF)
    guide.buttons[1].click()
    assert "Terkirim sebagian" in guide.told.text()
    played.ends = lambda _address, _slip: Printed()
    press(KEY.Key_Return, KEY.Key_1)
    assert [printer.address for printer in chosen] == ["network://kantor"]


def test_a_drawer_that_was_not_kicked_says_why(guide: GuideSheet, played: Played) -> None:
    guide.buttons[1].click()
    press(KEY.Key_2, KEY.Key_1, KEY.Key_1, KEY.Key_1, KEY.Key_1, KEY.Key_2, KEY.Key_2)
    played.ends = lambda _address, _slip: NotSent(Cause.COVER_OPEN)
    press(KEY.Key_2)
    assert "Tutup printer terbuka" in guide.told.text()


def test_a_guide_that_is_left_or_searches_anew_waits_for_no_printer(
    qtbot: QtBot, host: QWidget, spooler: Spooler, played: Played
) -> None:
    hanging, let_go = Event(), Event()

    def hang(stopping: Stopping) -> None:
        hanging.set()
        while not stopping():
            hanging.wait(0.01)
            let_go.wait(0.01)
        let_go.set()

    played.meanwhile = hang
    printing = Jobs()
    guide = GuideSheet(Surroundings(printing, spooler, lambda: AFTERNOON, lambda: (NETWORK,)), host)
    qtbot.waitUntil(lambda: len(guide.buttons) == 1)
    guide.buttons[0].click()
    assert hanging.wait(10)
    assert guide.told.text() == "Mencetak halaman uji…"
    press(KEY.Key_F5)
    assert let_go.wait(10)
    qtbot.waitUntil(lambda: len(guide.buttons) == 1 and guide.accept_button.isEnabled())
    assert "Pilih printernya" in guide.told.text()
    for each in (hanging, let_go):
        each.clear()
    guide.buttons[0].click()
    assert hanging.wait(10)
    press(KEY.Key_Escape)
    assert let_go.wait(10)
    answers: list[int] = []
    printing.run(lambda: 1, answers.append)
    qtbot.waitUntil(lambda: answers == [1])
    printing.close()
