"""Finding the receipt that a buyer holds in his hand, or does not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from pos.money import write_rp
from pos.people.rights import Right
from pos.selling.sale import SaleHead
from ui.session import Session
from ui.window.look.theme import Size, Space, Type
from ui.window.people.guarded import doing, guard
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.fields.search_field import SearchField
from ui.window.widgets.lists.pick_rows import PickRow, PickRows
from ui.window.widgets.text import MUTED, Words
from ui.words import _, pieces, short_date

_MOST = 30


class Finding(QWidget):
    """One field and the newest receipts that match it."""

    chosen = Signal(str)
    """The number of the receipt that is meant."""
    without = Signal()
    """The buyer has no receipt."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.rows = PickRows(_("Struk"))
        self.field = SearchField(_("Pindai QR struk, atau cari nomor, jumlah, barang"), "F2")
        self.field.typed.connect(lambda _text: self.refresh())
        self.field.submitted.connect(lambda _text: self._take_first())
        self.field.left.connect(lambda _step: self.rows.setFocus())
        self._said = Words(tone=MUTED, wraps=True)
        self.rows.opened.connect(lambda key: self.chosen.emit(str(key)))
        self.no_receipt = KeyButton(_("Tanpa struk"), "F6", height=Size.BUTTON)
        self.no_receipt.clicked.connect(doing(session.people, Right.RETURN_WITHOUT_RECEIPT, self.without.emit))
        guard(session.people, Right.RETURN_WITHOUT_RECEIPT, self.no_receipt)
        self._arrange()

    def start(self) -> None:
        """An empty field that takes the keys, and the newest receipts."""
        self.field.clear()
        self.refresh()
        self.field.take_focus()

    def refresh(self) -> None:
        """Show what matches."""
        text = self.field.text.strip()
        with self._session.reading() as look:
            found = look.sales.find(text, limit=_MOST)
        self.rows.show_rows([_row(head) for head in found])
        self._said.setText(_told(text, found))

    def _take_first(self) -> None:
        """The first one that can still be brought back: what was voided is back already."""
        first = next((row for row in self.rows.rows if not row.closed), None)
        if first is not None:
            self.chosen.emit(str(first.key))

    def _arrange(self) -> None:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.rows)
        self.rows.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.EDGE, Space.WIDE, Space.EDGE, Space.EDGE)
        column.setSpacing(Space.SMALL)
        column.addWidget(Words(_("Dari struk mana?"), Type.TITLE))
        column.addWidget(self.field)
        column.addWidget(self._said)
        column.addWidget(scroll, 1)
        column.addWidget(self.no_receipt)


def _told(text: str, found: Sequence[SaleHead]) -> str:
    if not found:
        none = _('Tidak ada struk "{text}". Coba nomor terakhirnya, jumlahnya, atau nama barangnya.')
        return none.format(text=text) if text else _("Belum ada transaksi.")
    if all(head.voided for head in found):
        return _("Sudah dibatalkan: barang dan uangnya sudah kembali, jadi tidak bisa ditukar lagi.")
    return _("Struk terbaru. Enter mengambil yang paling atas.")


def _row(head: SaleHead) -> PickRow:
    when = f"{short_date(head.at.date())} {head.at:%H:%M}"
    note = f"{head.number} · {pieces(head.pieces)}"
    if head.voided:  # its flag stands where the time of the others does
        note = f"{note} · {when}"
    flag = _("Dibatalkan") if head.voided else ""
    return PickRow(
        head.number, head.summary, note, write_rp(head.total), figure_note=when, flag=flag, closed=head.voided
    )
