"""The payment panel: what is due, how it is paid, and the one key that makes it a sale."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from pos.money import Rupiah, read
from pos.refusals import Refusal
from pos.selling.payment import Method, OwnMethod
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.look.theme import Size, Space
from ui.window.till.payment.bill import Bill, CartBill
from ui.window.till.payment.cash import EXACT_KEY
from ui.window.till.payment.layout import PRINT_KEY, WAITING_KEY, PaymentParts
from ui.window.till.payment.qris import PLAIN_KEY
from ui.window.till.payment.qris import PRINT_KEY as CODE_KEY
from ui.window.till.payment.tender import Tender
from ui.words import _

_TIGHT = 620
"""Pixels of height below which rows move together."""


class PaymentPanel(PaymentParts):
    """Takes the money for a bill: the session's cart if none is named. What is done is told by the session."""

    left = Signal()
    """Somebody went back to the goods; nothing was sold."""
    customer_wanted = Signal()
    """Somebody has to say who buys."""

    def __init__(self, session: Session, bill: Bill | None = None, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._session = session
        self._bill = bill or CartBill(session)
        self._tender = Tender(0)
        self._prints = False
        self.ways.chosen.connect(self._choose)
        self.ways.mixed.connect(self._mix)
        self.money.changed.connect(self._show)
        self.money.edit.installEventFilter(self)
        self.quick.chosen.connect(self._hand_over)
        self.debt.asked.connect(self.customer_wanted)
        self.back.clicked.connect(self._step_back)
        self.finish.clicked.connect(self.submit)
        self.waiting.clicked.connect(self._let_wait)
        self.printing.clicked.connect(self._toggle_printing)
        self.qris.shown.connect(session.code_shown)
        session.basket.changed.connect(self.follow)
        session.counter.changed.connect(self.follow)

    @property
    def complaint(self) -> str:
        """Why the money was not taken, or nothing."""
        return self.complaint_words.text()

    def start(self) -> None:
        """Begin to take money for the bill as it stands."""
        settings = self._session.settings
        self._prints = settings.receipt.print_by_default and settings.printer is not None
        self._tender = Tender(self._bill.total, step=settings.rounding)
        self.ways.offer(settings.own_methods)
        self.qris.start()
        self.printing.setVisible(settings.printer is not None)
        self._next_amount()

    def stop(self) -> None:
        """Nobody pays any more: no code stays on a screen."""
        self.qris.put_away()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys that no amount contains act, although the field has the focus; see `QObject`."""
        typed = watched is self.money.edit and event.type() is QEvent.Type.KeyPress
        if typed and isinstance(event, QKeyEvent) and self._acted(event.text().upper()):
            return True
        return super().eventFilter(watched, event)

    def _acted(self, key: str) -> bool:
        """Whether a key that was struck in the field means something else than its letter."""
        if key == EXACT_KEY and self._tender.method is Method.CASH:
            self._hand_over(self._tender.due)
            return True
        if key == PRINT_KEY and not self.money.text.casefold().endswith("r"):  # Rp is money
            self._toggle_printing()
            return True
        buttons = {WAITING_KEY: self.waiting, PLAIN_KEY: self.qris.plain, CODE_KEY: self.qris.printing}
        button = buttons.get(key)
        if button is None or not button.isVisible() or any(letter.isalpha() for letter in self.money.text):
            return False
        button.click()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move together where the window is low; see `QWidget`."""
        super().resizeEvent(event)
        tight = self.height() < _TIGHT
        self.quick.be_tall(Size.TOUCH + 4 if tight else Size.KEY)
        for button in (self.back, self.waiting, self.printing, self.finish):
            button.setFixedHeight(Size.FIELD if tight else Size.PRIMARY)
        edge = Space.GAP if tight else Space.EDGE + 4
        self.column.setContentsMargins(edge, Space.SMALL if tight else Space.EDGE, edge, edge)
        self.column.setSpacing(Space.SMALL if tight else Space.WIDE)

    def submit(self) -> None:
        """Take the amount that stands there: it settles the sale, or in a split it is one part more."""
        self._take(waiting=False)

    def _let_wait(self) -> None:
        """The goods may go although nobody has seen the money yet."""
        self._take(waiting=True)

    def _take(self, *, waiting: bool) -> None:
        if self.money.isVisible() and not self.money.text.strip():
            self._complain(_("Ketik dulu uangnya, atau tekan = untuk uang pas."))
            return
        try:
            amount = self._amount()
            by, at = self._session.shop.cashier, self._session.now()
            if self._tender.split and self._tender.missing_after(amount):
                more = self._tender.with_part(amount, by, at, waiting=waiting)
                self._tender = more.by(Method.CASH)  # a second Enter confirms nothing
                self._next_amount()
                return
            payments = self._tender.settled(amount, by, at, waiting=waiting)
            self._bill.settle(payments, print_slip=self._prints)
        except Refusal as refusal:
            self._complain(refusal_sentence(refusal))

    def _amount(self) -> Rupiah:
        """The rupiah that come in now. Raises UnclearAmount."""
        if self._tender.method is not Method.CASH and not self._tender.split:
            return self._tender.due
        return read(self.money.text)

    def _choose(self, way: OwnMethod) -> None:
        """Pay in another way; for a kasbon somebody has to say who buys."""
        self._tender = self._tender.by(way.method, way.name)
        self._next_amount()
        if way.method is Method.KASBON and self._bill.customer is None:
            self.customer_wanted.emit()

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

    def follow(self) -> None:
        """The bill is not what it was; what was laid on the table stays there."""
        if self.isVisible():
            self._tender = self._tender.of(self._bill.total)
            self._show()

    def _next_amount(self) -> None:
        """Make room for the next amount: empty for cash, the rest for what is paid to the rupiah."""
        whole = self._tender.method is not Method.CASH
        self.money.show_amount(self._tender.due if whole else None)
        self._show()
        self.take_focus()

    def take_focus(self) -> None:
        """Let the keys go to the amount, or where none is typed to the main button."""
        (self.money if self.money.isVisible() else self.finish).setFocus()

    def _show(self) -> None:
        self._complain("")
        self.show_of(self._tender, self._bill.customer)
        self.printing.say(_("Struk: ya") if self._prints else _("Struk: tidak"))

    def _complain(self, sentence: str) -> None:
        self.complaint_words.setText(sentence)
        self.complaint_words.setVisible(bool(sentence))
