"""Finding a receipt again among all that were ever written."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from data.queries.narrowing import Condition, of_sales
from data.queries.words import history_question, methods_in
from data.records.book import Book, moment
from pos.selling.payment import Method
from pos.selling.sale import SaleFilter, SaleHead, receipt_number

_SHOWN_LINES = 2
_HEADS = """
SELECT sale.key, sale.till, sale.day, sale.sequence, sale.at, sale.cashier, sale.pieces, sale.total,
    (SELECT group_concat(method) FROM payment WHERE payment.sale = sale.key),
    (SELECT count(*) FROM receipt_copy WHERE receipt_copy.sale = sale.key),
    EXISTS (SELECT 1 FROM payment WHERE payment.sale = sale.key AND waiting AND NOT EXISTS
        (SELECT 1 FROM arrival WHERE arrival.sale = payment.sale AND arrival.position = payment.position))
FROM sale WHERE key IN (SELECT value FROM json_each(?)) ORDER BY sale.key DESC
"""

_PAID = """
key IN (SELECT sale FROM payment WHERE method IN (SELECT value FROM json_each(?))
    GROUP BY sale HAVING count(DISTINCT method) = ?)
"""


def find_sales(book: Book, text: str, among: SaleFilter, limit: int) -> tuple[SaleHead, ...]:
    """The newest sales of `among` whose number, total, cashier, customer, way of paying or goods match `text`."""
    keys = sorted({*_worded(book, text, among, limit), *_paid(book, text, among, limit)}, reverse=True)[:limit]
    rows = book.rows(_HEADS, (_json(keys),))
    summaries = _summaries(book, keys)
    return tuple(_found(row, summaries[row[0]]) for row in rows)


def _worded(book: Book, text: str, among: SaleFilter, limit: int) -> list[int]:
    """The newest sales with all words of `text` among their own."""
    question = history_question(text)
    return _newest(book, question, of_sales(among), limit) if question or not text.strip() else []


def _paid(book: Book, text: str, among: SaleFilter, limit: int) -> list[int]:
    """The newest sales paid in all ways that `text` names, with its other words among their own; none if it names none.

    A way is asked of the payments: a wallet may be sold as well as paid with.
    """
    methods, rest = methods_in(text)
    if not methods:
        return []
    asked, values = of_sales(among)
    condition = " AND ".join(filter(None, (_PAID, asked))), (_json(sorted(methods)), len(methods), *values)
    return _newest(book, history_question(rest), condition, limit)


def _newest(book: Book, question: str, condition: Condition, limit: int) -> list[int]:
    """The newest sales that the words of receipts answer with, of those that the condition lets through."""
    asked, values = condition
    source = "sale_words JOIN sale ON sale.key = sale_words.rowid" if question else "sale"
    where = " AND ".join(filter(None, ("sale_words MATCH ?" if question else "", asked)))
    found = f"SELECT sale.key FROM {source} {where and 'WHERE ' + where} ORDER BY sale.key DESC LIMIT ?"  # noqa: S608 put together from our own parts
    return [key for (key,) in book.rows(found, (*((question,) if question else ()), *values, limit))]


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
