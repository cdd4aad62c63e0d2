"""The screens of used goods: a bale bought and being sorted, a count, prices, the book, and what others are shown."""

from __future__ import annotations

from datetime import date, timedelta

from pos.stockroom.bales import Purchase
from pos.used.pricing import NewPrice, Piles
from ui.screens.camera import Camera
from ui.window.shell.desk import Desk
from ui.window.used.bales.page import BalesPage, Look
from ui.window.used.bales.sorting import SortingPage
from ui.window.used.prices.plans import PlansSheet
from ui.window.used.room import UsedRoom

_BALE = Purchase(
    "BAL-09", "Kemeja", 400, 6_455_000, date(2026, 2, 2), 120_000, origin="Jepang", grade="A", seller="Agen"
)
_SORTED = (("70", "50rb"), ("190", "35rb"), ("80", "10rb"))


def used_screens(camera: Camera, desk: Desk) -> None:
    """Every screen of the room, as it is met."""
    desk.go_to("used")
    room = desk.page
    if not isinstance(room, UsedRoom):
        return
    desk.session.stockroom.buy(_BALE)
    begins = (desk.session.now() + timedelta(days=1)).replace(hour=15, minute=0)
    desk.session.stockroom.plan_reprice(Piles(tier="kaki"), NewPrice(percent=25), begins, "Obral")
    for name in ("bales", "count", "prices", "book", "opening", "letter"):
        room.go_to(name)
        desk.notices.hide()
        camera.take(desk.window(), f"bekas-{name}")
    _bales(camera, desk, room)
    _sorting(camera, desk, room)
    room.go_to("prices", "BAL-01/kaki")
    plans = PlansSheet(desk.session, desk.window())
    camera.take(desk.window(), "bekas-rencana")
    plans.leave()


def _bales(camera: Camera, desk: Desk, room: UsedRoom) -> None:
    room.go_to("bales")
    page = room.view
    if isinstance(page, BalesPage):
        for look in (Look.SELLER, Look.CATEGORY):
            page.looks.choose(look)
            page.looks.chosen.emit(look)
            camera.take(desk.window(), f"bekas-bales-{look.value}")


def _sorting(camera: Camera, desk: Desk, room: UsedRoom) -> None:
    """Half done and right, and finished with a number that cannot be."""
    room.go_to("sorting", _BALE.code)
    page = room.view
    if isinstance(page, SortingPage):
        for row, (pieces, price) in zip(page.form.rows.values(), _SORTED, strict=True):
            row.pieces.edit.setText(pieces)
            row.price.edit.setText(price)
        page.form.foot.rejected.edit.setText("60")
        camera.take(desk.window(), "bekas-sortir")
        page.form.foot.rejected.edit.setText("90")
        page.form.finish.click()
        camera.take(desk.window(), "bekas-sortir-salah")
