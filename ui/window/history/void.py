"""Voiding a sale: what goes back, and the reason that nobody gets around."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QLineEdit, QWidget

from pos.money import Rupiah, write_rp
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


@dataclass(frozen=True, slots=True)
class MoneyBack:
    """What of a sale's money is `handed` back, and what is `unseen`: waited for and never seen to arrive; in rupiah."""

    handed: Rupiah
    unseen: Rupiah


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
        self._session.tell(Level.DONE, _after(self._number, MoneyBack(record.handed_back, record.unseen)))


def _before(money: MoneyBack) -> str:
    """What will become of goods and money."""
    text = _("Semua barangnya kembali ke stok, dan {amount} kembali ke pembeli. Struknya tetap tercatat.")
    if money.unseen and money.handed:
        text = _(
            "Semua barangnya kembali ke stok, dan {amount} kembali ke pembeli. {unseen} belum pernah masuk, jadi tidak "
            "dikembalikan. Struknya tetap tercatat."
        )
    elif money.unseen:
        text = _(
            "Semua barangnya kembali ke stok. {unseen} belum pernah masuk, jadi tidak ada uang yang dikembalikan. "
            "Struknya tetap tercatat."
        )
    return text.format(amount=write_rp(money.handed), unseen=write_rp(money.unseen))


def _after(number: str, money: MoneyBack) -> str:
    """What has become of the sale, and what to do about its money."""
    text = _("{number} dibatalkan, kembalikan {amount} ke pembeli.")
    if money.unseen and money.handed:
        text = _(
            "{number} dibatalkan, kembalikan {amount} ke pembeli. {unseen} baru dikembalikan kalau ternyata masuk."
        )
    elif money.unseen:
        text = _("{number} dibatalkan. {unseen} belum pernah masuk: kembalikan hanya kalau ternyata masuk.")
    return text.format(number=number, amount=write_rp(money.handed), unseen=write_rp(money.unseen))
