"""Sales as they were recorded, for ever. Here a buyer waits: few statements, all of them cached."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from data.queries.history.finding import find_sales
from data.queries.history.sheaves import MANY, bind_waiting
from data.records.book import Book, moment
from data.records.items import item_from
from data.records.paying.payments import PAYMENT_COLUMNS, payment_from, payment_row
from pos.pricing.reductions import Reduction, ReductionKind
from pos.selling.buyer import Buyer
from pos.selling.payment import Payment
from pos.selling.sale import EVERY_SALE, BelowFloor, Sale, SaleFilter, SaleHead, SaleLine, receipt_number

_NUMBER = re.compile(r"(?P<till>.+)-(?P<year>\d\d)(?P<month>\d\d)(?P<day>\d\d)-(?P<sequence>\d{1,9})", re.ASCII)
_SALE = """
SELECT sale.key, sale.id, sale.checkout, sale.till, sale.sequence, sale.at, sale.day, shift.id, sale.cashier,
    sale.change, sale.rounding, sale.credit, customer.id, sale.customer_name, customer.wholesale
FROM sale JOIN shift ON shift.key = sale.shift LEFT JOIN customer ON customer.key = sale.customer
"""
_ADD_SALE = """
INSERT INTO sale (id, checkout, till, day, sequence, at, shift, cashier, pieces, total, change, rounding, credit,
    customer, customer_name)
VALUES (?, ?, ?, ?, ?, ?, (SELECT key FROM shift WHERE id = ?), ?, ?, ?, ?, ?, ?,
    (SELECT key FROM customer WHERE id = ?), ?)
"""
_ADD_LINE = """
INSERT INTO sale_line (sale, position, item, kind, family, code, name, detail, category, unit,
    price, quantity, amount, cost, short, owed, below_floor, below_by)
