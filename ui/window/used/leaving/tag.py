"""A dear single piece leaves its pile and gets a tag: a code, a name, its own price."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pos.goods.item import AbsurdPrice
from pos.goods.shelf import OnShelf
from pos.money import UnclearAmount, read, write_rp
from pos.refusals import Refusal
from pos.used.bales import CodeTaken
from pos.used.pricing import FloorAbovePrice
from ui.notice import Level
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.desk.walk import Walk
from ui.window.look.theme import Space, Type
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.fields.keypad import Keypad
from ui.window.widgets.fields.money_field import MoneyField
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import BAD, Words
from ui.words import _


class TagSheet(Sheet):
    """Takes one piece off a pile. What is wrong is said beside the field, and everything typed stays."""

    def __init__(self, session: Session, host: QWidget, pile: OnShelf) -> None:
        text = _("Satu potong keluar dari {code} dan dijual dengan kode dan harganya sendiri.")
        super().__init__(host, _("Beri tag"), _("Pasang tag"), text=text.format(code=pile.item.code), width=760)
        self._session, self._pile = session, pile
        self.name = QLineEdit()
        self.code = QLineEdit(_free_code(session, pile))
        self.price = MoneyField(_("Harga"), Type.PRICE)
        self.floor = MoneyField(_("Harga pas"), Type.PRICE)
        self.rows = {"name": FormRow(_("Nama, misalnya Jaket kulit"), self.name), "code": FormRow(_("Kode"), self.code)}
        self._complaint = Words(style=Type.STRONG, tone=BAD, wraps=True)
        self._fill()
        self.accepted.connect(self._tag)
        self.open(self.name)

    def _fill(self) -> None:
        keypad = Keypad()
        grid = QGridLayout()
        grid.setSpacing(Space.GAP)
        grid.addWidget(self.rows["name"], 0, 0)
        grid.addWidget(self.rows["code"], 1, 0)
        left = QVBoxLayout()
        left.setSpacing(Space.GAP)
        left.addLayout(grid)
        for part in (self.price, self.floor, self._complaint):
            left.addWidget(part)
        left.addStretch()
        halves = QHBoxLayout()
        halves.setSpacing(Space.EDGE)
        halves.addLayout(left, 3)
        halves.addWidget(keypad, 2)
        self.body.addLayout(halves)
        self._complaint.hide()
        Walk(self, keypad, self.accept_button).lead_through((self.name, self.code, self.price.edit, self.floor.edit))

    def _tag(self) -> None:
        for row in self.rows.values():
            row.blame("")
        self._complaint.hide()
        name = self.name.text().strip()
        if not name:
            self._blame("name", _("Tulis nama barangnya, supaya ketemu di kasir."))
            return
        try:
            floor = read(self.floor.text) if self.floor.text.strip() else None
            code, price = self.code.text(), read(self.price.text)
            item = self._session.stockroom.tag(self._pile.item.code, code, name, price, floor)
        except Refusal as refusal:
            self._blame(_FIELDS.get(type(refusal), ""), refusal_sentence(refusal))
            return
        self.close()
        words = _("{name} sekarang punya tag {code}, harga {price}.")
        told = words.format(name=item.full_name, code=item.code, price=write_rp(item.price))
        self._session.tell(Level.DONE, told)

    def _blame(self, field: str, sentence: str) -> None:
        if field in self.rows:
            self.rows[field].blame(sentence)
            self.rows[field].field.setFocus()
        else:
            self._complaint.setText(sentence)
            self._complaint.show()
            (self.floor if field == "floor" else self.price).setFocus()
        self.rearrange()


_FIELDS = {CodeTaken: "code", AbsurdPrice: "price", UnclearAmount: "price", FloorAbovePrice: "floor"}


def _free_code(session: Session, pile: OnShelf) -> str:
    """The first code of a row of tags of this pile's bale that nothing else answers to."""
    stem = f"{pile.item.code.partition('/')[0]}/T"
    with session.reading() as look:
        taken = {shelf.item.code.casefold() for shelf in look.goods.piles()}
    return next(code for number in range(1, len(taken) + 2) if (code := f"{stem}{number}").casefold() not in taken)
