"""Buyers who come back: a cart is put aside with F8 and taken up again with F7."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from pos.selling.payment import Method
from tests.ui.till.conftest import SHIRTS
from ui.window.till.cart.held import HeldSheet, HoldSheet

if TYPE_CHECKING:
    from tests.ui.till.conftest import Seller

Key = Qt.Key


def hold(seller: Seller, name: str = "") -> None:
    """Put one shirt aside."""
    seller.scan(SHIRTS)
    seller.press(Key.Key_F8)
    assert isinstance(seller.sheet, HoldSheet)
    seller.type(name)
    seller.press(Key.Key_Return)


def test_a_cart_is_held_with_a_name_and_the_next_buyer_is_served(seller: Seller) -> None:
    hold(seller, "Bu Rina")
    assert not seller.cart
    assert "Bu Rina" in seller.told
    assert seller.desk.top.held.text() == "1 ditahan"
    seller.scan(SHIRTS)
    assert seller.cart.pieces == 1


def test_a_held_cart_is_called_into_the_open_one(seller: Seller) -> None:
    hold(seller)
    seller.scan(SHIRTS)
    seller.press(Key.Key_F7)
    assert isinstance(seller.sheet, HeldSheet)
    seller.press(Key.Key_Return)
    assert seller.cart.pieces == 2
    assert not seller.desk.top.held.isVisible()
    assert not seller.has_sheet()


def test_of_several_the_keys_choose_one_and_another_is_given_up_and_brought_again(seller: Seller) -> None:
    hold(seller, "satu")
    hold(seller, "dua")
    seller.press(Key.Key_F8)  # the cart is empty: the same key shows those that wait
    seller.press(Key.Key_Down, Key.Key_Delete)
    assert [held.name for held in seller.session.basket.held()] == ["satu"]
    seller.press(Key.Key_Escape)
    seller.desk.notices.acted.emit()
    assert [held.name for held in seller.session.basket.held()] == ["satu", "dua"]


def test_with_nothing_held_the_keys_teach_and_change_nothing(seller: Seller) -> None:
    for key in (Key.Key_F7, Key.Key_F8):
        seller.press(key)
        assert "F8" in seller.told
        assert not seller.has_sheet()


def test_while_the_buyer_pays_the_key_chooses_how_he_pays(seller: Seller) -> None:
    hold(seller)
    seller.scan(SHIRTS)
    seller.press(Key.Key_F12, Key.Key_F7)
    assert not seller.has_sheet()
    assert seller.till.payment.methods[Method.TRANSFER].isChecked()


def test_a_cart_called_cannot_be_lost_by_a_step_back(seller: Seller) -> None:
    hold(seller)
    seller.press(Key.Key_F7)
    seller.press(Key.Key_Return)
    seller.press(Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert seller.cart.pieces == 1
