"""What every widget owes the person in front, whichever it is."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

import ui.window.widgets
from pos.goods.item import Family
from pos.goods.shelf import OnShelf, ProductOnShelf
from ui.window.look.icons import Icon
from ui.window.look.theme import SMALLEST_TEXT, Space
from ui.window.widgets.badge import Badge
from ui.window.widgets.buttons.chips import Chip, ChipRow
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.buttons.light import Light, State
from ui.window.widgets.buttons.rail_button import RailButton
from ui.window.widgets.fields.choice import Choice, Tick
from ui.window.widgets.fields.keypad import Keypad
from ui.window.widgets.fields.money_field import MoneyField
from ui.window.widgets.fields.search_field import SearchField
from ui.window.widgets.fields.stepper import Stepper
from ui.window.widgets.figures.bars import Bar, Bars
from ui.window.widgets.figures.columns import Columns
from ui.window.widgets.figures.points import Point
from ui.window.widgets.figures.stat_card import StatCard
from ui.window.widgets.lists.cart_list import CartList
from ui.window.widgets.lists.table import Table
from ui.window.widgets.notices.notice_bar import NoticeBar
from ui.window.widgets.notices.progress_line import ProgressLine
from ui.window.widgets.tiles.pile_tile import PileTile
from ui.window.widgets.tiles.product_tile import ProductTile

Show = Callable[..., QWidget]
FOLDER = Path(ui.window.widgets.__file__).parent.parent


def everything(pile: OnShelf, product: ProductOnShelf) -> list[QWidget]:
    """One of each widget, filled."""
    chips, light, notice = ChipRow("Saringan"), Light("F7"), NoticeBar()
    chips.offer([("Semua", 1), ("Bekas", 2)], 1)
    light.tell(State.GOOD, "Printer siap")
    notice.tell("Tersimpan.", action="Urung")
    bars, columns = Bars(), Columns()
    bars.setAccessibleName("Per kategori")
    bars.show_bars(
        [Bar("Kemeja", 3, 3, "105.000", "3 pcs", opens="kemeja"), Bar("Jaket", 1, 3, "35.000", opens="jaket")]
    )
    columns.setAccessibleName("Per jam")
    columns.show_points([Point("10", (3,), 2, "10", "10.00: Rp 3"), Point("11", (1,), 2)])
    used, local = PileTile(), ProductTile()
    used.show_goods(pile)
    local.show_goods(product)
    return [
        *(KeyButton("Bayar", "F12", weight) for weight in Weight),
        RailButton("Kasir", Icon.TILL, "Alt+1"),
        chips,
        light,
        notice,
        used,
        local,
        Keypad(),
        MoneyField("Uang diterima"),
        SearchField("Cari", "F2"),
        Stepper("Jumlah"),
        Choice("Kertas"),
        Tick("Buka laci"),
        StatCard("Omzet", opens=True),
        StatCard("Laba", opens=True, compares=True),
        bars,
        columns,
        CartList("Keranjang"),
        Table("Riwayat", []),
        ProgressLine("Menyimpan"),
        Badge(Family.USED),
    ]


@pytest.fixture
def shown(show: Show, pile: Callable[..., OnShelf], product: Callable[..., ProductOnShelf]) -> list[QWidget]:
    widgets = everything(pile(), product())
    show(*widgets, height=1_600)
    return widgets


def focusable(widgets: list[QWidget]) -> Iterator[QWidget]:
    for widget in widgets:
        for each in (widget, *widget.findChildren(QWidget)):
            if each.isVisible() and each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus:
                yield each


def test_every_control_has_a_name_for_a_screen_reader(shown: list[QWidget]) -> None:
    assert [type(each).__name__ for each in focusable(shown) if not named(each)] == []


def named(widget: QWidget) -> bool:
    proxy = widget.focusProxy()
    return bool(widget.accessibleName() or (proxy and proxy.accessibleName()))


def test_focus_is_always_visible(shown: list[QWidget]) -> None:
    window = shown[0].window()
    for each in focusable(shown):
        window.setFocus()
        frame = each.parentWidget() if isinstance(each, QLineEdit) else each
        assert frame is not None
        area = frame.rect().translated(frame.mapTo(window, QPoint(0, 0))).adjusted(-4, -4, 4, 4)
        before = window.grab(area).toImage()
        each.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        assert window.grab(area).toImage() != before, f"nothing shows that {type(each).__name__} has the focus"


def test_every_control_is_reached_by_tab(qtbot: QtBot, shown: list[QWidget]) -> None:
    """Of chips, of which one is chosen, Tab reaches that one; arrows do the rest."""
    wanted = {each for each in focusable(shown) if not isinstance(each, Chip) or each.isChecked()}
    wanted = {each for each in wanted if each.focusProxy() is None}
    reached: set[QWidget] = set()
    window = shown[0].window()
    shown[0].setFocus()
    for _ in range(2 * len(wanted)):
        focused = window.focusWidget()
        assert focused is not None
        reached.add(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert {type(each).__name__ for each in wanted - reached} == set()


def test_no_text_is_set_smaller_than_fourteen(shown: list[QWidget]) -> None:
    window = shown[0].window()
    small = {
        f"{type(each).__name__}: {each.font().pixelSize()}"
        for each in window.findChildren(QWidget)
        if 0 <= each.font().pixelSize() < SMALLEST_TEXT
    }
    assert small == set()


def test_what_is_pressed_is_large_enough_for_a_finger(shown: list[QWidget]) -> None:
    pressed = [each for each in focusable(shown) if hasattr(each, "click")]
    small = {f"{type(each).__name__}: {each.height()}" for each in pressed if each.height() < 44 + Space.HAIR}
    assert len(pressed) > 10
    assert small == set()


@pytest.mark.usefixtures("by_night")
def test_everything_can_be_looked_at_by_night(shown: list[QWidget]) -> None:
    for widget in shown:
        assert not widget.grab().isNull()


def test_our_own_methods_say_what_they_mean() -> None:
    silent = [
        f"{path.name}: {node.name}"
        for path in sorted(FOLDER.rglob("*.py"))
        for owner in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(owner, ast.ClassDef)
        for node in owner.body
        if isinstance(node, ast.FunctionDef) and node.name.islower() and not node.name.startswith("_")
        if ast.get_docstring(node) is None and node.name not in {"paint", "event", "close", "described", "data"}
    ]
    assert silent == []


def test_a_widget_knows_no_screen_and_no_shop() -> None:
    allowed = (
        "ui.window.look",
        "ui.window.widgets",
        "ui.words",
        "ui.sentences",
        "pos.",
        "PySide6",
        "shiboken6",
        "printing.fonts",
    )
    standard = {
        "__future__",
        "ast",
        "collections",
        "dataclasses",
        "datetime",
        "contextlib",
        "enum",
        "functools",
        "importlib",
        "re",
        "string",
        "typing",
    }
    strays = [
        f"{path.name}: {node.module}"
        for folder in ("look", "widgets")
        for path in sorted((FOLDER / folder).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and not (node.module or "").startswith(allowed)
        if (node.module or "").partition(".")[0] not in standard
    ]
    assert strays == []
