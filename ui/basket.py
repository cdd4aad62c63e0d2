"""The cart that is open at the till: its steps, its past, its place on disk, and what the book says about it."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from pos.goods.item import Item, UnknownCode
from pos.refusals import Refusal
from pos.selling.buyer import Buyer
from pos.selling.cart import Agreement, Cart, CartLine
from pos.selling.held import HeldCart
from pos.till import give_up_held, hold_cart, recall_cart
from ui.bootstrap import Shop

_REMEMBERED = 100
"""Steps that can be taken back."""

_log = logging.getLogger(__name__)


class Basket(QObject):
    """The open cart and the carts before it.

    Every call either gives a new cart or raises a Refusal (or KeyError for a line that is gone) and changes nothing.
    The cart goes to disk after the window has painted, so that it comes back after a crash; a sale writes its own.
    """

    changed = Signal(object)
    """The cart after every step."""
    touched = Signal(int)
    """The key of the line that was just added to or changed."""
    oversold = Signal(object, int)
    """A line that just went beyond the book, and the pieces that the book still holds."""
    held_changed = Signal()
    """A cart was put aside, taken up again, or given up."""

    def __init__(self, shop: Shop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        with shop.reading() as look:
            self._cart = look.carts.open_cart() or shop.new_cart()
        self._before: list[Cart] = []
        self._after: list[Cart] = []
        self._left: dict[UUID, int] = {}
        self._unkept = False
        self._keeping = QTimer(self, singleShot=True, interval=0)
        self._keeping.timeout.connect(self._keep_quietly)

    @property
    def cart(self) -> Cart:
        """What the buyer is about to pay for."""
        return self._cart

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._before)

    def add(self, item: Item, quantity: int = 1) -> None:
        """Add `quantity` pieces of `item`. Raises AbsurdQuantity."""
        old = self._cart
        self._go_on(old.add(item, quantity))
        line = next(line for line in self._cart.lines if line not in old.lines)
        self._show(line)

    def add_code(self, code: str, quantity: int = 1) -> Item:
        """Add what answers to a barcode, SKU or pile code, and return it. Raises UnknownCode, AbsurdQuantity."""
        with self._shop.reading() as look:
            item = look.goods.item_by_code(code)
        if item is None:
            raise UnknownCode(code)
        self.add(item, quantity)
        return item

    def set_quantity(self, key: int, quantity: int) -> None:
        """Set the pieces of line `key`. Raises AbsurdQuantity, KeyError."""
        self._go_on(self._cart.with_quantity(key, quantity))
        self._show(self._cart.line(key))

    def agree(self, key: int, agreement: Agreement | None) -> None:
        """Set or take back the agreed price of line `key`. Raises AbsurdPrice, AgreedAboveList, KeyError."""
        self._go_on(self._cart.agreed(key, agreement))
        self.touched.emit(key)

    def remove(self, key: int) -> None:
        """Take line `key` out. Raises KeyError."""
        self._go_on(self._cart.without(key))

    def sell_to(self, customer: Buyer | None) -> None:
        """Say who buys, or that it is nobody in particular."""
        if customer != self._cart.customer:
            self._go_on(self._cart.for_customer(customer))

    def clear(self) -> None:
        """Take everything out; one step back brings it all again."""
        if self._cart:
            empty = self._cart
            for line in self._cart.lines:
                empty = empty.without(line.key)
            self._go_on(empty)

    def undo(self) -> None:
        """Take the last step back, if there is one."""
        if self._before:
            self._after.append(self._cart)
            self._now_is(self._before.pop())

    def redo(self) -> None:
        """Take again the step that was taken back, if there is one."""
        if self._after:
            self._before.append(self._cart)
            self._now_is(self._after.pop())

    def start_over(self) -> None:
        """Begin with an empty cart of a new checkout, without a past: the one before was sold."""
        self._before, self._after, self._left = [], [], {}
        self._unkept = False
        self._cart = self._shop.new_cart()
        self.changed.emit(self._cart)

    def held(self) -> Sequence[HeldCart]:
        """The carts that wait, the one held longest first."""
        with self._shop.reading() as look:
            return look.carts.held()

    def hold(self, name: str = "") -> HeldCart:
        """Put the cart aside under `name` and begin a new one. Raises EmptyCart, and what the disk raises."""
        with self._shop.work() as work:
            held = hold_cart(work, self._cart, name, self._shop.cashier, self._shop.clock())
        self.start_over()
        self.held_changed.emit()
        return held

    def recall(self, held: HeldCart) -> None:
        """Take a held cart up again, behind what lies in the cart. Raises NotHeld, and what the disk raises."""
        with self._shop.work() as work:
            cart = recall_cart(work, held.id, self._cart, self._shop.clock())
        self.start_over()  # a step back from here would lose what is held no more
        self._cart = cart
        self.changed.emit(cart)
        self.held_changed.emit()

    def give_up(self, held: HeldCart) -> None:
        """Give a held cart up. Raises NotHeld, and what the disk raises."""
        with self._shop.work() as work:
            give_up_held(work, held.id)
        self.held_changed.emit()

    def hold_again(self, held: HeldCart) -> None:
        """Put a cart aside again that was given up. Raises what the disk raises."""
        with self._shop.work() as work:
            work.carts.hold(held)
        self.held_changed.emit()

    def shortages(self) -> dict[int, int]:
        """By line key, how many pieces the book does not hold; lines of one item draw on it in turn."""
        left: dict[UUID, int] = {}
        short = {}
        for line in self._cart.lines:
            if line.item.id is None:
                continue
            before = left.get(line.item.id, self._left_of(line.item.id))
            left[line.item.id] = before - line.quantity
            short[line.key] = max(0, line.quantity - max(0, before))
        return {key: missing for key, missing in short.items() if missing}

    def look_again(self) -> None:
        """Forget what the book said; it has changed."""
        self._left = {}

    def keep(self) -> None:
        """Put the cart on disk now if that is still to be done. Raises what the disk raises; it is to be done then."""
        if self._unkept:
            with self._shop.work() as work:
                if self._cart:
                    work.carts.keep(self._cart, self._shop.clock())
                else:
                    work.carts.drop(self._cart.checkout)
            self._unkept = False

    def _keep_quietly(self) -> None:
        try:
            self.keep()
        except Refusal as refusal:  # a full disk must not stop the hand; the sale itself will say so
            _log.warning("the open cart could not be kept: %s", refusal.rule)

    def _go_on(self, cart: Cart) -> None:
        self._before = [*self._before, self._cart][-_REMEMBERED:]
        self._after = []
        self._now_is(cart)

    def _now_is(self, cart: Cart) -> None:
        self._cart = cart
        self._unkept = True
        self._keeping.start()
        self.changed.emit(cart)

    def _show(self, line: CartLine) -> None:
        self.touched.emit(line.key)
        if line.item.id is not None and self._cart.wanted(line.item.id) > (left := self._left_of(line.item.id)):
            self.oversold.emit(line, left)

    def _left_of(self, item: UUID) -> int:
        """Pieces of `item` that the book holds."""
        if item not in self._left:
            with self._shop.reading() as look:
                self._left[item] = look.stock.balance(item).pieces
        return self._left[item]
