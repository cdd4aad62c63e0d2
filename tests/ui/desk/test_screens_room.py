"""What every screen of the owner holds to, whatever it shows."""

from collections.abc import Callable
from concurrent.futures import Executor

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from pos.selling.sale import Sale
from tests.ui.conftest import on_screen
from ui.bootstrap import Shop
from ui.session import Session
from ui.window.history.page import build as build_history
from ui.window.local.room import build as build_local
from ui.window.look.theme import Size
from ui.window.report.page import build as build_report
from ui.window.settings.page import build as build_settings
from ui.window.setup.page import SetupPage
from ui.window.used.room import build as build_used

ROOM = (1024 - Size.RAIL, 600 - Size.TOP)
"""What the smallest screen leaves for a page, in pixels."""

PAGES = {
    "bekas": build_used,
    "ikm": build_local,
    "riwayat": build_history,
    "laporan": build_report,
    "pengaturan": build_settings,
}


@pytest.fixture(params=PAGES)
def page(qtbot: QtBot, session: Session, sell: Callable[..., Sale], request: pytest.FixtureRequest) -> QWidget:
    """Each page in turn, with something sold, on the smallest screen."""
    sell("BAL-01/badan", 2)
    page = PAGES[request.param](session)
    qtbot.addWidget(page)
    page.resize(*ROOM)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def controls(page: QWidget) -> list[QWidget]:
    """What can be pressed or typed into now."""
    found = [each for each in page.findChildren(QWidget) if isinstance(each, QAbstractButton | QLineEdit)]
    return [each for each in found if each.isVisible()]


def test_every_page_fits_the_smallest_screen(page: QWidget) -> None:
    assert (page.width(), page.height()) == ROOM


def test_the_first_start_fits_the_smallest_screen(qtbot: QtBot, fresh_shop: Shop, at_once: Executor) -> None:
    setup = SetupPage(fresh_shop, lambda: None, at_once)
    on_screen(qtbot, setup, 1024, 600)
    assert (setup.width(), setup.height()) == (1024, 600)


def test_every_control_has_a_name(page: QWidget) -> None:
    nameless = [each for each in controls(page) if not each.accessibleName()]
    assert not nameless


def test_every_button_is_as_large_as_a_finger(page: QWidget) -> None:
    small = {each.text(): each.height() for each in controls(page) if isinstance(each, QAbstractButton)}
    assert {words: height for words, height in small.items() if height < Size.TOUCH} == {}


def test_a_page_knows_where_its_keys_begin(page: QWidget) -> None:
    page.setFocus()
    focused = page.focusWidget()
    assert focused is not None
    assert focused.isVisible()


def test_tab_reaches_every_control(qtbot: QtBot, page: QWidget) -> None:
    page.setFocus()
    reached: set[QWidget] = set()
    for _step in range(80):
        focused = page.focusWidget()
        assert focused is not None
        reached.add(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    missed = [
        each.accessibleName()
        for each in controls(page)
        if each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus and each not in reached
    ]
    assert not missed
