"""The cart's side of the till: the lines, the sums, and the keys beneath them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pos.money import write_rp
from pos.people.rights import Right
from pos.selling.agreement import Discount, Lot
from pos.selling.cart import Cart
from pos.settings import Settings
from ui.notice import Level, Offer
from ui.session import Session
from ui.window.look.theme import Size, Space, Type
from ui.window.people.guarded import Guard, doing, guard
from ui.window.till.cart.sums import Sums
from ui.window.widgets.buttons.key_button import KeyButton, Weight, keep_step
from ui.window.widgets.buttons.keys import listen
from ui.window.widgets.card import Panel
from ui.window.widgets.lists.cart_list import CartList
from ui.window.widgets.text import MUTED, Line, Words
from ui.words import _, pieces

_NARROWEST = 340
CUSTOMER_KEY = "F6"
"""Asks who buys; while the buyer pays, the key is one of the ways to pay."""
HELD_KEY = "F7"
"""Shows the carts that wait; while the buyer pays, the key is one of the ways to pay."""


class CartSide(Panel):
    """Follows the session's basket. While the buyer pays the lines stay, and the keys make room for a quiet sum."""

    exact_wanted = Signal()
    """The buyer pays exactly what it costs, in cash, and the next one is served (Ramai)."""
    pay_wanted = Signal()
    """Somebody wants to be paid."""
    hold_wanted = Signal()
    """The cart is to be put aside, or, where it is empty, one of those that were is to be taken up again."""
    exchange_wanted = Signal()
    """A buyer came back with what he bought."""
    customer_wanted = Signal()
    """Somebody wants to say who buys."""
    heard = Signal(bool)
    """Whether the keys of the cart are heard now; while something else is in front they mean something else."""
    held_wanted = Signal()
    """Somebody wants to see the carts that wait."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setMinimumWidth(_NARROWEST)
        self.lines = CartList(_("Keranjang"))
        self.lines.teach(_("Keranjang kosong"), _("Pindai, cari, atau ketuk tumpukan."))
        self.heading = Words(style=Type.HEADING)
        self.nego = KeyButton(_("Nego"), "F4")
        self.hold = KeyButton(_("Tahan"), "F8")
        self.clear = KeyButton(_("Kosongkan"), "Ctrl+Del", Weight.QUIET)
        self.swap = KeyButton(_("Tukar"), "F9")
        self.undo = KeyButton(_("Urung"), "Ctrl+Z")
        self.customer = KeyButton(_("Pelanggan"), CUSTOMER_KEY, Weight.QUIET, listens=False)
        self.exact = KeyButton(_("UANG PAS"), "Ctrl+Return", Weight.PRIMARY, height=Size.PRIMARY, stacked=True)
        self.pay = KeyButton(_("BAYAR"), "F12", Weight.PRIMARY, height=Size.PRIMARY)
        self.sums = Sums()
        self._quiet_sum = Words(tone=MUTED)
        self._foot = QStackedWidget()
        self._loud, self._quiet = self._with_keys(), self._without_keys()
        self._loud.installEventFilter(self)
        self._arrange()
        self._listen()
        self._follow_settings(session.settings)
        self.follow(session.basket.cart)

    def follow(self, cart: Cart) -> None:
        """Show `cart`, and what the book says about it."""
        self.lines.show_lines(cart.lines, self._session.basket.shortages())
        self.heading.setText(pieces(cart.pieces) if cart else _("Keranjang"))
        self.sums.show_of(cart)
        self._quiet_sum.setText(f"{pieces(cart.pieces)} · {write_rp(cart.total)}")
        for button in (self.nego, self.clear, self.pay, self.exact):
            button.setEnabled(bool(cart))
        self.undo.setEnabled(self._session.basket.can_undo)
        self.customer.say(cart.customer.name if cart.customer else _("Pelanggan"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell whether the keys beneath the lines are heard; see `QObject`."""
        if watched is self._loud and event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self.heard.emit(event.type() is QEvent.Type.Show)
        return super().eventFilter(watched, event)

    def be_quiet(self, quiet: bool) -> None:
        """Step back while something else has the keys, or take them again.

        The second tap of a double click on BAYAR lands on the lines: it must not take the keys from the money.
        """
        self.lines.setFocusPolicy(Qt.FocusPolicy.TabFocus if quiet else Qt.FocusPolicy.StrongFocus)
        self.customer.show_key("" if quiet else CUSTOMER_KEY)
        shown = self._quiet if quiet else self._loud
        self._foot.setCurrentWidget(shown)
        self._foot.setFixedHeight(shown.sizeHint().height())

    def bargain(self) -> None:
        """Ask what was agreed for the chosen line, or for the last one."""
        from ui.window.till.cart.nego import NegoSheet  # late: many a buyer pays what is asked

        cart = self._session.basket.cart
        if cart:
            key = self.lines.key
            chosen = next((line for line in cart.lines if line.key == key), cart.lines[-1])
            NegoSheet(self._session, self.window(), chosen)

    def _listen(self) -> None:
        basket, people = self._session.basket, self._session.people
        guard(people, Right.SELL, self.pay, self.exact)
        guard(people, Right.RETURN, self.swap)
        Guard(people, (Right.BARGAIN, Right.DISCOUNT, Right.BELOW_FLOOR), (self.nego,))
        basket.changed.connect(self.follow)
        basket.touched.connect(self.lines.flash)
        self._session.stock_changed.connect(lambda: self.follow(basket.cart))
        self.lines.stepped.connect(self._step)
        self.lines.removed.connect(basket.remove)
        self.lines.opened.connect(lambda _key: self.bargain())
        self._session.settings_changed.connect(self._follow_settings)
        basket.fell_away.connect(self._say_fallen)
        self.nego.clicked.connect(self.bargain)
        self.hold.clicked.connect(self.hold_wanted)
        self.swap.clicked.connect(doing(self._session.people, Right.RETURN, self.exchange_wanted.emit))
        listen(self._loud, HELD_KEY, self.held_wanted.emit)
        listen(self._loud, CUSTOMER_KEY, self.customer_wanted.emit)
        self.customer.clicked.connect(self.customer_wanted)
        self.clear.clicked.connect(basket.clear)
        self.undo.clicked.connect(basket.undo)
        self.pay.clicked.connect(self.pay_wanted)
        self.exact.clicked.connect(self.exact_wanted)

    def _follow_settings(self, settings: Settings) -> None:
        """A stall with fixed prices can still give a discount; where it is crowded, one key takes the exact cash."""
        self.nego.say(_("Nego") if settings.bargaining else _("Potongan"))
        self.exact.setVisible(settings.crowded)

    def _say_fallen(self, price: Lot | Discount) -> None:
        """Say that what was agreed for other pieces holds no more; the same price may be asked for again."""
        if isinstance(price, Discount):
            self._session.tell(Level.WARNING, _("Potongan lepas: tidak menyisakan apa-apa untuk dibayar."))
            return
        amount = write_rp(price.amount)
        text = _("Borongan {amount} lepas, karena isi keranjang berubah.").format(amount=amount)
        again = Offer(_("Tetap {amount}").format(amount=amount), lambda: self._agree_again(price))
        self._session.tell(Level.WARNING, text, again)

    def _agree_again(self, lot: Lot) -> None:
        with self._session.telling():
            self._session.basket.bargain(self._session.basket.cart.for_lot(lot))

    def _step(self, key: int, quantity: int) -> None:
        with self._session.telling():
            self._session.basket.set_quantity(key, quantity)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(Space.EDGE, Space.HAIR, Space.GAP, Space.HAIR)
        head.setSpacing(Space.GAP)
        head.addWidget(self.heading, 1)
        head.addWidget(self.customer)
        head.addWidget(self.clear)
        keep_step(self.customer, self.clear)
        for foot in (self._loud, self._quiet):
            self._foot.addWidget(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Line())
        column.addWidget(self.lines, 1)
        column.addWidget(Line())
        column.addWidget(self._foot)
        self.be_quiet(False)

    def _with_keys(self) -> QWidget:
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        for button in (self.nego, self.hold, self.swap, self.undo):
            row.addWidget(button, 1)
        keep_step(self.nego, self.hold, self.swap, self.undo)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(Space.EDGE, Space.GAP, Space.EDGE, Space.EDGE)
        column.setSpacing(Space.SMALL + 2)
        column.addWidget(self.sums)
        column.addLayout(row)
        paying = QHBoxLayout()
        paying.setSpacing(Space.SMALL)
        paying.addWidget(self.exact, 1)
        paying.addWidget(self.pay, 1)
        column.addLayout(paying)
        return inside

    def _without_keys(self) -> QWidget:
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(Space.EDGE, Space.WIDE, Space.EDGE, Space.WIDE)
        row.addWidget(self._quiet_sum, 1, Qt.AlignmentFlag.AlignRight)
        return inside
