"""Where everything stands while a buyer pays, and what of it is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.money import write, write_rp
from pos.selling.buyer import Buyer
from pos.selling.payment import Method, OwnMethod
from printing.builders.words import paid_name
from ui.session import Session
from ui.window.look.theme import Size, Space, Type
from ui.window.till.payment.arrival import Arrival
from ui.window.till.payment.cash import Change, QuickCash
from ui.window.till.payment.debt import DebtCard
from ui.window.till.payment.parts import Parts
from ui.window.till.payment.qris import QrisCard
from ui.window.till.payment.tender import Tender
from ui.window.till.payment.ways import Ways
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.fields.keypad import Keypad
from ui.window.widgets.fields.money_field import MoneyField
from ui.window.widgets.text import BAD, MUTED, Figure, Words
from ui.words import _

WAITING_KEY = "M"
PRINT_KEY = "P"


class PaymentParts(QWidget):
    """The parts of the panel in their places, and what they show; what happens is the panel's."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.due = Figure(style=Type.DUE)
        self.rounded = Words(tone=MUTED)
        self.ways = Ways()
        self.money = MoneyField(_("Uang diterima"))
        self.quick = QuickCash()
        self.change = Change()
        self.parts = Parts()
        self.qris = QrisCard(session)
        self.debt = DebtCard(session)
        self.arrival = Arrival()
        self.complaint_words = Words(style=Type.STRONG, tone=BAD, wraps=True)
        self.back = KeyButton(_("Batal"), "Esc", height=Size.PRIMARY)
        self.printing = KeyButton("", PRINT_KEY, height=Size.PRIMARY)
        self.waiting = KeyButton(_("Menunggu"), WAITING_KEY, height=Size.PRIMARY)
        self.finish = KeyButton(_("SELESAI"), "Return", Weight.PRIMARY, height=Size.PRIMARY)
        self.pad = QWidget()
        self.keypad = Keypad()
        self.keypad.type_into(self.money.edit)
        self.column = QVBoxLayout(self)
        self._arrange()

    @property
    def methods(self) -> dict[Method, KeyButton]:
        """The buttons of the ways to pay."""
        return self.ways.methods

    def show_of(self, tender: Tender, customer: Buyer | None) -> None:
        """Show how the next amount of `tender` comes in."""
        self.due.say(write_rp(tender.total + tender.rounding))
        self.rounded.setText(_("Pembulatan {amount}").format(amount=write(tender.rounding)))
        self.rounded.setVisible(bool(tender.rounding))
        self.ways.show_chosen(tender)
        self._show_money(tender)
        self._show_elsewhere(tender, customer)
        self.finish.say(self._finish_words(tender))

    def _show_money(self, tender: Tender) -> None:
        """The amount where one is typed, and what makes it out of notes."""
        cash = tender.method is Method.CASH
        typed = cash or tender.split
        self.money.setVisible(typed)
        way = _("Lewat {method}").format(method=paid_name(OwnMethod(tender.method, tender.name), _))
        self.money.say(_("Uang diterima") if cash else way)
        self.quick.setVisible(cash)
        self.quick.offer(tender.due)
        self.quick.show_chosen(self.money.amount)
        self.change.setVisible(cash and not tender.split)
        self.change.show_for(tender, self.money.amount)
        self.parts.setVisible(tender.split)
        self.parts.show_of(tender)
        self.pad.setVisible(typed)

    def _show_elsewhere(self, tender: Tender, customer: Buyer | None) -> None:
        """What a telephone has to tell, or who is to owe."""
        qris, owed = tender.method is Method.QRIS, tender.method is Method.KASBON
        amount = (self.money.amount or 0) if tender.split else tender.due
        self.qris.setVisible(qris)
        if qris:
            self.qris.be_small(tender.split)
            self.qris.show_for(amount)
        else:
            self.qris.put_away()
        self.debt.setVisible(owed)
        if owed:
            self.debt.show_for(customer, amount)
        self.arrival.setVisible(tender.asks_whether_it_arrived and not (qris and tender.split))
        self.waiting.setVisible(tender.asks_whether_it_arrived)

    def _finish_words(self, tender: Tender) -> str:
        if tender.asks_whether_it_arrived:
            return _("Sudah masuk")
        missing = tender.split and tender.missing_after(self.money.amount or 0)
        if missing:
            return _("Tambah bagian")
        return _("CATAT KASBON") if tender.method is Method.KASBON else _("SELESAI")

    def _arrange(self) -> None:
        asked = QVBoxLayout()
        asked.setSpacing(0)
        asked.addStretch(1)
        asked.addWidget(Words(_("Yang harus dibayar"), Type.TITLE))
        asked.addWidget(self.rounded)
        head = QHBoxLayout()
        head.addLayout(asked)
        head.addWidget(self.due, 1, Qt.AlignmentFlag.AlignBottom)
        amounts = QVBoxLayout()
        amounts.setSpacing(Space.GAP)
        for part in (self.parts, self.money, self.quick, self.change, self.debt):
            amounts.addWidget(part)
        amounts.addWidget(self.qris, 1)
        amounts.addWidget(self.arrival)
        amounts.addWidget(self.complaint_words)
        amounts.addStretch()
        keys = QVBoxLayout(self.pad)
        keys.setContentsMargins(0, 0, 0, 0)
        keys.addWidget(self.keypad, 4)
        keys.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(Space.EDGE)
        below.addLayout(amounts, 6)
        below.addWidget(self.pad, 5)
        ends = QHBoxLayout()
        ends.setSpacing(Space.SMALL + 2)
        for button in (self.back, self.printing, self.waiting):
            ends.addWidget(button)
        ends.addWidget(self.finish, 1)
        self.column.addLayout(head)
        self.column.addWidget(self.ways)
        self.column.addLayout(below, 1)
        self.column.addLayout(ends)
