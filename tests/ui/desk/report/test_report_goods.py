"""A row of the stock tables opens the story of its goods, and Esc leads back to the row."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.selling.sale import Sale
from tests.ui.conftest import in_front
from ui.session import Session
from ui.window.desk.room import Room
from ui.window.history.page import HistoryPage
from ui.window.local.products.page import ProductsPage
from ui.window.report.page import ReportPage
from ui.window.report.spans import View
from ui.window.report.stock_tables import StockTable
from ui.window.shell.desk import Desk
from ui.window.used.book.page import BookPage


@pytest.fixture
def desk(qtbot: QtBot, session: Session, sell: Callable[..., Sale]) -> Desk:
    sell("BAL-01/badan", 3)
    return in_front(qtbot, Desk(session), 1366, 768)


def table_of(desk: Desk, view: View) -> StockTable:
    desk.go_to("report")
    page = desk.page
    assert isinstance(page, ReportPage)
    page.show_view(view)
    table = page.stage.used if view is View.USED else page.stage.local
    assert table.isVisible()
    return table


def open_row(qtbot: QtBot, table: StockTable, place: int) -> str:
    table.table.setFocus()
    table.table.selectRow(place)
    qtbot.keyClick(table.table, Qt.Key.Key_Return)
    return table.table.rows[place].code


def room_of(desk: Desk) -> Room:
    assert isinstance(desk.page, Room)
    return desk.page


def test_a_pile_opens_its_book_and_esc_stands_on_its_row_again(qtbot: QtBot, desk: Desk) -> None:
    table = table_of(desk, View.USED)
    code = open_row(qtbot, table, 1)
    room = room_of(desk)
    book = room.view
    assert isinstance(book, BookPage)
    assert book.field.text == code
    assert room.to_report.isVisible()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert desk.page_name == "report"
    assert table.table.hasFocus()
    assert table.table.row is table.table.rows[1]
    assert table.table.row.code == code


def test_what_was_sold_of_a_pile_opens_its_receipts(qtbot: QtBot, desk: Desk, sell: Callable[..., Sale]) -> None:
    sell("BAL-02/badan", 1)
    table = table_of(desk, View.USED)
    place = next(place for place, line in enumerate(table.table.rows) if line.code == "BAL-01/badan")
    line = table.table.rows[place]
    table.table.selectRow(place)
    cell = table.table.visualRect(table.table.model().index(place, 4)).center()
    qtbot.mouseClick(table.table.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    qtbot.mouseDClick(table.table.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    found = desk.page
    assert isinstance(found, HistoryPage)
    assert [part.amount for part in found.parts.table.rows] == [line.sold] == [3]
    assert found.parts.sum.text() == "1 struk, jumlah 3 potong"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert desk.page_name == "report"
    assert table.table.row == line
    table.receipts.click()
    assert isinstance(desk.page, HistoryPage)


def test_a_pile_of_which_nothing_was_sold_has_no_receipts(desk: Desk) -> None:
    table = table_of(desk, View.USED)
    table.table.selectRow(next(place for place, line in enumerate(table.table.rows) if not line.sold))
    assert not table.receipts.isEnabled()
    assert table.story.isEnabled()


def test_a_product_opens_itself_and_the_way_back_is_gone_once_somebody_goes_elsewhere(qtbot: QtBot, desk: Desk) -> None:
    table = table_of(desk, View.LOCAL)
    name = table.table.rows[1].name
    open_row(qtbot, table, 1)
    room = room_of(desk)
    products = room.view
    assert isinstance(products, ProductsPage)
    assert products.shown_product is not None
    assert products.shown_product.product.name == name
    room.tabs["labels"].click()
    assert not room.to_report.isVisible()
    open_row(qtbot, table_of(desk, View.LOCAL), 0)
    assert room.to_report.isVisible()
    desk.go_to("till")
    desk.go_to("local")
    assert not room.to_report.isVisible()


def test_with_nobody_who_may_see_costs_the_book_stays_shut(qtbot: QtBot, desk: Desk, session: Session) -> None:
    table = table_of(desk, View.USED)
    session.shop.gate.begin("Bu Tini", "2580")
    session.people.add("Budi", "4826")
    session.shop.gate.enter("Budi", "4826")
    open_row(qtbot, table, 0)
    assert not isinstance(desk.page, Room) or not isinstance(desk.page.view, BookPage)
