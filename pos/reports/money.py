"""The money of a day beside its goods."""

from dataclasses import dataclass

from pos.money import Rupiah
from pos.selling.payment import Method
from pos.selling.waiting import WaitingPayment


@dataclass(frozen=True, slots=True)
class PaymentRow:
    """What one way of paying brought: `sales` counts receipts, `amount` rupiah, cash less change.

    `name` is what the stall calls a way of its own. A kasbon is owed and not there yet.
    """

    method: Method
    sales: int
    amount: Rupiah
    name: str = ""


@dataclass(frozen=True, slots=True)
class DayPayments:
    """What else is to be said of the day's money, in rupiah.

    `rounding` is what cash made of the receipts' totals, `debts_paid` what customers paid off of older kasbon, by way:
    it is no turnover. `waiting` payments on the day's receipts were not seen to arrive by its end. `fee` is what the
    bank may keep of the QRIS payments, an estimate.
    """

    rounding: Rupiah = 0
    debts_paid: tuple[PaymentRow, ...] = ()
    waiting: tuple[WaitingPayment, ...] = ()
    fee: Rupiah = 0


NOTHING_FURTHER = DayPayments()
"""A day of plain money."""
