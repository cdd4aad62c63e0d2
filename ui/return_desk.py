"""Buyers who come back, as windows see them: what of a sale is still theirs, and the verbs that take it back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from pos.paper import PrintJob
from pos.returning import OpenLine, TakenBack, Wanted, open_lines, reprint_return, take_back, void_sale, ways_back
from pos.selling.cart import Cart
from pos.selling.returned import Refund, Return
from pos.selling.sale import Sale
from ui.bootstrap import Shop


class ReturnDesk(QObject):
    """Returns, exchanges and voids. Each call either is on disk when it returns, or raises a Refusal."""

    done = Signal(object, object)
    """TakenBack that is on disk, and the Shift that is open now."""

    def __init__(self, shop: Shop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shop = shop

    def sale(self, number: str) -> tuple[Sale, tuple[OpenLine, ...]] | None:
        """The sale with this receipt number, and what of it can still be brought back."""
        with self._shop.reading() as look:
            sale = look.sales.by_number(number)
            return (sale, open_lines(look, sale)) if sale else None

    def of_sale(self, sale: Sale) -> Sequence[Return]:
        """What was brought back of a sale so far."""
        with self._shop.reading() as look:
            return look.returns.of_sale(sale.id)

    def ways_back(self, sale: Sale | None) -> tuple[Refund, ...]:
        """By which ways money may go back, each with the most that may; cash is always one more."""
        if sale is None:
            return ()
        with self._shop.reading() as look:
            return ways_back(look, sale)

    def new_cart(self) -> Cart:
        """An empty cart for what is taken instead, under the offers in force; its name will do for the return too."""
        return self._shop.new_cart()

    def take_back(self, wanted: Wanted) -> TakenBack:
        """Take pieces back, and hand out others. Raises what `take_back` raises."""
        with self._shop.work() as work:
            now, by = self._shop.clock(), self._shop.cashier
            taken = take_back(work, wanted, by, now, print_slip=self._prints)
            shift = work.shifts.current()
        return self._told(taken, shift)

    def void(self, number: str, reason: str) -> TakenBack:
        """Void a sale. Raises what `void_sale` raises."""
        with self._shop.work() as work:
            now, by = self._shop.clock(), self._shop.cashier
            taken = void_sale(work, number, reason, by, now, print_slip=self._prints)
            shift = work.shifts.current()
        return self._told(taken, shift)

    def reprint(self, number: str) -> PrintJob:
        """Print the slip of a return, or a marked copy of it. Raises UnknownReturn."""
        with self._shop.work() as work:
            job = reprint_return(work, number, self._shop.cashier, self._shop.clock())
        self._shop.spooler.notify()
        return job

    @property
    def _prints(self) -> bool:
        settings = self._shop.settings
        return settings is not None and settings.receipt.print_by_default

    def _told(self, taken: TakenBack, shift: object) -> TakenBack:
        self._shop.spooler.notify()
        self.done.emit(taken, shift)
        return taken
