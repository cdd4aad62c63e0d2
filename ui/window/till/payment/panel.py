"""The payment panel: what is due, how it is paid, and the one key that makes it a sale."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.money import Rupiah, read, write_rp
from pos.refusals import Refusal
from pos.selling.payment import Method
from printing.builders.words import method_name
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.look.theme import Size, Space, Type
from ui.window.till.payment.arrival import Arrival
from ui.window.till.payment.cash import EXACT_KEY, Change, QuickCash
from ui.window.till.payment.parts import Parts
from ui.window.till.payment.tender import Tender
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.fields.keypad import Keypad
from ui.window.widgets.fields.money_field import MoneyField
from ui.window.widgets.text import BAD, Figure, Words
from ui.words import _

_TIGHT = 620
"""Pixels of height below which rows move together."""

_METHOD_KEYS = {Method.CASH: "F5", Method.QRIS: "F6", Method.TRANSFER: "F7"}
_MIXED_KEY = "F8"
_PRINT_KEY = "P"


class PaymentPanel(QWidget):
    """Takes the money for the session's cart. A finished sale is told by `Session.sold`."""

    left = Signal()
    """Somebody went back to the goods; nothing was sold."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._tender = Tender(0)
        self._prints = False
        self._due = Figure(style=Type.DUE)
        self.methods = {method: self._method(method) for method in _METHOD_KEYS}
        self.mixed = KeyButton(_("Campur"), _MIXED_KEY, height=Size.FIELD)
        self.mixed.setCheckable(True)
        self.mixed.clicked.connect(self._mix)
        self.money = MoneyField(_("Uang diterima"))
        self.money.changed.connect(self._show)
        self.money.edit.installEventFilter(self)
        self.quick = QuickCash()
        self.quick.chosen.connect(self._hand_over)
        self.change = Change()
        self.parts = Parts()
        self.arrival = Arrival()
        self._complaint = Words(style=Type.STRONG, tone=BAD, wraps=True)
        self.back = KeyButton(_("Batal"), "Esc", height=Size.PRIMARY)
        self.back.clicked.connect(self._step_back)
        self.finish = KeyButton(_("SELESAI"), "Return", Weight.PRIMARY, height=Size.PRIMARY)
        self.finish.clicked.connect(self.submit)
        self.keypad = Keypad()
        self.keypad.type_into(self.money.edit)
        self.printing = KeyButton("", _PRINT_KEY, height=Size.FIELD)
        self.printing.clicked.connect(self._toggle_printing)
        self._arrange()
        session.basket.changed.connect(self._follow_cart)

    @property
    def complaint(self) -> str:
        """Why the money was not taken, or nothing."""
        return self._complaint.text()

    def start(self) -> None:
        """Begin to take money for the cart as it stands."""
        settings = self._session.settings
        self._prints = settings.receipt.print_by_default and settings.printer is not None
        self._tender = Tender(self._session.basket.cart.total)
        self.printing.setVisible(settings.printer is not None)
        self._next_amount()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the two keys that no amount contains act, although the field has the focus; see `QObject`."""
        if watched is self.money.edit and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.text() == EXACT_KEY and self._tender.method is Method.CASH:
                self._hand_over(self._tender.due)
                return True
            if event.text().upper() == _PRINT_KEY and not self.money.text.casefold().endswith("r"):  # Rp is money
                self._toggle_printing()
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move together where the window is low; see `QWidget`."""
        super().resizeEvent(event)
        tight = self.height() < _TIGHT
        self.quick.be_tall(Size.TOUCH + 4 if tight else Size.KEY)
        for button in (self.back, self.finish):
            button.setFixedHeight(Size.FIELD if tight else Size.PRIMARY)
        edge = Space.GAP if tight else Space.EDGE + 4
        self._column.setContentsMargins(edge, Space.SMALL if tight else Space.EDGE, edge, edge)
        self._column.setSpacing(Space.SMALL if tight else Space.WIDE)

    def submit(self) -> None:
        """Take the amount that stands there: it settles the sale, or in a split it is one part more."""
        if self.money.isVisible() and not self.money.text.strip():
            self._complain(_("Ketik dulu uangnya, atau tekan = untuk uang pas."))
            return
        try:
            amount = self._amount()
            by, at = self._session.shop.cashier, self._session.now()
            if self._tender.split and self._tender.missing_after(amount):
                self._tender = self._tender.with_part(amount, by, at).by(Method.CASH)  # a second Enter confirms nothing
                self._next_amount()
                return
            payments = self._tender.settled(amount, by, at)
            self._session.pay(self._session.basket.cart, payments, print_receipt=self._prints)
        except Refusal as refusal:
            self._complain(refusal_sentence(refusal))

    def _amount(self) -> Rupiah:
        """The rupiah that come in now. Raises UnclearAmount."""
        if self._tender.method is not Method.CASH and not self._tender.split:
            return self._tender.due
        return read(self.money.text)

    def _choose(self, method: Method) -> None:
        self._tender = self._tender.by(method)
        self._next_amount()

    def _mix(self) -> None:
        self._tender = self._tender.mixed()
        self._next_amount()

    def _hand_over(self, amount: Rupiah) -> None:
        self.money.show_amount(amount)
        self.money.setFocus()

    def _toggle_printing(self) -> None:
        self._prints = not self._prints and self._session.settings.printer is not None
        self._show()

    def _step_back(self) -> None:
        if self._tender.parts:
            self._tender = self._tender.without_last()
            self._next_amount()
        else:
            self.left.emit()

    def _follow_cart(self) -> None:
        if self.isVisible():
            self._tender = self._tender.of(self._session.basket.cart.total)
            self._show()

    def _next_amount(self) -> None:
        """Make room for the next amount: empty for cash, the rest for what is paid to the rupiah."""
        whole = self._tender.method is not Method.CASH
        self.money.show_amount(self._tender.due if whole else None)
        self._show()
        (self.money if self.money.isVisible() else self.finish).setFocus()

    def _show(self) -> None:
        tender = self._tender
        cash = tender.method is Method.CASH
        typed = cash or tender.split
        self._complain("")
        self._due.say(write_rp(tender.total))
        for method, button in self.methods.items():
            button.setChecked(method is tender.method)
        self.mixed.setChecked(tender.split)
        self.money.setVisible(typed)
        self.money.say(_("Uang diterima") if cash else _("Lewat {method}").format(method=method_name(tender.method, _)))
        self.quick.setVisible(cash)
        self.quick.offer(tender.due)
        self.quick.show_chosen(self.money.amount)
        self.change.setVisible(cash and not tender.split)
        self.change.show_for(tender, self.money.amount)
        self.parts.setVisible(tender.split)
        self.parts.show_of(tender)
        self.arrival.setVisible(not cash)
        self.keypad.setVisible(typed)
        self.finish.say(self._finish_words())
        self.printing.say(_("Cetak struk: ya") if self._prints else _("Cetak struk: tidak"))

    def _finish_words(self) -> str:
        if self._tender.method is not Method.CASH:
            return _("Sudah masuk")
        missing = self._tender.split and self._tender.missing_after(self.money.amount or 0)
        return _("Tambah bagian") if missing else _("SELESAI")

    def _complain(self, sentence: str) -> None:
        self._complaint.setText(sentence)
        self._complaint.setVisible(bool(sentence))

    def _method(self, method: Method) -> KeyButton:
        words = _("Transfer") if method is Method.TRANSFER else method_name(method, _)
        button = KeyButton(words, _METHOD_KEYS[method], height=Size.FIELD)
        button.setCheckable(True)
        button.clicked.connect(lambda: self._choose(method))
        return button

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Words(_("Yang harus dibayar"), Type.TITLE), 0, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self._due, 1)
        ways = QHBoxLayout()
        ways.setSpacing(Space.SMALL + 2)
        for button in (*self.methods.values(), self.mixed):
            ways.addWidget(button, 1)
        ends = QHBoxLayout()
        ends.setSpacing(Space.SMALL + 2)
        ends.addWidget(self.back)
        ends.addWidget(self.finish, 1)
        amounts = QVBoxLayout()
        amounts.setSpacing(Space.GAP)
        for part in (self.parts, self.money, self.quick, self.change, self.arrival, self._complaint):
            amounts.addWidget(part)
        amounts.addStretch()
        amounts.addLayout(ends)
        keys = QVBoxLayout()
        keys.setSpacing(Space.SMALL + 2)
        keys.addWidget(self.keypad, 4)
        keys.addWidget(self.printing)
        keys.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(Space.EDGE)
        below.addLayout(amounts, 6)
        below.addLayout(keys, 5)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addLayout(ways)
        self._column.addLayout(below, 1)
