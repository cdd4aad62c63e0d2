"""What the till refuses, in plain words, with the cart as it was and what was typed still there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.till.conftest import JACKET, SHIRTS, Seller

KEY = Qt.Key


@pytest.fixture
def paying(seller: Seller) -> Seller:
    """A buyer of one jacket, 80.000 rupiah, about to pay."""
    seller.scan(JACKET)
    seller.press(KEY.Key_F12)
    return seller


def complaint(seller: Seller) -> str:
    return seller.till.payment.complaint


def test_too_little_cash_is_no_sale(paying: Seller) -> None:
    paying.type("50rb")
    paying.press(KEY.Key_Return)
    assert "30.000" in complaint(paying)
    assert paying.till.payment.money.text == "50rb"
    assert not paying.sales()
    assert paying.cart.total == 80_000


@pytest.mark.parametrize("typed", ["abc", "35,000", "12rbrb", "-5000", "0"])
def test_money_that_cannot_be_read_is_no_sale(paying: Seller, typed: str) -> None:
    paying.type(typed)
    paying.press(KEY.Key_Return)
    assert complaint(paying)
    assert not paying.sales()
    assert paying.till.is_paying


def test_no_amount_at_all_asks_for_one(paying: Seller) -> None:
    paying.press(KEY.Key_Return)
    assert complaint(paying)
    assert not paying.sales()


def test_more_than_is_due_is_refused_for_qris(paying: Seller) -> None:
    paying.press(KEY.Key_F8, KEY.Key_F6)
    paying.till.payment.money.edit.setText("100.000")
    paying.press(KEY.Key_Return)
    assert "20.000" in complaint(paying)
    assert not paying.sales()


def test_leaving_the_payment_sells_nothing(paying: Seller) -> None:
    paying.press(KEY.Key_F6, KEY.Key_Escape)
    assert not paying.till.is_paying
    assert not paying.sales()
    assert paying.cart.total == 80_000


def test_an_empty_cart_cannot_be_paid(seller: Seller) -> None:
    seller.press(KEY.Key_F12)
    assert not seller.till.is_paying
    assert not seller.till.side.pay.isEnabled()


def test_a_barcode_in_the_quantity_is_no_sale(seller: Seller) -> None:
    seller.scan(SHIRTS)
    seller.type(f"9999x {SHIRTS}")
    seller.press(KEY.Key_Return)
    assert seller.told
    assert [line.quantity for line in seller.cart.lines] == [1]


def test_an_agreement_above_the_list_is_refused_and_stays_typed(seller: Seller) -> None:
    seller.scan(JACKET)
    seller.press(KEY.Key_F4)
    seller.type("90rb")
    seller.press(KEY.Key_Return)
    assert seller.has_sheet()
    seller.press(KEY.Key_Escape)
    assert seller.cart.total == 80_000


@pytest.mark.parametrize("typed", ["", "0", "abc", "999.999.999.999"])
def test_a_free_line_without_a_sensible_price_is_refused(seller: Seller, typed: str) -> None:
    seller.press(KEY.Key_F3)
    seller.type(typed)
    seller.press(KEY.Key_Return)
    assert seller.has_sheet()
    assert not seller.cart


def test_enter_twice_is_one_sale(paying: Seller) -> None:
    paying.type("100rb")
    paying.press(KEY.Key_Return, times=2)
    assert len(paying.sales()) == 1
    paying.press(KEY.Key_F12, KEY.Key_Return, times=2)
    assert len(paying.sales()) == 1


def test_a_finger_that_trembles_makes_one_sale(paying: Seller) -> None:
    paying.type("=")
    finish = paying.till.payment.finish
    finish.click()
    finish.click()
    assert len(paying.sales()) == 1


def test_a_cart_changed_while_the_buyer_pays_changes_what_is_due(paying: Seller) -> None:
    paying.scan(SHIRTS)
    assert paying.till.is_paying
    paying.type("=")
    paying.press(KEY.Key_Return)
    assert paying.sales()[0].total == 115_000


def test_a_cart_emptied_while_the_buyer_pays_goes_back_to_the_goods(paying: Seller) -> None:
    paying.till.side.lines.setFocus()
    paying.press(KEY.Key_Delete)
    assert not paying.till.is_paying
    assert not paying.sales()
