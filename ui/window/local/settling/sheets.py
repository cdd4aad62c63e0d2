"""Settling what was sold for a maker, and paying it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from pos.buying import settlement_draft
from pos.makers.account import Bill, MakerAccount, PaidBy
from pos.makers.settlement import SettledLine, Settlement
from pos.money import UnclearAmount, read, write_rp
from pos.refusals import Refusal
from ui.notice import Level
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.desk.facts import Fact, Facts
from ui.window.desk.walk import Walk
from ui.window.local.settling.columns import line_columns
from ui.window.look.theme import Type
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.fields.money_field import MoneyField
from ui.window.widgets.lists.table import Table
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import BAD, LOCAL, Words
from ui.words import _, pieces, short_date

_LINES_HIGH = 190


class SettleSheet(Sheet):
    """Shows what waits, and settles it whole. Signals: `settled(object)` the Settlement; else those of Sheet."""

    settled = Signal(object)

    def __init__(self, session: Session, host: QWidget, maker: str) -> None:
        """Raises NothingToSettle, UnknownMaker."""
        with session.reading() as look:
            draft = settlement_draft(look, maker, session.today, session.shop.cashier, session.now())
        text = _("Yang disetor sekarang tidak akan dihitung lagi; yang laku sesudahnya masuk setoran berikutnya.")
        super().__init__(host, _("Setor {name}").format(name=maker), _("Buat setoran"), text=text, width=860)
        self._session, self._maker, self._until = session, maker, draft.until
        self.facts = Facts(_("Setoran"))
        self.facts.show_rows(_facts(draft))
        self.lines: Table[SettledLine] = Table(_("Baris setoran"), line_columns())
        self.lines.show_rows(draft.lines)
        self.lines.setMinimumHeight(_LINES_HIGH)
        self._complaint = Words(style=Type.STRONG, tone=BAD, wraps=True)
        for part in (self.facts, self.lines, self._complaint):
            self.body.addWidget(part)
        self._complaint.hide()
        self.accepted.connect(self._settle)
        self.open(self.accept_button)

    def _settle(self) -> None:
        try:
            settlement = self._session.makers.settle(self._maker, self._until)
        except Refusal as refusal:
            self._complaint.setText(refusal_sentence(refusal))
            self._complaint.show()
            self.rearrange()
            return
        self.close()
        words = _("{number}: {amount} untuk {name}, paling lambat {day}.")
        self._session.tell(
            Level.DONE,
            words.format(
                number=settlement.number,
                amount=write_rp(settlement.owed),
                name=settlement.maker_name,
                day=short_date(settlement.due),
            ),
        )
        self.settled.emit(settlement)


class PaySheet(Sheet):
    """Pays a maker: one bill, or what is due first. Signals: `paid(object)` the MakerPayment; else those of Sheet."""

    paid = Signal(object)

    def __init__(self, session: Session, host: QWidget, account: MakerAccount, bill: Bill | None = None) -> None:
        name = account.maker.name
        text = (
            _("Untuk {number}.").format(number=bill.number) if bill else _("Untuk tagihan yang temponya paling dulu.")
        )
        super().__init__(host, _("Bayar {name}").format(name=name), _("Bayar"), text=text, width=560)
        self._session, self._name, self._bill = session, name, bill.number if bill else ""
        self.amount = MoneyField(_("Dibayar sekarang"))
        self.methods = ChipRow(_("Cara bayar"))
        self.methods.offer(((_("Tunai"), PaidBy.CASH), (_("Transfer"), PaidBy.TRANSFER)), PaidBy.CASH)
        self.note = QLineEdit()
        self._complaint = Words(style=Type.STRONG, tone=BAD, wraps=True)
        for part in (self.amount, self._complaint, self.methods, FormRow(_("Catatan (boleh kosong)"), self.note)):
            self.body.addWidget(part)
        self._complaint.hide()
        self.amount.show_amount(min(bill.open, account.owed) if bill else account.owed)
        Walk(self, None, self.accept_button).lead_through((self.amount.edit, self.note))
        self.accepted.connect(self._pay)
        self.open(self.amount.edit)
        self.amount.edit.selectAll()

    @property
    def complaint(self) -> str:
        """What is said to be wrong."""
        return self._complaint.text() if self._complaint.isVisible() else ""

    def _pay(self) -> None:
        """Record the payment, or say what is wrong; what was typed stays."""
        method = self.methods.value
        try:
            payment = self._session.makers.pay(
                self._name,
                read(self.amount.text),
                bill=self._bill,
                method=method if isinstance(method, PaidBy) else PaidBy.CASH,
                note=self.note.text(),
            )
        except (Refusal, UnclearAmount) as refusal:
            self._complaint.setText(refusal_sentence(refusal))
            self._complaint.show()
            self.amount.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.rearrange()
            return
        self.close()
        told = _("{amount} dibayar ke {name}.").format(amount=write_rp(payment.amount), name=self._name)
        self._session.tell(Level.DONE, told)
        self.paid.emit(payment)


def _facts(draft: Settlement) -> list[Fact]:
    sold, back = sum(line.pieces for line in draft.sold), -sum(line.pieces for line in draft.came_back)
    return [
        Fact(_("Terjual"), pieces(sold)),
        *([Fact(_("Dikembalikan pembeli"), pieces(back))] if back else []),
        Fact(_("Dibayar pembeli"), write_rp(draft.amount)),
        Fact(
            _("Bagian perajin, paling lambat {day}").format(day=short_date(draft.due)),
            write_rp(draft.owed),
            LOCAL,
            True,
        ),
    ]
