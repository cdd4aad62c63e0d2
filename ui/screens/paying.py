"""The screens of paying otherwise than in cash: QRIS, ways of the stall's own, kasbon, money that is waited for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from pos.customers.customer import Customer
from pos.selling.payment import Method, OwnMethod, Payment
from ui.screens.camera import Camera
from ui.window.buyer.view import BuyerView
from ui.window.customers.account import AccountSheet
from ui.window.customers.find import CustomersSheet
from ui.window.customers.waiting import WaitingSheet
from ui.window.report.page import ReportPage
from ui.window.report.rows.ways import Closings, Owed, Repaid
from ui.window.report.spans import View
from ui.window.shell.desk import Desk
from ui.window.shell.pages import TILL
from ui.window.widgets.notices.sheet import Sheet

_KEY = Qt.Key
_NOBODY = UUID(int=0)
_OWN = (OwnMethod(Method.TRANSFER, "BCA"), OwnMethod(Method.CARD, "EDC Mandiri"), OwnMethod(Method.WALLET, "GoPay"))
_CUSTOMERS = (
    Customer(_NOBODY, "Bu Tini Blok V", "0800-0000-0011", "bayar tiap Sabtu", 300_000),
    Customer(_NOBODY, "Pak Harto Cikarang", "0800-0000-0012", "ambil borongan", None, wholesale=True),
    Customer(_NOBODY, "Mbak Sari", "0800-0000-0013", "", 0),
)

_LISTED: dict[type, str] = {
    Repaid: "laporan-kasbon-berkurang",
    Owed: "laporan-belum-lunas",
    Closings: "laporan-selisih-laci",
}
"""Lists over the report of a month, by what opens them."""


def paying(camera: Camera, desk: Desk) -> None:
    """Every way to pay, and what comes of it."""
    session = desk.session
    session.save_settings(replace(session.settings, own_methods=_OWN))
    known = [session.counter.add_customer(customer) for customer in _CUSTOMERS]
    desk.go_to(TILL)
    _codes(camera, desk)
    _debts(camera, desk, known)
    _buyers(camera, desk)
    _later(camera, desk)
    session.save_settings(replace(session.settings, own_methods=()))


def _codes(camera: Camera, desk: Desk) -> None:
    _fill(desk)
    _press(desk, _KEY.Key_F12, _KEY.Key_F6)
    camera.take(desk.window(), "qris")
    _press(desk, _KEY.Key_N)
    camera.take(desk.window(), "qris-tanpa-nominal")
    _press(desk, _KEY.Key_F7)
    camera.take(desk.window(), "bayar-cara-sendiri")
    _press(desk, _KEY.Key_F5, _KEY.Key_F8)
    _type(desk, "100000")
    _press(desk, _KEY.Key_Return, _KEY.Key_F6)
    camera.take(desk.window(), "qris-campur")
    _press(desk, _KEY.Key_M)
    camera.take(desk.window(), "qris-menunggu")
    _press(desk, _KEY.Key_Return)


def _debts(camera: Camera, desk: Desk, known: list[Customer]) -> None:
    _fill(desk)
    _press(desk, _KEY.Key_F12, _KEY.Key_F9)
    camera.take(desk.window(), "pelanggan")
    _press(desk, _KEY.Key_Return)
    camera.take(desk.window(), "bayar-kasbon")
    _press(desk, _KEY.Key_Return)
    camera.take(desk.window(), "kasbon-dicatat")
    _press(desk, _KEY.Key_Return)
    _sheet(camera, desk, lambda: AccountSheet(desk.session, desk, known[0].id), "kasbon-pelanggan")
    account = AccountSheet(desk.session, desk, known[0].id)
    _type(desk, "20000")
    _press(desk, _KEY.Key_F8)
    _type(desk, "15000")
    camera.take(desk.window(), "kasbon-dibayar-campur")
    account.leave()
    _repaid(camera, desk, known[0])
    sheet = CustomersSheet(desk.session, desk)
    _type(desk, "Bu Rina")
    camera.take(desk.window(), "pelanggan-tidak-ada")
    _press(desk, _KEY.Key_Return)
    camera.take(desk.window(), "pelanggan-baru")
    _leave(desk)
    if sheet.isVisible():
        sheet.leave()
    camera.settle()


def _repaid(camera: Camera, desk: Desk, customer: Customer) -> None:
    """What was paid off, as a line of the report opens it."""
    desk.session.counter.pay_debt(customer.id, (Payment(Method.CASH, 20_000), Payment(Method.TRANSFER, 15_000)))
    desk.go_to("report")
    page = desk.page
    if isinstance(page, ReportPage):
        page.show_view(View.SUMMARY)
        page.show_day(desk.session.today)
        opens = next(row.opens for row in page.stage.summary.payments.rows if isinstance(row.opens, Repaid))
        page.stage.opened.emit(opens)
        camera.take(desk.window(), "laporan-kasbon-dibayar")
        _leave(desk)
        page.show_view(View.MONTH)
        for row in (*page.stage.many.tables["kasbon"].rows, *page.stage.many.tables["money"].rows):
            if name := _LISTED.get(type(row.opens)):
                page.stage.opened.emit(row.opens)
                camera.take(desk.window(), name)
                _leave(desk)
    _leave(desk)
    desk.go_to(TILL)


def _buyers(camera: Camera, desk: Desk) -> None:
    """The window that the buyer sees, while he waits, pays by QRIS, and goes."""
    view = BuyerView(desk.session.settings.stall.name)
    camera.stage(view)
    camera.take(view, "pembeli-salam")
    _fill(desk)
    view.show_cart(desk.session.basket.cart)
    camera.take(view, "pembeli-keranjang")
    code = desk.session.counter.code()
    if code:
        view.show_code(code.with_amount(desk.session.basket.cart.total), code.merchant)
    camera.take(view, "pembeli-qris")
    with desk.session.reading() as look:
        sale = look.sales.by_number(look.sales.find()[0].number)
    if sale:
        view.show_thanks(replace(sale, change=15_000))
    camera.take(view, "pembeli-terima-kasih")
    camera.strike(view)
    desk.session.basket.clear()
    desk.window().activateWindow()
    camera.settle()


def _later(camera: Camera, desk: Desk) -> None:
    _sheet(camera, desk, lambda: WaitingSheet(desk.session, desk), "menunggu")
    desk.show_drawer()
    camera.take(desk.window(), "tutup-kasir-menunggu")
    _leave(desk)
    desk.go_to("settings")
    for name, place in (("pengaturan-pembayaran", 6), ("pengaturan-qris", 7)):
        desk.go_to_place(place)
        camera.take(desk.window(), name)


def _sheet(camera: Camera, desk: Desk, opened: Callable[[], QWidget], name: str) -> None:
    opened()
    camera.take(desk.window(), name)
    _leave(desk)
    camera.settle()


def _fill(desk: Desk) -> None:
    for code, quantity in (("BAL-01/badan", 3), ("BAL-03/badan", 1)):
        desk.session.basket.add_code(code, quantity)


def _leave(desk: Desk) -> None:
    for sheet in desk.window().findChildren(Sheet):
        if sheet.isVisible():
            sheet.leave()
    QApplication.processEvents()


def _press(desk: Desk, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or desk, key)
        QApplication.processEvents()


def _type(desk: Desk, text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget() or desk, text)
    QApplication.processEvents()
