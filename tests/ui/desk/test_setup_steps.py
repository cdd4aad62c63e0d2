from concurrent.futures import Executor
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.settings import Language
from ui.bootstrap import Shop
from ui.demo.stall import BALES
from ui.window.settings.fields.draft import Field
from ui.window.setup.page import SetupPage
from ui.words import language


@pytest.fixture
def opened() -> list[str]:
    """What happened when the first start was over."""
    return []


@pytest.fixture
def setup(qtbot: QtBot, fresh_shop: Shop, opened: list[str], at_once: Executor) -> SetupPage:
    page = SetupPage(fresh_shop, lambda: opened.append("till"), at_once)
    qtbot.addWidget(page)
    page.resize(1366, 768)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def test_a_name_and_three_times_enter_open_the_till(
    qtbot: QtBot, setup: SetupPage, fresh_shop: Shop, opened: list[str]
) -> None:
    qtbot.keyClicks(setup.welcome.name, "Lapak Bu Contoh")
    for _step in range(3):
        qtbot.keyClick(setup, Qt.Key.Key_Return)
    assert opened == ["till"]
    assert fresh_shop.settings is not None
    assert fresh_shop.settings.stall.name == "Lapak Bu Contoh"
    assert fresh_shop.settings.printer is None


def test_a_stall_without_a_name_goes_no_further(setup: SetupPage, fresh_shop: Shop) -> None:
    setup.go_on()
    assert setup.step == 1
    assert fresh_shop.settings is None


def test_the_language_changes_at_once_and_keeps_what_was_typed(qtbot: QtBot, setup: SetupPage) -> None:
    qtbot.keyClicks(setup.welcome.name, "Lapak Bu Contoh")
    setup.speak(Language.ENGLISH)
    assert setup.welcome.name.text() == "Lapak Bu Contoh"
    assert setup.draft.language is Language.ENGLISH
    assert language() is Language.ENGLISH


def test_a_wrong_printer_is_told_and_going_back_keeps_everything(setup: SetupPage, fresh_shop: Shop) -> None:
    setup.welcome.name.setText("Lapak Bu Contoh")
    setup.go_on()
    setup.printer.connection.chips[2].click()
    setup.go_on()
    assert setup.step == 2
    assert setup.printer.rows[Field.PLACE].fault
    setup.go_back()
    assert setup.step == 1
    assert setup.welcome.name.text() == "Lapak Bu Contoh"
    assert fresh_shop.settings is None


def test_somebody_who_goes_back_after_the_shop_is_set_up_changes_it(setup: SetupPage, fresh_shop: Shop) -> None:
    setup.welcome.name.setText("Lapak Lama")
    setup.go_on()
    setup.go_on()
    setup.go_back()
    setup.go_back()
    setup.welcome.name.setText("Lapak Baru")
    setup.go_on()
    setup.go_on()
    assert setup.step == 3
    assert fresh_shop.settings is not None
    assert fresh_shop.settings.stall.name == "Lapak Baru"


def test_goods_come_in_from_a_file_before_the_till_opens(setup: SetupPage, fresh_shop: Shop, opened: list[str]) -> None:
    setup.welcome.name.setText("Lapak Bu Contoh")
    setup.go_on()
    setup.go_on()
    setup.goods.file.click()
    setup.goods.panel.look_at(BALES)
    setup.go_on()
    with fresh_shop.reading() as look:
        assert sum(pile.pieces for pile in look.goods.piles()) == 728
    setup.go_back()
    assert setup.step == 3
    setup.goods.empty.click()
    assert opened == ["till"]


def test_a_printer_is_tried_before_it_is_trusted(setup: SetupPage, paper: Path) -> None:
    setup.welcome.name.setText("Lapak Bu Contoh")
    setup.go_on()
    setup.printer.connection.chips[3].click()
    setup.printer.place.setText(str(paper))
    setup.printer.trial.click()
    assert list(paper.glob("*.txt"))
