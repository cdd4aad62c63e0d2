"""The cart that is open at the till: its steps, its past, its place on disk, and what the book says about it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from pos.goods.item import Item, UnknownCode
from pos.people.asking import asked_of_cart
from pos.people.rights import NotAllowed
from pos.selling.agreement import Agreement
from pos.selling.buyer import Buyer
from pos.selling.cart import Cart
from pos.selling.held import HeldCart
from pos.selling.line import CartLine
from pos.till import check_floors, give_up_held, hold_cart, recall_cart
from ui.basket.book_left import BookLeft
from ui.basket.keeper import CartKeeper
from ui.bootstrap import Shop

_REMEMBERED = 100
"""Steps that can be taken back."""


class Basket(QObject):
    """The open cart and the carts before it.

    Every call either gives a new cart or raises a Refusal (or KeyError for a line that is gone) and changes nothing.
    The cart goes to disk after the window has painted, so that it comes back after a crash; a sale writes its own.
    """

    changed = Signal(object)
    """The cart after every step."""
    touched = Signal(int)
    """The key of the line that was just added to or changed."""
    fell_away = Signal(object)
    """The lot price or the discount that no longer fits what is in the cart, after a step that was not about it."""
    oversold = Signal(object, int)
    """A line that just went beyond the book, and the pieces that the book still holds."""
    held_changed = Signal()
    """A cart was put aside, taken up again, or given up."""

    def __init__(self, shop: Shop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        with shop.reading() as look:
            kept = look.carts.open_cart()
        self._cart = kept.under(shop.offers()) if kept else shop.new_cart()
        self._before: list[Cart] = []
        self._after: list[Cart] = []
        self._left = BookLeft(shop)
        self._keeper = CartKeeper(shop, self)

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
        counted = {line.key: line.quantity for line in old.lines}
        line = next(line for line in self._cart.lines if counted.get(line.key) != line.quantity)
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
        """Set or take back the agreed price of line `key`.

        Raises AbsurdPrice, AgreedAboveList, BelowLowestPrice unless somebody let it, and KeyError.
        """
        self.bargain(self._cart.agreed(key, agreement))
        self.touched.emit(key)

    def bargain(self, cart: Cart) -> None:
        """Take the step to `cart`, which differs from the one before in what was agreed about it.

        Raises BelowLowestPrice unless somebody let it, and NotAllowed, which is in the log.
        """
        try:
            with self._shop.reading() as look:
                below = check_floors(look, cart, self._shop.today)
        except NotAllowed as refused:
            self._shop.gate.refuse(refused)
            raise
        self._shop.gate.agree(cart.checkout, asked_of_cart(cart, below))
        self._go_on(cart, about_price=True)

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
        """Take the last step back, if there is one; the cart of then costs what it costs under the offers of now."""
        if self._before:
            self._after.append(self._cart)
            self._now_is(self._before.pop().under(self._cart.offers))

    def redo(self) -> None:
        """Take again the step that was taken back, if there is one."""
        if self._after:
            self._before.append(self._cart)
            self._now_is(self._after.pop().under(self._cart.offers))

    def go_on_from(self, other: Basket) -> None:
        """Take over cart and steps of the basket in whose place this one stands: the disk knows of no steps."""
        self._before, self._after = list(other._before), list(other._after)
        self._cart = other.cart.under(self._cart.offers)
        self.changed.emit(self._cart)

    def start_over(self) -> None:
        """Begin with an empty cart of a new checkout, without a past: the one before was sold."""
        self._before, self._after = [], []
        self._left.forget()
        self._keeper.forget()
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
        """By the key of each line that asks for more than the book holds, what the book has for it."""
        return self._left.short_of(self._cart)

    def look_again(self) -> None:
        """Forget what the book said, and take the offers that are in force now: something has changed."""
        self._left.forget()
        offers = self._shop.offers()
        if offers != self._cart.offers:
            self._now_is(self._cart.under(offers))

    def keep(self) -> None:
        """Put the cart on disk now if that is still to be done. Raises what the disk raises; it is to be done then."""
        self._keeper.keep()

    def _go_on(self, cart: Cart, *, about_price: bool = False) -> None:
        old = self._cart
        self._before = [*self._before, old][-_REMEMBERED:]
        self._after = []
        self._now_is(cart)
        if cart and not about_price:
            gone = (old.lot if cart.lot is None else None, old.discount if cart.discount is None else None)
            for price in filter(None, gone):  # last of all that this step says
                QTimer.singleShot(0, self, partial(self.fell_away.emit, price))

    def _now_is(self, cart: Cart) -> None:
        self._cart = cart
        self._keeper.keep_soon(cart)
        self.changed.emit(cart)

    def _show(self, line: CartLine) -> None:
        self.touched.emit(line.key)
        if line.item.id is not None and self._cart.wanted(line.item.id) > (left := self._left.of(line.item.id)):
            self.oversold.emit(line, left)
