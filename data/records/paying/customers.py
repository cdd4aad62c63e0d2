"""Customers: as they are now, with every change of what was known, and every step of what they owe."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from data.queries.paying.debts import lessened_in, owed_on
from data.records.book import Book, moment
from data.records.makers.documents import next_in, parts_of
from data.records.paying.entries import ENTRY_COLUMNS, entry_from, repaid_by
from pos.customers.account import (
    REPAYMENT_PREFIX,
    CustomerAccount,
    DebtKind,
    Owing,
    Repayment,
)
from pos.customers.customer import Customer, CustomerChange
from pos.customers.steps import DebtStep, OwedThen
from pos.money import Rupiah
from pos.selling.buyer import Buyer
from pos.selling.payment import Payment
from pos.selling.sale import Sale

_COLUMNS = "name, phone, note, most, wholesale"
_FOUND = f"""
SELECT id, {_COLUMNS}, coalesce(owing.amount, 0)
FROM customer LEFT JOIN owing ON owing.customer = customer.key
"""  # noqa: S608 put together from our own parts
_ENTRIES = f"""
SELECT {ENTRY_COLUMNS}
FROM debt LEFT JOIN sale ON sale.key = debt.sale LEFT JOIN repayment ON repayment.key = debt.repayment
WHERE debt.customer = ? ORDER BY debt.key
"""  # noqa: S608 put together from our own parts
_REPAYMENT = """
SELECT repayment.id, repayment.till, repayment.sequence, customer.id, repayment.customer_name, customer.wholesale,
    shift.id, repayment.at, repayment.day, repayment.cashier, before, repayment.key
FROM repayment JOIN customer ON customer.key = repayment.customer JOIN shift ON shift.key = repayment.shift
"""
_ADD_REPAID = """
INSERT INTO repaid (repayment, position, method, name, amount, confirmed_by, confirmed_at) VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_ADD_DEBT = """
INSERT INTO debt (id, till, at, day, cashier, customer, kind, amount, sale, repayment)
VALUES (?, ?, ?, ?, ?, (SELECT key FROM customer WHERE id = ?), ?, ?, ?, ?)
"""


