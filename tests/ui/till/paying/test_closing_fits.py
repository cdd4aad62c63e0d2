"""The sheets of the drawer on the smallest screen: everything is seen at once, and every sum whole."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from pos.selling.payment import Method, Payment
from tests.ui.till.conftest import JACKET, Seller
from ui.window.shell.sheets.drawer.closing import CloseDrawerSheet
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.fields.keypad import KeypadKey
from ui.window.widgets.notices.sheet import Sheet

KEY = Qt.Key


@pytest.fixture
def small(qtbot: QtBot, seller: Seller) -> Seller:
    """The till on the smallest screen, after a day with every kind of cash and money that nobody saw yet."""
    seller.window.resize(1024, 600)
    with seller.session.reading() as look:
        jacket = look.goods.item_by_code(JACKET)
    assert jacket is not None
    for _buyer in range(5):
        cart = seller.session.shop.new_cart().add(jacket, 2)
        waits = (Payment(Method.QRIS, cart.total, waiting=True),)
        seller.session.pay(cart, waits, print_receipt=False)
    cart = seller.session.shop.new_cart().add(jacket, 1)
    seller.session.pay(cart, (Payment(Method.CASH, 100_000),), print_receipt=False)
    by_kind = {each.kind: each.name for each in seller.session.settings.cash_categories}
    for name in by_kind.values():
        seller.session.drawer.move(name, 1_250_000, "")
    qtbot.waitUntil(lambda: seller.window.size().width() == 1024)
    return seller


def cut(sheet: Sheet, of: type[QWidget]) -> list[str]:
    """What of a kind does not stand in the sheet with all of its own room."""
    scroll = sheet.findChild(QScrollArea)
    assert scroll is not None
    inside = [each for each in scroll.findChildren(of) if each.isVisible()]
    assert inside
    return [
        each.property("text")
        for each in inside
        if each.visibleRegion().boundingRect() != QRect(0, 0, each.width(), each.height())
    ]


@pytest.mark.parametrize("key", [None, KEY.Key_F7])
def test_no_key_and_no_action_of_the_drawer_is_cut_on_the_smallest_screen(small: Seller, key: Qt.Key | None) -> None:
    small.press(KEY.Key_F11)
    if key is not None:
        small.press(key)
    assert cut(small.sheet, KeypadKey) == []
    scroll = small.sheet.findChild(QScrollArea)
    assert scroll is not None
    assert (scroll.verticalScrollBar().maximum(), scroll.horizontalScrollBar().maximum()) == (0, 0)


def test_every_action_of_the_closing_is_seen_with_its_key(small: Seller) -> None:
    small.press(KEY.Key_F11)
    sheet = small.sheet
    assert isinstance(sheet, CloseDrawerSheet)
    assert cut(sheet, KeyButton) == []
    assert cut(sheet, QLabel) == []
    assert [each.cap for each in (sheet.waiting, sheet.cash, sheet.count, sheet.rekap)] == ["F6", "F7", "F8", "F9"]


def test_millions_that_were_counted_are_seen_whole(small: Seller) -> None:
    small.press(KEY.Key_F11)
    sheet = small.sheet
    assert isinstance(sheet, CloseDrawerSheet)
    for field in (sheet.money, sheet.left_in):
        field.setFocus()
        small.type("12345678")
        assert field.text == "12.345.678"
        assert field.edit.fontMetrics().horizontalAdvance(field.text) < field.edit.width()
