"""The first start, and a shop with nothing in it."""

from __future__ import annotations

from ui.demo.stall import BALES
from ui.goods_in import Intake
from ui.screens.camera import Camera
from ui.screens.evening import AtOnce, empty_shop
from ui.screens.frame import Frame
from ui.session import Session
from ui.window.intake.panel import IntakePanel
from ui.window.intake.sheet import open_intake
from ui.window.setup.page import SetupPage


def first_start(camera: Camera) -> None:
    """The three steps, each as one meets it, and with a fault."""
    with empty_shop(set_up=False) as shop:
        page = SetupPage(shop, lambda: None, AtOnce())
        camera.stage(page)
        camera.take(page, "mulai-1-lapak")
        page.go_on()
        camera.take(page, "mulai-1-salah")
        page.welcome.name.setText("LAPAK CONTOH SENEN")
        page.go_on()
        camera.take(page, "mulai-2-printer")
        page.printer.connection.chips[2].click()
        page.go_on()
        camera.take(page, "mulai-2-salah")
        page.printer.connection.chips[0].click()
        page.go_on()
        camera.take(page, "mulai-3-barang")
        page.goods.file.click()
        page.goods.panel.look_at(BALES)
        camera.take(page, "mulai-3-berkas")
        camera.strike(page)


def nothing_yet(camera: Camera) -> None:
    """What the screens say while there is nothing to show."""
    with empty_shop(set_up=True) as shop:
        session = Session(shop, AtOnce())
        for name, called in (("used", "bekas"), ("local", "ikm"), ("history", "riwayat"), ("report", "laporan")):
            frame = Frame(session, name)
            camera.stage(frame)
            camera.take(frame, f"{called}-kosong")
            camera.strike(frame)
        _bring_goods_in(camera, session)
        session.close()


def _bring_goods_in(camera: Camera, session: Session) -> None:
    """A file before it is chosen, a good one, and the same one again, which is refused."""
    frame = Frame(session, "used")
    camera.stage(frame)
    for name in ("barang-masuk-benar", "barang-masuk-salah"):
        sheet = open_intake(frame.page, session, Intake.BALES)
        camera.take(frame, "barang-masuk")
        panel = sheet.findChild(IntakePanel)
        if isinstance(panel, IntakePanel):
            panel.look_at(BALES)
            camera.take(frame, name)
            panel.take_in()
            camera.settle()
    camera.strike(frame)
