"""The money of one trading day."""

from datetime import date

from data.records.book import Book
from data.records.paying.arrivals import open_that_evening
from data.records.settings import SettingsRecord
from pos.reports.money import DayPayments, PaymentRow
from pos.selling.fees import estimated_fee
from pos.selling.payment import Method

_PAID = """
SELECT method, count(DISTINCT payment.sale), sum(payment.amount), name
FROM sale JOIN payment ON payment.sale = sale.key WHERE sale.day = ? GROUP BY method, name
"""
_DEBTS_PAID = "SELECT method, count(*), sum(amount), name FROM repayment WHERE day = ? GROUP BY method, name"
_QRIS = """
SELECT payment.amount FROM sale JOIN payment ON payment.sale = sale.key WHERE sale.day = :day AND method = 'qris'
UNION ALL SELECT amount FROM repayment WHERE day = :day AND method = 'qris'
"""


def payments_of(book: Book, day: str) -> tuple[PaymentRow, ...]:
    """What each way of paying brought, cash less change."""
    change = book.rows("SELECT coalesce(sum(change), 0) FROM sale WHERE day = ?", (day,))[0][0]
    return tuple(
        PaymentRow(row.method, row.sales, row.amount - (change if row.method is Method.CASH else 0), row.name)
        for row in _rows(book, _PAID, day)
    )


def day_payments(book: Book, day: date) -> DayPayments:
    """What else is to be said of the day's money."""
    text = day.isoformat()
    rounding = book.rows("SELECT coalesce(sum(rounding), 0) FROM sale WHERE day = ?", (text,))[0][0]
    settings = SettingsRecord(book).current()
    qris = [amount for (amount,) in book.rows(_QRIS, {"day": text})]
    return DayPayments(
        rounding,
        _rows(book, _DEBTS_PAID, text),
        open_that_evening(book, text),
        estimated_fee(qris, settings.fees, day) if settings else 0,
    )


def _rows(book: Book, question: str, day: str) -> tuple[PaymentRow, ...]:
    """By way of paying, in the order in which those are known."""
    rows = (PaymentRow(Method(method), *rest) for method, *rest in book.rows(question, (day,)))
    return tuple(sorted(rows, key=lambda row: (list(Method).index(row.method), row.name)))
