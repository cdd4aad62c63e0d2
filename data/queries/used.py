"""What is left of the used goods, from sums that are kept beside the book; only the book itself reads movements."""

import json
from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from data.records.bales import BALE_COLUMNS, BALES, bale_from
from data.records.book import Book, moment
from data.records.items import PRICE_NOW
from pos.goods.stock import Balance, MovementKind
from pos.selling.sale import receipt_number
from pos.used.accounts import BaleAccount
from pos.used.bales import BaleState
from pos.used.book import (
    BookFilter,
    CategoryLeft,
    Entry,
    Head,
    OutOnSale,
    Unassigned,
    UsedLeft,
    Written,
)
from pos.used.chain import START
from pos.used.lots import Lot

_LOTS = """
SELECT bale.id, bale.code, coalesce(lot.pieces, 0), coalesce(lot.value, 0),
    coalesce(lot.in_pieces - lot.sold_pieces - lot.pieces, 0), coalesce(lot.in_value - lot.sold_value - lot.value, 0)
FROM (SELECT bale FROM pile WHERE item = :pile UNION SELECT bale FROM lot WHERE item = :pile) AS feeding
    JOIN bale ON bale.key = feeding.bale LEFT JOIN lot ON lot.item = :pile AND lot.bale = bale.key
ORDER BY bale.bought_on, bale.key
"""
_LEFT = f"""
SELECT coalesce(item.category, bale.category) AS category, sum(lot.pieces), sum(lot.value),
    sum(coalesce(max(0, lot.pieces) * {PRICE_NOW}, 0)), sum(lot.in_pieces), sum(lot.sold_pieces),
    sum(lot.in_pieces - lot.sold_pieces - lot.pieces), sum(lot.item = 0 AND lot.pieces > 0)
FROM lot JOIN bale ON bale.key = lot.bale LEFT JOIN item ON item.key = lot.item
GROUP BY 1 ORDER BY 1
"""  # noqa: S608 put together from our own parts
_ACCOUNTS = f"""
SELECT {BALE_COLUMNS}, opened.key IS NOT NULL OR bale.opened_on IS NOT NULL,
    sorted.key IS NOT NULL OR EXISTS (SELECT 1 FROM pile WHERE pile.bale = bale.key),
    coalesce(sum(lot.in_pieces), 0), coalesce(sum(lot.in_value), 0), coalesce(sum(lot.pieces), 0),
    coalesce(sum(lot.value), 0), coalesce(sum(max(0, lot.pieces) * {PRICE_NOW}), 0),
    coalesce(sum(lot.sold_pieces), 0), coalesce(sum(lot.sold_value), 0), coalesce(sum(lot.earned), 0)
FROM {BALES} LEFT JOIN lot ON lot.bale = bale.key LEFT JOIN item ON item.key = lot.item
"""  # noqa: S608 put together from our own parts
_UNASSIGNED = """
SELECT sale.id, sale.till, sale.day, sale.sequence, unassigned.line, sale_line.name, unassigned.pieces, sale_line.price
FROM unassigned JOIN sale ON sale.id = unassigned.source
    JOIN sale_line ON sale_line.sale = sale.key AND sale_line.position = unassigned.line
ORDER BY unassigned.source, unassigned.line LIMIT ?
"""
_OUT_ON_SALE = """
SELECT coalesce(item.code, ''), coalesce(bale.code, ''), -sum(movement.pieces), -sum(movement.value),
    sum(movement.amount)
FROM movement LEFT JOIN item ON item.key = movement.item LEFT JOIN bale ON bale.key = movement.bale
WHERE movement.source = ? AND movement.line = ?
GROUP BY movement.item, movement.bale ORDER BY min(movement.key)
"""
_ENTRIES = """
SELECT movement.id, movement.till, movement.at, movement.day, movement.kind, item.id, coalesce(item.code, ''),
    bale.id, coalesce(bale.code, ''), movement.pieces, movement.value, movement.amount, movement.source,
    movement.line, movement.cashier, movement.note, movement.entry, movement.chain
FROM movement LEFT JOIN item ON item.key = movement.item LEFT JOIN bale ON bale.key = movement.bale
"""


def head_of(book: Book, day: date | None) -> Head:
    """Where the book stands, or stood after the last entry of a trading day."""
    if day is None:
        row = book.row("SELECT entries, chain FROM book_head")
    else:
        row = book.row(
            "SELECT entry, chain FROM movement WHERE day = ? AND entry IS NOT NULL ORDER BY key DESC LIMIT 1",
            (day.isoformat(),),
        )
    return Head(*row) if row else Head(0, START)


def lots_of(book: Book, pile: int) -> tuple[Lot, ...]:
    """The lots of a pile, oldest bale first."""
    rows = book.rows(_LOTS, {"pile": pile})
    return tuple(
        Lot(UUID(bytes=raw), code, Balance(pieces, value), Balance(gone, gone_value))
        for raw, code, pieces, value, gone, gone_value in rows
    )


def left_of(book: Book) -> UsedLeft:
    """What is left by category."""
    unassigned = book.rows("SELECT coalesce(sum(pieces), 0) FROM unassigned")[0][0]
    rows = tuple(CategoryLeft(*row) for row in book.rows(_LEFT))
    return UsedLeft(rows, unassigned, head_of(book, None))


