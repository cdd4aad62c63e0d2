from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.goods.shelf import OnShelf, ProductOnShelf
from pos.selling.agreement import Agreement, Per
from pos.selling.cart import Cart
from pos.selling.line import CartLine
from ui.window.widgets.lists.cart_list import CartList
from ui.window.widgets.lists.cart_model import CartModel, name_of, rule_of
from ui.window.widgets.lists.cart_row import Part, places

Show = Callable[..., QWidget]
Piles = Callable[..., OnShelf]
Products = Callable[..., ProductOnShelf]

LEFT_BUTTON = Qt.MouseButton.LeftButton


@pytest.fixture
def cart(pile: Piles, product: Products) -> Cart:
    """Three kemeja, one jaket, one kaos."""
    shirt, jacket = pile(), pile("Jaket", price=80_000)
    return Cart("one").add(shirt.item, 3).add(jacket.item).add(product().variants[0].item)


@pytest.fixture
def shown(show: Show, cart: Cart) -> CartList:
    """The cart in its list, the jacket chosen."""
    lines = CartList("Keranjang")
    lines.show_lines(cart.lines)
    show(lines, width=470)
    lines.choose(2)
    return lines


def spot(lines: CartList, row: int, part: Part) -> QPoint:
    where = places(lines.visualRect(lines.model().index(row, 0)).toRectF())
    return {Part.LESS: where.less, Part.MORE: where.more, Part.REST: where.words}[part].center().toPoint()


def tap(qtbot: QtBot, lines: CartList, row: int, part: Part) -> None:
    qtbot.mouseClick(lines.viewport(), LEFT_BUTTON, pos=spot(lines, row, part))


def test_a_line_is_named_as_the_seller_calls_it(cart: Cart) -> None:
    assert [name_of(line.item) for line in cart.lines] == [
        "KEMEJA badan 35rb",
        "JAKET badan 80rb",
        "Kaos polos combed 30s L Hitam",
    ]


def test_a_line_says_why_it_costs_what_it_costs(cart: Cart) -> None:
    whole = cart.agreed(1, Agreement(100_000)).line(1)
    each = cart.agreed(1, Agreement(30_000, Per.PIECE)).line(1)
    assert [rule_of(line) for line in (cart.line(2), cart.line(1), whole, each)] == [
        "",
        "@ 35.000",
        "Nego",
        "Nego @ 30.000",
    ]


def test_a_line_is_read_aloud_whole(shown: CartList) -> None:
    assert shown.model().index(0, 0).data() == "KEMEJA badan 35rb, 3 potong, @ 35.000, 105.000"


def test_the_stepper_is_stepped_by_finger(qtbot: QtBot, shown: CartList) -> None:
    with qtbot.waitSignal(shown.stepped) as heard:
        tap(qtbot, shown, 0, Part.MORE)
    assert heard.args == [1, 4]
    with qtbot.waitSignal(shown.stepped) as heard:
        tap(qtbot, shown, 0, Part.LESS)
    assert heard.args == [1, 2]


def test_two_quick_taps_are_two_pieces(qtbot: QtBot, shown: CartList) -> None:
    heard: list[tuple[int, int]] = []
    shown.stepped.connect(lambda key, quantity: heard.append((key, quantity)))
    where = spot(shown, 0, Part.MORE)
    qtbot.mouseClick(shown.viewport(), LEFT_BUTTON, pos=where)
    qtbot.mouseDClick(shown.viewport(), LEFT_BUTTON, pos=where)
    qtbot.mouseRelease(shown.viewport(), LEFT_BUTTON, pos=where)
    assert heard == [(1, 4), (1, 4)]


def test_a_finger_that_slips_off_steps_nothing(qtbot: QtBot, shown: CartList) -> None:
    with qtbot.assertNotEmitted(shown.stepped):
        qtbot.mousePress(shown.viewport(), LEFT_BUTTON, pos=spot(shown, 0, Part.MORE))
        qtbot.mouseRelease(shown.viewport(), LEFT_BUTTON, pos=spot(shown, 2, Part.MORE))


def test_below_one_piece_the_line_goes(qtbot: QtBot, shown: CartList) -> None:
    with qtbot.waitSignal(shown.removed) as heard:
        tap(qtbot, shown, 1, Part.LESS)
    assert heard.args == [2]


