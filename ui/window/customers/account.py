"""What one customer owes, paying it off, and its paper."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.customers.account import CustomerAccount, Repayment
from pos.money import read, write, write_rp
from pos.refusals import Refusal
from pos.selling.payment import Method, Overpaid, OwnMethod
from printing.builders.words import paid_name
from ui.notice import Level
from ui.papers.paying import account_pages
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.desk.facts import Fact, Facts
from ui.window.desk.office.page_printer import A4_KEY, PagePrinter
from ui.window.look.theme import Size, Space, Type
from ui.window.till.payment.cash import EXACT_KEY
from ui.window.till.payment.parts import Parts
from ui.window.till.payment.tender import Tender
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.card import Card, Ground
from ui.window.widgets.fields.keypad import Keypad
from ui.window.widgets.fields.money_field import MoneyField
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import BAD, MUTED, USED, Figure, Words
from ui.words import _, short_date

_SHOWN, _SHOWN_LOW, _LOW = 4, 1, 640
"""Receipts that are named one by one; fewer in a window of so few pixels of height, so that every key is in sight."""
_WIDE = 820


class AccountSheet(Sheet):
    """Takes money for what is owed, whole or in part, in one way or several; stays open, with what is owed then."""

    def __init__(self, session: Session, host: QWidget, customer: UUID) -> None:
        super().__init__(host, "", _("Terima"), width=_WIDE)
        self._session, self._host = session, host
        self._customer = customer
        self.owed = Figure(style=Type.TOTAL, align=Qt.AlignmentFlag.AlignLeft)
        self._since = Words(tone=MUTED)
        self.debts = Facts(_("Belum lunas"))
        self.money = MoneyField(_("Dibayar sekarang"))
        self.ways = ChipRow(_("Cara bayar"))
        self.parts = Parts()
        self._tender = Tender(0)
        self.complaint = Words(style=Type.STRONG, tone=BAD, wraps=True)
        self.keypad = Keypad()
        self.keypad.type_into(self.money.edit)
        self.whole = KeyButton(_("Lunasi semua"), EXACT_KEY, height=Size.FIELD, listens=False)
        self.whole.clicked.connect(self._all_of_it)
        self.money.edit.installEventFilter(self)
        self.mixing = KeyButton(_("Campur"), "F8", height=Size.FIELD)
        self.mixing.clicked.connect(self._add_part)
        self.taking_back = KeyButton(_("Buang bagian"), "F7", height=Size.FIELD)
        self.taking_back.clicked.connect(self._drop_part)
        self.printing = KeyButton(_("Cetak catatan"), "Ctrl+P", height=Size.FIELD)
        self.printing.clicked.connect(self._print)
        self.printer = PagePrinter(session, host)
        self.a4 = KeyButton(_("Cetak A4"), A4_KEY, height=Size.FIELD)
        self.a4.clicked.connect(self._print_pages)
        self._fill()
        self.accepted.connect(self._receive)
        self._show()
        self.open(self.money)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let `=` stand for all that is owed, although the field has the keys; see `QObject`."""
        typed = watched is self.money.edit and event.type() is QEvent.Type.KeyPress
        if typed and isinstance(event, QKeyEvent) and event.text() == EXACT_KEY:
            self._all_of_it()
            return True
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        card = Card(Ground.USED)
        head = QVBoxLayout(card)
        head.setContentsMargins(Space.EDGE, Space.SMALL, Space.EDGE, Space.SMALL)
        head.setSpacing(Space.HAIR)
        head.addWidget(self.owed)
        head.addWidget(self._since)
        left = QVBoxLayout()
        left.setSpacing(Space.SMALL)
        for widget in (card, self.debts, self.parts, self.money, self.ways, self.complaint):
            left.addWidget(widget)
        mixed = QHBoxLayout()
        mixed.setSpacing(Space.SMALL)
        for button in (self.mixing, self.taking_back):
            mixed.addWidget(button, 1)
        left.addLayout(mixed)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(Space.GAP)
        right.addWidget(self.keypad, 1)
        right.addWidget(self.whole)
        row = QHBoxLayout()
        row.setSpacing(Space.EDGE)
        row.addLayout(left, 6)
        row.addLayout(right, 5)
        self.body.addLayout(row)
        self.offer(self.a4)
        self.offer(self.printing)
        self.printing.setVisible(self._session.settings.printer is not None)
        own = self._session.settings.own_methods
        usual = [OwnMethod(Method.CASH, ""), OwnMethod(Method.QRIS, "")]
        if not any(way.method is Method.TRANSFER for way in own):
            usual.append(OwnMethod(Method.TRANSFER, ""))
        self._usual = usual[0]
        self.ways.offer([(paid_name(way, _), way) for way in (*usual, *own)], self._usual)
        self.ways.chosen.connect(lambda _way: self._name_the_key())

    def _show(self) -> None:
        with self._session.reading() as look:
            account = look.customers.account(self._customer)
        self.title.setText(account.customer.name)
        self.owed.speak_in(USED)
        self.owed.say(write_rp(max(0, account.owed)))
        self._since.setText(_since(account))
        low = self._host.height() < _LOW
        self.debts.show_rows(_debt_facts(account, _SHOWN_LOW if low else _SHOWN))
        self.complaint.hide()
        owing = account.owed > 0
        for widget in (self.money, self.ways, self.keypad, self.whole, self.mixing):
            widget.setVisible(owing)
        self.accept_button.setVisible(owing)
        self._show_parts(Tender(max(0, account.owed)))

    def _show_parts(self, tender: Tender) -> None:
        """Show what was laid on the table so far, in the place of the receipts that it is for."""
        self._tender = tender
        self.parts.show_of(tender)
        self.parts.setVisible(bool(tender.parts))
        self.debts.setVisible(bool(tender.total) and not tender.parts)
        self.taking_back.setVisible(bool(tender.parts))
        self._name_the_key()
        self.complaint.hide()
        self.rearrange()

    def _name_the_key(self) -> None:
        cash = self._way().method is Method.CASH
        self.accept_button.say(_("Terima") if cash else _("Sudah masuk"))

    def _way(self) -> OwnMethod:
        way = self.ways.value
        return way if isinstance(way, OwnMethod) else OwnMethod(Method.CASH, "")

    def _all_of_it(self) -> None:
        self.money.show_amount(self._tender.due)
        self.money.setFocus()

    def _add_part(self) -> None:
        """Lay the amount that stands there on the table, and ask for the next."""
        try:
            self._show_parts(self._with_amount())
        except Refusal as refusal:
            self._complain(refusal)
            return
        self.ways.choose(self._usual)  # a second Enter confirms nothing
        self._name_the_key()
        self.money.show_amount(None)
        self.money.setFocus()

    def _drop_part(self) -> None:
        self._show_parts(self._tender.without_last())
        self.money.setFocus()

    def _with_amount(self) -> Tender:
        """What lies on the table with what stands in the field. Raises UnclearAmount, Overpaid, WorthlessPayment."""
        way, amount, due = self._way(), read(self.money.text), self._tender.due
        if amount > due:
            raise Overpaid(amount - due)
        return self._tender.by(way.method, way.name).with_part(amount, self._session.shop.cashier, self._session.now())

    def _receive(self) -> None:
        try:
            more = self.money.text.strip() or not self._tender.parts
            tender = self._with_amount() if more else self._tender
            paid = self._session.counter.pay_debt(self._customer, tender.parts)
        except Refusal as refusal:
            self._complain(refusal)
            return
        self._tell(paid)
        self.money.show_amount(None)
        self._show()

    def _complain(self, refusal: Refusal) -> None:
        self.complaint.setText(refusal_sentence(refusal))
        self.complaint.show()
        self.rearrange()

    def _tell(self, paid: Repayment) -> None:
        with self._session.telling():
            if self._session.settings.printer is not None:
                self._session.paper.print_repayment(paid.number)
        left = _("sisa {left}").format(left=write_rp(paid.left)) if paid.left else _("lunas")
        text = _("{number}: {amount} diterima, {left}.")
        self._session.tell(Level.DONE, text.format(number=paid.number, amount=write_rp(paid.amount), left=left))

    def _print(self) -> None:
        with self._session.telling():
            self._session.paper.print_account(self._customer)

    def _print_pages(self) -> None:
        today, customer = self._session.today, self._customer

        def made() -> bytes:
            with self._session.reading() as look:
                return account_pages(look, customer, today)

        self.printer.print(f"kasbon-{today:%y%m%d}", made)


def _since(account: CustomerAccount) -> str:
    if account.since is None:
        return _("Lunas, tidak ada kasbon.")
    since = _("kasbon sejak {day}").format(day=short_date(account.since))
    limit = account.customer.limit
    return since if limit is None else f"{since}  ·  {_('batas {limit}').format(limit=write_rp(limit))}"


def _debt_facts(account: CustomerAccount, named: int) -> list[Fact]:
    """The oldest receipts of which something is open, and what the others come to."""
    shown, rest = account.open[:named], account.open[named:]
    facts = [Fact(f"{debt.number}  ·  {short_date(debt.day)}", write(debt.open)) for debt in shown]
    if rest:
        facts.append(Fact(_("{count} struk lain").format(count=len(rest)), write(sum(debt.open for debt in rest))))
    return facts
