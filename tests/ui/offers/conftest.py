"""A stall's window with Promo over it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.till.conftest import at_the_till
from tests.ui.used.conftest import Owner
from ui.bootstrap import Shop
from ui.window.offers.making import NewOfferSheet
from ui.window.offers.overview import OffersSheet

Open = Callable[[], OffersSheet]
Begin = Callable[[str], NewOfferSheet]


@pytest.fixture
def owner(qtbot: QtBot, dressed: QApplication, shop: Shop, at_once: Executor) -> Iterator[Owner]:
    """The owner, with the till in front."""
    for seller in at_the_till(qtbot, dressed, shop, at_once):
        yield Owner(seller.window, seller.bot)


@pytest.fixture
def promo(owner: Owner) -> Open:
    """Opens Promo by its key, wherever the owner is."""

    def promo() -> OffersSheet:
        owner.press_combined(Qt.Key.Key_R)
        sheet = owner.sheet
        assert isinstance(sheet, OffersSheet)
        return sheet

    return promo


@pytest.fixture
def begin(owner: Owner, promo: Open) -> Begin:
    """Begins a new offer with what is shouted."""

    def begin(shouted: str) -> NewOfferSheet:
        owner.tap(promo().accept_button)
        sheet = next(each for each in owner.window.findChildren(NewOfferSheet) if each.isVisible())
        sheet.shouted.setText(shouted)
        return sheet

    return begin
