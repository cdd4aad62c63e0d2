"""What a person sees of copies: an honest light, a panel that acts at once, and a way back out of a damaged shop."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from data.keeping.folder import copies_in
from pos.keeping.wish import Keeping
from tests.ui.conftest import AtOnce, Sell, on_screen
from ui.bootstrap import Shop, bootstrap
from ui.demo.build import StoryClock
from ui.session import Session
from ui.window.recovery.window import RecoveryWindow
from ui.window.run import Program
from ui.window.settings.copies.back import BringBackSheet
from ui.window.settings.copies.panel import CopiesPanel
from ui.window.settings.copies.seal import SealSheet
from ui.window.shell.desk import Desk
from ui.window.widgets.buttons.light import State

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def desk(qtbot: QtBot, session: Session) -> Desk:
    desk = Desk(session)
    qtbot.addWidget(desk)
    desk.resize(1366, 768)
    desk.go_to("till")
    desk.show()
    return desk


@pytest.fixture
def panel(qtbot: QtBot, session: Session, tmp_path: Path) -> CopiesPanel:
    return on_screen(
        qtbot, CopiesPanel(session, lambda _asking, _before: str(tmp_path / "elsewhere"), lambda _asking: ""), 700, 900
    )


def test_the_light_tells_when_the_last_copy_was_made_and_makes_another(
    desk: Desk, session: Session, clock: StoryClock
) -> None:
    light = desk.top.copies
    assert (light.state, light.text()) == (State.OFF, "Belum ada cadangan")
    light.click()
    assert light.popover is not None
    light.popover.acted.emit()
    assert (light.state, light.text()) == (State.GOOD, "Cadangan 14:05")
    clock.at += timedelta(days=1)
    session.look_at_the_calendar()
    session.copies.changed.emit(session.copies.state)
    assert light.text() == "Cadangan 07/03"


def test_the_light_is_red_while_copies_fail(desk: Desk, session: Session, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    session.save_settings(replace(session.settings, keeping=Keeping(folder=str(tmp_path / "file" / "x"))))
    session.copies.keep()
    assert (desk.top.copies.state, desk.top.copies.text()) == (State.BAD, "Cadangan gagal")


def test_another_folder_takes_a_copy_at_once(panel: CopiesPanel, session: Session, shop: Shop, tmp_path: Path) -> None:
    panel.choose.click()
    assert session.settings.keeping.folder == str(tmp_path / "elsewhere")
    assert len(copies_in(tmp_path / "elsewhere", shop.clock())) == len(panel.copies) == 1


def test_how_often_copies_are_made_is_one_tap(panel: CopiesPanel, session: Session) -> None:
    panel.every.chosen.emit(50)
    assert session.settings.keeping.every == 50


def test_a_passphrase_is_typed_twice_and_long_enough(qtbot: QtBot, panel: CopiesPanel, session: Session) -> None:
    panel.seal.click()
    (sheet,) = panel.window().findChildren(SealSheet)
    qtbot.keyClicks(sheet.first, "kunci")
    sheet.accept_button.click()
    assert sheet.first_row.fault == "Terlalu pendek."
    qtbot.keyClicks(sheet.first, " lemari")
    qtbot.keyClicks(sheet.second, "kunci laci")
    sheet.accept_button.click()
    assert sheet.second_row.fault == "Tidak sama dengan yang pertama."
    sheet.second.setText("kunci lemari")
    sheet.accept_button.click()
    assert session.settings.keeping.is_sealed
    assert "kunci lemari" not in str(session.settings)
    assert panel.copies[0][1].sealed


def test_before_a_copy_comes_back_its_content_is_told(panel: CopiesPanel, session: Session, sell: Sell) -> None:
    sell("BAL-01/badan", 2)
    panel.now.click()
    wanted: list[tuple[object, str]] = []
    session.restore_wanted.connect(lambda copy, passphrase: wanted.append((copy, passphrase)))
    panel.rows.opened.emit(0)
    (sheet,) = panel.window().findChildren(BringBackSheet)
    assert "S1-260307-0001" in sheet.contents.text()
    sheet.accept_button.click()
    assert wanted == [(panel.copies[0][0], "")]


def damaged(path: Path) -> None:
    """Write over pages in the middle of a shop that nobody has open."""
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size - 8_192)


def test_a_damaged_shop_comes_back_from_its_best_copy(
    qtbot: QtBot, session: Session, shop: Shop, sell: Sell, clock: StoryClock
) -> None:
    assert shop.path is not None
    sell("BAL-01/badan", 2)
    session.copies.keep()
    clock.at += timedelta(minutes=5)
    session.copies.keep()
    shop.close()
    damaged(shop.path)
    opened: list[bool] = []
    window = RecoveryWindow("rusak", shop.path, clock, lambda: opened.append(True), executor=AtOnce())
    qtbot.addWidget(window)
    window.show()
    assert len(window.choices) >= 2
    assert window.choices[0].contents is not None
    assert window.choices[0].contents.receipts == 1
    assert not window.choices[0].salvaged
    qtbot.keyClick(window.rows, Qt.Key.Key_Return)
    assert opened == [True]
    again = bootstrap(shop.path, clock=clock)
    assert again.keeper.last() is not None
    with again.reading() as look:
        assert look.sales.count() == 1
    again.close()
    assert list(shop.path.parent.glob("shop.rusak-*.lapak"))


def test_a_file_that_is_no_copy_is_refused_and_another_may_be_chosen(
    qtbot: QtBot, shop: Shop, clock: StoryClock, tmp_path: Path
) -> None:
    assert shop.path is not None
    shop.close()
    damaged(shop.path)
    (tmp_path / "foto.lapak").write_bytes(b"no shop at all " * 1_000)
    window = RecoveryWindow(
        "rusak", shop.path, clock, lambda: None, executor=AtOnce(), ask=lambda _asking: str(tmp_path / "foto.lapak")
    )
    qtbot.addWidget(window)
    window.show()
    window.other.click()
    assert "bukan berkas Lapak" in window.state.text()
    assert window.isVisible()


def test_the_program_shows_the_ways_back_and_brings_a_copy_back_while_it_runs(
    qtbot: QtBot, dressed: QApplication, shop: Shop, sell: Sell
) -> None:
    assert shop.path is not None
    path = shop.path
    kept = shop.keeper.keep().path
    sell("BAL-01/badan", 2)
    shop.close()
    program = Program(dressed, path, None)
    program.begin()
    assert program.window is not None
    assert program.shop is not None
    pressed = program.window
    program.window.restore_wanted.emit(kept, "")
    assert program.window is pressed, "a window goes only when the press of its button is over"
    qtbot.waitUntil(lambda: program.window is not pressed)
    with program.shop.reading() as look:
        assert look.sales.count() == 0
    assert program.window.isVisible()
    desk = program.window.desk
    assert desk is not None
    assert desk.notices.words.startswith("Lapak dipulihkan")
    assert desk.top.copies.state is State.GOOD
    assert desk.top.copies.text().startswith("Cadangan ")
    program.end()

    damaged(path)
    program.begin()
    assert isinstance(program.trouble, RecoveryWindow)
    qtbot.addWidget(program.trouble)
    program.trouble.close()
    program.end()


@pytest.mark.parametrize(
    ("word", "letter"), [(b'"cutoff"', "Q"), (b'"cutoff"', "\xc8"), (b"CREATE TABLE sale ", "\xc8")]
)
def test_a_letter_that_is_another_one_in_the_morning_leads_to_the_ways_back_each_time(
    qtbot: QtBot, dressed: QApplication, shop: Shop, word: bytes, letter: str
) -> None:
    assert shop.path is not None
    path = shop.path
    shop.close(for_the_night=True)
    content = bytearray(path.read_bytes())
    content[content.rindex(word) + 3] = ord(letter)  # the last ones are no letter at all in UTF-8
    path.write_bytes(content)
    program = Program(dressed, path, None)
    for _time in range(2):
        program.begin()
        assert isinstance(program.trouble, RecoveryWindow)
        qtbot.addWidget(program.trouble)
        program.trouble.close()
    program.end()
