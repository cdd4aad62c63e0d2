"""The page Produk IKM: its screens, and the keys of their doors."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pos.people.rights import Right
from ui.session import Session
from ui.window.desk.room import Place, Room
from ui.words import mark

PRODUCTS = "products"

PLACES = {
    PRODUCTS: Place("ui.window.local.products.page:ProductsPage", mark("Produk"), "F3"),
    "makers": Place("ui.window.local.makers.page:MakersPage", mark("Perajin"), "F4", Right.SEE_COST),
    "receive": Place("ui.window.local.receiving.page:ReceivingPage", mark("Terima"), "F5", Right.RECEIVE),
    "settle": Place("ui.window.local.settling.page:SettlingPage", mark("Setor"), "F6", Right.SETTLE),
    "labels": Place("ui.window.local.labels.page:LabelsPage", mark("Label harga"), "F7"),
    "order": Place("ui.window.local.ordering.page:OrderingPage", mark("Pesan ulang"), "Ctrl+O"),
    "way": Place("ui.window.local.way.page:WayPage", mark("Bekas vs lokal"), "Ctrl+U", Right.SEE_COST),
}


class LocalRoom(Room):
    """Every screen of local goods and their makers."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, PLACES)


def build(session: Session) -> QWidget:
    """The page, for the window."""
    return LocalRoom(session)
