"""Voiding a sale: what goes back, and the reason that nobody gets around."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from pos.money import write_rp
from pos.refusals import Refusal
from pos.selling.returned import MoneyBack
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

    def __init__(self, session: Session, host: QWidget, number: str, money: MoneyBack) -> None:
        title = _("Batalkan transaksi {number}").format(number=number)
        super().__init__(host, title, _("Batalkan transaksi"), text=_before(money), width=620)
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
        record = taken.record
        self._session.tell(Level.DONE, _after(self._number, record.money))


def _before(money: MoneyBack) -> str:
    """What will become of goods and money."""
    said = [_("Semua barangnya kembali ke stok.")]
    said += [_("{amount} kembali ke pembeli.").format(amount=write_rp(money.handed))] if money.handed else []
    said += [_("Kasbonnya berkurang {amount}.").format(amount=write_rp(money.forgiven))] if money.forgiven else []
    if money.unseen:
        text = _("{amount} belum pernah masuk, jadi tidak dikembalikan.")
        if not money.handed:
            text = _("{amount} belum pernah masuk, jadi tidak ada uang yang dikembalikan.")
        said.append(text.format(amount=write_rp(money.unseen)))
    return " ".join((*said, _("Struknya tetap tercatat.")))


def _after(number: str, money: MoneyBack) -> str:
    """What has become of the sale, and what to do about its money."""
    said = [_("{number} dibatalkan.").format(number=number)]
    said += [_("Kembalikan {amount} ke pembeli.").format(amount=write_rp(money.handed))] if money.handed else []
    said += [_("Kasbonnya berkurang {amount}.").format(amount=write_rp(money.forgiven))] if money.forgiven else []
    if money.unseen:
        text = _("{amount} belum pernah masuk: kembalikan hanya kalau ternyata masuk.")
        said.append(text.format(amount=write_rp(money.unseen)))
    return " ".join(said)
