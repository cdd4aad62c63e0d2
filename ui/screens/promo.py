"""Prices as they are shouted: packages, the bargaining board, borongan, a crowd, and Promo, with the longest names."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from pos.goods.item import Family, Item
from pos.offering import add_offer
from pos.pricing.offer import Offer, OfferKind, Scope
from pos.selling.agreement import Lot
from ui.screens.camera import Camera
from ui.window.offers.draft import OfferDraft
from ui.window.offers.making import NewOfferSheet
from ui.window.offers.overview import OffersSheet
from ui.window.shell.desk import Desk
from ui.window.shell.pages import TILL
from ui.window.till.cart.nego import NegoSheet
from ui.window.widgets.notices.sheet import Sheet

_SHIRTS, _JACKET = "BAL-01/badan", "BAL-03/badan"
_LONG = Item.free("Jaket kulit domba panjang model pilot, ada gantungannya", Family.USED, 1_250_000)


def prices_as_shouted(camera: Camera, desk: Desk) -> None:
    """A cart with packages, what is agreed about it, the till for a crowd, and the offers of the stall."""
    _offers(desk)
    desk.go_to(TILL)
    basket = desk.session.basket
    basket.add_code(_SHIRTS, 4)
    basket.add_code(_JACKET, 60)
    basket.add(_LONG, 2)
    camera.take(desk.window(), "kasir-paket")
    nego = NegoSheet(desk.session, desk.window(), basket.cart.lines[-1])
    QTest.keyClicks(nego.money.edit, "1100000")
    camera.take(desk.window(), "papan-tawar")
    nego.leave()
    basket.bargain(basket.cart.for_lot(Lot(4_900_000)))
    camera.take(desk.window(), "kasir-borongan")
    desk.till.shelf.crowd.click()
    camera.take(desk.window(), "kasir-ramai")
    desk.till.shelf.crowd.click()
    basket.clear()
    desk.notices.hide()
    _promo(camera, desk)


def _promo(camera: Camera, desk: Desk) -> None:
    QTest.keyClick(QApplication.focusWidget() or desk, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    camera.take(desk.window(), "promo")
    sheet = NewOfferSheet(desk.session, desk.window(), OfferDraft(shouted="3 = 100rb", family=Family.USED))
    sheet.first.setText("sabtu")
    sheet.covering.codes.setText("BAL-01/badan, kaos")
    camera.take(desk.window(), "promo-cari-barang")
    sheet.last.setText("kapan-kapan")
    sheet.accept_button.click()
    camera.take(desk.window(), "promo-salah")
    for each in (sheet, *desk.window().findChildren(OffersSheet)):
        each.leave()
    _leave(desk)


def _offers(desk: Desk) -> None:
    session, today = desk.session, desk.session.today
    later, soon = today + timedelta(days=6), today + timedelta(days=1)
    with session.shop.work() as work:
        pile = work.goods.item_by_code(_JACKET)
        if pile is None or pile.id is None:
            raise RuntimeError("the demo stall has jackets")
        for offer in (
            Offer(
                work.new_id(),
                OfferKind.FLAT,
                Scope(Family.USED, tier="kaki"),
                1,
                8_000,
                "Obral akhir pekan",
                today,
                later,
            ),
            Offer(work.new_id(), OfferKind.BUNDLE, Scope(goods=frozenset({pile.id})), 2, 140_000),
            Offer(
                work.new_id(), OfferKind.BUNDLE, Scope(Family.LOCAL, "Kaos"), 3, 135_000, "Kaos bertiga", soon, later
            ),
        ):
            add_offer(work, offer, session.shop.cashier, session.now())
    session.goods_changed()


def _leave(desk: Desk) -> None:
    for sheet in desk.window().findChildren(Sheet):
        if sheet.isVisible():
            sheet.leave()
    QApplication.processEvents()
