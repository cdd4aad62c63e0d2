"""Cash that comes into the drawer or leaves it without a sale: what for, how much, and why."""

from PySide6.QtWidgets import QLineEdit, QWidget

from pos.cash.movement import CashCategory, CashKind
from pos.money import read, write_rp
from pos.refusals import Refusal
from ui.sentences import refusal_sentence
from ui.sentences.drawer import kind_words
from ui.session import Session
from ui.window.look.theme import Type
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.fields.keypad import Keypad, beside_keypad
from ui.window.widgets.fields.money_field import MoneyField
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import BAD, Words
from ui.words import _


class MoveCashSheet(Sheet):
    """Takes one movement after another until somebody leaves."""

    def __init__(self, session: Session, host: QWidget) -> None:
        super().__init__(host, _("Uang keluar atau masuk laci"), _("Catat"), width=860)
        self._session = session
        self.leave_button.say(_("Selesai"))
        categories = session.settings.cash_categories
        self.kinds = ChipRow(_("Keluar atau masuk"))
        self.kinds.offer([(kind_words(kind), kind) for kind in (CashKind.EXPENSE, CashKind.TAKEN, CashKind.IN)],
                         CashKind.EXPENSE)  # fmt: skip
        self.names = ChipRow(_("Untuk apa"))
        self.money = MoneyField(_("Jumlah uang"))
        self.note = QLineEdit()
        self.said = Words(style=Type.STRONG, wraps=True)
        keypad = Keypad()
        keypad.type_into(self.money.edit)
        self._by_kind = {kind: [each for each in categories if each.kind is kind] for kind in CashKind}
        self.body.addWidget(self.kinds)
        self.body.addWidget(self.names)
        note = FormRow(_("Catatan (boleh kosong)"), self.note)
        self.body.addLayout(beside_keypad((self.money, note, self.said), keypad))
        self.kinds.chosen.connect(lambda _kind: self._offer_names())
        self.accepted.connect(self._move)
        self._offer_names()
        self.open(self.money)

    @property
    def category(self) -> CashCategory | None:
        """What was chosen."""
        chosen = self.names.value
        return chosen if isinstance(chosen, CashCategory) else None

    def _offer_names(self) -> None:
        kind = self.kinds.value
        offered = self._by_kind[kind] if isinstance(kind, CashKind) else []
        self.names.setVisible(bool(offered))
        if offered:
            self.names.offer([(each.name, each) for each in offered], offered[0])

    def _move(self) -> None:
        """Record it, or say what is wrong; what was typed stays until it is recorded."""
        category = self.category
        if category is None:
            self._say(_("Belum ada keperluan untuk ini. Tambah dulu di Pengaturan."), bad=True)
            return
        try:
            moved = self._session.drawer.move(category.name, read(self.money.text), self.note.text())
        except Refusal as refusal:
            self._say(refusal_sentence(refusal), bad=True)
            return
        told = _("{category}: {amount} tercatat.").format(category=moved.category, amount=write_rp(moved.signed))
        self._say(told)
        self.money.edit.clear()
        self.note.clear()
        self.money.setFocus()

    def _say(self, words: str, *, bad: bool = False) -> None:
        self.said.setText(words)
        self.said.setForegroundRole(BAD if bad else self.foregroundRole())
