"""The screens of selling, reached as a seller reaches them: by goods and keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from pos.selling.agreement import Agreement, Per
from ui.screens.camera import Camera
from ui.window.shell.desk import Desk
from ui.window.shell.pages import TILL
from ui.window.widgets.notices.sheet import Sheet

_KEY = Qt.Key
_BOUGHT = (("BAL-01/badan", 3), ("BAL-03/badan", 1))
_BARGAIN = 70_000


def selling(camera: Camera, desk: Desk) -> None:
    """An empty till, a search, a cart, cash and QRIS on their way, several ways together, and the change."""
    desk.go_to(TILL)
    camera.take(desk.window(), "kasir-kosong")
    _fill(desk)
    camera.take(desk.window(), "kasir")
    _type(desk, "batik")
    camera.take(desk.window(), "kasir-cari")
    _press(desk, _KEY.Key_Escape)
    desk.scan("8991234567890")
    camera.take(desk.window(), "kasir-kode-asing")
    desk.notices.hide()
    _paying(camera, desk)


def sheets_of_selling(camera: Camera, desk: Desk) -> None:
    """What opens over the till: a bargain, sizes and colours, something free, the drawer, paper, and all keys."""
    desk.go_to(TILL)
    _fill(desk)
    for key, name in ((_KEY.Key_F4, "nego"), (_KEY.Key_F3, "jual-bebas"), (_KEY.Key_F1, "tombol")):
        _press(desk, key)
        camera.take(desk.window(), name)
        _leave(desk)
    _holding(camera, desk)
    with desk.session.reading() as look:
        shirt = next(product for product in look.goods.products(60) if len(product.variants) > 6)
    desk.till.shelf.product_chosen.emit(shirt, 1)
    camera.take(desk.window(), "pilih-ukuran")
    _leave(desk)
    for key, name in ((_KEY.Key_F10, "antrean-printer"), (_KEY.Key_F11, "tutup-kasir")):
        _press(desk, key)
        camera.take(desk.window(), name)
        _leave(desk)
    desk.session.basket.clear()


def _holding(camera: Camera, desk: Desk) -> None:
    _press(desk, _KEY.Key_F8)
    _type(desk, "Bu Rina, jaket merah")
    camera.take(desk.window(), "tahan")
    _press(desk, _KEY.Key_Return)
    _fill(desk)
    desk.session.basket.hold()
    desk.notices.hide()
    camera.take(desk.window(), "kasir-ditahan")
    _press(desk, _KEY.Key_F7)
    camera.take(desk.window(), "ditahan")
    _press(desk, _KEY.Key_Return)
    desk.session.basket.give_up(desk.session.basket.held()[0])
    desk.notices.hide()


def _paying(camera: Camera, desk: Desk) -> None:
    _press(desk, _KEY.Key_F12)
    camera.take(desk.window(), "bayar")
    _type(desk, "50000")
    _press(desk, _KEY.Key_Return)
    camera.take(desk.window(), "bayar-kurang")
    desk.till.payment.money.edit.clear()
    _type(desk, "250")
    _type(desk, "000")
    camera.take(desk.window(), "bayar-tunai")
    _press(desk, _KEY.Key_F6)
    camera.take(desk.window(), "bayar-qris")
    _press(desk, _KEY.Key_F5)
    _press(desk, _KEY.Key_F8)
    _type(desk, "100000")
    _press(desk, _KEY.Key_Return)
    camera.take(desk.window(), "bayar-campur")
    _press(desk, _KEY.Key_Escape)
    _type(desk, "250000")
    _press(desk, _KEY.Key_Return)
    camera.take(desk.window(), "kembalian")
    _press(desk, _KEY.Key_Return)


def _fill(desk: Desk) -> None:
    for code, quantity in _BOUGHT:
        desk.session.basket.add_code(code, quantity)
    last = desk.session.basket.cart.lines[-1]
    desk.session.basket.agree(last.key, Agreement(_BARGAIN, Per.PIECE))
    with desk.session.reading() as look:
        shirt = look.goods.products(1)[0].variants[0].item
    desk.session.basket.add(shirt)


def _leave(desk: Desk) -> None:
    """Abandon whatever stands over the desk."""
    for sheet in desk.window().findChildren(Sheet):
        if sheet.isVisible():
            sheet.leave()
    QApplication.processEvents()


def _press(desk: Desk, key: Qt.Key) -> None:
    QTest.keyClick(_typed_into(desk), key)
    QApplication.processEvents()


def _type(desk: Desk, text: str) -> None:
    QTest.keyClicks(_typed_into(desk), text)
    QApplication.processEvents()


def _typed_into(desk: Desk) -> QWidget:
    return QApplication.focusWidget() or desk
