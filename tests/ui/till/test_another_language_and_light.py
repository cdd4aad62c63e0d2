"""Another language and light while the till runs: every word changes, and nothing of the cart does."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.settings import Language, Theme
from tests.ui.till.conftest import JACKET, SHIRTS, Seller, sell
from ui.words import use, words_in

KEY = Qt.Key


def test_another_language_and_light_change_every_word_at_once(qtbot: QtBot, seller: Seller) -> None:
    seller.scan(JACKET)
    before = seller.desk
    settings = replace(seller.session.settings, language=Language.ENGLISH, theme=Theme.NIGHT)
    seller.session.save_settings(settings)
    qtbot.waitUntil(lambda: seller.window.desk is not before)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    try:
        assert seller.cart.pieces == 1
        assert seller.till.side.pay.text() == words_in(Language.ENGLISH)("BAYAR") != "BAYAR"
        sell(seller)
        assert len(seller.sales()) == 1
    finally:
        use(Language.INDONESIAN)


@pytest.mark.parametrize("cleared", [False, True])
def test_steps_can_be_taken_back_and_again_in_another_language_and_light(
    qtbot: QtBot, seller: Seller, *, cleared: bool
) -> None:
    seller.scan(JACKET)
    seller.scan(SHIRTS)
    seller.scan(SHIRTS)
    seller.session.basket.undo()
    if cleared:
        seller.session.basket.clear()
    cart, before = seller.cart, seller.desk
    settings = replace(seller.session.settings, language=Language.ENGLISH, theme=Theme.NIGHT)
    seller.session.save_settings(settings)
    qtbot.waitUntil(lambda: seller.window.desk is not before)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    try:
        assert seller.cart == cart
        assert seller.till.side.undo.isEnabled()
        QApplication.processEvents()
        seller.press(KEY.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
        assert seller.cart.pieces == (2 if cleared else 1)
        seller.press(KEY.Key_Y, modifier=Qt.KeyboardModifier.ControlModifier)
        assert seller.cart == cart
    finally:
        use(Language.INDONESIAN)
