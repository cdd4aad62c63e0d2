"""Money that no till can see: somebody has to look at the stall's own phone and say that it arrived."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.window.look.theme import Space, Type
from ui.window.widgets.card import Card, Ground
from ui.window.widgets.text import MUTED, Words
from ui.words import _


class Arrival(Card):
    """The question that stands between a QRIS or a transfer and the goods."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Ground.USED, parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.EDGE, Space.WIDE, Space.EDGE, Space.WIDE)
        column.setSpacing(Space.HAIR)
        column.addWidget(Words(_("Uang sudah masuk?"), Type.TITLE, wraps=True))
        column.addWidget(Words(_("Cek notifikasi di HP sendiri, bukan foto dari pembeli."), tone=MUTED, wraps=True))
        column.addWidget(Words(_("Dicatat: siapa yang mengecek dan jam berapa."), Type.NOTE, MUTED, wraps=True))
