"""Every key that a screen of the counter shows does one thing there, and stands on the page of keys."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.ui.till.conftest import JACKET, SHIRTS, STICKER
from ui.window.shell.sheets.keys import Cap, KeysSheet
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.buttons.light import Light

if TYPE_CHECKING:
    from tests.ui.till.conftest import Seller

KEY = Qt.Key

SCREENS = {
    "goods": (),
    "cash": (KEY.Key_F12,),
    "qris": (KEY.Key_F12, KEY.Key_F6),
    "transfer": (KEY.Key_F12, KEY.Key_F7),
    "split": (KEY.Key_F12, KEY.Key_F8),
    "done": (KEY.Key_F12, KEY.Key_Equal, KEY.Key_Return),
    "which receipt": (KEY.Key_F9,),
    "exchange": (KEY.Key_F9, KEY.Key_Return),
}


@pytest.fixture
def busy(seller: Seller) -> Seller:
    """A seller with a code, a cart that waits, a sale that was made, and a cart that is open."""
    seller.session.counter.set_code(STICKER)
    seller.scan(SHIRTS)
    seller.press(KEY.Key_F8, KEY.Key_Return)
    seller.scan(JACKET)
    seller.press(KEY.Key_F12, KEY.Key_Equal, KEY.Key_Return, KEY.Key_Return)
    seller.scan(JACKET)
    return seller


def shown(seller: Seller) -> list[str]:
    """The caps on the buttons that can be seen."""
    buttons: list[KeyButton | Light] = [*seller.window.findChildren(KeyButton), *seller.window.findChildren(Light)]
    return [button.cap for button in buttons if button.isVisible() and button.cap]


@pytest.mark.parametrize("screen", SCREENS)
def test_no_key_does_two_things_on_one_screen_and_each_is_listed(busy: Seller, screen: str) -> None:
    busy.press(*SCREENS[screen])
    caps = shown(busy)
    assert [cap for cap, times in Counter(caps).items() if times > 1] == []
    assert_listed(busy, caps)


def test_the_history_and_an_exchange_that_is_paid_list_their_keys_too(busy: Seller) -> None:
    busy.press(KEY.Key_F9, KEY.Key_Return)
    busy.scan(JACKET)
    busy.scan(JACKET)
    busy.press(KEY.Key_F12)
    paying = shown(busy)
    assert len(paying) == len(set(paying))
    busy.desk.go_to("history")
    history = shown(busy)
    assert len(history) == len(set(history))
    assert_listed(busy, paying + history)


def assert_listed(seller: Seller, caps: list[str]) -> None:
    seller.press(KEY.Key_F1)
    assert isinstance(seller.sheet, KeysSheet)
    listed = {cap for each in seller.sheet.findChildren(Cap) for cap in each.caps}
    assert set(caps) <= listed
