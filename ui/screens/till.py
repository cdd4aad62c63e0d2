"""The screens of selling, reached as a seller reaches them: by goods and keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from pos.selling.cart import Agreement, Per
from ui.screens.camera import Camera
from ui.screens.frame import Frame
from ui.session import Session
from ui.window.shell.pages import TILL

_KEY = Qt.Key
_BOUGHT = (("BAL-01/badan", 3), ("BAL-03/badan", 1))
_BARGAIN = 70_000


def selling(camera: Camera, session: Session) -> None:
    """An empty till, a cart, cash and QRIS on their way, and the change."""
    frame = Frame(session, TILL)
    camera.stage(frame)
    camera.take(frame, "kasir-kosong")
    _fill(session)
    camera.take(frame, "kasir")
    _press(frame, _KEY.Key_F12)
    camera.take(frame, "bayar")
    _type(frame, "250")
    _type(frame, "000")
    camera.take(frame, "bayar-tunai")
    _press(frame, _KEY.Key_F6)
    camera.take(frame, "bayar-qris")
    _press(frame, _KEY.Key_F5)
    _type(frame, "250000")
    _press(frame, _KEY.Key_Return)
    camera.take(frame, "kembalian")
    camera.strike(frame)


def _fill(session: Session) -> None:
    for code, quantity in _BOUGHT:
        session.basket.add_code(code, quantity)
    last = session.basket.cart.lines[-1]
    session.basket.agree(last.key, Agreement(_BARGAIN, Per.PIECE))
    with session.reading() as look:
        shirt = look.goods.products(1)[0].variants[0].item
    session.basket.add(shirt)


def _press(frame: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or frame, key)
    QApplication.processEvents()


def _type(frame: QWidget, text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget() or frame, text)
    QApplication.processEvents()
