"""Voiding a sale: what goes back, and the reason that nobody gets around."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from pos.money import write_rp
from pos.refusals import Refusal
from ui.notice import Level
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.look.theme import Type
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import BAD, Words
from ui.words import _

_LONGEST = 80


class VoidSheet(Sheet):
    """Asks why, and voids the sale as a whole."""

    def __init__(self, session: Session, host: QWidget, number: str, total: int) -> None:
        title = _("Batalkan transaksi {number}").format(number=number)
        text = _("Semua barangnya kembali ke stok, dan {amount} kembali ke pembeli. Struknya tetap tercatat.")
        super().__init__(host, title, _("Batalkan transaksi"), text=text.format(amount=write_rp(total)), width=620)
        self._session, self._number = session, number
        self.leave_button.say(_("Tidak jadi"))
        self.reason = QLineEdit(maxLength=_LONGEST)
        self.reason.setPlaceholderText(_("Misalnya: salah hitung, pembeli tidak jadi"))
        self._complaint = Words(style=Type.STRONG, tone=BAD, wraps=True)
        self.body.addWidget(FormRow(_("Alasan batal"), self.reason))
        self.body.addWidget(self._complaint)
        self._complaint.hide()
        self.accepted.connect(self._void)
        self.open(self.reason)

    def _void(self) -> None:
        try:
            taken = self._session.returns.void(self._number, self.reason.text())
        except Refusal as refusal:
            self._complaint.setText(refusal_sentence(refusal))
            self._complaint.show()
            self.rearrange()
            return
        self.close()
        text = _("{number} dibatalkan, kembalikan {amount} ke pembeli.")
        amount = write_rp(taken.record.refunded)
        self._session.tell(Level.DONE, text.format(number=self._number, amount=amount))
