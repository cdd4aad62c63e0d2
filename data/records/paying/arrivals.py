"""Payments that were taken before the money was seen, and who saw it later."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from data.queries.paying.waited import STILL_WAITED_FOR, waited_for_until
from data.records.book import Book, moment
from data.records.paying.payments import PAYMENT_COLUMNS, payment_from
from data.records.sales import number_parts
from pos.selling.payment import Confirmation
from pos.selling.sale import receipt_number
from pos.selling.waiting import WaitingPayment

_WAITING = f"""
SELECT sale.till, sale.day, sale.sequence, payment.position, sale.at, sale.cashier, sale.customer_name,
    {PAYMENT_COLUMNS}
FROM payment JOIN sale ON sale.key = payment.sale
    LEFT JOIN arrival ON arrival.sale = payment.sale AND arrival.position = payment.position
WHERE payment.waiting AND
"""  # noqa: S608 put together from our own parts
_OPEN = f"{_WAITING} {STILL_WAITED_FOR} AND arrival.sale IS NULL"
_OPEN_THAT_EVENING = f"""
{_WAITING} {waited_for_until(":last")} AND sale.day BETWEEN :first AND :last
    AND (arrival.day IS NULL OR arrival.day > :last) ORDER BY payment.sale
"""


class ArrivalsRecord:
    """Implements `pos.ports.Arrivals`."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def waiting(self, shift: UUID | None = None) -> Sequence[WaitingPayment]:
        """Payments that nobody has seen arrive yet, of one shift if given, the oldest first."""
        only, values = (" AND sale.shift = ?", (self._book.key_of("shift", shift),)) if shift else ("", ())
        rows = self._book.rows(f"{_OPEN}{only} ORDER BY payment.sale, payment.position", values)
        return tuple(_waiting(*row) for row in rows)

    def one(self, number: str, position: int) -> WaitingPayment | None:
        """The payment at a place of a receipt, if it is waited for."""
        parts = number_parts(number)
        if parts is None:
            return None
        where = " AND sale.day = ? AND sale.till = ? COLLATE NOCASE AND sale.sequence = ? AND payment.position = ?"
        row = self._book.row(_OPEN + where, (*parts, position))
        return _waiting(*row) if row else None

    def confirm(self, payment: WaitingPayment, confirmation: Confirmation, day: date) -> None:
        """Record that the money of a payment arrived after all."""
        self._book.write(
            """
            INSERT INTO arrival (sale, position, id, till, at, day, cashier)
            VALUES ((SELECT key FROM sale WHERE day = ? AND till = ? COLLATE NOCASE AND sequence = ?), ?, ?, ?, ?, ?, ?)
            """,
            (
                *(number_parts(payment.number) or ()), payment.position, self._book.new_id().bytes, self._book.till,
                confirmation.at.isoformat(), day.isoformat(), confirmation.by,
            ),
        )  # fmt: skip


def open_that_evening(book: Book, first: str, last: str) -> tuple[WaitingPayment, ...]:
    """Payments on the receipts of trading days that nobody had seen arrive by the end of the last."""
    return tuple(_waiting(*row) for row in book.rows(_OPEN_THAT_EVENING, {"first": first, "last": last}))


def _waiting(*row: Any) -> WaitingPayment:
    till, day, sequence, position, at, cashier, customer, *payment = row
    on = date.fromisoformat(day)
    number = receipt_number(till, on, sequence)
    return WaitingPayment(number, position, moment(at), on, cashier, payment_from(*payment), customer)
