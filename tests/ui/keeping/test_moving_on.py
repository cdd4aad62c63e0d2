"""A shop of an older program is moved on behind a window that says so, and then the till stands there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from data.migrations.steps import VERSION
from data.opening import is_older
from data.problems import DiskFull
from tests.data.files.older import old_shop
from ui.window.moving import MovingWindow
from ui.window.run import Program
from ui.window.trouble import TroubleWindow

pytestmark = pytest.mark.usefixtures("dressed")


def test_an_older_shop_opens_as_any_other(qtbot: QtBot, dressed: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "toko.lapak"
    old_shop(path, VERSION - 3)
    assert is_older(path)
    program = Program(dressed, path, None)
    program.begin()
    assert program.window is not None
    assert program.shop is not None
    qtbot.addWidget(program.window)
    with program.shop.reading() as look:
        assert look.sales.count() == 1
    program.end()
    assert not is_older(path)


@pytest.mark.parametrize("content", [None, b"", b"no shop at all " * 1_000])
def test_what_is_no_older_shop_is_left_to_whoever_opens_it(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "toko.lapak"
    if content is not None:
        path.write_bytes(content)
    assert not is_older(path)


def test_while_it_takes_long_a_window_says_so_and_stays(qtbot: QtBot) -> None:
    window, finished = MovingWindow(), Event()
    told: list[str] = []

    def look() -> None:
        if window.isVisible():
            window.close()
            told.append(window.sign.accessibleName() if window.isVisible() else "gone")
            finished.set()

    often = QTimer(window, interval=20)
    often.timeout.connect(look)
    often.start()
    window.wait_for(_waiting_for(finished))
    assert told[0] == "Lapak disiapkan untuk versi baru"
    qtbot.waitUntil(lambda: not [each for each in QApplication.topLevelWidgets() if isinstance(each, MovingWindow)])


def test_what_the_disk_says_meanwhile_is_said_as_at_any_start(
    qtbot: QtBot, dressed: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "toko.lapak"
    old_shop(path, VERSION - 3)

    def full(_database: object, where: Path, _found: int) -> None:
        raise DiskFull(where)

    with monkeypatch.context() as disk:
        disk.setattr("data.opening._copy_aside", full)
        program = Program(dressed, path, None)
        program.begin()
    assert isinstance(program.trouble, TroubleWindow)
    qtbot.addWidget(program.trouble)
    assert "penuh" in program.trouble.sign.accessibleDescription()
    program.trouble.close()
    assert is_older(path)


def _waiting_for(event: Event) -> Callable[[], None]:
    def work() -> None:
        assert event.wait(10)

    return work
