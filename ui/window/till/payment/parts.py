"""The amounts of a split payment, one below the other, and what is still due."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from pos.money import write, write_rp
from pos.selling.payment import Payment
from printing.builders.words import paid_name
from ui.window.look.theme import Space, Type
from ui.window.till.payment.tender import Tender
from ui.window.widgets.card import Card
from ui.window.widgets.text import BAD, MUTED, Words
from ui.words import _


class Parts(Card):
    """Every amount with its way of paying, and the rest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(Space.EDGE, Space.GAP, Space.EDGE, Space.GAP)
        self._grid.setVerticalSpacing(Space.HAIR)

    def show_of(self, tender: Tender) -> None:
        """Show the parts of `tender` and what is still due."""
        while (gone := self._grid.takeAt(0)) is not None:
            if (widget := gone.widget()) is not None:
                widget.hide()  # it goes when the keys have been heard, and others stand in its place already
                widget.deleteLater()
        for row, payment in enumerate(tender.parts):
            self._row(row, Words(_described(payment)), Words(write(payment.amount), Type.STRONG))
        due = Words(write_rp(tender.due), Type.AMOUNT, BAD)
        self._row(len(tender.parts), Words(_("Sisa yang harus dibayar"), tone=MUTED), due)

    def _row(self, row: int, name: Words, amount: Words) -> None:
        self._grid.addWidget(name, row, 0)
        self._grid.addWidget(amount, row, 1, Qt.AlignmentFlag.AlignRight)


def _described(payment: Payment) -> str:
    name = paid_name(payment, _)
    if payment.confirmation is None:
        return name
    return _("{method}, masuk {time}").format(method=name, time=f"{payment.confirmation.at:%H:%M}")
