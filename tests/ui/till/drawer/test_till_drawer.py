"""The drawer by the keys of a till."""

from PySide6.QtCore import Qt

from tests.ui.till.conftest import Seller, sell

KEY = Qt.Key


def test_the_drawer_is_opened_counted_and_closed(seller: Seller) -> None:
    seller.press(KEY.Key_F11)
    seller.type("300rb")
    seller.press(KEY.Key_Return)
    assert seller.shift() is not None
    sell(seller)
    seller.press(KEY.Key_F11)
    seller.type("330000")
    seller.press(KEY.Key_Return)
    assert seller.shift() is None
    assert "5.000" in " ".join(label.text() for label in seller.sheet.findChildren(type(seller.sheet.title)))
