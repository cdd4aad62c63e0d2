"""The first start, and a shop with nothing in it."""

from __future__ import annotations

from ui.demo.stall import BALES
from ui.goods_in import Intake
from ui.screens.camera import Camera
from ui.screens.evening import AtOnce, empty_shop
from ui.window.intake.panel import IntakePanel
from ui.window.intake.sheet import open_intake
from ui.window.moving import MovingWindow
from ui.window.setup.page import SetupPage
from ui.window.shell.desk import Desk
from ui.window.shell.pages import PAGES
from ui.window.shell.window import MainWindow


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
        camera.take(page, "mulai-3-pin")
        page.go_on()
        camera.take(page, "mulai-4-barang")
        page.goods.file.click()
        page.goods.panel.look_at(BALES)
        camera.take(page, "mulai-4-berkas")
        camera.strike(page)


def new_version(camera: Camera) -> None:
    """While a shop of an older program is moved on."""
    window = MovingWindow(AtOnce())
    camera.stage(window)
    camera.take(window, "versi-baru")
    window.hide()  # it lets nobody close it
    camera.strike(window)


def nothing_yet(camera: Camera) -> None:
    """What the screens say while there is nothing to show."""
    with empty_shop(set_up=True) as shop:
        window = MainWindow(shop, camera.app, AtOnce())
        desk = camera.desk_of(window)
        for page in PAGES[:-1]:
            desk.go_to(page.name)
            desk.notices.hide()
            camera.take(window, f"{page.name}-empty")
        _bring_goods_in(camera, desk)
        camera.strike(window)


def _bring_goods_in(camera: Camera, desk: Desk) -> None:
    """A file before it is chosen, a good one, and the same one again, which is refused."""
    desk.go_to("used")
    for name in ("barang-masuk-benar", "barang-masuk-salah"):
        sheet = open_intake(desk.page, desk.session, Intake.BALES)
        camera.take(desk.window(), "barang-masuk")
        panel = sheet.findChild(IntakePanel)
        if isinstance(panel, IntakePanel):
            panel.look_at(BALES)
            camera.take(desk.window(), name)
            panel.take_in()
            camera.settle()
