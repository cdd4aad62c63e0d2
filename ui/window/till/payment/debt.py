"""Kasbon: whose it is, what they owe already, and how much more they may."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.customers.account import CustomerAccount
from pos.money import Rupiah, write_rp
from pos.selling.buyer import Buyer
from ui.session import Session
from ui.window.look.theme import Size, Space, Type
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.card import Card, Ground
from ui.window.widgets.text import BAD, MUTED, USED, Words
from ui.words import _, short_date

CUSTOMER_KEY = "G"


class DebtCard(Card):
    """Who is to owe. Signals: `asked()` when another customer is wanted."""

    asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(Ground.USED, parent)
        self._session = session
        self.who = Words(style=Type.PRICE, wraps=True)
        self._owed = Words(style=Type.LEAD, tone=USED, wraps=True)
        self._room = Words(tone=MUTED, wraps=True)
        self.choose = KeyButton(_("Pilih pelanggan"), CUSTOMER_KEY, height=Size.FIELD)
        self.choose.clicked.connect(self.asked)
        story = QVBoxLayout()
        story.setSpacing(Space.HAIR)
        for words in (self.who, self._owed, self._room):
            story.addWidget(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.EDGE, Space.WIDE, Space.EDGE, Space.WIDE)
        row.setSpacing(Space.EDGE)
        row.addLayout(story, 1)
        row.addWidget(self.choose)

    def show_for(self, customer: Buyer | None, amount: Rupiah) -> None:
        """Say what `amount` rupiah more mean for `customer`."""
        self.choose.say(_("Ganti pelanggan") if customer else _("Pilih pelanggan"))
        self._owed.setVisible(customer is not None)
        if customer is None:
            self.who.setText(_("Kasbon untuk siapa?"))
            self._tell_room(_("Kasbon hanya untuk pelanggan yang dikenal."), wrong=False)
            return
        with self._session.reading() as look:
            account = look.customers.account(customer.id)
        self.who.setText(customer.name)
        since = _("utang {amount} sejak {day}").format(
            amount=write_rp(account.owed), day=short_date(account.since) if account.since else ""
        )
        self._owed.setText(since if account.owed > 0 else _("belum punya kasbon"))
        self._tell_room(*_room_words(account, amount))

    def _tell_room(self, words: str, wrong: bool) -> None:
        self._room.setText(words)
        self._room.setForegroundRole(BAD if wrong else MUTED)


def _room_words(account: CustomerAccount, amount: Rupiah) -> tuple[str, bool]:
    """How much may still be owed, and whether that is too little."""
    after = max(0, account.owed) + amount
    if account.room is None:
        return _("Jadi {amount}, tanpa batas.").format(amount=write_rp(after)), False
    limit = write_rp(account.customer.limit or 0)
    if amount > account.room:
        return _("Lewat batas {limit}: paling banyak {room} lagi.").format(
            limit=limit, room=write_rp(account.room)
        ), True
    return _("Jadi {amount} dari batas {limit}.").format(amount=write_rp(after), limit=limit), False
