"""A buyer comes back: one screen from his receipt to the difference, by keys, by finger, and by scanner."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt

from pos.customers.customer import Customer
from pos.qris.merchant import MerchantCode
from pos.selling.payment import Method, Payment
from pos.selling.returned import Condition, Refund, Return
from tests.ui.till.conftest import JACKET, SHIRTS, STICKER
from ui.window.till.exchange.page import ExchangePage
from ui.window.till.exchange.paying import BackSheet
from ui.window.till.exchange.unproven import UnprovenSheet
from ui.window.widgets.text import Words

if TYPE_CHECKING:
    from tests.ui.till.conftest import Seller

Key = Qt.Key


def bought(seller: Seller, code: str = SHIRTS, pieces: int = 1) -> str:
    """Sell something for cash; the number of its receipt."""
    for _piece in range(pieces):
        seller.scan(code)
    seller.press(Key.Key_F12, Key.Key_Equal, Key.Key_Return)
    seller.press(Key.Key_Return)
    return seller.sales()[-1].number


def page(seller: Seller) -> ExchangePage:
    found = seller.window.findChild(ExchangePage)
    assert isinstance(found, ExchangePage)
    return found


def returns(seller: Seller) -> list[Return]:
    with seller.session.reading() as look:
        return list(look.returns.latest())


def test_by_keys_alone_a_shirt_becomes_a_jacket_and_the_difference_is_paid(seller: Seller) -> None:
    number = bought(seller)
    seller.press(Key.Key_F9, Key.Key_Return)  # the newest receipt; its only piece is meant
    seller.scan(JACKET)
    assert page(seller).side.words == "Tambah bayar Rp 45.000"
    seller.press(Key.Key_F12)
    assert page(seller).is_paying
    seller.type("50000")
    seller.press(Key.Key_Return)
    assert seller.is_done()
    assert seller.till.done.figure.words == "Rp 5.000"
    (record,) = returns(seller)
    assert (record.receipt, record.credit, record.refunds) == (number, 35_000, ())
    assert seller.sales()[-1].credit == 35_000


def test_money_goes_back_in_cash_and_the_next_buyer_begins_anew(seller: Seller) -> None:
    bought(seller, JACKET)
    seller.press(Key.Key_F9, Key.Key_Return)
    seller.scan(SHIRTS)
    assert page(seller).side.words == "Kembali selisih Rp 45.000"
    seller.press(Key.Key_F12)
    assert isinstance(seller.sheet, BackSheet)
    seller.type("kekecilan")
    seller.press(Key.Key_Return)
    (record,) = returns(seller)
    assert (record.refunded, record.refunds[0].method, record.reason) == (45_000, Method.CASH, "kekecilan")
    assert seller.till.done.figure.words == "Rp 45.000"
    seller.press(Key.Key_Return)
    seller.scan(SHIRTS)
    assert seller.cart.pieces == 1


def test_who_never_paid_gets_no_cash_by_enter(seller: Seller) -> None:
    seller.scan(JACKET)
    cart = seller.session.basket.cart
    waits = (Payment(Method.QRIS, cart.total, waiting=True),)
    number = seller.session.pay(cart, waits, print_receipt=False).sale.number
    seller.desk.go_to("history")
    seller.scan(number)
    assert page(seller).side.words == "Belum pernah masuk Rp 80.000"
    seller.press(Key.Key_F12)
    sheet = seller.sheet
    assert isinstance(sheet, BackSheet)
    assert sheet.title.text() == "Rp 80.000 belum pernah masuk"
    assert [button.text() for button in sheet.ways.values()] == ["QRIS belum masuk", "Tunai"]
    seller.press(Key.Key_Return)
    (record,) = returns(seller)
    assert record.refunds == (Refund(Method.QRIS, 80_000, unseen=True),)
    assert seller.till.done.figure.words == "Rp 80.000"


def test_the_qr_of_a_receipt_opens_its_exchange_wherever_the_keys_are(seller: Seller) -> None:
    number = bought(seller, pieces=3)
    seller.desk.go_to("history")
    seller.scan(number)
    assert seller.till.is_exchanging
    assert page(seller).draft.sale is not None
    row = page(seller).lines.rows[0]
    assert row.pieces.edit.hasFocus()
    seller.press(Key.Key_Up, times=2)
    assert page(seller).draft.worth == 66_666  # three went for 100.000
    assert not seller.cart


def test_a_condition_is_one_tap_and_goes_into_the_record(seller: Seller) -> None:
    bought(seller)
    seller.press(Key.Key_F9, Key.Key_Return)
    row = page(seller).lines.rows[0]
    seller.tap(row.condition)
    seller.tap(row.condition)
    assert row.condition.text() == "Afkir"
    seller.press(Key.Key_F12, Key.Key_Return)
    assert returns(seller)[0].lines[0].condition is Condition.REJECTED


def test_what_came_back_already_cannot_be_chosen_again(seller: Seller) -> None:
    number = bought(seller)
    seller.press(Key.Key_F9, Key.Key_Return, Key.Key_F12, Key.Key_Return)
    seller.press(Key.Key_Return)
    seller.till.exchange(number)
    assert not page(seller).lines.rows[0].pieces.isEnabled()
    assert number in seller.told
    seller.press(Key.Key_F12)
    assert not seller.has_sheet()


def test_a_receipt_is_found_by_what_was_bought_and_what_is_unknown_is_said(seller: Seller) -> None:
    bought(seller, JACKET)
    bought(seller)
    seller.press(Key.Key_F9)
    seller.type("jaket")
    seller.press(Key.Key_Return)
    sale = page(seller).draft.sale
    assert sale is not None
    assert sale.total == 80_000
    seller.press(Key.Key_F9)
    seller.type("tidak ada")
    assert not page(seller).finding.rows.rows
    seller.press(Key.Key_Return)
    assert page(seller).finding.isVisible()


def test_leaving_changes_nothing_and_the_open_cart_is_still_there(seller: Seller) -> None:
    bought(seller)
    seller.scan(JACKET)
    seller.press(Key.Key_F9, Key.Key_Return)
    seller.tap(page(seller).side.leave)
    assert seller.cart.total == 80_000
    assert not returns(seller)


def test_too_little_money_is_said_and_what_was_typed_stays(seller: Seller) -> None:
    bought(seller)
    seller.press(Key.Key_F9, Key.Key_Return)
    seller.scan(JACKET)
    seller.press(Key.Key_F12)
    seller.type("1000")
    seller.press(Key.Key_Return)
    assert page(seller).payment.complaint
    assert page(seller).payment.money.amount == 1_000
    assert not returns(seller)
    seller.press(Key.Key_F6, Key.Key_Return)
    assert seller.sales()[-1].payments[0].method is Method.QRIS


def test_without_a_receipt_a_piece_is_valued_and_marked(seller: Seller) -> None:
    seller.press(Key.Key_F9, Key.Key_F6)
    assert isinstance(seller.sheet, UnprovenSheet)
    seller.type("Topi")
    seller.sheet.worth.edit.setFocus()
    seller.type("15rb")
    seller.press(Key.Key_Return)
    assert page(seller).side.words == "Uang kembali Rp 15.000"
    seller.press(Key.Key_F12, Key.Key_Return)
    (record,) = returns(seller)
    assert (record.receipt, record.refunded) == ("", 15_000)


@pytest.mark.parametrize("presses", [1, 2, 5])
def test_enter_held_down_makes_one_return(seller: Seller, presses: int) -> None:
    bought(seller)
    seller.press(Key.Key_F9, Key.Key_Return, Key.Key_F12)
    seller.press(Key.Key_Return, times=presses)
    assert len(returns(seller)) == 1


def test_something_free_may_be_taken_instead(seller: Seller) -> None:
    bought(seller)
    seller.press(Key.Key_F9, Key.Key_Return)
    seller.press(Key.Key_F3)
    seller.type("35rb")
    seller.press(Key.Key_Return)
    assert page(seller).side.words == "Pas, tanpa selisih Rp 0"
    assert not seller.cart
    seller.press(Key.Key_F12, Key.Key_Return)
    assert returns(seller)[0].credit == 35_000


def to_pay(seller: Seller) -> ExchangePage:
    """A shirt was bought; a jacket is taken instead, and 45.000 are about to be paid."""
    bought(seller)
    seller.press(Key.Key_F9, Key.Key_Return)
    seller.scan(JACKET)
    seller.press(Key.Key_F12)
    return page(seller)


def test_the_difference_is_paid_in_several_ways(seller: Seller) -> None:
    exchange = to_pay(seller)
    seller.press(Key.Key_F8)
    seller.type("20rb")
    seller.press(Key.Key_Return)
    assert exchange.is_paying
    seller.press(Key.Key_F6, Key.Key_Return)
    assert seller.is_done()
    sale = seller.sales()[-1]
    assert [(paid.method, paid.amount) for paid in sale.payments] == [(Method.CASH, 20_000), (Method.QRIS, 25_000)]


def test_the_code_for_the_difference_stands_on_the_screen_and_goes_with_it(seller: Seller) -> None:
    seller.session.counter.set_code(STICKER)
    codes: list[str] = []
    seller.session.code_shown.connect(codes.append)
    exchange = to_pay(seller)
    seller.press(Key.Key_F6)
    assert codes[-1] == MerchantCode.read(STICKER).with_amount(45_000)
    assert exchange.payment.qris.symbol.isVisible()
    seller.press(Key.Key_M)
    assert codes[-1] == ""
    assert seller.sales()[-1].is_open
    assert seller.till.done.arrived.isVisible()
    seller.press(Key.Key_M)
    assert not seller.till.done.arrived.isVisible()
    with seller.session.reading() as look:
        assert not look.arrivals.waiting()


def test_the_difference_may_be_owed_by_the_customer_of_the_receipt(seller: Seller) -> None:
    buyer = seller.session.counter.add_customer(Customer(UUID(int=0), "Bu Tini Blok V"))
    seller.session.basket.sell_to(buyer.buyer)
    to_pay(seller)
    seller.press(Key.Key_F9, Key.Key_Return)
    assert seller.is_done()
    with seller.session.reading() as look:
        assert look.customers.account(buyer.id).owed == 45_000


def test_one_step_back_leaves_the_money_and_not_the_exchange(seller: Seller) -> None:
    exchange = to_pay(seller)
    seller.press(Key.Key_Escape)
    assert seller.till.is_exchanging
    assert not exchange.is_paying
    assert exchange.side.words == "Tambah bayar Rp 45.000"
    seller.press(Key.Key_F12)
    seller.scan(SHIRTS)
    assert exchange.payment.due.words == "Rp 80.000"
    for line in exchange.draft.cart.lines:
        exchange.side.lines.removed.emit(line.key)
    assert not exchange.is_paying
    assert not returns(seller)


def test_another_receipt_waits_while_money_is_taken(seller: Seller) -> None:
    other = bought(seller, JACKET)
    exchange = to_pay(seller)
    seller.scan(other)
    assert exchange.is_paying
    assert "Selesaikan dulu" in seller.told
    seller.press(Key.Key_Escape, Key.Key_Escape)
    seller.scan(SHIRTS)
    seller.press(Key.Key_F12)
    seller.scan(other)
    assert seller.till.is_paying
    assert "Selesaikan dulu" in seller.told


def test_a_wholesale_buyer_pays_his_own_price_for_what_he_takes_instead(seller: Seller) -> None:
    buyer = seller.session.counter.add_customer(Customer(UUID(int=0), "Reseller Bekasi", wholesale=True))
    seller.session.basket.sell_to(buyer.buyer)
    bought(seller)
    with seller.session.reading() as look:
        local = next(shown.item for shown in look.goods.search("kaos") if shown.item.wholesale)
    seller.press(Key.Key_F9, Key.Key_Return)
    page(seller).shelf.item_chosen.emit(local, 1)
    price = seller.session.returns.new_cart().for_customer(buyer.buyer).add(local).total
    assert price < local.price
    assert page(seller).draft.cart.total == price
    seller.press(Key.Key_F12, Key.Key_Equal, Key.Key_Return)
    assert seller.sales()[-1].total == price


def test_a_voided_receipt_is_seen_with_its_reason_and_never_taken(seller: Seller) -> None:
    kept, undone = bought(seller), bought(seller, JACKET)
    seller.session.returns.void(undone, "salah pencet")
    seller.press(Key.Key_F9)
    finding = page(seller).finding
    assert [(row.key, row.closed, row.flag) for row in finding.rows.rows] == [
        (undone, True, "Dibatalkan"),
        (kept, False, ""),
    ]
    seller.tap(finding.rows, QPoint(20, 20))
    assert page(seller).draft.lines == ()
    seller.press(Key.Key_F2)
    seller.type(undone)
    assert "Sudah dibatalkan" in " ".join(words.text() for words in finding.findChildren(Words))
    seller.press(Key.Key_Return)
    assert page(seller).draft.lines == ()
    finding.field.clear()
    seller.press(Key.Key_Return)
    assert page(seller).lines.isVisible()
    assert [line.sold.item.category for line in page(seller).draft.lines] == ["Kemeja"]
