"""The till: goods at the left, the cart at the right, paying in the place of the goods, the change over both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from pos.goods.item import Item
from pos.money import Rupiah
from ui.session import Session
from ui.window.shell.sounds import Sounds
from ui.window.till import over
from ui.window.till.goods.scanned import add_scanned, let_wait
from ui.window.till.payment.swift import sell_for_exact_cash
from ui.window.till.stand import TillStand

if TYPE_CHECKING:
    from pos.returning import TakenBack, Wanted
    from pos.till import Completed
    from ui.window.till.payment.done import DonePanel
    from ui.window.till.payment.panel import PaymentPanel
    from ui.window.widgets.notices.sheet import Sheet


class TillPage(TillStand):
    """One buyer after the other. What can be found and paid is asked of the session; here it is only put together."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.sounds = Sounds(lambda: session.settings.scanner.sounds)
        self._swift = False
        self._listen()

    def exchange(self, number: str = "", begun: Wanted | None = None) -> None:
        """Serve a buyer who came back, with his receipt `number` or what was `begun`, if known; the cart stays."""
        if self._exchange is None:
            from ui.window.till.exchange.page import ExchangePage  # late: a till that only sells does not need it

            self._exchange = ExchangePage(self._session)
            self._exchange.left.connect(self.show_goods)
            self._exchange.answered.connect(self.shown)
            self._selling_or_done.addWidget(self._exchange)
        self._leave_payment()
        self._selling_or_done.setCurrentWidget(self._exchange)
        self._exchange.start(number) if begun is None else self._exchange.go_on(begun)

    def shown(self) -> None:
        """The till came to the front: the keys go where they went before."""
        if self.is_exchanging:
            return
        if self.is_done:
            self.done.following.setFocus()
        elif not self.is_paying:
            self.shelf.field.take_focus()

    def search(self) -> None:
        """Back to the goods, with the field ready; what is in the cart stays."""
        if self._exchange is not None and self.is_exchanging:
            self._exchange.search()
        else:
            self.show_goods()

    def scan(self, code: str) -> None:
        """Put what answers to `code` into the cart, of the next buyer if the last one is served.

        The number of a receipt, scanned off its QR, opens its exchange.
        """
        if self._exchange is not None and self.is_exchanging:
            (self.sounds.taken if self._exchange.scan(code) else self.sounds.refused)()
            return
        if self._session.returns.sale(code) is not None:
            self._scan_receipt(code)
            return
        if self.is_done:
            self.show_goods()
        quantity = self.shelf.take_quantity()
        add_scanned(self._session, self.sounds, code, quantity, lambda: self._sell_freely(quantity=quantity))

    def _scan_receipt(self, number: str) -> None:
        """Serve its buyer; he waits while another one has his money on the table."""
        if self.is_paying:
            let_wait(self._session, self.sounds)
        else:
            self.exchange(number)

    def show_goods(self) -> None:
        """Go back to the goods."""
        self._leave_payment()
        self._selling_or_done.setCurrentIndex(0)
        self.shelf.start_over()

    def _leave_payment(self) -> None:
        """Nobody pays any more: no code stays on a screen."""
        if self._payment is not None:
            self._payment.stop()
        if self._exchange is not None:
            self._exchange.stop()
        self._goods_or_payment.setCurrentWidget(self.shelf)
        self.side.be_quiet(False)

    def pay(self) -> None:
        """Ask for the money, if there is anything to pay."""
        if self._session.basket.cart:
            self._goods_or_payment.setCurrentWidget(self.payment)
            self.side.be_quiet(True)
            self.payment.start()

    def choose_customer(self) -> None:
        """Ask who buys; an empty cart may have a customer too."""
        if self.is_done:
            self.show_goods()
        sheet = over.customers(self._session, self.window())
        sheet.taken.connect(lambda who: self._session.basket.sell_to(who.buyer if who else None))
        sheet.gone.connect(self._after_customer)

    def _after_customer(self) -> None:
        (self.payment if self.is_paying else self.shelf.field).take_focus()

    def hold(self) -> None:
        """Put the cart aside; where it is empty, show those that wait."""
        self._back_to_goods(over.put_aside(self._session, self.window()))

    def show_held(self) -> None:
        """Show the carts that wait, or say what holding is for."""
        if self.is_done or self.is_paying or self.is_exchanging:
            self.show_goods()
        self._back_to_goods(over.held(self._session, self.window()))

    def _back_to_goods(self, sheet: Sheet | None) -> None:
        if sheet is not None:
            sheet.gone.connect(self.shelf.field.take_focus)

    def pay_exactly(self) -> None:
        """Take exactly what the cart costs, in cash; the till stays ready for the next buyer."""
        if not self.is_exchanging:
            self._swift = True
            sell_for_exact_cash(self._session)
            self._swift = False

    def _show_done(self, completed: Completed) -> None:
        if self._swift:
            self.shelf.start_over()
            return
        self.done.show_sale(completed.sale)
        self._selling_or_done.setCurrentWidget(self.done)
        self.done.following.setFocus()
        self._leave_payment()

    def _show_taken_back(self, taken: TakenBack) -> None:
        if self._exchange is not None and self.is_exchanging:
            self._exchange.stop()
            self.done.show_taken_back(taken)
            self._selling_or_done.setCurrentWidget(self.done)
            self.done.following.setFocus()

    def _add(self, item: Item, quantity: int) -> None:
        with self._session.telling():
            self._session.basket.add(item, quantity)
        self.shelf.field.take_focus()

    def _sell_freely(self, price: Rupiah | None = None, name: str = "", quantity: int = 1) -> None:
        sheet = over.free_line(self._session, self.window(), price, name, quantity)
        sheet.added.connect(self.shelf.field.clear)

    def _type_on(self, letter: str) -> None:
        """A letter that was meant for the search, or a digit for the money, while the cart had the keys."""
        edit = self.payment.money.edit if self.is_paying else self.shelf.field.edit
        edit.setFocus()
        edit.insert(letter)

    def _listen(self) -> None:
        session = self._session
        self.shelf.item_chosen.connect(self._add)
        self.shelf.product_chosen.connect(
            lambda product, quantity: over.variants(self.window(), product, quantity).taken.connect(self._add)
        )
        self.shelf.price_given.connect(lambda price, quantity: self._sell_freely(price, quantity=quantity))
        self.shelf.nothing_found.connect(lambda words, quantity: self._sell_freely(name=words, quantity=quantity))
        self.side.lines.typed.connect(self._type_on)
        self.side.pay_wanted.connect(self.pay)
        self.side.exact_wanted.connect(self.pay_exactly)
        self.shelf.free_wanted.connect(self._sell_freely)
        self.side.hold_wanted.connect(self.hold)
        self.side.exchange_wanted.connect(self.exchange)
        session.returns.done.connect(self._show_taken_back)
        self.side.held_wanted.connect(self.show_held)
        self.side.customer_wanted.connect(self.choose_customer)
        session.basket.changed.connect(lambda cart: None if cart or not self.is_paying else self.show_goods())
        session.sold.connect(self._show_done)

    def meet_payment(self, panel: PaymentPanel) -> None:
        """Follow where it leads; see `TillStand`."""
        panel.left.connect(self.show_goods)
        panel.customer_wanted.connect(self.choose_customer)

    def meet_done(self, panel: DonePanel) -> None:
        """Begin with the next buyer when it is over; see `TillStand`."""
        panel.over.connect(self.show_goods)


def build(session: Session) -> QWidget:
    """The page, for the window."""
    return TillPage(session)
