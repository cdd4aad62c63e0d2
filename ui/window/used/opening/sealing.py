"""Sealing the opening count: first what it means, then the number typed by hand. There is no way back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.money import write as write_number
from pos.money import write_rp
from pos.refusals import Refusal
from ui.notice import Level
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.desk.facts import Fact, Facts
from ui.window.look.theme import Space, Type
from ui.window.used.opening.rows import Sums
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.fields.keypad import Keypad
from ui.window.widgets.fields.pieces_field import PiecesField
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import BAD, Words
from ui.words import _, pieces, short_date


class SealSheet(Sheet):
    """Says what will be sealed and what that means; sealing itself is asked for once more."""

    def __init__(self, session: Session, host: QWidget, counted: Sums) -> None:
        super().__init__(host, _("Segel catatan stok awal?"), _("Sudah benar, lanjut"), width=640)
        self._session, self._host, self._counted = session, host, counted
        facts = Facts(_("Yang disegel"))
        facts.show_rows(
            [
                Fact(_("Semua"), pieces(counted.pieces), strong=True),
                Fact(_("Di tumpukan"), pieces(counted.on_piles)),
                Fact(_("Dalam bal segel, perkiraan"), pieces(counted.in_bales)),
                *([Fact(_("Nilai modal"), write_rp(counted.value))] if session.people.sees_costs else []),
                Fact(_("Tanggal"), short_date(session.today)),
                Fact(_("Disegel oleh"), session.shop.cashier),
            ]
        )
        self.body.addWidget(facts)
        self.body.addWidget(Words(_("Segel tidak bisa dibuka lagi."), Type.HEADING, BAD))
        self.body.addWidget(Words(what_it_means(), wraps=True))
        self.accepted.connect(self._ask_again)
        self.open(self.leave_button)

    def _ask_again(self) -> None:
        self.close()
        SealForeverSheet(self._session, self._host, self._counted.pieces)


class SealForeverSheet(Sheet):
    """Seals once the number of pieces was typed: nobody types it by accident. Signals: `sealed`; else Sheet's."""

    sealed = Signal()

    def __init__(self, session: Session, host: QWidget, counted: int) -> None:
        text = _("Ketik jumlah potong yang disegel: {pieces}.").format(pieces=write_number(counted))
        super().__init__(host, _("Terakhir: segel sekarang"), _("Segel selamanya"), text=text, width=680)
        self._session, self._count = session, counted
        self.count = PiecesField(_("Jumlah potong yang disegel"), _("Potong"), 72)
        self.row = FormRow(_("Jumlah"), self.count)
        keypad = Keypad()
        keypad.type_into(self.count.edit)
        halves = QHBoxLayout()
        halves.setSpacing(Space.EDGE)
        left = QVBoxLayout()
        left.addWidget(self.row)
        left.addStretch()
        halves.addLayout(left, 1)
        halves.addWidget(keypad, 1)
        self.body.addLayout(halves)
        self.accepted.connect(self._seal)
        self.open(self.count)

    def _seal(self) -> None:
        if self.count.pieces != self._count:
            self._blame(
                _("Belum cocok. Ketik {pieces}, atau batal dan hitung lagi.").format(pieces=write_number(self._count))
            )
            return
        try:
            seal = self._session.stockroom.seal()
        except Refusal as refusal:
            self._blame(refusal_sentence(refusal))
            return
        self.close()
        words = _("Stok awal disegel: {pieces}, kode buku {code}. Dari sekarang stok bekas hanya bisa turun.")
        self._session.tell(Level.DONE, words.format(pieces=pieces(seal.pieces), code=seal.code))
        self.sealed.emit()

    def _blame(self, sentence: str) -> None:
        self.row.blame(sentence)
        self.count.setFocus()
        self.rearrange()


def what_it_means() -> str:
    """What a sealed count forbids, and the three ways in which a number may still rise."""
    return _(
        "Sesudah disegel tidak ada bal atau barang bekas yang bisa ditambah, dan daftar bal dari berkas ditolak. "
        "Yang masih bisa naik hanya retur dari pembeli, koreksi hitungan dengan alasan, dan hasil sortir bal "
        "yang lebih dari perkiraan. Semuanya tercatat selamanya."
    )
