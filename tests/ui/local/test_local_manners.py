"""What every screen of makers' goods holds to on the smallest window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.session import Session
from ui.window.desk.scrolling import Column
from ui.window.local.products.page import ProductsPage
from ui.window.local.room import PLACES, LocalRoom
from ui.window.look.theme import Size
from ui.window.widgets.buttons.key_button import KeyButton

ROOM = (1024 - Size.RAIL, 600 - Size.TOP)
EDITOR = "editor"
SCREENS = (*PLACES, EDITOR)


@pytest.fixture(params=SCREENS)
def room(qtbot: QtBot, session: Session, request: pytest.FixtureRequest) -> LocalRoom:
    """Each screen in turn."""
    room = LocalRoom(session)
    qtbot.addWidget(room)
    room.resize(*ROOM)
    with qtbot.waitActive(room):
        room.show()
        room.activateWindow()
    if request.param == EDITOR:
        products = room.view
        assert isinstance(products, ProductsPage)
        products.add.click()
    elif PLACES[request.param].title:
        room.go_to(request.param)
    return room


def controls(room: LocalRoom) -> Iterator[QWidget]:
    """What can be pressed or typed into now."""
    for each in room.findChildren(QWidget):
        if isinstance(each, QAbstractButton | QLineEdit) and each.isVisible() and each.objectName() != "qt_spinbox":
            yield each


def test_every_screen_fits_the_smallest_window(room: LocalRoom) -> None:
    assert (room.width(), room.height()) == ROOM
    columns = [area for area in room.findChildren(Column) if area.isVisible()]
    assert not [area for area in columns if area.column.geometry().right() > area.viewport().width()]


def test_every_control_has_a_name_and_is_as_large_as_a_finger(room: LocalRoom) -> None:
    own = [each for each in controls(room) if type(each).__module__.startswith("ui.") or isinstance(each, QLineEdit)]
    assert [type(each).__name__ for each in own if not each.accessibleName()] == []
    buttons = [each for each in own if isinstance(each, QAbstractButton)]
    assert [each.text() for each in buttons if each.height() < Size.TOUCH or each.width() < Size.TOUCH] == []


def test_no_two_buttons_share_a_key(room: LocalRoom) -> None:
    caps = [each.cap for each in controls(room) if isinstance(each, KeyButton) and each.cap and each.isEnabled()]
    assert sorted(caps) == sorted(set(caps))
