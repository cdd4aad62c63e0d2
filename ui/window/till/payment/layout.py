"""Where everything stands while a buyer pays."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.selling.payment import Method
from ui.session import Session
from ui.window.look.theme import Size, Space, Type
from ui.window.till.payment.arrival import Arrival
from ui.window.till.payment.cash import Change, QuickCash
from ui.window.till.payment.debt import DebtCard
from ui.window.till.payment.parts import Parts
from ui.window.till.payment.qris import QrisCard
from ui.window.till.payment.ways import Ways
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.fields.keypad import Keypad
from ui.window.widgets.fields.money_field import MoneyField
from ui.window.widgets.text import BAD, MUTED, Figure, Words
from ui.words import _

WAITING_KEY = "M"
PRINT_KEY = "P"


class PaymentParts(QWidget):
    """The parts of the panel in their places; what they do is the panel's."""

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
