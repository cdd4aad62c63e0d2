"""Keys go where the seller means them, notices cover nothing, and one question at a time is answered."""

from __future__ import annotations

from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos.selling.payment import Method
from pos.settings import Theme
from tests.ui.till.conftest import JACKET, SHIRTS, Seller, at_the_till
from ui.bootstrap import Shop
from ui.window.desk.room import Room
from ui.window.look.theme import Type
from ui.window.settings.page import SettingsPage
from ui.window.setup.page import SetupPage
from ui.window.till.goods.free_line import FreeLineSheet
from ui.window.widgets.text import Clipped

KEY = Qt.Key


def place_of(seller: Seller, widget: QWidget) -> QRect:
    """Where a widget stands in the window."""
    return QRect(widget.mapTo(seller.window, widget.rect().topLeft()), widget.size())


@pytest.mark.parametrize("page", ["till", "local", "history"])
def test_f2_brings_the_keys_to_the_search_of_every_page(seller: Seller, page: str) -> None:
    seller.desk.go_to(page)
    seller.desk.rail.buttons[page].setFocus()
    seller.press(KEY.Key_F2)
    seller.type("batik")
    front = seller.desk.page.view if isinstance(seller.desk.page, Room) else seller.desk.page
    field = seller.till.shelf.field if page == "till" else front.field  # type: ignore[attr-defined]
    assert field.text == "batik"


@pytest.mark.parametrize("page", ["report", "settings"])
def test_f2_where_nothing_is_searched_goes_to_the_till(seller: Seller, page: str) -> None:
    seller.desk.go_to(page)
    seller.press(KEY.Key_F2)
    assert seller.desk.page is seller.till


def test_letters_over_the_cart_are_a_search(seller: Seller) -> None:
    seller.scan(SHIRTS)
    seller.till.side.lines.setFocus()
    seller.type("batik")
    assert seller.till.shelf.field.text == "batik"
    assert seller.cart.pieces == 1


def test_a_free_line_leaves_nothing_in_the_search(seller: Seller) -> None:
    for price in ("35rb", "40rb"):
        seller.type(price)
        seller.press(KEY.Key_Return, KEY.Key_Return)
    assert [line.amount for line in seller.cart.lines] == [35_000, 40_000]
    assert seller.till.shelf.field.text == ""


def test_an_abandoned_free_line_keeps_what_was_typed(seller: Seller) -> None:
    seller.type("35rb")
    seller.press(KEY.Key_Return, KEY.Key_Escape)
    assert seller.till.shelf.field.text == "35rb"


def test_no_notice_covers_what_is_touched(seller: Seller) -> None:
    seller.scan(JACKET)
    seller.press(KEY.Key_F12)
    seller.scan("8991234567890")
    assert seller.told
    notice = place_of(seller, seller.desk.notices)
    touched = [seller.till.payment.finish, seller.till.payment.back, seller.desk.top.printer, seller.till.side.lines]
    assert not [part for part in touched if place_of(seller, part).intersects(notice)]


def test_enter_twice_confirms_no_money_that_nobody_saw(seller: Seller) -> None:
    seller.scan(JACKET)
    seller.press(KEY.Key_F12, KEY.Key_F8, KEY.Key_F6)
    seller.till.payment.money.edit.setText("30.000")
    seller.press(KEY.Key_Return, KEY.Key_Return)
    assert not seller.sales()
    seller.type("50rb")
    seller.press(KEY.Key_Return)
    assert [paid.method for paid in seller.sales()[0].payments] == [Method.QRIS, Method.CASH]


def test_absurd_cash_is_asked_about(seller: Seller) -> None:
    seller.scan(JACKET)
    seller.press(KEY.Key_F12)
    seller.type("99999999999")
    seller.press(KEY.Key_Return)
    assert "99.999.999.999" in seller.till.payment.complaint
    assert not seller.sales()


