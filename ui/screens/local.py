"""Makers' goods in all the ways in which they can look."""

from __future__ import annotations

from ui.screens.camera import Camera
from ui.window.local.labels.page import LabelsPage
from ui.window.local.products.page import ProductsPage
from ui.window.local.room import LocalRoom
from ui.window.shell.desk import Desk
from ui.window.widgets.notices.cover import Cover

_LONG = "Kemeja flanel kotak-kotak lengan panjang premium"
_TYPED = {"maker": "Perajin Batik Contoh A", "category": "Kemeja", "price": "125rb", "asked": "80rb", "floor": "200rb"}


def local_goods(camera: Camera, desk: Desk) -> None:
    """The list, the editor with its grid, prices, codes, labels."""
    desk.go_to("local")
    room = desk.page
    if not isinstance(room, LocalRoom):
        return
    room.go_to("products")
    if isinstance(room.view, ProductsPage):
        _products(camera, desk, room.view)
    for door in list(room.tabs)[1:]:
        room.go_to(door)
        camera.take(desk.window(), f"ikm-{door}")
    room.go_to("labels", "IKM01")
    if isinstance(room.view, LabelsPage):
        for paper in ("65", ""):
            next(chip for chip in room.view.paper.kinds.chips if chip.value == paper).click()
            camera.take(desk.window(), f"ikm-label-{paper or 'struk'}")
    room.go_to("products")


def _products(camera: Camera, desk: Desk, page: ProductsPage) -> None:
    page.field.edit.setText("sepatu roda")
    camera.take(desk.window(), "ikm-tidak-ketemu")
    page.field.edit.setText("batik")
    camera.take(desk.window(), "ikm-cari")
    page.deeds.change.click()
    camera.take(desk.window(), "ikm-ubah")
    if page.editor is not None:
        page.editor.back.click()
    _new(camera, desk, page)
    for button, name in ((page.deeds.price, "ikm-harga"), (page.deeds.codes, "ikm-kode")):
        button.click()
        camera.take(desk.window(), name)
        for cover in desk.window().findChildren(Cover):
            cover.close()
    page.field.edit.clear()


def _new(camera: Camera, desk: Desk, page: ProductsPage) -> None:
    page.add.click()
    editor = page.editor
    if editor is None:
        return
    for field, text in ({"name": _LONG} | _TYPED).items():
        editor.form.write(field, text)
    editor.grid.sizes.setText("XS S M L XL XXL 3XL")
    editor.grid.colours.setText("Hitam, Putih, Biru tua, Merah marun, Hijau botol")
    editor.grid.model.put_all(0, 0, [["2", "3", "-", "1", "4"], ["4", "4", "2", "satu", "1"], ["4", "4", "2", "2"]])
    camera.take(desk.window(), "ikm-baru")
    editor.grid.model.put_all(1, 3, [["1"]])
    editor.save()
    camera.take(desk.window(), "ikm-baru-salah")
    editor.back.click()
