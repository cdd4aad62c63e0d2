"""The difference of an exchange: paid by the buyer, or given back to him."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from pos.money import Rupiah, read, round_cash, write_rp
from pos.refusals import Refusal
from pos.selling.payment import Confirmation, Method, Payment
from pos.selling.returned import Refund
from printing.builders.words import method_name
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.look.theme import Size, Space, Type
from ui.window.till.exchange.draft import Draft
from ui.window.till.payment.arrival import Arrival
from ui.window.till.payment.cash import EXACT_KEY, Change, QuickCash
from ui.window.till.payment.tender import Tender
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.fields.keypad import Keypad, beside_keypad
from ui.window.widgets.fields.money_field import MoneyField
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import BAD, MUTED, Words
from ui.words import _

Payments = tuple[Payment, ...]
Refunds = tuple[Refund, ...]

_KEYS = ("F5", "F6", "F7", "F8")
_WAYS_IN = (Method.CASH, Method.QRIS, Method.TRANSFER)
_WIDE = 760
LONGEST_REASON = 80


class PaySheet(Sheet):
    """Asks for what the new goods cost more. `take` is called with the payments, and may refuse them."""

    def __init__(self, session: Session, host: QWidget, due: Rupiah, take: Callable[[Payments], None]) -> None:
        super().__init__(host, _("Tambah bayar {amount}").format(amount=write_rp(due)), _("Selesai"), width=_WIDE)
        self._session, self._due, self._take_it = session, due, take
        self._cash_due = round_cash(due, session.settings.rounding)
        self._method = Method.CASH
        self.ways = {method: self._way(method, key) for method, key in zip(_WAYS_IN, _KEYS, strict=False)}
        self.money = MoneyField(_("Uang diterima"))
        self.quick = QuickCash()
        self.quick.chosen.connect(self.money.show_amount)
        self.change = Change()
        self.arrival = Arrival()
        self._complaint = Words(style=Type.STRONG, tone=BAD, wraps=True)
        self.money.changed.connect(self._show)
        self.money.edit.installEventFilter(self)
        self._cash = QWidget()
        self._fill()
        self.accepted.connect(self._take)
        self.open(self.money)
        self._by(Method.CASH)
        self.money.setFocus()

    def _fill(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        for button in self.ways.values():
            row.addWidget(button, 1)
        keypad = Keypad()
        keypad.type_into(self.money.edit)
        self.quick.offer(self._cash_due)
        self._cash.setLayout(beside_keypad((self.money, self.quick, self.change), keypad))
        self.body.addLayout(row)
        self.body.addWidget(self._cash)
        self.body.addWidget(self.arrival)
        self.body.addWidget(self._complaint)
        self._complaint.hide()

    def _way(self, method: Method, key: str) -> KeyButton:
        button = KeyButton(method_name(method, _), key, height=Size.FIELD)
        button.setCheckable(True)
        button.clicked.connect(lambda: self._by(method))
        return button

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """`=` is the exact sum, although the field has the keys; see `QObject`."""
        typed = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.text() == EXACT_KEY
        if watched is self.money.edit and typed:
            self.money.show_amount(self._cash_due)
            return True
        return super().eventFilter(watched, event)

    def _by(self, method: Method) -> None:
        self._method = method
        for each, button in self.ways.items():
            button.setChecked(each is method)
        (self.money.edit if method is Method.CASH else self.accept_button).setFocus()
        self._cash.setVisible(method is Method.CASH)
        self.arrival.setVisible(method is not Method.CASH)
        self.accept_button.say(_("Selesai") if method is Method.CASH else _("Sudah masuk"))
        self._show()
        self.rearrange()

    def _show(self) -> None:
        self.change.show_for(Tender(self._cash_due), self.money.amount)
        self.quick.show_chosen(self.money.amount)

    def _take(self) -> None:
        try:
            self._take_it((self._payment(),))
        except Refusal as refusal:
            self._complaint.setText(refusal_sentence(refusal))
            self._complaint.show()
            self.rearrange()
        else:
            self.close()

    def _payment(self) -> Payment:
        if self._method is Method.CASH:
            return Payment(Method.CASH, read(self.money.text) if self.money.text.strip() else self._cash_due)
        seen = Confirmation(self._session.shop.cashier, self._session.now())
        return Payment(self._method, self._due, seen)


class BackSheet(Sheet):
    """Asks how money goes back, and why the goods did. `give` is called with refunds and reason, and may refuse.

    The refunds are None for the usual way: a kasbon is owed no more first, and the rest is cash.
    """

    def __init__(
        self, session: Session, host: QWidget, draft: Draft, give: Callable[[Refunds | None, str], None]
    ) -> None:
        back = -draft.difference
        said = write_rp(round_cash(back, session.settings.rounding))
        title = _("Kembalikan {amount}").format(amount=said) if back else _("Tukar, tanpa selisih")
        super().__init__(host, title, _("Selesai"), width=620)
        self._amount, self._give_it = back, give
        self._chosen: Refund | None = None
        self.reason = QLineEdit(maxLength=LONGEST_REASON)
        self.reason.setPlaceholderText(_("Misalnya: sobek, kekecilan"))
        self._complaint = Words(style=Type.STRONG, tone=BAD, wraps=True)
        offered = [way for way in session.returns.ways_back(draft.sale) if way.amount >= back > 0]
        usual = Method.KASBON if any(way.method is Method.KASBON for way in offered) else Method.CASH
        self.ways: dict[Refund | None, KeyButton] = {None: self._way(None, method_name(usual, _), _KEYS[0])}
        for way, key in zip((each for each in offered if each.method is not usual), _KEYS[1:], strict=False):
            self.ways[way] = self._way(way, way.name or method_name(way.method, _), key)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        for button in self.ways.values():
            row.addWidget(button, 1)
        self.body.addLayout(row)
        for button in self.ways.values():
            button.setVisible(back > 0)
        self.body.addWidget(FormRow(_("Alasan (boleh kosong)"), self.reason))
        hint = _("Tunai langsung dari laci; yang lain dikirim balik dari HP sendiri.")
        self.body.addWidget(Words(hint if back else "", Type.NOTE, MUTED, wraps=True))
        self.body.addWidget(self._complaint)
        self._complaint.hide()
        self._by(None)
        self.accepted.connect(self._give)
        self.open(self.reason)

    def _way(self, way: Refund | None, words: str, key: str) -> KeyButton:
        button = KeyButton(words, key, height=Size.FIELD)
        button.setCheckable(True)
        button.clicked.connect(lambda: self._by(way))
        return button

    def _by(self, way: Refund | None) -> None:
        self._chosen = way
        for each, button in self.ways.items():
            button.setChecked(each == way)

    def _give(self) -> None:
        way = self._chosen
        refunds = (Refund(way.method, self._amount, way.name),) if way else None
        try:
            self._give_it(refunds, self.reason.text())
        except Refusal as refusal:
            self._complaint.setText(refusal_sentence(refusal))
            self._complaint.show()
            self.rearrange()
        else:
            self.close()
