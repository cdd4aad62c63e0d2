"""The goods of a document, chosen from the newest ones."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.makers.delivery import Delivery, DeliveryKind
from ui.session import Session
from ui.window.widgets.lists.columns import Column, Voice
from ui.window.widgets.lists.table import Table
from ui.window.widgets.notices.sheet import Sheet
from ui.words import _, short_date

_HIGH, _MOST = 340, 100


class DeliverySheet(Sheet):
    """Signals: `chosen(str)` with the number of the document; else those of Sheet."""

    chosen = Signal(str)

    def __init__(self, session: Session, host: QWidget) -> None:
        text = _("Satu label tiap potong yang datang dengan dokumen itu.")
        super().__init__(host, _("Dari terima barang"), _("Pilih"), text=text, width=720)
        self.table: Table[Delivery] = Table(_("Dokumen terima barang"), _columns())
        self.table.setFixedHeight(_HIGH)
        with session.reading() as look:
            came = [each for each in look.deliveries.latest(limit=_MOST) if each.kind is not DeliveryKind.SENT_BACK]
        self.table.show_rows(came, _("Belum ada barang yang diterima."))
        self.body.addWidget(self.table)
        self.accept_button.setEnabled(bool(came))
        self.table.selectRow(0)
        self.table.opened.connect(lambda _row: self._choose())
        self.accepted.connect(self._choose)
        self.open(self.table)

    def _choose(self) -> None:
        if (row := self.table.row) is not None:
            self.close()
            self.chosen.emit(row.number)


def _columns() -> tuple[Column[Delivery], ...]:
    return (
        Column(_("Nomor"), lambda one: one.number, 170, Voice.STRONG),
        Column(_("Tanggal"), lambda one: short_date(one.day), 120),
        Column(_("Perajin"), lambda one: one.maker_name),
        Column(_("Potong"), lambda one: str(sum(line.pieces for line in one.lines)), 90, Voice.AMOUNT),
    )
