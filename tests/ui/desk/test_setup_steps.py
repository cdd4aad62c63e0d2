from concurrent.futures import Executor
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.printers import Printer, PrinterProfile, Raster
from pos.settings import Language, Settings, Stall
from printing.printers.finding import Found
from tests.ui.conftest import in_front
from ui.bootstrap import Shop
from ui.demo.stall import BALES
from ui.window.people.code_sheet import CodeSheet
from ui.window.settings.fields.draft import Connection, Field
from ui.window.setup.page import SetupPage
from ui.words import language


@pytest.fixture
def opened() -> list[str]:
    """What happened when the first start was over."""
    return []


@pytest.fixture
def setup(qtbot: QtBot, fresh_shop: Shop, opened: list[str], at_once: Executor) -> SetupPage:
    return in_front(qtbot, SetupPage(fresh_shop, lambda: opened.append("till"), at_once), 1366, 768)


def test_a_name_and_four_times_enter_open_the_till(
    qtbot: QtBot, setup: SetupPage, fresh_shop: Shop, opened: list[str]
) -> None:
    qtbot.keyClicks(setup.welcome.name, "Lapak Bu Contoh")
    for _step in range(4):
        qtbot.keyClick(setup, Qt.Key.Key_Return)
    assert opened == ["till"]
    assert fresh_shop.settings is not None
    assert fresh_shop.settings.stall.name == "Lapak Bu Contoh"
    assert fresh_shop.settings.printer is None
    usual = Settings(Stall(""))
    assert fresh_shop.settings.fees == usual.fees
    assert fresh_shop.settings.taxes == usual.taxes
    assert fresh_shop.settings.cash_categories == usual.cash_categories


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
    for _step in range(3):
        setup.go_on()
    setup.goods.file.click()
    setup.goods.panel.look_at(BALES)
    setup.go_on()
    with fresh_shop.reading() as look:
        assert sum(pile.pieces for pile in look.goods.piles()) == 728
    setup.go_back()
    assert setup.step == 4
    setup.goods.empty.click()
    assert opened == ["till"]


def test_a_printer_is_tried_before_it_is_trusted(setup: SetupPage, paper: Path) -> None:
    setup.welcome.name.setText("Lapak Bu Contoh")
    setup.go_on()
    setup.printer.connection.chips[3].click()
    setup.printer.place.setText(str(paper))
    setup.printer.trial.click()
    assert list(paper.glob("*.txt"))


def test_a_printer_is_found_and_asked_about_on_the_first_start(
    qtbot: QtBot, setup: SetupPage, fresh_shop: Shop, paper: Path, opened: list[str]
) -> None:
    setup.welcome.name.setText("Lapak Bu Contoh")
    setup.go_on()
    setup.printer.finder = lambda: (Found(paper.as_uri(), "POS58", PrinterProfile()),)
    qtbot.keyClick(setup, Qt.Key.Key_F8)
    guide = setup.printer.guide
    assert guide is not None
    guide.buttons[0].click()
    assert list(paper.glob("test_page-*.txt"))
    for answer in (1, 0, 2, 0, 1, 1, 0, 0):
        guide.buttons[answer].click()
    assert setup.step == 2
    assert setup.printer.found.text() == "POS58 sudah dicoba. Lanjut."
    for _step in range(3):
        qtbot.keyClick(setup, Qt.Key.Key_Return)
    assert opened == ["till"]
    assert fresh_shop.settings is not None
    profile = PrinterProfile(columns=48, cutter=True, raster=Raster.COLUMNS)
    assert fresh_shop.settings.printer == Printer(paper.as_uri(), profile, "POS58")


def test_a_guide_that_is_left_leaves_the_step_as_it_was(qtbot: QtBot, setup: SetupPage) -> None:
    setup.welcome.name.setText("Lapak Bu Contoh")
    setup.go_on()
    setup.printer.finder = lambda: ()
    qtbot.keyClick(setup, Qt.Key.Key_F8)
    guide = setup.printer.guide
    assert guide is not None
    qtbot.keyClick(guide, Qt.Key.Key_Return)
    assert guide.address.accessibleDescription() == "Pilih printer di atas, atau tulis alamatnya."
    qtbot.keyClick(guide, Qt.Key.Key_Escape)
    assert setup.step == 2
    assert setup.printer.connection.value is Connection.NONE


def test_an_owners_pin_is_set_and_its_code_shown_before_the_goods(setup: SetupPage, fresh_shop: Shop) -> None:
    setup.welcome.name.setText("Lapak Bu Contoh")
    setup.go_on()
    setup.go_on()
    fields = setup.pin.fields
    assert fields.name.text() == "Pemilik"
    fields.first.setText("2580")
    setup.go_on()
    assert (setup.step, bool(fields.second_row.fault)) == (3, True)
    fields.second.setText("2580")
    setup.go_on()
    assert setup.step == 4
    assert setup.findChildren(CodeSheet)[0].isVisible()
    assert fresh_shop.gate.pins
    assert fresh_shop.cashier == "Pemilik"
    setup.go_back()
    setup.go_on()
    assert setup.step == 4
