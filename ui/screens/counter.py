"""The screens of a buyer who comes back."""

from __future__ import annotations

from pos.selling.payment import Method, Payment
from ui.screens.camera import Camera
from ui.window.shell.desk import Desk
from ui.window.shell.pages import TILL
from ui.window.till.exchange.begun import offer_begun
from ui.window.till.exchange.page import ExchangePage
from ui.window.widgets.notices.sheet import Sheet


def coming_back(camera: Camera, desk: Desk) -> None:
    """Finding the receipt, an exchange with something to pay, one with money back, and how both are settled."""
    desk.go_to(TILL)
    window = desk.window()
    desk.till.exchange()
    camera.take(window, "tukar-cari")
    with desk.session.reading() as look:
        number = next(head.number for head in look.sales.find(limit=60) if head.pieces >= 3)
        jacket = look.goods.item_by_code("BAL-03/badan")
    desk.till.exchange(number)
    page = window.findChild(ExchangePage)
    if page is None or jacket is None:
        raise RuntimeError("the demo stall has a jacket, and the till an exchange")
    camera.take(window, "tukar-struk")
    page.lines.rows[0].pieces.show_value(1)
    camera.take(window, "tukar-kembali")
    offer_begun(desk.session, lambda _begun: None)
    camera.take(window, "tukar-belum-selesai")
    desk.notices.hide()
    for _piece in range(4):
        page.shelf.item_chosen.emit(jacket, 1)
    camera.take(window, "tukar-tambah")
    page.side.finish.click()
    camera.take(window, "tukar-bayar")
    page.payment.back.click()
    page.side.lines.removed.emit(page.draft.cart.lines[0].key)
    page.side.finish.click()
    camera.take(window, "tukar-kembalikan")
    _accept(desk)
    camera.take(window, "tukar-selesai")
    _never_seen(camera, desk)
    desk.till.show_goods()


def _never_seen(camera: Camera, desk: Desk) -> None:
    """A buyer comes back whose QRIS nobody saw."""
    session = desk.session
    with session.reading() as look:
        jacket = look.goods.item_by_code("BAL-03/badan")
    if jacket is None:
        raise RuntimeError("the demo stall has a jacket")
    cart = session.shop.new_cart().add(jacket, 2)
    waits = (Payment(Method.QRIS, cart.total, waiting=True),)
    number = session.pay(cart, waits, print_receipt=False).sale.number
    desk.till.exchange(number)
    page = desk.window().findChild(ExchangePage)
    if page is not None:
        page.lines.rows[0].pieces.show_value(1)
        page.side.finish.click()
    camera.take(desk.window(), "tukar-belum-masuk")
    _accept(desk)
    camera.take(desk.window(), "tukar-belum-masuk-selesai")


def _accept(desk: Desk) -> None:
    next(sheet for sheet in desk.window().findChildren(Sheet) if sheet.isVisible()).accept_button.click()
