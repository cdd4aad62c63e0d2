"""Finding a receipt again among all that were ever written."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from data.queries.words import history_question, methods_in
from data.records.book import Book, moment
from pos.selling.payment import Method
from pos.selling.sale import SaleHead, receipt_number

_SHOWN_LINES = 2
_HEADS = """
SELECT sale.key, sale.till, sale.day, sale.sequence, sale.at, sale.cashier, sale.pieces, sale.total,
    (SELECT group_concat(method) FROM payment WHERE payment.sale = sale.key),
    (SELECT count(*) FROM receipt_copy WHERE receipt_copy.sale = sale.key),
    EXISTS (SELECT 1 FROM payment WHERE payment.sale = sale.key AND waiting AND NOT EXISTS
        (SELECT 1 FROM arrival WHERE arrival.sale = payment.sale AND arrival.position = payment.position))
FROM sale
"""

_PAID = """
SELECT sale FROM payment WHERE method IN (SELECT value FROM json_each(?))
GROUP BY sale HAVING count(DISTINCT method) = ? ORDER BY sale DESC LIMIT ?
"""
_PAID_AND_WORDED = """
SELECT sale FROM payment WHERE method IN (SELECT value FROM json_each(?))
    AND sale IN (SELECT rowid FROM sale_words WHERE sale_words MATCH ?)
GROUP BY sale HAVING count(DISTINCT method) = ? ORDER BY sale DESC LIMIT ?
"""


def find_sales(book: Book, text: str, day: date | None, limit: int) -> tuple[SaleHead, ...]:
    """The newest sales whose number, total, cashier, customer, way of paying or goods match `text`.

    Of one trading day if given.
    """
    if text.strip():
        keys = sorted({*_worded(book, text, day, limit), *_paid(book, text, day, limit)}, reverse=True)[:limit]
        these = "WHERE key IN (SELECT value FROM json_each(?))"
        rows = book.rows(f"{_HEADS} {these} ORDER BY key DESC", (_json(keys),))
        rows = [row for row in rows if day is None or row[2] == day.isoformat()]
    elif day:
        rows = book.rows(f"{_HEADS} WHERE day = ? ORDER BY key DESC LIMIT ?", (day.isoformat(), limit))
    else:
        rows = book.rows(f"{_HEADS} ORDER BY key DESC LIMIT ?", (limit,))
    summaries = _summaries(book, [row[0] for row in rows])
    return tuple(_found(row, summaries[row[0]]) for row in rows)


def _worded(book: Book, text: str, day: date | None, limit: int) -> list[int]:
    """The newest sales with all words of `text` among their own."""
    question = history_question(text, f"{day:%y%m%d}" if day else "")
    if not history_question(text, ""):
        return []
    found = "SELECT rowid FROM sale_words WHERE sale_words MATCH ? ORDER BY rowid DESC LIMIT ?"
    return [key for (key,) in book.rows(found, (question, limit))]


def _paid(book: Book, text: str, day: date | None, limit: int) -> list[int]:
    """The newest sales paid in all ways that `text` names, with its other words among their own; none if it names none.

    A way is asked of the payments: a wallet may be sold as well as paid with.
    """
    methods, rest = methods_in(text)
    if not methods:
        return []
    question = history_question(rest, f"{day:%y%m%d}" if day else "")
    worded = (question,) if question else ()
    rows = book.rows(_PAID_AND_WORDED if question else _PAID, (_json(sorted(methods)), *worded, len(methods), limit))
    return [key for (key,) in rows]


def _json(values: Sequence[int | str]) -> str:
    return json.dumps(values)


def _summaries(book: Book, sales: list[int]) -> dict[int, str]:
    """The goods of each sale in a few words: `3 Kemeja badan, 1 Jaket badan…`."""
    lines: dict[int, list[str]] = {sale: [] for sale in sales}
    rows = book.rows(
        """
        SELECT sale, quantity, name, detail FROM sale_line
        WHERE sale IN (SELECT value FROM json_each(?)) AND position <= ? ORDER BY sale, position
        """,
        (_json(sales), _SHOWN_LINES + 1),
    )
    for sale, quantity, name, detail in rows:
        lines[sale].append(f"{quantity} {name} {detail}".rstrip())
    return {sale: ", ".join(said[:_SHOWN_LINES]) + "…" * (len(said) > _SHOWN_LINES) for sale, said in lines.items()}


def _found(row: tuple[Any, ...], summary: str) -> SaleHead:
    _, till, day, sequence, at, cashier, pieces, total, methods, copies, waiting = row
    number = receipt_number(till, date.fromisoformat(day), sequence)
    ways = tuple(Method(method) for method in dict.fromkeys((methods or "").split(",")) if method)
    return SaleHead(number, moment(at), cashier, pieces, total, ways, summary, copies, bool(waiting))
