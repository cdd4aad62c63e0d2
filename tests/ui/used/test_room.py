"""What every screen of the used goods holds to, and the way between them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from pos.selling.sale import Sale
from tests.ui.used.conftest import Owner
from ui.session import Session
from ui.window.desk.scrolling import Column
from ui.window.look.theme import SMALLEST_TEXT, Size
from ui.window.shell.window import SMALLEST
from ui.window.used.room import PLACES, UsedRoom
from ui.window.widgets.fields.search_field import SearchField

KEY = Qt.Key
ROOM = (1024 - Size.RAIL, 600 - Size.TOP)


@pytest.fixture(params=PLACES)
def room(qtbot: QtBot, session: Session, sell: Callable[..., Sale], request: pytest.FixtureRequest) -> UsedRoom:
    """Each screen in turn, with something sold, on the smallest window."""
    sell("BAL-01/badan", 2)
    room = UsedRoom(session)
    qtbot.addWidget(room)
    room.resize(*ROOM)
    room.go_to(request.param)
    with qtbot.waitActive(room):
        room.show()
        room.activateWindow()
    room.setFocus()
    return room


def controls(room: UsedRoom) -> Iterator[QWidget]:
    """What can be pressed or typed into now."""
    for each in room.findChildren(QWidget):
        if isinstance(each, QAbstractButton | QLineEdit) and each.isVisible():
            yield each


def test_every_screen_fits_the_smallest_window(room: UsedRoom) -> None:
    assert (room.width(), room.height()) == ROOM
    columns = [area for area in room.findChildren(Column) if area.isVisible()]
    cut = [area for area in columns if area.column.geometry().right() > area.viewport().width()]
    assert not cut, "what is cut at the right cannot be reached"


def test_every_control_has_a_name(room: UsedRoom) -> None:
    assert [type(each).__name__ for each in controls(room) if not each.accessibleName()] == []


def test_every_button_is_as_large_as_a_finger(room: UsedRoom) -> None:
    small = {each.accessibleName(): each.height() for each in controls(room) if isinstance(each, QAbstractButton)}
    assert {name: height for name, height in small.items() if height < Size.TOUCH} == {}


def test_no_text_is_smaller_than_fourteen(room: UsedRoom) -> None:
    sizes = {each.font().pixelSize() for each in room.findChildren(QWidget) if each.isVisible()}
    assert {size for size in sizes if 0 <= size < SMALLEST_TEXT} == set()


def test_the_keys_begin_somewhere_that_is_seen(room: UsedRoom) -> None:
    focused = room.focusWidget()
    assert focused is not None
    assert focused.isVisible()


def test_tab_reaches_every_control(qtbot: QtBot, room: UsedRoom) -> None:
    reached: set[QWidget] = set()
    for _step in range(120):
        focused = room.focusWidget()
        assert focused is not None
        reached.add(focused)
        qtbot.keyClick(focused, KEY.Key_Tab)
    missed = [
        each.accessibleName()
        for each in controls(room)
        if each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus and each not in reached
    ]
    assert not missed


@pytest.mark.usefixtures("by_night")
def test_every_screen_can_be_looked_at_by_night(room: UsedRoom) -> None:
    assert not room.grab().isNull()


def test_screens_have_keys_of_their_own_and_esc_goes_back(owner: Owner) -> None:
    for place, key in (("bales", KEY.Key_F4), ("count", KEY.Key_F5), ("prices", KEY.Key_F6), ("book", KEY.Key_F7)):
        owner.press(key)
        assert owner.room.view_name == place
        assert owner.room.tabs[place].isChecked()
    owner.press(KEY.Key_F3)
    owner.tap(owner.room.tabs["bales"])
    owner.room.go_to("opening")
    owner.press(KEY.Key_Escape)
    assert owner.room.view_name == "bales"


def test_f2_brings_the_keys_to_the_search_of_any_page(owner: Owner) -> None:
    owner.scan("BAL-01/badan")
    owner.press(KEY.Key_F12)
    owner.type("=")
    owner.press(KEY.Key_Return, KEY.Key_Return)
    for page in ("till", "local", "history"):
        owner.desk.go_to(page)
        owner.desk.rail.buttons[page].setFocus()
        owner.press(KEY.Key_F2)
        field = next(field for field in owner.desk.page.findChildren(SearchField) if field.isVisible())
        assert field.edit.hasFocus(), page
    owner.desk.go_to("used")
    owner.press(KEY.Key_F2)
    assert owner.desk.page_name == "till"


def test_a_till_that_starts_has_no_charts_and_no_used_screens_in_memory() -> None:
    told = "import sys, ui.window.run, ui.window.shell.window, ui.window.till.page; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)  # noqa: S603 ourselves
    modules = run.stdout.split()
    assert "ui.window.till.page" in modules
    assert [name for name in modules if name.startswith(("pyqtgraph", "numpy", "ui.window.used"))] == []


def test_nothing_flashes_as_a_window_of_its_own_on_the_way_through(owner: Owner) -> None:
    """The fixture notes every stray window; here somebody goes everywhere once, on the smallest screen."""
    owner.window.resize(*SMALLEST)
    for name in PLACES:
        owner.room.go_to(name)
        QApplication.processEvents()
    assert (owner.window.width(), owner.window.height()) == SMALLEST
