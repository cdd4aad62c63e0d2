"""Customers, what they owe, the stall's QRIS code and money that is waited for, as windows see them."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QObject, Signal

from data.pictures.codes import codes_in
from pos.counter import add_customer, change_customer, confirm_payment, forget_qris, own_code, pay_debt, set_qris
from pos.customers.account import Repayment
from pos.customers.customer import Customer
from pos.qris.merchant import MerchantCode, NoQrisCode, StoredCode, merchant_among
from pos.selling.payment import Payment
from pos.selling.waiting import WaitingPayment
from ui.bootstrap import Shop


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

    def pay_debt(self, customer: UUID, payment: Payment) -> Repayment:
        """Take money for what a customer owes."""
        with self._shop.work() as work:
            repayment = pay_debt(work, customer, payment, self._shop.cashier, self._shop.clock())
        self.changed.emit()
        return repayment

    def confirm(self, number: str, position: int) -> WaitingPayment:
        """Say that the money of a receipt's payment arrived after all."""
        with self._shop.work() as work:
            waiting = confirm_payment(work, number, position, self._shop.cashier, self._shop.clock())
        self.changed.emit()
        return waiting
