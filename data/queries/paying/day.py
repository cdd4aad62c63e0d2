"""The money of one trading day, or of several."""

from collections.abc import Iterable, Sequence
from datetime import date

from data.queries.days import Days
from data.records.book import Book
from data.records.paying.arrivals import open_that_evening
from data.records.settings import SettingsRecord
from data.returning.days import refunded_in, rounded_back_in
from pos.money import Rupiah
from pos.reports.money import DayPayments, PaymentRow
from pos.selling.fees import FeeRate, estimated_fee
from pos.selling.payment import Method

_PAID = """
SELECT method, count(DISTINCT payment.sale), sum(payment.amount), name
FROM sale JOIN payment ON payment.sale = sale.key WHERE sale.day BETWEEN ? AND ? GROUP BY method, name
"""
_DEBTS_PAID = """
SELECT method, count(DISTINCT repayment.key), sum(repaid.amount), name
FROM repayment JOIN repaid ON repaid.repayment = repayment.key WHERE day BETWEEN ? AND ? GROUP BY method, name
"""
_CHANGE = "SELECT coalesce(sum(change), 0) FROM sale WHERE day BETWEEN ? AND ?"
_ROUNDED = "SELECT coalesce(sum(rounding), 0) FROM sale WHERE day BETWEEN ? AND ?"
_QRIS = """
SELECT sale.day, payment.amount FROM sale JOIN payment ON payment.sale = sale.key
WHERE sale.day BETWEEN :first AND :last AND method = 'qris'
UNION ALL
SELECT day, repaid.amount FROM repayment JOIN repaid ON repaid.repayment = repayment.key
WHERE day BETWEEN :first AND :last AND method = 'qris'
"""


def payments_of(book: Book, days: Days) -> tuple[PaymentRow, ...]:
    """What each way of paying brought, cash less change, and all of them less what went back to buyers."""
    change = book.rows(_CHANGE, days)[0][0]
    back = refunded_in(book, days)
    back[Method.CASH, ""] = back.get((Method.CASH, ""), 0) + change
    rows = {(row.method, row.name): row for row in _rows(book, _PAID, days)}
    for method, name in (way for way in back if back[way] and way not in rows):
        rows[method, name] = PaymentRow(method, 0, 0, name)
    less = (PaymentRow(row.method, row.sales, row.amount - back.get(way, 0), row.name) for way, row in rows.items())
    return _in_order(less)


def further_payments(book: Book, days: Days) -> DayPayments:
    """What else is to be said of the money of these days."""
    rounding = book.rows(_ROUNDED, days)[0][0]
    settings = SettingsRecord(book).current()
    return DayPayments(
        rounding - rounded_back_in(book, days),
        _rows(book, _DEBTS_PAID, days),
        open_that_evening(book, *days),
        _fee(book, settings.fees, days) if settings else 0,
    )


def _fee(book: Book, rates: Sequence[FeeRate], days: Days) -> Rupiah:
    """The fee at the rate of each day."""
    taken: dict[str, list[Rupiah]] = {}
    for day, amount in book.rows(_QRIS, {"first": days[0], "last": days[1]}):
        taken.setdefault(day, []).append(amount)
    return sum(estimated_fee(amounts, rates, date.fromisoformat(day)) for day, amounts in taken.items())


def _rows(book: Book, question: str, days: Days) -> tuple[PaymentRow, ...]:
    """By way of paying, in the order in which those are known."""
    rows = (PaymentRow(Method(method), *rest) for method, *rest in book.rows(question, days))
    return _in_order(rows)


def _in_order(rows: Iterable[PaymentRow]) -> tuple[PaymentRow, ...]:
    return tuple(sorted(rows, key=lambda row: (list(Method).index(row.method), row.name)))
