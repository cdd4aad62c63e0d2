"""Makers: as they are now, with every change of what was known, and what they are owed."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from data.records.book import Book, moment
from data.records.makers.documents import next_in, parts_of
from data.records.makers.products import write_words
from pos.goods.product import Terms
from pos.makers.account import Bill, MakerAccount, MakerPayment, MakerSummary, PaidBy, with_open
from pos.makers.delivery import PAYMENT_PREFIX, document_number
from pos.makers.maker import Maker, MakerChange

_COLUMNS = "name, region, contact, business_number, terms, share, pays_within, lead_days, note, retired"
_BILLS = """
SELECT maker, head.till, head.kind, head.day, head.sequence, head.due,
    head.owed + coalesce((SELECT sum(owed) FROM delivery AS further WHERE further.corrects = head.key), 0) AS amount
FROM delivery AS head WHERE kind = 'bought' AND corrects IS NULL AND maker = :maker
UNION ALL
SELECT maker, till, 'settled', day, sequence, due, owed FROM settlement WHERE maker = :maker
ORDER BY day, sequence
"""
_PREFIX = {"bought": "TB", "settled": "SP"}
_OPEN = """
SELECT maker.id FROM maker
WHERE EXISTS (SELECT 1 FROM to_settle WHERE to_settle.maker = maker.key)
    OR (SELECT coalesce(sum(owed), 0) FROM delivery WHERE delivery.maker = maker.key)
    + (SELECT coalesce(sum(owed), 0) FROM settlement WHERE settlement.maker = maker.key)
    <> (SELECT coalesce(sum(amount), 0) FROM maker_payment WHERE maker_payment.maker = maker.key)
"""
_UNSETTLED = """
SELECT coalesce(sum(movement.owed), 0) FROM to_settle JOIN movement ON movement.key = to_settle.movement
WHERE to_settle.maker = ?
"""
_PAYMENTS = """
SELECT maker_payment.id, maker_payment.till, sequence, maker.id, maker_payment.at, day, cashier, amount, method, bill,
    maker_payment.note, (SELECT shift.id FROM shift WHERE shift.key = maker_payment.shift)
FROM maker_payment JOIN maker ON maker.key = maker_payment.maker
"""
_LEFT = """
SELECT count(DISTINCT product.key), coalesce(sum(balance.pieces), 0), coalesce(sum(balance.titip), 0)
FROM product LEFT JOIN variant ON variant.product = product.key LEFT JOIN balance ON balance.item = variant.item
WHERE product.made_by = ?
"""
_MOVED = """
SELECT coalesce(sum(iif(kind IN ('opening', 'received'), pieces, 0)), 0),
    coalesce(-sum(iif(kind IN ('sold', 'returned', 'exchanged'), pieces, 0)), 0),
    coalesce(-sum(iif(kind = 'sent_back', pieces, 0)), 0), coalesce(sum(movement.amount), 0)
FROM product JOIN variant ON variant.product = product.key JOIN item_day ON item_day.item = variant.item
    JOIN movement ON movement.day = item_day.day AND movement.item = item_day.item