VALUES (?, ?, (SELECT key FROM item WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_ADD_REDUCTION = """
INSERT INTO reduction (sale, position, number, kind, amount, pieces, price, offered_pieces, offered_price, name)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_REDUCTIONS = """
SELECT position, kind, amount, pieces, price, offered_pieces, offered_price, name FROM reduction WHERE sale = ?
ORDER BY position, number
"""
_ADD_PAYMENT = """
INSERT INTO payment (sale, position, method, name, amount, waiting, confirmed_by, confirmed_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""


class SalesRecord:
    """Implements `pos.ports.Sales`."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def next_sequence(self, day: date) -> int:
        """One more than the last receipt of this till and day."""
        row = self._book.row(
            "SELECT coalesce(max(sequence), 0) + 1 FROM sale WHERE day = ? AND till = ?",
            (day.isoformat(), self._book.till),
        )
        return int(row[0]) if row else 1

    def count(self) -> int:
        """How many sales there are; the last key would not tell, since one that a damaged file lost leaves a gap."""
        return int(self._book.rows("SELECT count(*) FROM sale")[0][0])

    def number_of(self, sale: UUID) -> str:
        """The receipt number of a sale. Raises KeyError."""
        row = self._book.row("SELECT till, day, sequence FROM sale WHERE id = ?", (sale.bytes,))
        if row is None:
            raise KeyError(sale)
        return receipt_number(row[0], date.fromisoformat(row[1]), row[2])

    def by_checkout(self, checkout: str) -> Sale | None:
        """The sale of one checkout, if it was completed."""
        return self._sale(_SALE + "WHERE sale.checkout = ?", (checkout,))

    def by_number(self, number: str) -> Sale | None:
        """The sale with this receipt number, as printed."""
        parts = number_parts(number)
        where = "WHERE sale.day = ? AND sale.till = ? COLLATE NOCASE AND sale.sequence = ?"
        return self._sale(_SALE + where, parts) if parts else None

    def find(self, text: str = "", among: SaleFilter = EVERY_SALE, limit: int = 50) -> Sequence[SaleHead]:
        """The newest sales that match."""
        return find_sales(self._book, text, among, limit)

    def copies(self, sale: UUID) -> int:
        """How often the receipt was reprinted."""
        row = self._book.row(
            "SELECT max(copy) FROM receipt_copy WHERE sale = (SELECT key FROM sale WHERE id = ?)", (sale.bytes,)
        )
        return int(row[0] or 0) if row else 0

    def add(self, sale: Sale) -> None:
        """Record a sale with all its parts."""
        head = (
            sale.id.bytes, sale.checkout, sale.till, sale.day.isoformat(), sale.sequence, sale.at.isoformat(),
            sale.shift.bytes, sale.cashier, sale.pieces, sale.total, sale.change, sale.rounding,
            sale.credit, sale.customer.id.bytes if sale.customer else None, sale.customer.name if sale.customer else "",
        )  # fmt: skip
        key = self._book.write(_ADD_SALE, head)
        self._book.write_all(_ADD_LINE, [_line_row(key, line) for line in sale.lines])
        self._book.write_all(
            _ADD_REDUCTION,
            [row for line in sale.lines for row in _reduction_rows(key, line)],
        )
        self._book.write_all(
            _ADD_PAYMENT,
            [payment_row(key, position, payment) for position, payment in enumerate(sale.payments, start=1)],
        )
        bind_waiting(self._book.database, MANY)

    def add_copy(self, sale: UUID, copy: int, by: str, at: datetime) -> None:
        """Record that a receipt was asked for again."""
        self._book.write(
            "INSERT INTO receipt_copy (id, till, sale, copy, at, cashier) VALUES (?, ?, ?, ?, ?, ?)",
            (self._book.new_id().bytes, self._book.till, self._book.key_of("sale", sale), copy, at.isoformat(), by),
        )

    def _sale(self, sql: str, values: Sequence[object]) -> Sale | None:
        row = self._book.row(sql, values)
        if row is None:
            return None
        key, raw, checkout, till, sequence, at, day, shift, cashier, change, rounding, credit, *customer = row
        return Sale(
            UUID(bytes=raw),
            checkout,
            till,
            sequence,
            moment(at),
            date.fromisoformat(day),
            UUID(bytes=shift),
            cashier,
            self._lines(key),
            self._payments(key),
            change,
            rounding,
            _buyer(*customer),
            credit,
        )

    def _lines(self, sale: int) -> tuple[SaleLine, ...]:
        reductions: dict[int, tuple[Reduction, ...]] = {}
        for position, *reduction in self._book.rows(_REDUCTIONS, (sale,)):
            reductions[position] = (*reductions.get(position, ()), _reduction(*reduction))
        rows = self._book.rows(
            """
            SELECT sale_line.position, sale_line.quantity, sale_line.cost, sale_line.short, sale_line.owed,
                sale_line.below_floor, sale_line.below_by, item.id, sale_line.kind, sale_line.family, sale_line.code,
                sale_line.name, sale_line.detail, sale_line.category, sale_line.unit, sale_line.price
            FROM sale_line LEFT JOIN item ON item.key = sale_line.item WHERE sale = ? ORDER BY position
            """,
            (sale,),
        )
        return tuple(
            SaleLine(
                position,
                item_from(tuple(item)),
                quantity,
                reductions.get(position, ()),
                cost,
                short,
                owed,
                BelowFloor(floor, by) if floor else None,
            )
            for position, quantity, cost, short, owed, floor, by, *item in rows
        )

    def _payments(self, sale: int) -> tuple[Payment, ...]:
        rows = self._book.rows(
            f"""
            SELECT {PAYMENT_COLUMNS} FROM payment
                LEFT JOIN arrival ON arrival.sale = payment.sale AND arrival.position = payment.position
            WHERE payment.sale = ? ORDER BY payment.position
            """,  # noqa: S608 put together from our own parts
            (sale,),
        )
        return tuple(payment_from(*row) for row in rows)


def number_parts(number: str) -> tuple[str, str, int] | None:
    """Day, till and sequence of a receipt's number, as printed."""
    parts = _NUMBER.fullmatch(number.strip())
    if parts is None:
        return None
    return f"20{parts['year']}-{parts['month']}-{parts['day']}", parts["till"], int(parts["sequence"])


def _buyer(raw: bytes | None, name: str, wholesale: int) -> Buyer | None:
    return Buyer(UUID(bytes=raw), name, bool(wholesale)) if raw else None


def _line_row(sale: int, line: SaleLine) -> tuple[object, ...]:
    item, below = line.item, line.below
    return (
        sale, line.position, item.id.bytes if item.id else None, item.kind, item.family, item.code, item.name,
        item.detail, item.category, item.unit, item.price, line.quantity, line.amount, line.cost, line.short,
        line.owed, *((below.floor, below.by) if below else (None, None)),
    )  # fmt: skip


def _reduction_rows(sale: int, line: SaleLine) -> list[tuple[object, ...]]:
    return [
        (
            sale, line.position, number, reduction.kind, reduction.amount, reduction.pieces, reduction.price,
            *(reduction.offered or (None, None)), reduction.name,
        )
        for number, reduction in enumerate(line.reductions, start=1)
    ]  # fmt: skip


def _reduction(
    kind: str, amount: int, pieces: int, price: int, many: int | None, together: int | None, name: str
) -> Reduction:
    offered = None if many is None or together is None else (many, together)
    return Reduction(ReductionKind(kind), amount, pieces, price, offered, name)
