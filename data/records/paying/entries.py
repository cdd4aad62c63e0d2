"""Steps of an account as they stand on disk, and the money of a repayment."""

from datetime import date
from typing import Any

from data.records.book import Book, moment
from data.records.paying.payments import payment_from
from pos.customers.account import REPAYMENT_PREFIX, DebtEntry, DebtKind
from pos.makers.delivery import document_number
from pos.selling.payment import Payment
from pos.selling.sale import receipt_number

ENTRY_COLUMNS = """
    debt.kind, debt.at, debt.day, debt.cashier, debt.amount, sale.till, sale.day, sale.sequence,
    repayment.till, repayment.day, repayment.sequence
"""
"""What `entry_from` reads, of `debt` beside the `sale` or the `repayment` that it has."""
_REPAID = """
SELECT method, amount, confirmed_by, confirmed_at, name, 0 FROM repaid WHERE repayment = ? ORDER BY position
"""


def entry_from(kind: str, at: str, day: str, by: str, amount: int, *paper: Any) -> DebtEntry:
    """The step in a row of ENTRY_COLUMNS; its paper is a receipt for goods, and a repayment's own number for money."""
    till, on, sequence = paper[:3] if paper[0] is not None else paper[3:]
    made_on = date.fromisoformat(on)
    if paper[0] is not None:
        number = receipt_number(till, made_on, sequence)
    else:
        number = document_number(REPAYMENT_PREFIX, till, made_on, sequence)
    return DebtEntry(DebtKind(kind), number, moment(at), date.fromisoformat(day), by, amount)


def repaid_by(book: Book, repayment: int) -> tuple[Payment, ...]:
    """The ways in which the repayment with this key was paid."""
    return tuple(payment_from(*paid) for paid in book.rows(_REPAID, (repayment,)))
