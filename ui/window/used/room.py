"""The page Stok bekas: its screens, and the keys of their doors."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pos.people.rights import Right
from ui.session import Session
from ui.window.desk.room import Place, Room
from ui.words import mark

GLANCE = "glance"

PLACES = {
    GLANCE: Place("ui.window.used.glance.page:GlancePage", mark("Sekilas"), "F3"),
    "bales": Place("ui.window.used.bales.page:BalesPage", mark("Bal"), "F4", Right.SEE_COST),
    "count": Place("ui.window.used.count.page:CountPage", mark("Hitung stok"), "F5", Right.COUNT),
    "prices": Place("ui.window.used.prices.page:PricesPage", mark("Harga & obral"), "F6", Right.REPRICE),
    "book": Place("ui.window.used.book.page:BookPage", mark("Buku"), "F7", Right.SEE_COST),
    "opening": Place("ui.window.used.opening.page:OpeningPage", right=Right.RECEIVE),
    "sorting": Place("ui.window.used.bales.sorting:SortingPage", right=Right.RECEIVE),
    "letter": Place("ui.window.used.showing.letter:LetterPage", right=Right.REPORTS),
}


class UsedRoom(Room):
    """Every screen of the used goods."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, PLACES)


def build(session: Session) -> QWidget:
    """The page, for the window."""
    return UsedRoom(session)
