"""The one object that windows share: calls in, signals with domain values out.

A call that the shop refuses raises its Refusal and changes nothing. Whoever has a field to say it beside catches it
there; whoever has none wraps the call in `with session.telling():`, which turns the refusal into a notice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from contextlib import AbstractContextManager, contextmanager
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from pos.cash.shift import Shift
from pos.ports import Reading
from pos.refusals import Refusal
from pos.selling.cart import Cart
from pos.selling.payment import Payment
from pos.settings import Settings
from pos.till import Completed, ShopNotSetUp, complete_sale
from ui.basket import Basket
from ui.bootstrap import Shop
from ui.desks.counter import CounterDesk, ReturnDesk
from ui.desks.drawer import DrawerDesk
from ui.desks.paper import PaperDesk
from ui.jobs import Jobs
from ui.keeping.copy_desk import CopyDesk
from ui.keeping.folding import Folding
from ui.keeping.proof_desk import ProofDesk
from ui.notice import Level, Notice, Offer
from ui.people.desk import PeopleDesk
from ui.planned.prices import PlannedPrices
from ui.sentences import refusal_sentence
from ui.tidings import tell_by_itself
from ui.words import use

if TYPE_CHECKING:
    from ui.desks.makers import MakersDesk
    from ui.desks.stockroom import StockroomDesk

_DAY_CHECK = 30_000
"""Milliseconds between two looks at the calendar: a trading day ends while the till stands open."""


class Session(QObject):
    """A shop as its windows see it. Everything happens in the UI thread except what `jobs` runs.

    `basket` is the open cart, `paper` the print queue, `copies` the copies of the shop, `stockroom` the used goods,
    `returns` buyers who come back, `counter` customers and QRIS; each has signals of its own. `jobs` is the work off
    this thread, `printing` that of it which waits for a printer: nothing else waits behind it, nor does the window.
    """

    sold = Signal(object)
    """Completed: a sale is on disk."""
    shift_changed = Signal(object)
    """Shift, or None: the drawer was opened or closed."""
    settings_changed = Signal(object)
    """Settings: saved, in force from now on; the language of words has been changed already."""
    stock_changed = Signal()
    """What is on the shelf, or its price, is not what it was."""
    day_changed = Signal(object)
    """date: a new trading day began."""
    noticed = Signal(object)
    """Notice: to be shown without stopping the hand."""
    exchange_wanted = Signal(str)
    """The number of a receipt whose buyer came back: the till should serve him."""
    exchange_shown = Signal(object, int)
    """The lines that a buyer who came back takes instead, and the rupiah that he still pays for them."""
    paid_back = Signal(object)
    """Codes of bales that a sale has just brought to balik modal."""
    code_shown = Signal(str)
    """A code to pay by stands on the screen; empty where none does any more."""
    page_wanted = Signal(str)
    """The key of a page (see `ui/window/shell/pages.py`) that should come to the front."""
    place_wanted = Signal(str, int)
    """The same, and the section of it that should be shown."""

    closing = Signal()
    """The window goes: whatever is read at length for it is not waited for any more."""

    restore_wanted = Signal(object, str)
    """Path of a copy that should become the shop, and its passphrase: whoever runs the till ends it and does so."""

    def __init__(self, shop: Shop, executor: Executor | None = None) -> None:
        """`shop` has been set up. `executor` runs the jobs; without one they have two threads of their own."""
        super().__init__()
        self.shop = shop
        self.jobs, self.printing = Jobs(executor, self), Jobs(executor, self)
        self.basket = Basket(shop, self)
        self.paper = PaperDesk(shop, self)
        self.people = PeopleDesk(shop, self)
        self.copies = CopyDesk(shop, self.jobs, self)
        self.sold.connect(self.copies.sold)
        self.folding = Folding(shop, self.jobs, self)
        self.sold.connect(self.folding.sold)
        self.proofs = ProofDesk(shop, self.jobs, self)
        self.sold.connect(self.proofs.sold)
        self.day_changed.connect(self.proofs.new_day)
        self.shift_changed.connect(self.copies.closed)
        self.returns = ReturnDesk(shop, self)
        self.returns.done.connect(self._came_back)
        self.counter = CounterDesk(shop, self)
        self._today = shop.today
        self.drawer = DrawerDesk(shop, self)
        self.drawer.changed.connect(self.shift_changed)
        self._calendar = QTimer(self, interval=_DAY_CHECK)
        self._calendar.timeout.connect(self.look_at_the_calendar)
        self._calendar.start()
        self.planned = PlannedPrices(shop, self)
        tell_by_itself(self)
        self.planned.look()

    def close(self) -> None:
        """Put the cart on disk and stop listening; the shop is closed by whoever opened it.

        Raises what the disk raises; everything has stopped all the same.
        """
        self.closing.emit()
        try:
            self.basket.keep()
        finally:
            self._calendar.stop()
            self.planned.close()
            self.people.close()
            self.copies.close()
            self.folding.close()
            self.proofs.close()
            self.paper.close()
            self.printing.close(wait=False)
            self.jobs.close()

    @cached_property
    def stockroom(self) -> StockroomDesk:
        """Used goods, as their owner works with them."""
        from ui.desks.stockroom import StockroomDesk  # late, as the makers: a till that only sells needs neither

        desk = StockroomDesk(self.shop, self)
        desk.changed.connect(self.goods_changed)
        desk.changed.connect(self.planned.wait)
        return desk

    @cached_property
    def makers(self) -> MakersDesk:
        """Makers and their goods, as the owner works with them."""
        from ui.desks.makers import MakersDesk  # late: see above

        desk = MakersDesk(self.shop, self)
        desk.changed.connect(self.goods_changed)
        return desk

    @property
    def shift(self) -> Shift | None:
        """The open drawer."""
        return self.drawer.shift

    @property
    def settings(self) -> Settings:
        """What the owner set. Raises ShopNotSetUp."""
        settings = self.shop.settings
        if settings is None:
            raise ShopNotSetUp
        return settings

    @property
    def today(self) -> date:
        """The trading day."""
        return self._today

    def now(self) -> datetime:
        """The moment, by the stall's clock."""
        return self.shop.clock()

    def reading(self) -> AbstractContextManager[Reading]:
        """One consistent look at the shop, for a read short enough to be done between two key strokes."""
        return self.shop.reading()

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Turn a refusal inside the block into a notice."""
        try:
            yield
        except Refusal as refusal:
            self.tell(Level.REFUSED, refusal_sentence(refusal))

    def tell(self, level: Level, text: str, offer: Offer | None = None) -> None:
        """Show one sentence in passing, with what can be done about it."""
        self.noticed.emit(Notice(level, text, offer))

    def pay(self, cart: Cart, payments: Sequence[Payment], *, print_receipt: bool) -> Completed:
        """Turn `cart` into a sale that is on disk when this returns; its receipt goes to the printer by itself.

        The same checkout paid twice is one sale. Raises what `complete_sale` raises, with the cart as it was.
        """
        with self.shop.work() as work:
            completed = complete_sale(work, cart, payments, self.shop.cashier, self.now(), print_receipt=print_receipt)
            shift = work.shifts.current()
        # It is sold: from here on nothing may be refused, so nothing asks the disk.
        QTimer.singleShot(0, self, self.shop.spooler.notify)  # a slip takes a second: the change is painted before it
        self.drawer.shift_is(shift)
        self.sold.emit(completed)  # while the cart is full: from the money to the change, and not by the goods
        if self.basket.cart.checkout == cart.checkout:
            self.basket.start_over()
        self.stock_changed.emit()
        if completed.paid_back and not completed.repeated:
            self.paid_back.emit(completed.paid_back)
        return completed

    def save_settings(self, settings: Settings, *, knowingly: bool = False) -> None:
        """Change what the owner set; words are in the new language before anybody hears of it.

        Raises ShiftIsOpen, and ForbiddenClause unless it is done `knowingly`.
        """
        self.shop.save_settings(settings, knowingly=knowingly)
        use(settings.language)
        self.settings_changed.emit(settings)
        self.look_at_the_calendar()

    def goods_changed(self) -> None:
        """Say that goods were brought in or priced anew."""
        self.basket.look_again()
        self.stock_changed.emit()

    def look_at_the_calendar(self) -> None:
        """Say so when a new trading day has begun since the last look."""
        if self.shop.today != self._today:
            self._today = self.shop.today
            self.basket.look_again()
            self.day_changed.emit(self._today)

    def _came_back(self, _taken: object, shift: Shift | None) -> None:
        self.drawer.shift_is(shift)
        self.goods_changed()
