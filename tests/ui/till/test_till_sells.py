"""A whole sale at the till: by keys alone, by touch alone, with a scanner, and whatever the buyer pays with."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt

from pos.goods.item import Family
from pos.selling.agreement import Agreement
from pos.selling.payment import Method
from tests.ui.till.conftest import JACKET, SHIRTS, Seller

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_whole_sale_by_keys_alone(seller: Seller) -> None:
    seller.type("3x " + SHIRTS)
    seller.press(KEY.Key_Return)
    seller.press(KEY.Key_F4)
    seller.type("100rb")
    seller.press(KEY.Key_Return)
    seller.type("batik")
    seller.press(KEY.Key_Return)
    seller.press(KEY.Key_F12)
    seller.type("250rb")
    seller.press(KEY.Key_Return)
    (sale,) = seller.sales()
    assert (sale.lines[0].quantity, sale.lines[0].amount) == (3, 100_000)
    assert sale.lines[1].item.family is Family.LOCAL
    assert (sale.paid, sale.change) == (250_000, 250_000 - sale.total)
    assert seller.is_done()
    seller.press(KEY.Key_Return)
    assert not seller.is_done()
    assert not seller.cart


def test_a_whole_sale_by_touch_alone(seller: Seller) -> None:
    till = seller.till
    seller.tap(seller.tile("Jaket badan"))
    seller.tap(seller.tile("Jaket badan"))
    seller.tap(till.side.nego)
    for key in ("1", "5", "0", "000"):
        seller.tap(next(pad for pad in seller.sheet.findChildren(type(till.payment.keypad))).keys[key])
    seller.tap(seller.sheet.accept_button)
    seller.tap(till.side.pay)
    seller.tap(till.payment.quick.buttons[200_000])
    seller.tap(till.payment.finish)
    (sale,) = seller.sales()
    assert (sale.pieces, sale.total, sale.change) == (2, 150_000, 50_000)
    assert "50.000" in till.done.figure.words
    seller.tap(till.done.following)
    assert not till.is_done


def test_a_number_before_a_tap_is_the_quantity(seller: Seller) -> None:
    seller.type("3")
    seller.tap(seller.tile("Jaket badan"))
    assert [line.quantity for line in seller.cart.lines] == [3]


def test_a_number_before_a_scan_is_the_quantity(seller: Seller) -> None:
    seller.type("3")
    seller.scan(SHIRTS)
    assert [line.quantity for line in seller.cart.lines] == [3]


def test_a_scan_is_heard_wherever_the_keys_go(seller: Seller) -> None:
    seller.desk.go_to("history")
    seller.scan(JACKET)
    assert seller.desk.page is seller.till
    assert [line.item.code for line in seller.cart.lines] == [JACKET]


def test_a_scan_leaves_no_letters_behind(seller: Seller) -> None:
    seller.type("kem")
    seller.press(KEY.Key_Escape)
    seller.scan(JACKET)
    assert seller.till.shelf.field.text == ""


def test_a_scan_after_a_sale_begins_with_the_next_buyer(seller: Seller) -> None:
    sell_one(seller)
    seller.scan(JACKET)
    assert not seller.is_done()
    assert [line.item.code for line in seller.cart.lines] == [JACKET]
    assert len(seller.sales()) == 1


def test_an_unknown_code_is_offered_as_a_free_sale(seller: Seller) -> None:
    seller.scan("8991234567890")
    assert "8991234567890" in seller.told
    assert not seller.cart
    seller.tap(seller.desk.notices.action)
    seller.type("25rb")
    seller.press(KEY.Key_Return)
    assert [line.amount for line in seller.cart.lines] == [25_000]


def test_a_price_alone_becomes_a_free_line(seller: Seller) -> None:
    seller.type("35rb")
    assert "35.000" in seller.till.shelf.field.edit.accessibleDescription()
    seller.press(KEY.Key_Return, KEY.Key_Return)
    (line,) = seller.cart.lines
    assert (line.amount, line.item.id, line.item.family) == (35_000, None, Family.USED)


def test_words_that_find_nothing_become_the_name_of_a_free_line(seller: Seller) -> None:
    seller.type("payung")
    seller.press(KEY.Key_Return)
    seller.sheet.findChildren(type(seller.till.payment.money))[0].edit.setText("20.000")
    seller.press(KEY.Key_Return)
    assert [(line.item.name, line.amount) for line in seller.cart.lines] == [("payung", 20_000)]


def test_a_product_in_several_sizes_asks_which(seller: Seller) -> None:
    with seller.session.reading() as look:
        product = next(each for each in look.goods.products(60) if len(each.variants) > 1)
    tile = seller.tile(product.product.name)
    tile.click()
    seller.press(KEY.Key_Return)
    (line,) = seller.cart.lines
    assert line.item.name == product.product.name
    assert not seller.has_sheet()


def test_what_was_done_can_be_undone_and_done_again(seller: Seller) -> None:
    seller.scan(SHIRTS)
    seller.scan(JACKET)
    seller.press(KEY.Key_Z, modifier=CTRL)
    assert seller.cart.pieces == 1
    seller.press(KEY.Key_Y, modifier=CTRL)
    assert seller.cart.pieces == 2
    seller.press(KEY.Key_Delete, modifier=CTRL)
    assert seller.cart.pieces == 0
    seller.press(KEY.Key_Z, modifier=CTRL)
    assert seller.cart.pieces == 2


def test_the_cart_is_changed_with_keys(seller: Seller) -> None:
    seller.scan(SHIRTS)
    seller.till.side.lines.setFocus()
    seller.press(KEY.Key_Plus, times=2)
    assert seller.cart.pieces == 3
    seller.press(KEY.Key_Minus)
    assert seller.cart.pieces == 2
    seller.press(KEY.Key_Delete)
    assert not seller.cart


def test_more_than_the_book_holds_is_sold_with_a_warning(seller: Seller) -> None:
    with seller.session.reading() as look:
        left = next(pile.pieces for pile in look.goods.piles() if pile.item.code == JACKET)
    seller.type(f"{left + 2}x {JACKET}")
    seller.press(KEY.Key_Return)
    assert str(left) in seller.told
    pay_exactly(seller)
    assert seller.sales()[0].short == 2


def test_a_line_flashes_when_it_is_scanned(seller: Seller) -> None:
    seller.scan(SHIRTS)
    assert seller.till.side.lines.flashing == seller.cart.lines[0].key


def test_qris_is_a_sale_only_when_somebody_saw_the_money(seller: Seller) -> None:
    seller.scan(JACKET)
    seller.press(KEY.Key_F12, KEY.Key_F6)
    assert seller.till.payment.arrival.isVisible()
    assert not seller.sales()
    seller.press(KEY.Key_Return)
    (payment,) = seller.sales()[0].payments
    assert payment.method is Method.QRIS
    assert payment.confirmation is not None
    assert payment.confirmation.by == "Kasir 1"


def test_several_ways_to_pay_make_one_sale(seller: Seller) -> None:
    seller.type("2x " + JACKET)
    seller.press(KEY.Key_Return, KEY.Key_F12, KEY.Key_F8)
    seller.type("100rb")
    seller.press(KEY.Key_Return)
    assert not seller.sales()
    seller.press(KEY.Key_F7)
    assert seller.till.payment.money.amount == 50_000
    seller.press(KEY.Key_Return)
    (sale,) = seller.sales()
    assert [(paid.method, paid.amount) for paid in sale.payments] == [
        (Method.CASH, 100_000),
        (Method.TRANSFER, 50_000),  # two jackets are a package of 150.000
    ]


def test_a_part_of_a_split_payment_can_be_given_back(seller: Seller) -> None:
    seller.scan(JACKET)
    seller.press(KEY.Key_F12, KEY.Key_F8)
    seller.type("50rb")
    seller.press(KEY.Key_Return, KEY.Key_Escape)
    assert seller.till.is_paying
    seller.type("80rb")
    seller.press(KEY.Key_Return)
    assert [paid.amount for paid in seller.sales()[0].payments] == [80_000]


def test_the_cart_says_of_the_book_what_the_tile_says(seller: Seller) -> None:
    def in_the_cart() -> str:
        lines = seller.till.side.lines.model()
        said: str = lines.data(lines.index(lines.rowCount() - 1, 0), Qt.ItemDataRole.AccessibleTextRole)
        return said.rpartition(", ")[2]

    left = in_the_book(seller, "BAL-05/kepala")
    seller.type(f"{left + 2}x BAL-05/kepala")
    seller.press(KEY.Key_Return)
    assert in_the_cart() == f"sisa {left}"
    assert f"di catatan sisa {left}" in seller.told
    pay_exactly(seller)
    seller.press(KEY.Key_Return)
    assert seller.tile("Celana kepala").accessibleName().endswith("minus 2, hitung ulang")
    seller.scan("BAL-05/kepala")
    assert in_the_cart() == "minus 2"
    assert "di catatan minus 2" in seller.told


def test_lines_of_one_pile_draw_on_the_book_in_turn_down_to_nothing(seller: Seller) -> None:
    basket = seller.session.basket
    left = in_the_book(seller, "BAL-05/kepala")
    seller.type(f"{left - 6}x BAL-05/kepala")
    seller.press(KEY.Key_Return)
    assert basket.shortages() == {}
    basket.agree(basket.cart.lines[0].key, Agreement(50_000, lent="Pemilik"))
    seller.type("10x BAL-05/kepala")
    seller.press(KEY.Key_Return)
    basket.agree(basket.cart.lines[1].key, Agreement(50_000, lent="Pemilik"))
    seller.scan("BAL-05/kepala")
    _first, second, third = basket.cart.lines
    assert basket.shortages() == {second.key: 6, third.key: 0}


def in_the_book(seller: Seller, code: str) -> int:
    with seller.session.reading() as look:
        return next(pile.pieces for pile in look.goods.piles() if pile.item.code == code)


def sell_one(seller: Seller) -> None:
    seller.scan(SHIRTS)
    pay_exactly(seller)


def pay_exactly(seller: Seller) -> None:
    seller.press(KEY.Key_F12)
    seller.type("=")
    seller.press(KEY.Key_Return)
    assert seller.is_done()


def test_from_the_money_to_the_change_the_goods_do_not_come_between(seller: Seller) -> None:
    shown = Shown()
    seller.scan(SHIRTS)
    seller.press(KEY.Key_F12)
    seller.till.shelf.installEventFilter(shown)
    seller.type("=")
    seller.press(KEY.Key_Return)
    assert seller.is_done()
    assert shown.times == 0
    assert not seller.cart
    seller.press(KEY.Key_Return)
    assert shown.times == 1


class Shown(QObject):
    """Counts how often a widget is shown."""

    times = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.times += event.type() is QEvent.Type.Show
        return False
