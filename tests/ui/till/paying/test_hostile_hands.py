"""Hands that press twice, hold a key, scan at the wrong moment, and clocks that go back: one buyer, one sale."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.till.conftest import JACKET, SHIRTS
from ui.window.shell.window import MainWindow

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from tests.ui.till.conftest import Seller
    from ui.bootstrap import Shop
    from ui.demo.build import StoryClock

KEY = Qt.Key


def hold(key: Qt.Key, times: int) -> None:
    """Keep a key down, as the system tells it: one press, then repeats of it."""
    for turn in range(times):
        under = QApplication.focusWidget()
        if under is None:
            return
        press = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", turn > 0)
        QApplication.sendEvent(under, press)
        QApplication.processEvents()


def twice(seller: Seller, widget: QWidget) -> None:
    """Tap the same place of the screen twice, whatever lies there the second time."""
    place = widget.mapTo(seller.window, widget.rect().center())
    for _tap in range(2):
        under = seller.window.childAt(place)
        assert under is not None
        QTest.mouseClick(under, Qt.MouseButton.LeftButton, pos=under.mapFrom(seller.window, place))
        QApplication.processEvents()


def test_a_double_click_on_bayar_and_selesai_is_one_sale(seller: Seller) -> None:
    seller.scan(SHIRTS)
    twice(seller, seller.till.side.pay)
    assert seller.till.is_paying
    seller.type("=")
    twice(seller, seller.till.payment.finish)
    assert [sale.total for sale in seller.sales()] == [35_000]


def test_enter_held_down_sells_once_and_confirms_nothing(seller: Seller) -> None:
    seller.scan(SHIRTS)
    seller.press(KEY.Key_F12, KEY.Key_F6)
    hold(KEY.Key_Return, 20)
    assert len(seller.sales()) <= 1
    assert not seller.cart or not seller.sales()


def test_enter_held_in_the_amount_makes_no_second_sale(seller: Seller) -> None:
    seller.scan(SHIRTS)
    seller.press(KEY.Key_F12)
    seller.type("50000")
    hold(KEY.Key_Return, 20)
    assert len(seller.sales()) <= 1


def test_a_scan_while_the_buyer_pays_is_on_the_bill_and_its_code_is_no_money(seller: Seller) -> None:
    seller.scan(SHIRTS)
    seller.press(KEY.Key_F12)
    seller.scan(JACKET)
    assert seller.till.is_paying
    assert seller.till.payment.due.words == "Rp 115.000"
    assert seller.till.payment.money.text == ""
    seller.type("=")
    seller.press(KEY.Key_Return)
    assert [sale.total for sale in seller.sales()] == [115_000]


def test_a_window_closed_while_the_buyer_pays_keeps_the_cart_and_sells_nothing(
    seller: Seller, shop: Shop, at_once: Executor, dressed: QApplication
) -> None:
    seller.scan(SHIRTS)
    seller.press(KEY.Key_F12)
    seller.type("50000")
    seller.window.close()
    again = MainWindow(shop, dressed, at_once)
    assert again.desk is not None
    session = again.desk.session
    assert [line.item.code for line in session.basket.cart.lines] == [SHIRTS]
    with session.reading() as look:
        assert look.sales.find() == ()
    again.close()


def test_a_clock_that_goes_back_a_day_leaves_every_number_and_sum_right(
    seller: Seller, shop: Shop, clock: StoryClock
) -> None:
    for back in (timedelta(0), timedelta(days=-1), timedelta(0)):
        clock.at += back
        seller.scan(SHIRTS)
        seller.press(KEY.Key_F12)
        seller.type("=")
        seller.press(KEY.Key_Return, KEY.Key_Return)
    numbers = [sale.number for sale in seller.sales()]
    assert len(numbers) == len(set(numbers)) == 3
    assert shop.check().ok


def test_a_long_cart_is_paid_like_any_other(seller: Seller) -> None:
    with seller.session.reading() as look:
        item = look.goods.item_by_code(SHIRTS)
    assert item is not None
    cart = seller.cart
    for _line in range(300):
        cart = cart.add_line(item)
    seller.session.basket._now_is(cart)  # noqa: SLF001 three hundred taps would only take long
    seller.press(KEY.Key_F12)
    seller.type("=")
    seller.press(KEY.Key_Return)
    (sale,) = seller.sales()
    assert (sale.pieces, sale.total) == (300, cart.reckoned().total)