class CustomersRecord:
    """Implements `pos.ports.Customers`."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def one(self, customer: UUID) -> Customer:
        """The customer with this id. Raises KeyError."""
        row = self._book.row(f"SELECT id, {_COLUMNS} FROM customer WHERE id = ?", (customer.bytes,))  # noqa: S608
        if row is None:
            raise KeyError(customer)
        return _customer(*row)

    def by_name(self, name: str) -> Customer | None:
        """The customer with this name, in any case of letters."""
        row = self._book.row(f"SELECT id, {_COLUMNS} FROM customer WHERE name = ?", (" ".join(name.split()),))  # noqa: S608
        return _customer(*row) if row else None

    def find(self, text: str = "", limit: int = 50) -> Sequence[Owing]:
        """Customers whose name, phone or note holds every word of `text`, by name."""
        words = text.split()
        held = " AND ".join("instr(lower(name || ' ' || phone || ' ' || note), lower(?))" for _word in words) or "1"
        rows = self._book.rows(f"{_FOUND} WHERE {held} ORDER BY name LIMIT ?", (*words, limit))
        return tuple(map(self._owing, rows))

    def owing(self) -> Sequence[Owing]:
        """Every customer who owes something, the oldest debt first."""
        rows = self._book.rows(f"{_FOUND} WHERE owing.amount > 0 ORDER BY name")
        return tuple(sorted(map(self._owing, rows), key=lambda owing: owing.since or date.max))

    def account(self, customer: UUID) -> CustomerAccount:
        """A customer with every step of what they owe. Raises KeyError."""
        rows = self._book.rows(_ENTRIES, (self._book.key_of("customer", customer),))
        return CustomerAccount(self.one(customer), tuple(entry_from(*row) for row in rows))

    def changes(self, customer: UUID) -> Sequence[CustomerChange]:
        """What was known of a customer, the newest first. Raises KeyError."""
        rows = self._book.rows(
            f"SELECT at, cashier, {_COLUMNS} FROM customer_change WHERE customer = ? ORDER BY key DESC",  # noqa: S608
            (self._book.key_of("customer", customer),),
        )
        return tuple(CustomerChange(moment(at), by, _customer(customer.bytes, *rest)) for at, by, *rest in rows)

    def repayment(self, number: str) -> Repayment | None:
        """The repayment with this number."""
        parts = parts_of(number)
        if parts is None or parts[0] != REPAYMENT_PREFIX:
            return None
        where = "WHERE upper(repayment.till) = ? AND repayment.day = ? AND repayment.sequence = ?"
        row = self._book.row(_REPAYMENT + where, parts[1:])
        return self._repayment(*row) if row else None

    def lessened_in(self, first: date, last: date) -> Sequence[DebtStep]:
        """Every step by which somebody owed less in some days, the newest first."""
        return lessened_in(self._book, first, last)

    def owed_on(self, day: date) -> Sequence[OwedThen]:
        """Who owed something when a trading day ended, the most first."""
        return owed_on(self._book, day)

    def add(self, customer: Customer, by: str, at: datetime, day: date) -> None:
        """Record a customer."""
        self._book.write(
            f"INSERT INTO customer (id, till, at, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 our own parts
            (customer.id.bytes, self._book.till, at.isoformat(), *_values(customer)),
        )
        self._note_change(customer, by, at, day)

    def change(self, customer: Customer, by: str, at: datetime, day: date) -> None:
        """From `at` on the customer is as `customer` says."""
        self._book.write(
            f"UPDATE customer SET ({_COLUMNS}) = (?, ?, ?, ?, ?) WHERE id = ?",  # noqa: S608 our own parts
            (*_values(customer), customer.id.bytes),
        )
        self._note_change(customer, by, at, day)

    def owe(self, sale: Sale, amount: Rupiah) -> None:
        """The customer of a recorded sale owes `amount` rupiah of it. Raises KeyError for a sale to nobody known."""
        if sale.customer is None:
            raise KeyError(sale.number)
        key = self._book.key_of("sale", sale.id)
        when = (sale.at.isoformat(), sale.day.isoformat(), sale.cashier)
        self._write_debt(when, sale.customer.id, DebtKind.SOLD, amount, sale=key)

    def owe_no_more(self, sale: Sale, amount: Rupiah, by: str, at: datetime, day: date) -> None:
        """Goods of a sale came back, and so much of it is owed no more. Raises KeyError for a sale to nobody known."""
        if sale.customer is None:
            raise KeyError(sale.number)
        key, when = self._book.key_of("sale", sale.id), (at.isoformat(), day.isoformat(), by)
        self._write_debt(when, sale.customer.id, DebtKind.RETURNED, -amount, sale=key)

    def next_repayment(self, day: date) -> int:
        """One more than this till's last repayment of the day."""
        return next_in(self._book, "repayment", day)

    def add_repayment(self, repayment: Repayment) -> None:
        """Record a repayment; the customer owes that much less."""
        when = (repayment.at.isoformat(), repayment.day.isoformat(), repayment.by)
        key = self._book.write(
            """
            INSERT INTO repayment (id, till, at, day, cashier, sequence, shift, customer, customer_name, amount, before)
            VALUES (?, ?, ?, ?, ?, ?, (SELECT key FROM shift WHERE id = ?), (SELECT key FROM customer WHERE id = ?), ?,
                ?, ?)
            """,
            (
                repayment.id.bytes, repayment.till, *when, repayment.sequence, repayment.shift.bytes,
                repayment.customer.id.bytes, repayment.customer.name, repayment.amount, repayment.before,
            ),
        )  # fmt: skip
        self._book.write_all(
            _ADD_REPAID, [_repaid_row(key, place, paid) for place, paid in enumerate(repayment.payments, start=1)]
        )
        self._write_debt(when, repayment.customer.id, DebtKind.PAID, -repayment.amount, repayment=key)

    def _repayment(self, *row: Any) -> Repayment:
        raw, till, sequence, customer, name, wholesale, shift, at, day, by, before, key = row
        return Repayment(
            UUID(bytes=raw), till, sequence, Buyer(UUID(bytes=customer), name, bool(wholesale)), UUID(bytes=shift),
            moment(at), date.fromisoformat(day), by,
            repaid_by(self._book, key), before,
        )  # fmt: skip

    def _write_debt(
        self,
        when: tuple[str, str, str],
        customer: UUID,
        kind: DebtKind,
        amount: Rupiah,
        *,
        sale: int | None = None,
        repayment: int | None = None,
    ) -> None:
        values = (self._book.new_id().bytes, self._book.till, *when, customer.bytes, kind, amount, sale, repayment)
        self._book.write(_ADD_DEBT, values)

    def _note_change(self, customer: Customer, by: str, at: datetime, day: date) -> None:
        self._book.write(
            f"INSERT INTO customer_change (id, till, at, day, cashier, customer, {_COLUMNS}) "  # noqa: S608 our own parts
            "VALUES (?, ?, ?, ?, ?, (SELECT key FROM customer WHERE id = ?), ?, ?, ?, ?, ?)",
            (
                self._book.new_id().bytes, self._book.till, at.isoformat(), day.isoformat(), by, customer.id.bytes,
                *_values(customer),
            ),
        )  # fmt: skip

    def _owing(self, row: tuple[Any, ...]) -> Owing:
        *fields, owed = row
        customer = _customer(*fields)
        return Owing(customer, owed, self.account(customer.id).since if owed > 0 else None)


def _customer(raw: bytes, name: str, phone: str, note: str, most: int | None, wholesale: int) -> Customer:
    return Customer(UUID(bytes=raw), name, phone, note, most, bool(wholesale))


def _values(customer: Customer) -> tuple[object, ...]:
    return customer.name, customer.phone, customer.note, customer.limit, int(customer.wholesale)


def _repaid_row(repayment: int, position: int, paid: Payment) -> tuple[object, ...]:
    seen = paid.confirmation
    confirmed = (seen.by, seen.at.isoformat()) if seen else (None, None)
    return (repayment, position, paid.method, paid.name, paid.amount, *confirmed)
