"""The till says which rule made each price, and bargains without showing how low it may go."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from pos.offering import add_offer
from pos.pricing.offer import Offer, OfferKind, Scope
from pos.selling.agreement import Discount, Lot
from pos.stockroom.pricing import reprice
from pos.used.pricing import NewPrice, Piles
from tests.ui.till.conftest import JACKET, SHIRTS, Seller
from ui.window.till.cart.bargain import Room, Way
from ui.window.till.cart.nego import NegoSheet
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.lists.cart_model import rule_of

KEY, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier


def board(seller: Seller) -> NegoSheet:
    sheet = seller.sheet
    assert isinstance(sheet, NegoSheet)
    return sheet


def floor(seller: Seller, code: str, lowest: int) -> None:
    with seller.session.shop.work() as work:
        pile = work.goods.pile(code)
        assert pile is not None
        reprice(work, Piles(code=code), NewPrice(pile.price, floor=lowest), "Pemilik", seller.session.now())


def test_the_third_shirt_makes_a_package_and_the_cart_says_so(seller: Seller) -> None:
    for _piece in range(3):
        seller.scan(SHIRTS)
    (line,) = seller.cart.lines
    assert (line.amount, rule_of(line)) == (100_000, "Paket 3 = 100 rb")
    assert seller.till.side.sums.saved.text() == "Hemat paket"
    seller.scan(SHIRTS)
    assert seller.cart.total == 135_000


def test_a_package_and_a_bargain_are_named_together(seller: Seller) -> None:
    seller.type("3")
    seller.scan(SHIRTS)
    seller.scan(JACKET)
    seller.press(KEY.Key_F4)
    seller.press(KEY.Key_1, modifier=ALT)
    seller.press(KEY.Key_Return)
    assert seller.cart.total == 175_000
    assert seller.till.side.sums.saved.text() == "Hemat paket dan nego"


def test_what_was_offered_is_remembered_until_it_is_agreed(seller: Seller) -> None:
    seller.scan(JACKET)
    seller.press(KEY.Key_F4)
    seller.press(KEY.Key_1, KEY.Key_2, modifier=ALT)
    assert "Harga buka Rp 80.000" in board(seller).text.text()
    assert "Tawaran: 75 rb, 70 rb" in [words.text() for words in board(seller).findChildren(type(board(seller).text))]
    seller.press(KEY.Key_Return)
    assert seller.cart.total == 70_000


def test_one_price_for_everything_falls_away_in_words_and_comes_back_by_one_tap(seller: Seller) -> None:
    seller.scan(SHIRTS)
    seller.scan(JACKET)
    seller.press(KEY.Key_F4, KEY.Key_F7)
    seller.type("100rb")
    seller.press(KEY.Key_Return)
    assert (seller.cart.total, seller.cart.lot) == (100_000, Lot(100_000))
    assert {rule_of(line) for line in seller.cart.lines} == {"Borongan"}
    seller.scan(SHIRTS)
    assert seller.cart.lot is None
    assert "Borongan Rp 100.000 lepas" in seller.told
    seller.tap(
        next(button for button in seller.desk.notices.findChildren(KeyButton) if button.text() == "Tetap Rp 100.000")
    )
    assert (seller.cart.total, seller.cart.pieces) == (100_000, 3)


def test_a_discount_stands_apart_from_prices(seller: Seller) -> None:
    seller.scan(JACKET)
    seller.press(KEY.Key_F4, KEY.Key_F8)
    seller.type("5rb")
    seller.press(KEY.Key_Return)
    assert (seller.cart.total, seller.cart.taken_off, seller.cart.discount) == (75_000, 5_000, Discount(5_000))
    assert seller.till.side.sums.saved.text() == ""
    seller.press(KEY.Key_F4, KEY.Key_F9)
    assert seller.cart.total == 80_000


@pytest.mark.parametrize(("amount", "room"), [("79rb", Room.FREE), ("61rb", Room.NEAR), ("59rb", Room.BELOW)])
def test_the_lowest_price_shows_as_a_colour_and_never_as_a_number(seller: Seller, amount: str, room: Room) -> None:
    floor(seller, JACKET, 60_000)
    seller.scan(JACKET)
    seller.press(KEY.Key_F4)
    seller.type(amount)
    assert board(seller).mark.room is room
    assert not board(seller).mark.accessibleName()
    assert not [words for words in board(seller).findChildren(type(board(seller).text)) if "60" in words.text()]


def test_below_the_lowest_price_asks_once_more_and_keeps_the_name(seller: Seller) -> None:
    floor(seller, JACKET, 60_000)
    seller.scan(JACKET)
    seller.press(KEY.Key_F4)
    seller.type("50rb")
    seller.press(KEY.Key_Return)
    assert seller.has_sheet()
    assert seller.cart.total == 80_000
    seller.press(KEY.Key_Return)
    assert not seller.has_sheet()
    seller.press(KEY.Key_F12)
    seller.type("50rb")
    seller.press(KEY.Key_Return)
    (sale,) = seller.sales()
    assert (sale.total, sale.lines[0].below and sale.lines[0].below.by) == (50_000, "Kasir 1")


def test_another_amount_is_asked_about_anew(seller: Seller) -> None:
    floor(seller, JACKET, 60_000)
    seller.scan(JACKET)
    seller.press(KEY.Key_F4)
    seller.type("50rb")
    seller.press(KEY.Key_Return, KEY.Key_Backspace, KEY.Key_Backspace)
    seller.type("000")
    seller.press(KEY.Key_Return)
    assert seller.has_sheet()
    assert seller.cart.total == 80_000


def test_a_stall_with_fixed_prices_gives_discounts_only(seller: Seller) -> None:
    session = seller.session
    session.save_settings(replace(session.settings, bargaining=False))
    seller.scan(JACKET)
    assert seller.till.side.nego.text() == "Potongan"
    seller.press(KEY.Key_F4)
    assert list(board(seller).ways) == [Way.DISCOUNT]


def test_an_offer_made_while_a_cart_is_open_holds_for_it(seller: Seller) -> None:
    seller.scan(JACKET)
    session = seller.session
    with session.shop.work() as work:
        rata = Offer(work.new_id(), OfferKind.FLAT, Scope(), 1, 50_000)
        add_offer(work, rata, "Pemilik", session.now())
    session.goods_changed()
    assert (seller.cart.total, rule_of(seller.cart.lines[0])) == (50_000, "Rata 50 rb")


@pytest.mark.parametrize(("typed", "pieces"), [("1 lusin", 12), ("2 kodi", 40), ("2kodi ", 40)])
def test_a_dozen_and_a_score_before_a_tap(seller: Seller, typed: str, pieces: int) -> None:
    seller.type(typed)
    seller.tap(seller.tile("Jaket badan"))
    assert seller.cart.pieces == pieces
