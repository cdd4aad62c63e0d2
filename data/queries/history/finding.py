"""Finding a receipt again among all that were ever written."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from itertools import islice
from typing import Any

from data.queries.history.asking import Ask, Question, answer, question_of
from data.queries.history.sheaves import Words, listed, places_in, receipts_with, sheaves
from data.queries.history.words import words_of_sales
from data.queries.paying.waited import STILL_WAITED_FOR
from data.records.book import Book, moment
from pos.selling.payment import Method
from pos.selling.sale import SaleFilter, SaleHead, receipt_number

_SHOWN_LINES = 2
_HEADS = f"""
SELECT sale.key, sale.till, sale.day, sale.sequence, sale.at, sale.cashier, sale.pieces, sale.total,
    (SELECT group_concat(method) FROM payment WHERE payment.sale = sale.key),
    (SELECT count(*) FROM receipt_copy WHERE receipt_copy.sale = sale.key),
    EXISTS (SELECT 1 FROM payment WHERE payment.sale = sale.key AND waiting AND {STILL_WAITED_FOR} AND NOT EXISTS
        (SELECT 1 FROM arrival WHERE arrival.sale = payment.sale AND arrival.position = payment.position)),
    EXISTS (SELECT 1 FROM sale_return WHERE sale_return.sale = sale.key AND sale_return.kind = 'void')
FROM sale WHERE key IN (SELECT value FROM json_each(?)) ORDER BY sale.key DESC
"""  # noqa: S608 put together from our own parts

_NEWEST = "SELECT key FROM sale ORDER BY key DESC LIMIT ?"
_LAST = "SELECT coalesce(max(key), 0) FROM sale"
_TOGETHER, _WIDER = 4, 4
"""Sheaves that are asked at once, and how many times more the next time: what the newest do not hold is rare."""


def find_sales(book: Book, text: str, among: SaleFilter, limit: int) -> tuple[SaleHead, ...]:
    """The newest sales of `among` whose number, total, cashier, customer, way of paying or goods match `text`."""
    question = question_of(book, text, among)
    found = (key for (key,) in book.rows(_NEWEST, (limit,))) if question is None else _newest(book, question)
    keys = list(islice(found, limit))
    rows = book.rows(_HEADS, (_json(keys),))
    summaries = _summaries(book, keys)
    return tuple(_found(row, summaries[row[0]]) for row in rows)


def _newest(book: Book, question: Question) -> Iterator[int]:
    """The keys of the sales that answer, the newest first."""
    yield from _unlisted(book, question)
    ask: Ask = partial(receipts_with, book.database)
    older, together = sheaves(book.database), _TOGETHER
    while older:
        asked, older = older[:together], older[together:]
        for first, bits in sorted(answer(question, ask, asked).items(), reverse=True):
            yield from (first + place for place in places_in(bits))
        together *= _WIDER


def _unlisted(book: Book, question: Question) -> Iterator[int]:
    """The same of the last few sales, which lie in no sheaf yet: they are as one more."""
    first = listed(book.database) + 1
    words = words_of_sales(book.database, first, book.rows(_LAST)[0][0])

    def ask(asked: Words, here: Sequence[int]) -> dict[int, int]:
        bits = 0
        for word, sales in words.items():
            bits |= sales if asked.holds(word) else 0
        return dict.fromkeys(here, bits) if bits else {}

    for bits in answer(question, ask, (first,)).values():
        yield from (first + place for place in places_in(bits))


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
    _, till, day, sequence, at, cashier, pieces, total, methods, copies, waiting, voided = row
    number = receipt_number(till, date.fromisoformat(day), sequence)
    ways = tuple(Method(method) for method in dict.fromkeys((methods or "").split(",")) if method)
    return SaleHead(number, moment(at), cashier, pieces, total, ways, summary, copies, bool(waiting), bool(voided))
