"""Pieces leave a pile unsold: afkir, given away, or lost."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pos.goods.shelf import OnShelf
from pos.goods.stock import MovementKind
from pos.refusals import Refusal
from ui.notice import Level
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.desk.walk import Walk
from ui.window.look.theme import Size, Space
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.fields.keypad import Keypad
from ui.window.widgets.fields.pieces_field import PiecesField
from ui.window.widgets.notices.sheet import Sheet
from ui.words import _, pieces

_KEYS = {MovementKind.REJECTED: "F5", MovementKind.GIVEN: "F6", MovementKind.LOST: "F7"}


class WriteOffSheet(Sheet):
    """Asks how many pieces, and why. What leaves stands in the book for ever."""

    def __init__(self, session: Session, host: QWidget, pile: OnShelf) -> None:
        text = _("Sisa {pieces} di catatan. Yang keluar tercatat di buku dan tidak bisa dihapus.")
        title = _("Keluarkan dari {name}").format(name=pile.item.full_name)
        super().__init__(host, title, _("Keluarkan"), text=text.format(pieces=pieces(pile.pieces)), width=720)
        self._session, self._pile = session, pile
        self._kind = MovementKind.REJECTED
        self.ways = {kind: self._way(kind, key) for kind, key in _KEYS.items()}
        self.count = PiecesField(_("Berapa potong"), _("Potong"), 72)
        self.reason = QLineEdit()
        self.row = FormRow(_("Jumlah"), self.count)
        self._fill()
        self.accepted.connect(self._write_off)
        self._choose(self._kind)
        self.open(self.count)

    def _fill(self) -> None:
        ways = QHBoxLayout()
        ways.setSpacing(Space.SMALL)
        for button in self.ways.values():
            ways.addWidget(button, 1)
        keypad = Keypad()
        left = QVBoxLayout()
        left.setSpacing(Space.GAP)
        left.addWidget(self.row)
        left.addWidget(FormRow(_("Alasan (boleh kosong)"), self.reason))
        left.addStretch()
        halves = QHBoxLayout()
        halves.setSpacing(Space.EDGE)
        halves.addLayout(left, 3)
        halves.addWidget(keypad, 2)
        self.body.addLayout(ways)
        self.body.addLayout(halves)
        Walk(self, keypad, self.accept_button).lead_through((self.count.edit, self.reason))

    def _way(self, kind: MovementKind, key: str) -> KeyButton:
        words = {
            MovementKind.REJECTED: _("Afkir"),
            MovementKind.GIVEN: _("Diberikan"),
            MovementKind.LOST: _("Hilang"),
        }
        button = KeyButton(words[kind], key, height=Size.FIELD)
        button.setCheckable(True)
        button.clicked.connect(lambda: self._choose(kind))
        return button

    def _choose(self, kind: MovementKind) -> None:
        self._kind = kind
        for each, button in self.ways.items():
            button.setChecked(each is kind)

    def _write_off(self) -> None:
        count = self.count.pieces
        if count is None:
            self._blame(self.count.fault or _("Isi jumlah potongnya."))
            return
        try:
            reason = self.reason.text().strip()
            self._session.stockroom.write_off(self._pile.item.code, count, self._kind, reason)
        except Refusal as refusal:
            self._blame(refusal_sentence(refusal))
            return
        self.close()
        words = _("{pieces} keluar dari {code}.").format(pieces=pieces(count), code=self._pile.item.code)
        self._session.tell(Level.DONE, words)

    def _blame(self, sentence: str) -> None:
        self.row.blame(sentence)
        self.count.mark(wrong=True)
        self.count.setFocus()
        self.rearrange()
