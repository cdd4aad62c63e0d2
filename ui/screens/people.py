"""Who stands at the till: PINs, the lock, rights, and the log."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pos.people.rights import NotAllowed, Right
from pos.people.staff import add_person
from ui.screens.camera import Camera
from ui.window.people.code_sheet import CodePaper, CodeSheet
from ui.window.people.lending import OwnerPinSheet
from ui.window.people.log import LogSheet
from ui.window.people.new_pin import NewPinSheet
from ui.window.people.own_pin import OwnPinSheet
from ui.window.people.rights import RightsSheet
from ui.window.settings.page import SettingsPage
from ui.window.shell.desk import Desk
from ui.window.widgets.notices.cover import Cover

_OWNER, _HELPERS = ("Bu Tini", "2580"), (("Budi", "4826"), ("Siti", "7391"))
_PLACE = 9
"""Where people stand among the settings."""


def people(camera: Camera, desk: Desk) -> None:
    """The stall without PINs, then with an owner and two helpers; without again at the end."""
    desk.go_to("settings")
    page = desk.page
    if not isinstance(page, SettingsPage):
        return
    page.show_section(_PLACE)
    camera.take(desk.window(), "orang-tanpa-pin")
    shop, session = desk.session.shop, desk.session
    code = shop.gate.begin(*_OWNER)
    for name, pin in _HELPERS:
        with shop.work() as work:
            add_person(work, name, shop.cashier, shop.clock())
        shop.gate.new_pin(name, pin)
    camera.take(desk.window(), "orang")
    window: QWidget = desk.window()
    _shown(camera, CodeSheet(window, code, CodePaper(shop, session.printing)), "orang-kode")
    _shown(camera, NewPinSheet(window, "PIN Budi", lambda _name, _pin: None, name="Budi", fixed=True), "orang-pin")
    _shown(camera, OwnPinSheet(shop.gate, window, "Budi", lambda: None), "orang-pin-sendiri")
    _shown(camera, RightsSheet(session, window), "orang-boleh")
    _shown(camera, LogSheet(session, window), "orang-catatan")
    shop.gate.enter(*_HELPERS[0])
    _as_helper(camera, desk)
    desk.go_to("till")
    camera.take(window, "orang-kasir")
    refused = NotAllowed(Right.OPEN_DRAWER, "Budi")
    _shown(camera, OwnerPinSheet(shop.gate, window, refused, lambda: None), "orang-izin")
    shop.gate.lock()
    camera.take(window, "orang-kunci")
    shop.gate.enter(*_OWNER)
    session.people.end_pins()
    camera.settle()


def _as_helper(camera: Camera, desk: Desk) -> None:
    """What a helper finds barred, and what is not there for him."""
    for page in ("used", "local", "history"):
        desk.go_to(page)
        camera.take(desk.window(), f"penjaga-{page}")


def _shown(camera: Camera, cover: Cover, name: str) -> None:
    camera.take(cover.window(), name)
    cover.close()
    camera.settle()
