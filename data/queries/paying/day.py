"""The money of one trading day."""

from collections.abc import Iterable
from datetime import date

from data.records.book import Book
from data.records.paying.arrivals import open_that_evening
from data.records.settings import SettingsRecord
from data.returning.days import refunded_on, rounded_back_on
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
    """What each way of paying brought, cash less change, and all of them less what went back to buyers."""
    change = book.rows("SELECT coalesce(sum(change), 0) FROM sale WHERE day = ?", (day,))[0][0]
    back = refunded_on(book, day)
    back[Method.CASH, ""] = back.get((Method.CASH, ""), 0) + change
    rows = {(row.method, row.name): row for row in _rows(book, _PAID, day)}
    for method, name in (way for way in back if back[way] and way not in rows):
        rows[method, name] = PaymentRow(method, 0, 0, name)
    less = (PaymentRow(row.method, row.sales, row.amount - back.get(way, 0), row.name) for way, row in rows.items())
    return _in_order(less)


def day_payments(book: Book, day: date) -> DayPayments:
    """What else is to be said of the day's money."""
    text = day.isoformat()
    rounding = book.rows("SELECT coalesce(sum(rounding), 0) FROM sale WHERE day = ?", (text,))[0][0]
    settings = SettingsRecord(book).current()
    qris = [amount for (amount,) in book.rows(_QRIS, {"day": text})]
    return DayPayments(
        rounding - rounded_back_on(book, text),
        _rows(book, _DEBTS_PAID, text),
        open_that_evening(book, text),
        estimated_fee(qris, settings.fees, day) if settings else 0,
    )


def _rows(book: Book, question: str, day: str) -> tuple[PaymentRow, ...]:
    """By way of paying, in the order in which those are known."""
    rows = (PaymentRow(Method(method), *rest) for method, *rest in book.rows(question, (day,)))
    return _in_order(rows)


def _in_order(rows: Iterable[PaymentRow]) -> tuple[PaymentRow, ...]:
    return tuple(sorted(rows, key=lambda row: (list(Method).index(row.method), row.name)))