def test_a_tap_beside_the_stepper_chooses_the_line(qtbot: QtBot, shown: CartList) -> None:
    with qtbot.waitSignal(shown.picked) as heard:
        tap(qtbot, shown, 2, Part.REST)
    assert heard.args == [3]
    assert shown.key == 3


@pytest.mark.parametrize(
    ("key", "signal", "said"),
    [
        (Qt.Key.Key_Plus, "stepped", [2, 2]),
        (Qt.Key.Key_Minus, "removed", [2]),
        (Qt.Key.Key_Delete, "removed", [2]),
        (Qt.Key.Key_Return, "opened", [2]),
        (Qt.Key.Key_Up, "picked", [1]),
        (Qt.Key.Key_Down, "picked", [3]),
    ],
)
def test_everything_a_finger_does_a_key_does_too(
    qtbot: QtBot, shown: CartList, key: Qt.Key, signal: str, said: list[int]
) -> None:
    with qtbot.waitSignal(getattr(shown, signal)) as heard:
        qtbot.keyClick(shown, key)
    assert heard.args == said


@pytest.mark.parametrize("width", [320, 470])
def test_what_a_finger_hits_is_large_and_apart_at_any_width(show: Show, cart: Cart, width: int) -> None:
    lines = CartList("Keranjang")
    lines.show_lines(cart.lines)
    show(lines, width=width)
    where = places(lines.visualRect(lines.model().index(0, 0)).toRectF())
    assert min(where.less.width(), where.less.height(), where.more.width(), where.more.height()) >= 44
    assert not where.less.intersects(where.more)
    assert not where.more.intersects(where.words)


def test_a_new_line_lights_up_and_is_in_sight(qtbot: QtBot, shown: CartList, cart: Cart, pile: Piles) -> None:
    many = cart
    for number in range(41, 80):
        many = many.add(pile(price=1_000 * number).item)
    shown.show_lines(many.lines)
    shown.flash(42)
    index = shown.currentIndex()
    assert (shown.key, shown.flashing) == (42, 42)
    assert shown.viewport().rect().contains(shown.visualRect(index))
    assert shown.mood_of(index).flash > 0
    qtbot.waitUntil(lambda: shown.flashing is None)
    assert shown.mood_of(index).flash == 0


def test_a_change_leaves_the_choice_where_it_was(shown: CartList, cart: Cart) -> None:
    shown.show_lines(cart.with_quantity(1, 9).lines)
    assert shown.key == 2
    shown.show_lines(cart.without(1).lines)
    assert shown.key == 2


def test_lines_of_another_cart_replace_all(shown: CartList, pile: Piles) -> None:
    other = Cart("two").add(pile("Celana").item)
    shown.show_lines(other.lines)
    assert [shown.model().index(row, 0).data() for row in range(shown.model().rowCount())] == [
        "CELANA badan 35rb, 1 potong, 35.000"
    ]


def test_an_empty_cart_teaches(shown: CartList, cart: Cart) -> None:
    shown.teach("Keranjang kosong", "Pindai, cari, atau ketuk tumpukan")
    shown.show_lines(())
    assert shown.key is None
    assert any(child.accessibleName() == "Keranjang kosong" for child in visible(shown))
    shown.show_lines(cart.lines)
    assert not any(child.accessibleName() == "Keranjang kosong" for child in visible(shown))


def visible(widget: QWidget) -> list[QWidget]:
    return [child for child in widget.findChildren(QWidget) if child.isVisible()]


def test_a_line_beyond_the_book_looks_different_and_the_rest_does_not(shown: CartList, cart: Cart) -> None:
    before = shown.viewport().grab().toImage()
    shown.show_lines(cart.lines, {1: 2})
    after = shown.viewport().grab().toImage()
    first, second = (shown.visualRect(shown.model().index(row, 0)) for row in (0, 1))
    assert before.copy(first) != after.copy(first)
    assert before.copy(second) == after.copy(second)


@pytest.mark.parametrize("rows", [0, 1, 2])
def test_one_changed_line_among_many_touches_one_row(pile: Piles, rows: int) -> None:
    lines = [CartLine(number, pile(price=1_000 * number).item, 1) for number in range(1, 4)]
    model = CartModel()
    model.show_lines(lines, {})
    touched: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: touched.append((first.row(), last.row())))
    lines[rows] = replace(lines[rows], quantity=5)
    model.show_lines(lines, {})
    assert touched == [(rows, rows)]
    assert model.line(model.index(rows)).quantity == 5