def accounts_of(book: Book, bales: Collection[UUID] | None) -> tuple[BaleAccount, ...]:
    """What became of these bales, or of all, by code."""
    where, values = "", tuple[str, ...]()
    if bales is not None:
        where = "WHERE bale.id IN (SELECT unhex(value) FROM json_each(?))"
        values = (json.dumps([bale.hex for bale in bales]),)
    rows = book.rows(f"{_ACCOUNTS} {where} GROUP BY bale.key ORDER BY bale.code", values)
    return tuple(map(_account, rows))


def unassigned_of(book: Book, limit: int) -> tuple[Unassigned, ...]:
    """Lines with pieces that wait for their pile, oldest first."""
    return tuple(
        Unassigned(UUID(bytes=raw), receipt_number(till, day, sequence), line, day, name, pieces, price)
        for raw, till, written, sequence, line, name, pieces, price in book.rows(_UNASSIGNED, (limit,))
        for day in (date.fromisoformat(written),)
    )


def out_on_sale(book: Book, sale: UUID, line: int) -> tuple[OutOnSale, ...]:
    """What a line of a sale holds now, lot by lot in the order in which they left."""
    return tuple(OutOnSale(*row) for row in book.rows(_OUT_ON_SALE, (sale.bytes, line)))


def moved_since(book: Book, pile: int, at: datetime) -> int:
    """Pieces that came or went after a moment; a trading day may have begun the day before."""
    first = (at.date() - timedelta(days=1)).isoformat()
    rows = book.rows("SELECT at, pieces FROM movement WHERE day >= ? AND item = ?", (first, pile))
    return sum(pieces for moved_at, pieces in rows if moment(moved_at) > at)


def first_in(book: Book, pile: int) -> datetime | None:
    """The moment of a pile's first entry."""
    row = book.row(
        """
        SELECT at FROM movement WHERE item = ? AND day = (SELECT min(day) FROM item_day WHERE item = ?)
        ORDER BY key LIMIT 1
        """,
        (pile, pile),
    )
    return moment(row[0]) if row else None


def entries_of(book: Book, only: BookFilter, before: UUID | None, limit: int) -> tuple[Written, ...]:
    """Entries of the book that are meant, the newest first, older than the entry `before`."""
    where, values = ["movement.entry IS NOT NULL"], list[object]()
    for condition, value in _conditions(only, before):
        where.append(condition)
        values.append(value)
    sql = f"{_ENTRIES} WHERE {' AND '.join(where)} ORDER BY movement.key DESC LIMIT ?"
    return tuple(map(_written, book.rows(sql, (*values, limit))))


def entry_of(book: Book, number: int) -> Written | None:
    """The entry with this number; the whole book is looked through, as nothing else ever asks for one."""
    row = book.row(f"{_ENTRIES} WHERE movement.entry = ?", (number,))
    return _written(row) if row else None


def _conditions(only: BookFilter, before: UUID | None) -> list[tuple[str, object]]:
    """What the entries must meet. A pile is found by the days on which it moved, a bale by the piles it lies on."""
    said: list[tuple[str, object]] = []
    if only.item:
        days = "(SELECT item_day.day, item_day.item FROM item_day JOIN item ON item.key = item_day.item WHERE id = ?)"
        said.append((f"(movement.day, movement.item) IN {days}", only.item.bytes))
    if only.bale:
        said.append(("movement.bale = (SELECT key FROM bale WHERE id = ?)", only.bale.bytes))
    if only.first:
        said.append(("movement.day >= ?", only.first.isoformat()))
    if only.last:
        said.append(("movement.day <= ?", only.last.isoformat()))
    if only.kinds:
        said.append(("movement.kind IN (SELECT value FROM json_each(?))", json.dumps(only.kinds)))
    if before:
        said.append(("movement.key < (SELECT key FROM movement AS older WHERE older.id = ?)", before.bytes))
    return said


def _account(row: tuple[Any, ...]) -> BaleAccount:
    *bale, opened, on_piles, came_in, cost_in, left, cost_left, at_price, sold, cost_sold, earned = row
    return BaleAccount(
        bale_from(tuple(bale)), _state(opened, on_piles, left), came_in, cost_in, left, cost_left, at_price, sold,
        cost_sold, earned,
    )  # fmt: skip


def _state(opened: int, on_piles: int, left: int) -> BaleState:
    if on_piles:
        return BaleState.SORTED if left > 0 else BaleState.SOLD_OUT
    return BaleState.OPENED if opened else BaleState.SEALED


def _written(row: tuple[Any, ...]) -> Written:
    (
        raw,
        till,
        at,
        day,
        kind,
        item,
        code,
        bale,
        bale_code,
        pieces,
        value,
        amount,
        source,
        line,
        by,
        note,
        number,
        chain,
    ) = row
    entry = Entry(
        UUID(bytes=raw), till, moment(at), date.fromisoformat(day), MovementKind(kind),
        UUID(bytes=item) if item else None, code, UUID(bytes=bale) if bale else None, bale_code, pieces, value, amount,
        UUID(bytes=source), line, by, note,
    )  # fmt: skip
    return Written(number, chain, entry)
