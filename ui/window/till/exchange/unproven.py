"""Goods that come back without a receipt: what they are, and what is given for them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from pos.goods.item import Family, Item
from pos.money import read
from pos.refusals import Refusal
from pos.returning import Brought
from pos.selling.returned import Condition
from printing.builders.words import condition_name
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.look.theme import Size, Space, Type
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.fields.money_field import MoneyField
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import BAD, MUTED, Words
from ui.words import _

_KEYS = {Family.USED: "F5", Family.LOCAL: "F6"}


class UnprovenSheet(Sheet):
    """Asks for one piece without a receipt. Signals: those of Sheet, and `brought` once it is said."""

    brought = Signal(object)

    def __init__(self, session: Session, host: QWidget) -> None:
        super().__init__(host, _("Tanpa struk"), _("Tambah"), width=580)
        self._session = session
        self._family = Family.USED
        self.name = QLineEdit()
        self.name.setPlaceholderText(_("Nama barang, atau kode dari labelnya"))
        self.worth = MoneyField(_("Dihargai berapa"))
        self.families = {family: self._family_button(family) for family in Family}
        self.conditions = ChipRow(_("Keadaan barang"))
        self.conditions.offer([(condition_name(each, _), each) for each in Condition], Condition.GOOD)
        self._complaint = Words(style=Type.STRONG, tone=BAD, wraps=True)
        ways = QHBoxLayout()
        ways.setSpacing(Space.SMALL)
        for button in self.families.values():
            ways.addWidget(button, 1)
        self.body.addWidget(FormRow(_("Barang"), self.name))
        self.body.addLayout(ways)
        self.body.addWidget(self.worth)
        self.body.addWidget(self.conditions)
        self.body.addWidget(self._complaint)
        note = _("Dicatat sebagai retur tanpa struk. Barang bekas tidak kembali ke buku stok.")
        self.body.addWidget(Words(note, Type.NOTE, MUTED, wraps=True))
        self._complaint.hide()
        self._choose(Family.USED)
        self.accepted.connect(self._bring)
        self.open(self.name)

    def _family_button(self, family: Family) -> KeyButton:
        words = _("Barang bekas") if family is Family.USED else _("Barang baru IKM")
        button = KeyButton(words, _KEYS[family], height=Size.FIELD)
        button.setCheckable(True)
        button.clicked.connect(lambda: self._choose(family))
        return button

    def _choose(self, family: Family) -> None:
        self._family = family
        for each, button in self.families.items():
            button.setChecked(each is family)

    def _bring(self) -> None:
        typed = self.name.text().strip()
        try:
            worth = read(self.worth.text)
            with self._session.reading() as look:
                item = look.goods.item_by_code(typed) if typed else None
            named = typed or (_("Barang bekas") if self._family is Family.USED else _("Barang baru"))
            item = item or Item.free(named, self._family, worth)
        except Refusal as refusal:
            self._complaint.setText(refusal_sentence(refusal))
            self._complaint.show()
            self.worth.setFocus()
            self.rearrange()
            return
        condition = Condition(str(self.conditions.value))
        self.brought.emit(Brought(1, condition, item=item, worth=worth))
        self.close()
