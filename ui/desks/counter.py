"""Customers, QRIS, money that is waited for, and buyers who come back, as windows see them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from data.pictures.codes import codes_in
from pos.clock import trading_day
from pos.counter import add_customer, change_customer, confirm_payment, forget_qris, own_code, pay_debt, set_qris
from pos.customers.account import Repayment
from pos.customers.customer import Customer
from pos.money import Rupiah
from pos.paper import PrintJob
from pos.qris.merchant import MerchantCode, NoQrisCode, StoredCode, merchant_among
from pos.selling.cart import Cart
from pos.selling.payment import Payment
from pos.selling.returned import Refund, Return
from pos.selling.sale import Sale
from pos.selling.waiting import WaitingPayment
from ui.bootstrap import Shop

if TYPE_CHECKING:
    from pos.returning import OpenLine, TakenBack, Wanted


class CounterDesk(QObject):
    """The verbs of `pos.counter` over one shop, done by whoever stands at the till.

    A call that is refused raises its Refusal and changes nothing; what each may raise stands at its verb.
    """

    changed = Signal()
    """Customers, what they owe or what is waited for are not what they were."""
    code_changed = Signal()
    """The stall has another QRIS code, or none."""

    def __init__(self, shop: Shop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shop = shop

    def code(self) -> MerchantCode | None:
        """The stall's own QRIS code, or None."""
        with self._shop.reading() as look:
            try:
                return own_code(look)
            except NoQrisCode:
                return None

    def set_code(self, text: str) -> StoredCode:
        """From now on `text` is the stall's code."""
        with self._shop.work() as work:
            code = set_qris(work, text, self._shop.cashier, self._shop.clock())
        self.code_changed.emit()
        return code

    def read_photo(self, content: bytes) -> StoredCode:
        """From now on the code on a photo of the sticker is the stall's. Raises what `codes_in` raises, NoCodeSeen."""
        return self.set_code(merchant_among(codes_in(content)).text)

    def forget_code(self) -> None:
        """From now on the stall has no code."""
        with self._shop.work() as work:
            forget_qris(work, self._shop.cashier, self._shop.clock())
        self.code_changed.emit()

    def add_customer(self, customer: Customer) -> Customer:
        """Record a customer; the id is given there."""
        with self._shop.work() as work:
            added = add_customer(work, customer, self._shop.cashier, self._shop.clock())
        self.changed.emit()
        return added

    def change_customer(self, customer: Customer) -> Customer:
        """From now on a customer is as said here."""
        with self._shop.work() as work:
            changed = change_customer(work, customer, self._shop.cashier, self._shop.clock())
        self.changed.emit()
        return changed

    def pay_debt(self, customer: UUID, payments: Sequence[Payment]) -> Repayment:
        """Take money for what a customer owes, in one way or several."""
        with self._shop.work() as work:
            repayment = pay_debt(work, customer, payments, self._shop.cashier, self._shop.clock())
        self.changed.emit()
        return repayment

    def confirm(self, number: str, position: int) -> WaitingPayment:
        """Say that the money of a receipt's payment arrived after all."""
        with self._shop.work() as work:
            waiting = confirm_payment(work, number, position, self._shop.cashier, self._shop.clock())
        self.changed.emit()
        return waiting


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
            if sale is None:
                return None
            from pos.returning import open_lines  # late, as the verbs below: most buyers come once

            return sale, open_lines(look, sale)

    def of_sale(self, sale: Sale) -> Sequence[Return]:
        """What was brought back of a sale so far."""
        with self._shop.reading() as look:
            return look.returns.of_sale(sale.id)

    def ways_back(self, sale: Sale | None) -> tuple[Refund, ...]:
        """By which ways money may go back, each with the most that may; cash is always one more."""
        if sale is None:
            return ()
        from pos.returning import ways_back  # late

        with self._shop.reading() as look:
            return ways_back(look, sale)

    def usual_back(self, sale: Sale | None, due: Rupiah) -> tuple[Refund, ...]:
        """How `due` rupiah go back where nobody says how."""
        from pos.returning import usual_refunds  # late

        with self._shop.reading() as look:
            settings = look.settings.current()
            return usual_refunds(look, sale, due, settings.rounding if settings else 0)[0]

    def of_a_void(self, sale: Sale) -> tuple[Refund, ...]:
        """What becomes of the money of `sale` where it is voided."""
        from pos.returning import all_of_it  # late

        with self._shop.reading() as look:
            return all_of_it(look, sale)

    def new_cart(self) -> Cart:
        """An empty cart for what is taken instead, under the offers in force; its name will do for the return too."""
        return self._shop.new_cart()

    def begun(self) -> Wanted | None:
        """The exchange of this trading day that was begun and not finished, if there is one."""
        with self._shop.reading() as look:
            found, settings = look.carts.begun_exchange(), look.settings.current()
        if found is None or settings is None or trading_day(found[1], settings.cutoff) != self._shop.today:
            return None
        return found[0]

    def keep(self, wanted: Wanted) -> None:
        """Put what lies on the counter on disk, so that it comes back after a crash. Raises what the disk raises."""
        with self._shop.work() as work:
            if wanted.number or wanted.brought or wanted.cart:
                work.carts.begin_exchange(wanted, self._shop.clock())
            else:
                work.carts.drop_exchange(wanted.request)

    def give_up(self, request: str) -> None:
        """An exchange was abandoned: it does not come back. Raises what the disk raises."""
        with self._shop.work() as work:
            work.carts.drop_exchange(request)

    def take_back(self, wanted: Wanted, *, print_slip: bool | None = None) -> TakenBack:
        """Take pieces back, and hand out others; its slip is printed as usual if nothing is said.

        Raises what `take_back` raises.
        """
        from pos.returning import take_back  # late

        prints = self._prints if print_slip is None else print_slip
        with self._shop.work() as work:
            now, by = self._shop.clock(), self._shop.cashier
            taken = take_back(work, wanted, by, now, print_slip=prints)
            shift = work.shifts.current()
        return self._told(taken, shift)

    def void(self, number: str, reason: str) -> TakenBack:
        """Void a sale. Raises what `void_sale` raises."""
        from pos.returning import void_sale  # late

        with self._shop.work() as work:
            now, by = self._shop.clock(), self._shop.cashier
            taken = void_sale(work, number, reason, by, now, print_slip=self._prints)
            shift = work.shifts.current()
        return self._told(taken, shift)

    def reprint(self, number: str) -> PrintJob:
        """Print the slip of a return, or a marked copy of it. Raises UnknownReturn."""
        from pos.returning import reprint_return  # late

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