WHERE product.made_by = ?
"""


class MakersRecord:
    """Implements `pos.ports.Makers`."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def by_name(self, name: str) -> Maker | None:
        """The maker with this name, in any case of letters."""
        row = self._book.row(f"SELECT id, {_COLUMNS} FROM maker WHERE name = ?", (name.strip(),))  # noqa: S608 our own parts
        return _maker(*row) if row else None

    def one(self, maker: UUID) -> Maker:
        """The maker with this id. Raises KeyError."""
        row = self._book.row(f"SELECT id, {_COLUMNS} FROM maker WHERE id = ?", (maker.bytes,))  # noqa: S608 our own parts
        if row is None:
            raise KeyError(maker)
        return _maker(*row)

    def all(self, text: str = "", limit: int = 200, offset: int = 0, *, retired: bool | None = None) -> Sequence[Maker]:
        """Makers whose name or region holds `text`, by name; only those who left, or those who did not, if said."""
        rows = self._book.rows(
            f"SELECT id, {_COLUMNS} FROM maker "  # noqa: S608 put together from our own parts
            "WHERE instr(lower(name || ' ' || region), lower(?)) AND retired = coalesce(?, retired) "
            "ORDER BY name LIMIT ? OFFSET ?",
            (text.strip(), retired, limit, offset),
        )
        return tuple(_maker(*row) for row in rows)

    def changes(self, maker: UUID) -> Sequence[MakerChange]:
        """What was known of a maker, the newest first."""
        rows = self._book.rows(
            f"SELECT at, cashier, {_COLUMNS} FROM maker_change WHERE maker = ? ORDER BY key DESC",  # noqa: S608 our own parts
            (self._book.key_of("maker", maker),),
        )
        return tuple(MakerChange(moment(at), by, _maker(maker.bytes, *rest)) for at, by, *rest in rows)

    def summary(self, maker: UUID) -> MakerSummary:
        """A maker at one glance; walks the days on which its goods moved, not the whole history."""
        key, account = self._book.key_of("maker", maker), self.account(maker)
        products, left, titip = self._book.rows(_LEFT, (key,))[0]
        delivered, sold, sent_back, turnover = self._book.rows(_MOVED, (key,))[0]
        return MakerSummary(
            account.maker, products, delivered, sold, sent_back, left, titip, turnover, account.owed,
            account.unsettled, account.paid,
        )  # fmt: skip

    def account(self, maker: UUID) -> MakerAccount:
        """Bills, payments and what is open. Raises KeyError."""
        key = self._book.key_of("maker", maker)
        bills = tuple(_bill(*row[1:]) for row in self._book.rows(_BILLS, {"maker": key}))
        rows = self._book.rows(_PAYMENTS + "WHERE maker = ? ORDER BY maker_payment.key", (key,))
        payments = tuple(_payment(*row) for row in rows)
        unsettled = self._book.rows(_UNSETTLED, (key,))[0][0]
        return MakerAccount(self.one(maker), with_open(bills, payments), payments, unsettled)

    def payment(self, number: str) -> MakerPayment | None:
        """The payment with this number."""
        parts = parts_of(number)
        if parts is None or parts[0] != PAYMENT_PREFIX:
            return None
        where = "WHERE upper(maker_payment.till) = ? AND day = ? AND sequence = ?"
        row = self._book.row(_PAYMENTS + where, parts[1:])
        return _payment(*row) if row else None

    def owed(self) -> Sequence[MakerAccount]:
        """The account of every maker where something is open or waits, the most urgent first."""
        accounts = [self.account(UUID(bytes=raw)) for (raw,) in self._book.rows(_OPEN)]
        return tuple(sorted(accounts, key=_urgency))

    def add(self, maker: Maker, by: str, at: datetime, day: date) -> None:
        """Record a maker."""
        self._book.write(
            f"INSERT INTO maker (id, till, at, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
            (maker.id.bytes, self._book.till, at.isoformat(), *_values(maker)),
        )
        self._note_change(maker, by, at, day)

    def change(self, maker: Maker, by: str, at: datetime, day: date) -> None:
        """From `at` on the maker is as `maker` says; products and the words they are found by bear a new name too."""
        key, before = self._book.key_of("maker", maker.id), self.one(maker.id)
        self._book.write(
            f"UPDATE maker SET ({_COLUMNS}) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE key = ?",  # noqa: S608 our own parts
            (*_values(maker), key),
        )
        self._note_change(maker, by, at, day)
        if maker.name != before.name:
            self._book.write("UPDATE product SET maker = ? WHERE made_by = ?", (maker.name, key))
            for (product,) in self._book.rows("SELECT key FROM product WHERE made_by = ? AND NOT retired", (key,)):
                write_words(self._book, product)

    def next_payment(self, day: date) -> int:
        """One more than this till's last payment of the day."""
        return next_in(self._book, "maker_payment", day)

    def add_payment(self, payment: MakerPayment) -> None:
        """Record a payment."""
        self._book.write(
            """
            INSERT INTO maker_payment (id, till, at, day, cashier, sequence, maker, bill, method, amount, note, shift)
            VALUES (?, ?, ?, ?, ?, ?, (SELECT key FROM maker WHERE id = ?), ?, ?, ?, ?,
                (SELECT key FROM shift WHERE id = ?))
            """,
            (
                payment.id.bytes, payment.till, payment.at.isoformat(), payment.day.isoformat(), payment.by,
                payment.sequence, payment.maker.bytes, payment.bill, payment.method, payment.amount, payment.note,
                payment.shift.bytes if payment.shift else None,
            ),
        )  # fmt: skip

    def _note_change(self, maker: Maker, by: str, at: datetime, day: date) -> None:
        self._book.write(
            f"INSERT INTO maker_change (id, till, at, day, cashier, maker, {_COLUMNS}) "  # noqa: S608 our own parts
            "VALUES (?, ?, ?, ?, ?, (SELECT key FROM maker WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                self._book.new_id().bytes, self._book.till, at.isoformat(), day.isoformat(), by, maker.id.bytes,
                *_values(maker),
            ),
        )  # fmt: skip


def _urgency(account: MakerAccount) -> tuple[date, str]:
    return (account.open[0].due if account.open else date.max, account.maker.name)


def _maker(raw: bytes, *fields: Any) -> Maker:
    name, region, contact, business_number, terms, share, pays_within, lead_days, note, retired = fields
    return Maker(
        UUID(bytes=raw), name, region, contact, business_number, Terms(terms), share, pays_within, lead_days, note,
        bool(retired),
    )  # fmt: skip


def _values(maker: Maker) -> tuple[object, ...]:
    return (
        maker.name, maker.region, maker.contact, maker.business_number, maker.terms, maker.share, maker.pays_within,
        maker.lead_days, maker.note, int(maker.retired),
    )  # fmt: skip


def _bill(till: str, kind: str, day: str, sequence: int, due: str, amount: int) -> Bill:
    on = date.fromisoformat(day)
    return Bill(document_number(_PREFIX[kind], till, on, sequence), on, date.fromisoformat(due), amount, amount)


def _payment(*row: Any) -> MakerPayment:
    raw, till, sequence, maker, at, day, by, amount, method, bill, note, shift = row
    return MakerPayment(
        UUID(bytes=raw), till, sequence, UUID(bytes=maker), moment(at), date.fromisoformat(day), by, amount,
        PaidBy(method), bill, note, UUID(bytes=shift) if shift else None,
    )  # fmt: skip
