"""The exchange screen: the receipt and the shelf at the left, what is taken and the difference at the right."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from pos.customers.customer import Customer
from pos.goods.item import Item, UnknownCode
from pos.goods.shelf import ProductOnShelf
from pos.money import Rupiah
from pos.returning import Brought, Wanted
from pos.selling.returned import Condition, Refund
from ui.notice import Level
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.customers.find import CustomersSheet
from ui.window.till.exchange.begun import ExchangeKeeper, offer_begun
from ui.window.till.exchange.counter import Counter
from ui.window.till.exchange.draft import Draft
from ui.window.till.exchange.finding import Finding
from ui.window.till.exchange.paying import BackSheet, DraftBill, money_back
from ui.window.till.exchange.side import ExchangeSide
from ui.window.till.exchange.unproven import UnprovenSheet
from ui.window.till.goods.free_line import FreeLineSheet
from ui.window.till.goods.variants import VariantSheet
from ui.window.till.halves import in_halves
from ui.window.till.payment.panel import PaymentPanel
from ui.words import _


class ExchangePage(QWidget):
    """One buyer who came back. What is decided here is on disk before it is left, or nothing is."""

    left = Signal()
    """Nothing was done, or it is done: back to the goods."""

    answered = Signal()
    """The question about the difference is off the screen, whatever was answered."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._draft = self._fresh()
        self._keeper = ExchangeKeeper(session, self)
        self.finding = Finding(session)
        self.counter = Counter(session)
        self.lines, self.shelf = self.counter.lines, self.counter.shelf
        self.side = ExchangeSide()
        self.payment = PaymentPanel(session, DraftBill(session, lambda: self._draft))
        self._left = QStackedWidget()
        self._arrange()
        self._listen()

    @property
    def draft(self) -> Draft:
        """What lies on the counter so far."""
        return self._draft

    @property
    def is_paying(self) -> bool:
        """Whether the buyer is about to pay the difference."""
        return self._left.currentWidget() is self.payment

    def start(self, number: str = "") -> None:
        """Begin anew, with the receipt `number` if one is meant."""
        self._draft = self._fresh()
        self._show(self.finding)
        self.side.follow(self._draft, money_back(self._session, self._draft))
        if not number or not self.choose(number):
            self.finding.start()
            offer_begun(self._session, self.go_on)

    def go_on(self, begun: Wanted) -> None:
        """Go on with an exchange that was begun before."""
        found = self._session.returns.sale(begun.number) if begun.number else None
        self._begin(Draft.of_begun(begun, begun.cart.under(self._session.shop.offers()), found))

    def choose(self, number: str) -> bool:
        """Begin with this receipt; whether there is one. What was taken instead so far stays."""
        found = self._session.returns.sale(number)
        if found is None:
            return False
        self._begin(self._draft.about(*found))
        if not any(line.left for line in self._draft.lines):
            text = _("Semua barang di struk {number} sudah kembali.")
            self._session.tell(Level.WARNING, text.format(number=found[0].number))
        return True

    def scan(self, code: str) -> bool:
        """A receipt, or something that is taken instead; whether that can be done now.

        Another receipt does not take the money off the table that is being paid for this one.
        """
        if self.is_paying and self._session.returns.sale(code) is not None:
            self._session.tell(Level.WARNING, _("Selesaikan dulu pembayaran ini, baru struk berikutnya."))
            return False
        if self.choose(code):
            return True
        with self._session.reading() as look:
            item = look.goods.item_by_code(code)
        if item is None:
            self._session.tell(Level.WARNING, refusal_sentence(UnknownCode(code)))
            return False
        self._add(item, self.shelf.take_quantity())
        return True

    def search(self) -> None:
        """F2: the field that is shown takes the keys."""
        if self.is_paying:
            self._show_counter()
        field = self.finding.field if self._left.currentWidget() is self.finding else self.shelf.field
        field.take_focus()

    def stop(self) -> None:
        """Nobody pays here any more: no code stays on a screen."""
        self.payment.stop()

    def sell_to(self, customer: Customer | None) -> None:
        """Say who came back: his prices, and his kasbon."""
        self._now(replace(self._draft, cart=self._draft.cart.for_customer(customer.buyer if customer else None)))

    def finish(self) -> None:
        """Settle the difference, then do all of it at once."""
        if not self._draft.pieces_back:
            return
        if self._draft.difference > 0:
            self._show(self.payment)
            self.payment.start()
        else:
            BackSheet(self._session, self.window(), self._draft, self._give).gone.connect(self.answered)

    def _give(self, refunds: tuple[Refund, ...] | None, reason: str) -> None:
        self._session.returns.take_back(self._draft.wanted((), refunds, reason))

    def _add(self, item: Item, quantity: int) -> None:
        with self._session.telling():
            self._now(replace(self._draft, cart=self._draft.cart.add(item, quantity)))
        (self.payment if self.is_paying else self.shelf.field).take_focus()

    def _step(self, key: int, quantity: int) -> None:
        with self._session.telling():
            self._now(replace(self._draft, cart=self._draft.cart.with_quantity(key, quantity)))

    def _remove(self, key: int) -> None:
        self._now(replace(self._draft, cart=self._draft.cart.without(key)))

    def _bring(self, brought: Brought) -> None:
        self._begin(self._draft.with_unproven(brought))

    def _begin(self, draft: Draft) -> None:
        self._draft = draft
        self._keeper.keep_soon(draft.wanted((), None))
        self._show_counter()

    def _leave(self) -> None:
        self._keeper.give_up(self._draft.request)
        self.left.emit()

    def _now(self, draft: Draft) -> None:
        self._draft = draft
        self._keeper.keep_soon(draft.wanted((), None))
        self.lines.follow(draft)
        self.side.follow(draft, money_back(self._session, draft))
        self._session.exchange_shown.emit(draft.cart.lines, max(0, draft.difference))
        if self.is_paying:
            if draft.difference > 0:
                self.payment.follow()
            else:
                self._show_counter()

    def _show(self, what: QWidget) -> None:
        if what is not self.payment:
            self.payment.stop()
        self._left.setCurrentWidget(what)
        self.side.be_quiet(what is self.payment)

    def _show_counter(self) -> None:
        self.counter.show_draft(self._draft)
        self.side.follow(self._draft, money_back(self._session, self._draft))
        self._show(self.counter)
        self.counter.take_focus(self._draft)

    def _fresh(self) -> Draft:
        cart = self._session.returns.new_cart()
        return Draft(cart.checkout, cart)

    def _choose_variant(self, product: ProductOnShelf, quantity: int) -> None:
        VariantSheet(self.window(), product, quantity).taken.connect(self._add)

    def _take_freely(self, price: Rupiah | None = None, name: str = "", quantity: int = 1) -> None:
        FreeLineSheet(self._session, self.window(), price, name, quantity, add=self._add)

    def _set_condition(self, position: int, condition: object) -> None:
        self._now(self._draft.with_condition(position, Condition(str(condition))))

    def _without_receipt(self) -> None:
        UnprovenSheet(self._session, self.window()).brought.connect(self._bring)

    def _listen(self) -> None:
        self.finding.chosen.connect(self.choose)
        self.finding.without.connect(self._without_receipt)
        self.lines.stepped.connect(lambda at, count: self._now(self._draft.with_pieces(at, count)))
        self.lines.told.connect(self._set_condition)
        self.shelf.item_chosen.connect(self._add)
        self.shelf.product_chosen.connect(self._choose_variant)
        self.shelf.free_wanted.connect(self._take_freely)
        self.shelf.price_given.connect(lambda price, quantity: self._take_freely(price, quantity=quantity))
        self.shelf.nothing_found.connect(lambda words, quantity: self._take_freely(name=words, quantity=quantity))
        self.side.lines.stepped.connect(self._step)
        self.side.lines.removed.connect(self._remove)
        self.side.leave.clicked.connect(self._leave)
        self.side.finish.clicked.connect(self.finish)
        self.counter.another.clicked.connect(self._find_another)
        self.payment.left.connect(self._show_counter)
        self.payment.customer_wanted.connect(self._ask_who)

    def _ask_who(self) -> None:
        sheet = CustomersSheet(self._session, self.window())
        sheet.taken.connect(self.sell_to)
        sheet.gone.connect(self.payment.take_focus)

    def _find_another(self) -> None:
        self._show(self.finding)
        self.finding.start()

    def _arrange(self) -> None:
        self._left.addWidget(self.finding)
        self._left.addWidget(self.counter)
        self._left.addWidget(self.payment)
        in_halves(self, self._left, self.side)