def test_enter_goes_on_at_the_first_start_whatever_has_the_keys(qtbot: QtBot, fresh_shop: Shop) -> None:
    setup = SetupPage(fresh_shop, lambda: None)
    qtbot.addWidget(setup)
    with qtbot.waitActive(setup):
        setup.show()
        setup.activateWindow()
    setup.welcome.name.setText("LAPAK BARU")
    for step in (2, 3):
        qtbot.keyClick(QApplication.focusWidget() or setup, KEY.Key_Return)
        assert setup.step == step


def test_escape_closes_the_keys(seller: Seller) -> None:
    seller.press(KEY.Key_F1)
    assert seller.has_sheet()
    seller.press(KEY.Key_Escape)
    assert not seller.has_sheet()


def test_a_scan_is_no_answer_to_a_question(seller: Seller) -> None:
    seller.press(KEY.Key_F3)
    seller.scan(JACKET)
    assert isinstance(seller.sheet, FreeLineSheet)
    assert not seller.cart
    assert JACKET in seller.told


@pytest.mark.parametrize("typed", ["0x batik", "99999x batik"])
def test_an_absurd_quantity_is_said_and_nothing_is_sold(seller: Seller, typed: str) -> None:
    seller.type(typed)
    seller.press(KEY.Key_Return)
    assert seller.told
    assert not seller.cart


def test_what_is_there_is_found_before_what_is_gone(seller: Seller) -> None:
    with seller.session.reading() as look:
        shirt = look.goods.search("batik")[0]
    seller.session.basket.add(shirt.item, shirt.pieces)
    seller.till.pay()
    seller.type("=")
    seller.press(KEY.Key_Return, KEY.Key_Return)
    seller.type("batik")
    first = seller.till.shelf.found.tiles[0].goods
    assert first is not None
    assert first.pieces > 0


def test_another_light_leaves_the_owner_where_he_was(qtbot: QtBot, seller: Seller) -> None:
    seller.desk.go_to("settings")
    before = seller.desk
    page = seller.desk.page
    assert isinstance(page, SettingsPage)
    page.show_section(3)
    seller.session.save_settings(replace(seller.session.settings, theme=Theme.NIGHT))
    qtbot.waitUntil(lambda: seller.window.desk is not before)
    after = seller.desk.page
    assert isinstance(after, SettingsPage)
    assert after.section == 3


def test_the_smallest_window_says_whose_stall_it_is_how_many_pieces_and_the_total_large(
    qtbot: QtBot, seller: Seller
) -> None:
    seller.window.resize(1024, 600)
    for _piece in range(3):
        seller.scan(SHIRTS)
    qtbot.waitUntil(lambda: seller.window.width() == 1024)
    top, side = seller.desk.top, seller.till.side
    stall = next(each for each in top.findChildren(Clipped) if each.text() == seller.session.settings.stall.name)
    assert stall.width() >= stall.fontMetrics().horizontalAdvance(stall.text())
    assert side.heading.text() == "3 potong"
    assert side.heading.visibleRegion().boundingRect().width() == side.heading.width()
    assert side.sums.total.fitted().size >= Type.FIGURE.value.size


def test_a_stall_with_no_goods_is_led_to_where_they_are_brought_in(
    qtbot: QtBot, empty_shop: Shop, dressed: QApplication, at_once: Executor
) -> None:
    with contextmanager(at_the_till)(qtbot, dressed, empty_shop, at_once) as seller:
        nothing = seller.till.shelf.nothing
        assert nothing.first.isVisible()
        assert [way.cap for way in nothing.ways] == ["Alt+2", "Alt+3"]
        seller.tap(nothing.ways[0])
        assert seller.desk.page_name == "used"
        seller.press(KEY.Key_1, modifier=Qt.KeyboardModifier.AltModifier)
        seller.press(KEY.Key_3, modifier=Qt.KeyboardModifier.AltModifier)
        assert seller.desk.page_name == "local"
