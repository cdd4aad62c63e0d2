"""Paying otherwise than in cash: the code on the screen, money that is waited for, kasbon, ways of one's own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from pos.customers.customer import Customer
from pos.selling.payment import Method, OwnMethod
from tests.ui.till.conftest import JACKET, SHIRTS, STICKER, VECTORS
from ui.window.buyer.window import BuyerWindow
from ui.window.customers.account import AccountSheet
from ui.window.customers.find import CustomersSheet
from ui.window.customers.waiting import WaitingSheet
from ui.window.shell.sheets.drawer.closing import CloseDrawerSheet

if TYPE_CHECKING:
    from tests.ui.till.conftest import Seller

KEY = Qt.Key
FOR_35_000 = VECTORS["static_to_dynamic"][1]["expect"]


@pytest.fixture
def with_code(seller: Seller) -> Seller:
    """A seller whose stall has its QRIS code."""
    seller.session.counter.set_code(STICKER)
    return seller


def seen_on(widget: QWidget) -> str:
    """What a telephone reads that is held in front of a widget."""
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = bytes(picture.constBits())
    image = Image.frombuffer("RGB", (picture.width(), picture.height()), rows, "raw", "RGB", picture.bytesPerLine(), 1)
    found = zxingcpp.read_barcodes(image)
    return found[0].text if found else ""


def meet(seller: Seller, name: str = "Bu Tini", limit: int | None = None) -> Customer:
    return seller.session.counter.add_customer(Customer(UUID(int=0), name, limit=limit))


def test_a_telephone_reads_the_amount_from_the_screen(with_code: Seller) -> None:
    seller = with_code
    seller.scan(SHIRTS)
    seller.press(KEY.Key_F12, KEY.Key_F6)
    assert seen_on(seller.window) == FOR_35_000
    assert seller.till.payment.qris.merchant.text() == "CONTOH LAPAK SENEN"
    seller.press(KEY.Key_N)
    assert seen_on(seller.window) == STICKER
    seller.press(KEY.Key_N)
    assert seen_on(seller.window) == FOR_35_000
    seller.press(KEY.Key_F5)
    assert seen_on(seller.window) == ""


def test_the_code_is_read_on_a_small_screen_and_in_a_split_too(with_code: Seller) -> None:
    seller = with_code
    seller.window.resize(1024, 600)
    seller.type("2x " + SHIRTS)
    seller.press(KEY.Key_Return, KEY.Key_F12, KEY.Key_F8)
    seller.type("35rb")
    seller.press(KEY.Key_Return, KEY.Key_F6)
    assert seen_on(seller.window) == FOR_35_000
    seller.press(KEY.Key_Return)
    assert [(paid.method, paid.amount) for paid in seller.sales()[0].payments] == [
        (Method.CASH, 35_000),
        (Method.QRIS, 35_000),
    ]


def test_a_stall_without_a_code_is_told_what_to_do_across_the_whole_card(seller: Seller) -> None:
    seller.scan(SHIRTS)
    seller.press(KEY.Key_F12, KEY.Key_F6)
    card = seller.till.payment.qris
    assert "tunjukkan stikernya" in card.note.text()
    assert card.note.width() > card.width() * 0.8


def test_more_than_one_qris_payment_may_be_is_said_before_anybody_scans(with_code: Seller) -> None:
    seller = with_code
    seller.type("180x " + JACKET)
    seller.press(KEY.Key_Return, KEY.Key_F12, KEY.Key_F6)
    assert seen_on(seller.window) == ""
    assert "10.000.000" in seller.till.payment.qris.note.text()


def test_a_buyer_may_go_while_his_money_is_waited_for(with_code: Seller) -> None:
    seller = with_code
    seller.scan(SHIRTS)
    seller.press(KEY.Key_F12, KEY.Key_F6, KEY.Key_M)
    (sale,) = seller.sales()
    assert sale.is_open
    assert seller.till.done.arrived.isVisible()
    seller.press(KEY.Key_M)
    (sale,) = seller.sales()
    assert not sale.is_open
    assert not seller.till.done.arrived.isVisible()


def test_the_closing_names_what_nobody_saw_arrive_and_it_can_be_ticked_off(with_code: Seller) -> None:
    seller = with_code
    seller.scan(SHIRTS)
    seller.press(KEY.Key_F12, KEY.Key_F6, KEY.Key_M, KEY.Key_Return, KEY.Key_F11)
    closing = seller.sheet
    assert isinstance(closing, CloseDrawerSheet)
    assert closing.waiting.isVisible()
    seller.press(KEY.Key_F6)
    assert isinstance(seller.sheet, WaitingSheet)
    seller.press(KEY.Key_Return)
    assert not seller.sales()[0].is_open
    assert isinstance(seller.sheet, CloseDrawerSheet)
    assert not seller.sheet.waiting.isVisible()


def test_kasbon_asks_whose_it_is_and_keeps_the_limit(seller: Seller) -> None:
    meet(seller, limit=40_000)
    seller.scan(SHIRTS)
    seller.press(KEY.Key_F12, KEY.Key_F9)
    assert isinstance(seller.sheet, CustomersSheet)
    seller.type("tini")
    seller.press(KEY.Key_Return)
    assert seller.cart.customer is not None
    seller.press(KEY.Key_Return)
    (sale,) = seller.sales()
    assert [payment.method for payment in sale.payments] == [Method.KASBON]
    seller.press(KEY.Key_Return)
    seller.scan(SHIRTS)
    seller.press(KEY.Key_F12, KEY.Key_F9, KEY.Key_Return, KEY.Key_Return)
    assert len(seller.sales()) == 1
    assert "40.000" in seller.till.payment.complaint


def test_kasbon_of_nobody_stays_on_the_screen(seller: Seller) -> None:
    seller.scan(SHIRTS)
    seller.press(KEY.Key_F12, KEY.Key_F9, KEY.Key_Escape, KEY.Key_Return)
    assert not seller.sales()
    assert seller.till.payment.complaint


def test_a_customer_is_added_where_the_name_was_not_found(seller: Seller) -> None:
    seller.scan(SHIRTS)
    seller.press(KEY.Key_F6)
    seller.type("Bu Rina")
    seller.press(KEY.Key_Return, KEY.Key_Return)
    assert seller.cart.customer is not None
    assert seller.cart.customer.name == "Bu Rina"
    assert seller.till.side.customer.text() == "Bu Rina"


def test_a_debt_is_paid_off_in_part_on_its_sheet(seller: Seller) -> None:
    tini = meet(seller)
    seller.scan(SHIRTS)
    seller.press(KEY.Key_F12, KEY.Key_F9, KEY.Key_Return, KEY.Key_Return, KEY.Key_Return, KEY.Key_F6)
    QApplication.processEvents()
    seller.press(KEY.Key_K, modifier=Qt.KeyboardModifier.ControlModifier)
    seller.type("15rb")
    seller.press(KEY.Key_Return)
    with seller.session.reading() as look:
        assert look.customers.account(tini.id).owed == 20_000
    assert "20.000" in seller.told
    seller.type("25rb")
    seller.press(KEY.Key_Return)
    with seller.session.reading() as look:
        assert look.customers.account(tini.id).owed == 20_000


def test_a_debt_is_paid_off_in_several_ways_on_one_paper(seller: Seller) -> None:
    tini = meet(seller)
    seller.scan(SHIRTS)
    seller.press(KEY.Key_F12, KEY.Key_F9, KEY.Key_Return, KEY.Key_Return, KEY.Key_Return, KEY.Key_F6)
    QApplication.processEvents()
    seller.press(KEY.Key_K, modifier=Qt.KeyboardModifier.ControlModifier)
    (sheet,) = seller.window.findChildren(AccountSheet)
    seller.press(KEY.Key_F8)
    assert sheet.complaint.isVisible(), "nothing was typed yet"
    seller.type("36rb")
    seller.press(KEY.Key_F8)
    assert sheet.complaint.isVisible(), "more than is owed"
    assert sheet.money.text
    sheet.money.show_amount(20_000)
    seller.press(KEY.Key_F8)
    assert sheet.parts.isVisible()
    sheet.money.show_amount(5_000)
    seller.press(KEY.Key_F8, KEY.Key_F7)
    tap_way(seller, sheet, Method.QRIS)
    sheet.money.setFocus()
    seller.type("=")
    assert sheet.accept_button.text() == "Sudah masuk"
    seller.press(KEY.Key_Return)
    with seller.session.reading() as look:
        assert look.customers.account(tini.id).owed == 0
        paid = look.customers.repayment("KB-S1-260307-001")
    assert paid is not None
    assert [(part.method, part.amount) for part in paid.payments] == [(Method.CASH, 20_000), (Method.QRIS, 15_000)]
    assert seller.told.startswith("KB-S1-260307-001: Rp 35.000 diterima")


def tap_way(seller: Seller, sheet: AccountSheet, method: Method) -> None:
    chip = next(chip for chip in sheet.ways.chips if isinstance(chip.value, OwnMethod) and chip.value.method is method)
    seller.tap(chip)


def test_the_key_of_the_others_goes_from_one_to_the_next(seller: Seller) -> None:
    own = (OwnMethod(Method.TRANSFER, "BCA"), OwnMethod(Method.CARD, "EDC Mandiri"))
    seller.session.save_settings(replace(seller.session.settings, own_methods=own))
    seller.scan(SHIRTS)
    seller.press(KEY.Key_F12, KEY.Key_F7, KEY.Key_F7, KEY.Key_Return)
    (payment,) = seller.sales()[0].payments
    assert (payment.method, payment.name) == (Method.CARD, "EDC Mandiri")


def test_cash_is_asked_for_rounded_and_qris_to_the_rupiah(with_code: Seller) -> None:
    seller = with_code
    seller.session.save_settings(replace(seller.session.settings, rounding=1_000))
    seller.press(KEY.Key_F3)
    seller.type("12300")
    seller.press(KEY.Key_Return, KEY.Key_F12)
    assert seller.till.payment.due.words == "Rp 12.000"
    assert seller.till.payment.rounded.isVisible()
    seller.press(KEY.Key_F6)
    assert seller.till.payment.due.words == "Rp 12.300"
    seller.press(KEY.Key_F5)
    seller.type("=")
    seller.press(KEY.Key_Return)
    (sale,) = seller.sales()
    assert (sale.rounding, sale.due, sale.change) == (-300, 12_000, 0)


def test_a_buyer_sees_lines_total_code_and_change_and_nothing_else(with_code: Seller) -> None:
    seller = with_code
    buyers = BuyerWindow(seller.session)
    view = buyers.view
    assert view.says == "hello"
    seller.scan(SHIRTS)
    assert (view.says, view.total.words) == ("cart", "Rp 35.000")
    assert "Kemeja" in view.lines.accessibleName()
    seller.press(KEY.Key_F12, KEY.Key_F6)
    assert view.symbol.content == FOR_35_000
    buyers.resize(1024, 600)
    assert seen_on(buyers) == FOR_35_000
    seller.press(KEY.Key_F5)
    assert view.symbol.content == ""
    seller.type("50000")
    seller.press(KEY.Key_Return)
    assert (view.says, view.change.words) == ("thanks", "Rp 15.000")
    seller.scan(JACKET)
    assert view.says == "cart"
    buyers.deleteLater()


def test_the_buyers_window_costs_nothing_while_it_is_off(seller: Seller) -> None:
    assert seller.window.findChildren(BuyerWindow) == []
    assert not [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, BuyerWindow)]
