"""Widgets on a real window, and goods to show in them."""

from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pos.goods.item import Family, Item, ItemKind
from pos.goods.product import Product, Terms
from pos.goods.shelf import OnShelf, ProductOnShelf

Show = Callable[..., QWidget]


@pytest.fixture
def show(qtbot: QtBot, dressed: QApplication) -> Show:
    """Put widgets under each other on a window that is shown and has the keys; returns the window."""

    kept: list[QWidget] = []  # a test that needs only the widgets lets go of the window, and they would go with it

    def shown(*widgets: QWidget, width: int = 800, height: int = 600) -> QWidget:
        window = QWidget()
        kept.append(window)
        column = QVBoxLayout(window)
        for widget in widgets:
            column.addWidget(widget)
        qtbot.addWidget(window)
        window.resize(width, height)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    assert dressed.styleSheet()
    return shown


@pytest.fixture
def pile() -> Callable[..., OnShelf]:
    """Make a used pile with so many pieces left."""

    def made(category: str = "Kemeja", tier: str = "badan", price: int = 35_000, pieces: int = 18) -> OnShelf:
        number = UUID(int=hash((category, tier, price)) % 2**128)
        item = Item(number, ItemKind.PILE, Family.USED, f"BAL-01/{tier}", category, tier, category, price)
        return OnShelf(item, pieces, 0, 0, 0, number)

    return made


@pytest.fixture
def product() -> Callable[..., ProductOnShelf]:
    """Make a local product in one size of each colour, with so many pieces left in the first."""

    def made(name: str = "Kaos polos combed 30s", pieces: int = 24, price: int = 50_000) -> ProductOnShelf:
        number = UUID(int=hash(name) % 2**128)
        made_by = Product(
            number, "IKM05", name, "Kaos", "Konveksi", "Bandung (Suci), Jabar", Terms.OUTRIGHT, "", True, "", "potong"
        )
        item = Item(number, ItemKind.VARIANT, Family.LOCAL, "2000000000275", name, "L Hitam", "Kaos", price)
        variants = (OnShelf(item, pieces, 0, 0, 0, number),)
        return ProductOnShelf(made_by, variants, ("Hitam", "Putih"), ("L",))

    return made
