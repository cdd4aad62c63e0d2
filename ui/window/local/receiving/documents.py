"""Documents of goods that were recorded lately: looked at, printed, put right by a further one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.makers.delivery import Delivery, DeliveryKind
from pos.money import write
from ui.session import Session
from ui.window.local.settling.papers import show_document
from ui.window.look.theme import Size
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.lists.columns import Column, Voice
from ui.window.widgets.lists.table import Table
from ui.window.widgets.notices.sheet import Sheet
from ui.words import _, short_date

_LATEST, _HIGH = 100, 340


class DocumentsSheet(Sheet):
    """The newest documents. Signals: `correction_wanted(str)` the number of one; else those of Sheet."""

    correction_wanted = Signal(str)

    def __init__(self, session: Session, host: QWidget) -> None:
        super().__init__(host, _("Dokumen barang"), _("Lihat nota"), width=980)
        self._session, self._host = session, host
        self.leave_button.say(_("Tutup"))
        self.table: Table[Delivery] = Table(_("Dokumen barang"), _columns())
        self.table.setMinimumHeight(_HIGH)
        with session.reading() as look:
            self.table.show_rows(look.deliveries.latest(limit=_LATEST), _("Belum ada dokumen."))
        if self.table.rows:
            self.table.selectRow(0)
        self.correct = KeyButton(_("Ralat"), "Ctrl+E", height=Size.FIELD)
        self.correct.setToolTip(_("Dokumen lama tetap; yang beda dicatat dengan dokumen baru."))
        self.correct.clicked.connect(self._correct)
        self.offer(self.correct)
        self.body.addWidget(self.table)
        self.table.picked.connect(lambda _delivery: self._show_chosen())
        self.table.opened.connect(lambda _delivery: self._look())
        self.accepted.connect(self._look)
        self._show_chosen()
        self.open(self.table)

    def _show_chosen(self) -> None:
        chosen = self.table.row
        self.correct.setEnabled(chosen is not None and not chosen.corrects)
        self.accept_button.setEnabled(chosen is not None)

    def _look(self) -> None:
        if self.table.row is not None:
            number = self.table.row.number
            self.close()
            show_document(self._session, self._host, number)

    def _correct(self) -> None:
        if self.table.row is not None:
            number = self.table.row.number
            self.close()
            self.correction_wanted.emit(number)


def _columns() -> tuple[Column[Delivery], ...]:
    return (
        Column(_("Hari"), lambda delivery: short_date(delivery.day), 126, Voice.MUTED),
        Column(_("Nomor"), lambda delivery: delivery.number, 176, Voice.STRONG),
        Column(_("Apa"), _what, 190),
        Column(_("Perajin"), lambda delivery: delivery.maker_name),
        Column(_("Potong"), lambda delivery: write(delivery.pieces), 80, Voice.AMOUNT),
        Column(_("Rp"), lambda delivery: write(delivery.amount), 120, Voice.AMOUNT),
    )


def _what(delivery: Delivery) -> str:
    words = {
        DeliveryKind.BOUGHT: _("Terima barang"),
        DeliveryKind.CONSIGNED: _("Terima titipan"),
        DeliveryKind.SENT_BACK: _("Kembalikan titipan"),
    }
    return _("Ralat {number}").format(number=delivery.corrects) if delivery.corrects else words[delivery.kind]
