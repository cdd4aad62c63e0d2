"""The words of all receipts on disk: receipts lie in sheaves, and beside a sheaf stands which of it bear a word.

A word that nearly every receipt bears is one row of some bytes beside each sheaf, and the newest sheaf answers it; of a
word that few bear most sheaves have none, and finding that out is one step in the index. A sale writes nothing here:
every so many make a small sheaf together once their buyers have gone, and small ones become large when a drawer closes.
"""

import json
import sys
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from sqlite_utils import Database

from data.queries.history.words import day_mark, words_of_sales

LARGE = 4_096
"""Receipts in a sheaf that is full."""
SMALL = 16
"""Sales that make a sheaf together: the pages of the list are then written once for all of them."""
MANY = 64
"""So many are bound while a buyer waits, where no moment came in which nobody did."""
MOST_SMALL = 256
"""Small sheaves become larger when there are so many, even if no drawer ever closes."""

_SHEAVES = "SELECT first, last FROM receipt_sheaf ORDER BY first DESC"
_END = "SELECT coalesce((SELECT last FROM receipt_sheaf ORDER BY first DESC LIMIT 1), 0)"
_NEWEST = "SELECT coalesce(max(key), 0) FROM sale"
_COUNT = "SELECT count(*) FROM receipt_sheaf"
_ASKED = """
SELECT sheaf, sales FROM json_each(?) AS asked CROSS JOIN receipt_word
WHERE sheaf = asked.value AND word >= ? AND word <= ?
"""
_DAYS = "SELECT key, day FROM sale WHERE key BETWEEN ? AND ?"
_MARKED = "SELECT word, sales FROM receipt_word WHERE sheaf = ? AND word BETWEEN ? AND ?"
_SPARSE = 8
"""A bit for every receipt may be so many times longer than the places of the few; those take longer to be read."""


@dataclass(frozen=True, slots=True)
class Words:
    """All words from `first` to `last`; one word is both."""

    first: str
    last: str

    def holds(self, word: str) -> bool:
        """Whether `word` is one of them."""
        return self.first <= word <= self.last


def listed(database: Database) -> int:
    """The key of the last sale that lies in a sheaf; the words of later ones are read from the sales themselves."""
    return int(database.conn.execute(_END).fetchone()[0])


def sheaves(database: Database) -> list[int]:
    """All sheaves by the key of their first sale, the newest first."""
    return [first for first, _last in database.conn.execute(_SHEAVES)]


def receipts_with(database: Database, words: Words, asked: Sequence[int]) -> dict[int, int]:
    """By sheaf, the receipts that bear any of these words, as bits; sheaves without one are not named."""
    found: dict[int, int] = {}
    for sheaf, sales in database.conn.execute(_ASKED, (json.dumps(asked), words.first, words.last)):
        found[sheaf] = found.get(sheaf, 0) | _bits(sales)
    return found


def bind_waiting(database: Database, least: int = SMALL) -> None:
    """Bind the sales that lie in no sheaf yet, if they are `least` or more."""
    last = int(database.conn.execute(_NEWEST).fetchone()[0])
    if last - listed(database) < least:
        return
    bind_sales(database, last)
    if int(database.conn.execute(_COUNT).fetchone()[0]) - last // LARGE > MOST_SMALL:
        bind_larger(database)


def bind_sales(database: Database, last: int) -> None:
    """Bind the sales up to the key `last` that lie in no sheaf yet, and write down their words."""
    first = listed(database) + 1
    while first <= last:
        until = min(last, first + LARGE - 1)
        words = sorted(words_of_sales(database, first, until).items())
        rows = ((first, word, _packed(bits)) for word, bits in words)
        database.conn.executemany("INSERT INTO receipt_word (sheaf, word, sales) VALUES (?, ?, ?)", rows)
        database.conn.execute("INSERT INTO receipt_sheaf (first, last) VALUES (?, ?)", (first, until))
        first = until + 1


def bind_larger(database: Database) -> None:
    """Make one sheaf of all small ones, and one or more full ones as soon as there are receipts enough."""
    sizes = [(first, last - first + 1) for first, last in database.conn.execute(_SHEAVES)]
    not_full = list(takewhile(lambda sheaf: sheaf[1] < LARGE, sizes))
    if sum(size for _first, size in not_full) < LARGE:
        not_full = list(takewhile(lambda sheaf: sheaf[1] <= MANY, not_full))
    if len(not_full) > 1:
        last, first = listed(database), not_full[-1][0]
        database.conn.execute("DELETE FROM receipt_word WHERE sheaf >= ?", (first,))
        database.conn.execute("DELETE FROM receipt_sheaf WHERE first >= ?", (first,))
        bind_sales(database, last)


def days_apart(database: Database) -> Iterator[str]:
    """Sheaves and days on which they hold other receipts than were sold: what Riwayat would not find on its day.

    Every receipt bears one day, so a sheaf that lost words of some has lost these, too, unless single rows went.
    """
    for first, last in database.conn.execute(_SHEAVES).fetchall():
        sold: dict[str, int] = {}
        for key, day in database.conn.execute(_DAYS, (first, last)):
            sold[day_mark(day)] = sold.get(day_mark(day), 0) | 1 << key - first
        bound = {
            word: _bits(sales) for word, sales in database.conn.execute(_MARKED, (first, day_mark(""), day_mark("9")))
        }
        yield from (f"{first} {mark[1:]}" for mark in sorted(sold.keys() | bound) if sold.get(mark) != bound.get(mark))


def places_in(bits: int) -> Iterator[int]:
    """The places of the bits that are set, the highest first."""
    while bits:
        place = bits.bit_length() - 1
        yield place
        bits ^= 1 << place


def _packed(bits: int) -> bytes:
    """Places of two bytes each, or one bit for every receipt: the latter have an odd length."""
    size = -(-bits.bit_length() // 16) * 2 + 1
    if _SPARSE * bits.bit_count() >= size:
        return bits.to_bytes(size, "little")
    return _in_one_order(array("H", places_in(bits))).tobytes()


def _bits(packed: bytes) -> int:
    if len(packed) % 2:
        return int.from_bytes(packed, "little")
    bits = 0
    for place in _in_one_order(array("H", packed)):
        bits |= 1 << place
    return bits


def _in_one_order(places: "array[int]") -> "array[int]":
    """A file may go to another computer, whose numbers begin at their other end."""
    if sys.byteorder == "big":
        places.byteswap()
    return places
