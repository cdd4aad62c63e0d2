"""What is wrong with the file, the disk or the clock is told in a sentence at the start, and nothing is lost."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from data.problems import DiskFailed, DiskFull, NoPermission, ShopNewer
from pos.refusals import Refusal
from tests.ui.conftest import AtOnce, Sell
from ui.bootstrap import Shop, bootstrap
from ui.demo.build import StoryClock
from ui.notice import Level, Notice
from ui.session import Session
from ui.window.run import Program
from ui.window.trouble import TroubleWindow

HERE = Path("toko.lapak")


@pytest.fixture
def told(session: Session) -> list[Notice]:
    """What the session says from now on."""
    heard: list[Notice] = []
    session.noticed.connect(heard.append)
    return heard


def test_a_clock_that_was_set_back_is_told_and_the_till_sells_on(
    session: Session, shop: Shop, sell: Sell, clock: StoryClock, told: list[Notice]
) -> None:
    sell("BAL-01/badan", 1)
    clock.at -= timedelta(minutes=4)
    session.proofs.look_at_the_clock()
    assert told == []
    clock.at -= timedelta(days=40)
    session.proofs.look_at_the_clock()
    (notice,) = told
    assert notice.level is Level.WARNING
    assert "Jam komputer mundur" in notice.text
    sell("BAL-01/badan", 1)
    assert shop.check().ok


def test_a_file_that_changed_by_itself_since_the_evening_is_told(
    session: Session, shop: Shop, clock: StoryClock
) -> None:
    assert shop.path is not None
    session.close()
    shop.close(for_the_night=True)
    content = bytearray(shop.path.read_bytes())
    content[content.rindex(b"CONTOH SENEN")] ^= 1
    shop.path.write_bytes(content)
    heard: list[Notice] = []
    for _start in range(2):  # who only looked has not made it right
        again = bootstrap(shop.path, clock=clock)
        morning = Session(again, AtOnce())
        morning.noticed.connect(heard.append)
        morning.proofs.look_at_rest()
        morning.close()
        again.close()
    assert ["berubah sendiri" in notice.text for notice in heard] == [True, True]


@pytest.mark.parametrize("waits", [False, True])
def test_after_a_till_was_cut_short_the_last_sale_on_the_disk_is_named_once(
    session: Session, shop: Shop, sell: Sell, clock: StoryClock, *, waits: bool
) -> None:
    assert shop.path is not None
    sale = sell("BAL-01/badan", 1)
    if waits:
        session.basket.add_code("BAL-01/badan")
    session.close()
    shop.close()
    shop.path.with_name(f"{shop.path.name}.lock").write_bytes(b"4711+")  # as whoever is killed leaves it
    heard: list[Notice] = []
    for _start in range(2):
        again = bootstrap(shop.path, clock=clock)
        evening = Session(again, AtOnce())
        evening.noticed.connect(heard.append)
        evening.proofs.look_at_the_cut()
        evening.close()
        again.close()
    (notice,) = heard
    assert notice.level is Level.WARNING
    assert f"{sale.number}, 07/03/2026 " in notice.text
    assert "Rp 35.000." in notice.text
    assert ("keranjang belum terjual" in notice.text) is waits
    assert notice.offer is not None


def test_a_second_till_says_who_has_the_shop_and_begins_when_that_one_has_left(
    qtbot: QtBot, dressed: QApplication, shop: Shop
) -> None:
    program = Program(dressed, shop.path, None)
    program.begin()
    assert isinstance(program.trouble, TroubleWindow)
    qtbot.addWidget(program.trouble)
    assert "sedang dibuka kasir lain" in _words(program.trouble)
    shop.close()
    program.begin()
    assert program.shop is not None
    program.end()


@pytest.mark.parametrize(
    ("refusal", "words"),
    [
        (NoPermission(HERE), "Tidak boleh menulis"),
        (DiskFull(HERE), "Penyimpanan penuh"),
        (DiskFailed(HERE, "EIO"), "Penyimpanan bermasalah"),
        (ShopNewer(HERE, 99, 12), "Perbarui Lapak"),
    ],
)
def test_what_stands_in_the_way_of_a_start_is_said_in_the_window(
    qtbot: QtBot, dressed: QApplication, monkeypatch: pytest.MonkeyPatch, refusal: Refusal, words: str
) -> None:
    def refuse(*_: object, **__: object) -> Shop:
        raise refusal

    monkeypatch.setattr("ui.window.run.bootstrap", refuse)
    program = Program(dressed, HERE, None)
    program.begin()
    assert isinstance(program.trouble, TroubleWindow)
    qtbot.addWidget(program.trouble)
    assert words in _words(program.trouble)
    program.end()


def _words(window: TroubleWindow) -> str:
    return " ".join(label.text() for label in window.findChildren(QLabel))
