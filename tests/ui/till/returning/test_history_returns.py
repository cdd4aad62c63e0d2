"""Riwayat tells a sale's whole story, and serves whoever comes back from there."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from pos.selling.payment import Method, Payment
from printing.renderers.plain_text import plain_text
from tests.ui.till.conftest import SHIRTS
from ui.papers import return_document
from ui.window.history.page import HistoryPage
from ui.window.history.returns import ReturnsSheet
from ui.window.history.void import VoidSheet

if TYPE_CHECKING:
    from tests.ui.till.conftest import Seller
    from ui.demo.build import StoryClock

Key = Qt.Key


def bought(seller: Seller) -> str:
    seller.scan(SHIRTS)
    seller.press(Key.Key_F12, Key.Key_Equal, Key.Key_Return)
    seller.press(Key.Key_Return)
    return seller.sales()[-1].number


def history(seller: Seller) -> HistoryPage:
    seller.desk.go_to("history")
    page = seller.desk.page
    assert isinstance(page, HistoryPage)
    return page


def test_a_sale_is_voided_with_a_reason_and_the_story_tells_it(seller: Seller) -> None:
    number = bought(seller)
    page = history(seller)
    assert page.receipt.number == number
    seller.tap(page.receipt.void)
    assert isinstance(seller.sheet, VoidSheet)
    seller.press(Key.Key_Return)
    assert seller.has_sheet(), "a void needs a reason"
    seller.type("salah pencet")
    seller.press(Key.Key_Return)
    assert not seller.has_sheet()
    assert "dibatalkan oleh Kasir 1 (salah pencet), kembali Tunai Rp 35.000" in page.receipt.story.words
    assert not page.receipt.void.isEnabled()
    assert not page.receipt.exchange.isEnabled()


def test_a_void_of_money_that_never_came_hands_nothing_back_and_says_so(seller: Seller) -> None:
    session = seller.session
    seller.scan(SHIRTS)
    cart = session.basket.cart
    waits = (Payment(Method.QRIS, cart.total, waiting=True),)
    number = session.pay(cart, waits, print_receipt=False).sale.number
    page = history(seller)
    seller.tap(page.receipt.void)
    assert "Rp 35.000 belum pernah masuk, jadi tidak ada uang yang dikembalikan" in seller.sheet.text.text()
    seller.type("pembeli pergi")
    seller.press(Key.Key_Return)
    assert seller.told == f"{number} dibatalkan. Rp 35.000 belum pernah masuk: kembalikan hanya kalau ternyata masuk."
    assert "kembali Rp 0, belum pernah masuk QRIS Rp 35.000" in page.receipt.story.words
    with session.reading() as look:
        slip = plain_text(return_document(look, look.returns.latest()[0].number), 32)
        shift = look.shifts.current()
        assert shift is not None
        assert look.shifts.drawer_sum(shift.id).expected == 0
    assert "QRIS belum masuk" in slip


def test_an_exchange_begins_at_the_receipt_that_is_looked_at(seller: Seller) -> None:
    number = bought(seller)
    history(seller)
    seller.press(Key.Key_F9)
    assert seller.till.is_exchanging
    seller.press(Key.Key_F12, Key.Key_Return)
    page = history(seller)
    assert page.receipt.number == number
    assert "1 pcs kembali, kembali Tunai Rp 35.000" in page.receipt.story.words
    assert not page.receipt.void.isEnabled()


def test_after_its_day_a_sale_is_returned_and_not_voided(seller: Seller, clock: StoryClock) -> None:
    bought(seller)
    page = history(seller)
    assert page.receipt.void.isEnabled()
    clock.at += timedelta(days=1)
    seller.session.look_at_the_calendar()
    page.read_again()
    assert not page.receipt.void.isEnabled()
    assert page.receipt.exchange.isEnabled()


def test_a_return_without_a_receipt_is_found_among_the_returns_and_printed_again(seller: Seller) -> None:
    bought(seller)
    seller.press(Key.Key_F9, Key.Key_Return, Key.Key_F12, Key.Key_Return, Key.Key_Return)
    seller.press(Key.Key_F9, Key.Key_F6)
    seller.type("Topi")
    seller.sheet.worth.edit.setFocus()  # type: ignore[attr-defined]
    seller.type("15rb")
    seller.press(Key.Key_Return, Key.Key_F12, Key.Key_Return)
    history(seller)
    seller.press(Key.Key_F8)
    sheet = seller.sheet
    assert isinstance(sheet, ReturnsSheet)
    assert ["tanpa struk" in row.note for row in sheet.rows.rows] == [True, False]
    seller.type("topi")
    (row,) = sheet.rows.rows
    assert row.figure == "Rp 15.000"
    assert not sheet.paper.is_blank
    seller.press(Key.Key_Return)
    assert sheet.number in seller.told
    with seller.session.reading() as look:
        slip = look.outbox.latest_for(sheet.number)
    assert slip is not None
    seller.type("zzz")
    assert not sheet.rows.rows
    assert not sheet.accept_button.isEnabled()
    seller.press(Key.Key_Escape)
    assert not seller.has_sheet()
