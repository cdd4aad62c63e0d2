"""Debts of all customers beside each other, by trading days."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from data.records.book import Book
from data.records.paying.entries import ENTRY_COLUMNS, entry_from, repaid_by
from pos.customers.steps import DebtStep, OwedThen
from pos.selling.buyer import Buyer

_LESSENED = f"""
WITH stepped AS (SELECT *, sum(amount) OVER (PARTITION BY customer ORDER BY key) AS owed FROM debt)
SELECT debt.repayment, customer.id, customer.name, customer.wholesale, debt.owed, {ENTRY_COLUMNS}
FROM stepped AS debt JOIN customer ON customer.key = debt.customer LEFT JOIN sale ON sale.key = debt.sale
    LEFT JOIN repayment ON repayment.key = debt.repayment
WHERE debt.day BETWEEN ? AND ? AND debt.amount < 0 ORDER BY debt.key DESC
"""  # noqa: S608 put together from our own parts
_OWED = """
SELECT customer.id, customer.name, customer.wholesale, sum(debt.amount) AS owed
FROM debt JOIN customer ON customer.key = debt.customer
WHERE debt.day <= ? GROUP BY debt.customer HAVING owed <> 0 ORDER BY owed DESC, customer.name
"""


def lessened_in(book: Book, first: date, last: date) -> Sequence[DebtStep]:
    """Every step by which somebody owed less, the newest first."""
    rows = book.rows(_LESSENED, (first.isoformat(), last.isoformat()))
    return tuple(
        DebtStep(_buyer(*buyer), entry_from(*entry), left, repaid_by(book, repayment) if repayment else ())
        for repayment, *buyer, left, entry in ((*row[:5], row[5:]) for row in rows)
    )


def owed_on(book: Book, day: date) -> Sequence[OwedThen]:
    """Who owed something when a trading day ended, the most first."""
    rows = book.rows(_OWED, (day.isoformat(),))
    return tuple(OwedThen(_buyer(*buyer), owed) for *buyer, owed in rows)


def _buyer(raw: bytes, name: str, wholesale: int) -> Buyer:
    return Buyer(UUID(bytes=raw), name, bool(wholesale))
