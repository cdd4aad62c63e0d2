"""The till: goods at the left, the cart at the right, paying in the place of the goods, the change over both."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pos.customers.customer import Customer
from pos.goods.item import Item, UnknownCode
from pos.goods.shelf import ProductOnShelf
from pos.money import Rupiah, write_rp
from pos.refusals import Refusal
from pos.selling.payment import Method, Payment, rounding_for
from pos.till import Completed
from ui.notice import Level, Offer
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.customers.find import CustomersSheet
from ui.window.till.cart.held import HeldSheet, HoldSheet
from ui.window.till.cart.side import CartSide
from ui.window.till.goods.free_line import FreeLineSheet
from ui.window.till.goods.shelf import Shelf
from ui.window.till.goods.variants import VariantSheet
from ui.window.till.payment.done import DonePanel
from ui.window.till.payment.panel import PaymentPanel
from ui.words import _

_SECOND_BEEP = 180
"""Milliseconds after the first one: two beeps say that a code is not known, heard without a look at the screen."""


class TillPage(QWidget):
    """One buyer after the other. What can be found and paid is asked of the session; here it is only put together."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.shelf = Shelf(session)
        self.side = CartSide(session)
        self.payment = PaymentPanel(session)
        self.done = DonePanel(session)
        self._goods_or_payment = QStackedWidget()
        self._selling_or_done = QStackedWidget()
        self._arrange()
        self._swift = False
        self.shelf.be_crowded(session.settings.crowded)
        self._listen()

    @property
    def is_paying(self) -> bool:
        """Whether the buyer is about to pay."""
        return self._selling_or_done.currentIndex() == 0 and self._goods_or_payment.currentWidget() is self.payment

    @property
    def is_done(self) -> bool:
        """Whether a sale was just made and the change stands on the screen."""
        return self._selling_or_done.currentWidget() is self.done

    def shown(self) -> None:
        """The till came to the front: the keys go where they went before."""
        if self.is_done:
            self.done.following.setFocus()
        elif not self.is_paying:
            self.shelf.field.take_focus()

    def search(self) -> None:
        """Back to the goods, with the field ready; what is in the cart stays."""
        self.show_goods()

    def scan(self, code: str) -> None:
        """Put what answers to `code` into the cart, of the next buyer if the last one is served."""
        if self.is_done:
            self.show_goods()
        quantity = self.shelf.take_quantity()
        try:
            self._session.basket.add_code(code, quantity)
        except UnknownCode:
            self._say_unknown(code, quantity)
        except Refusal as refusal:
            self._session.tell(Level.REFUSED, refusal_sentence(refusal))
        else:
            QApplication.beep()

    def show_goods(self) -> None:
        """Go back to the goods."""
        self.payment.stop()
        self._goods_or_payment.setCurrentWidget(self.shelf)
        self._selling_or_done.setCurrentIndex(0)
        self.side.be_quiet(False)
        self.shelf.start_over()

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
        sheet = CustomersSheet(self._session, self.window())
        sheet.taken.connect(self._sell_to)
        sheet.gone.connect(self._after_customer)

    def _sell_to(self, customer: Customer | None) -> None:
        self._session.basket.sell_to(customer.buyer if customer else None)

    def _after_customer(self) -> None:
        if self.is_paying:
            self.payment.take_focus()
        else:
            self.shelf.field.take_focus()

    def hold(self) -> None:
        """Put the cart aside; where it is empty, show those that wait."""
        if self._session.basket.cart:
            HoldSheet(self._session, self.window()).gone.connect(self.shelf.field.take_focus)
        else:
            self.show_held()

    def show_held(self) -> None:
        """Show the carts that wait, or say what holding is for."""
        if self.is_done or self.is_paying:
            self.show_goods()
        if self._session.basket.held():
            HeldSheet(self._session, self.window()).gone.connect(self.shelf.field.take_focus)
        else:
            text = _("Belum ada yang ditahan. Tahan (F8) menyimpan keranjang pembeli yang pergi sebentar.")
            self._session.tell(Level.DONE, text)

    def toggle_crowd(self) -> None:
        """Make the till the one for a crowd, or the usual one again; it stays so until it is changed."""
        settings = self._session.settings
        with self._session.telling():
            self._session.save_settings(replace(settings, crowded=not settings.crowded))

    def pay_exactly(self) -> None:
        """Take exactly what the cart costs, in cash; the till stays ready for the next buyer."""
        cart, settings = self._session.basket.cart, self._session.settings
        if not cart:
            return
        due = cart.total + rounding_for(cart.total, (Payment(Method.CASH, cart.total),), settings.rounding)
        with self._session.telling():
            self._swift = True
            try:
                paid = (Payment(Method.CASH, due),)
                done = self._session.pay(cart, paid, print_receipt=settings.receipt.print_by_default)
            finally:
                self._swift = False
            text = _("{number}: tunai {amount}, uang pas.").format(number=done.sale.number, amount=write_rp(due))
            self._session.tell(Level.DONE, text)

    def _show_done(self, completed: Completed) -> None:
        if self._swift:
            self.shelf.start_over()
            return
        self.payment.stop()
        self.done.show_sale(completed.sale)
        self._goods_or_payment.setCurrentWidget(self.shelf)
        self._selling_or_done.setCurrentWidget(self.done)
        self.done.following.setFocus()

    def _add(self, item: Item, quantity: int) -> None:
        with self._session.telling():
            self._session.basket.add(item, quantity)
        self.shelf.field.take_focus()

    def _choose_variant(self, product: ProductOnShelf, quantity: int) -> None:
        VariantSheet(self.window(), product, quantity).taken.connect(self._add)

    def _sell_freely(self, price: Rupiah | None = None, name: str = "", quantity: int = 1) -> None:
        sheet = FreeLineSheet(self._session, self.window(), price, name, quantity)
        sheet.added.connect(self.shelf.field.clear)

    def _type_on(self, letter: str) -> None:
        """A letter that was meant for the search, or a digit for the money, while the cart had the keys."""
        edit = self.payment.money.edit if self.is_paying else self.shelf.field.edit
        edit.setFocus()
        edit.insert(letter)

    def _say_unknown(self, code: str, quantity: int) -> None:
        QApplication.beep()
        QTimer.singleShot(_SECOND_BEEP, QApplication.beep)
        freely = Offer(_("Jual bebas"), lambda: self._sell_freely(quantity=quantity))
        text = _('Kode "{code}" belum dikenal. Jual bebas dengan harga sendiri, atau masukkan barangnya dulu.')
        self._session.tell(Level.WARNING, text.format(code=code), freely)

    def _follow_cart(self) -> None:
        if self.is_paying and not self._session.basket.cart:
            self.show_goods()

    def _listen(self) -> None:
        session = self._session
        self.shelf.item_chosen.connect(self._add)
        self.shelf.product_chosen.connect(self._choose_variant)
        self.shelf.price_given.connect(lambda price, quantity: self._sell_freely(price, quantity=quantity))
        self.shelf.nothing_found.connect(lambda words, quantity: self._sell_freely(name=words, quantity=quantity))
        self.side.lines.typed.connect(self._type_on)
        self.side.pay_wanted.connect(self.pay)
        self.side.exact_wanted.connect(self.pay_exactly)
        self.shelf.crowd_wanted.connect(self.toggle_crowd)
        session.settings_changed.connect(lambda settings: self.shelf.be_crowded(settings.crowded))
        self.shelf.free_wanted.connect(self._sell_freely)
        self.side.hold_wanted.connect(self.hold)
        self.side.held_wanted.connect(self.show_held)
        self.side.customer_wanted.connect(self.choose_customer)
        self.payment.left.connect(self.show_goods)
        self.payment.customer_wanted.connect(self.choose_customer)
        self.done.over.connect(self.show_goods)
        session.basket.changed.connect(lambda _cart: self._follow_cart())
        session.sold.connect(self._show_done)

    def _arrange(self) -> None:
        self._goods_or_payment.addWidget(self.shelf)
        self._goods_or_payment.addWidget(self.payment)
        selling = QWidget()
        halves = QHBoxLayout(selling)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(0)
        halves.addWidget(self._goods_or_payment, 63)
        halves.addWidget(self.side, 37)
        self._selling_or_done.addWidget(selling)
        self._selling_or_done.addWidget(self.done)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._selling_or_done)


def build(session: Session) -> QWidget:
    """The page, for the window."""
    return TillPage(session)
