"""What each receipt is found by: the words that stand on it, and marks of what it is."""

from collections.abc import Iterator
from functools import lru_cache

from sqlite_utils import Database

from data.queries.near import folded
from pos.goods.item import Family
from pos.selling.payment import Method

_HEADS = (
    "SELECT key, till, day, sequence, at, cashier, total, customer, customer_name FROM sale WHERE key BETWEEN ? AND ?"
)
_LINES = "SELECT sale, item, family, category, name, detail, code FROM sale_line WHERE sale BETWEEN ? AND ?"
_PAYMENTS = "SELECT sale, method, name FROM payment WHERE sale BETWEEN ? AND ?"

_folded = lru_cache(maxsize=4096)(folded)
"""The same goods are sold over and over."""


def words_of_sales(database: Database, first: int, last: int) -> dict[str, int]:
    """All words and marks of the sales with keys from `first` to `last`.

    With each stand the sales that bear it, as bits: the lowest is that of `first`.
    """
    found: dict[str, int] = {}
    for sale, words in _words(database, first, last):
        bit = 1 << sale - first
        for word in words:
            found[word] = found.get(word, 0) | bit
    return found


def day_mark(day: str) -> str:
    """The mark of a trading day: no word begins with such a sign. Days sort as they follow each other."""
    return f"={day}"


def hour_mark(hour: str) -> str:
    """The mark of an hour of the wall clock, in two figures."""
    return f"@{hour}"


def cashier_mark(cashier: str) -> str:
    """The mark of who sold."""
    return f"&{cashier}"


def customer_mark(customer: int) -> str:
    """The mark of who bought, by the key of the record."""
    return f"+{customer}"


def method_mark(method: Method | str, name: str = "") -> str:
    """The mark of a way of paying; that of all ways of its kind begins it."""
    return f"%{method}/{name}"


def goods_mark(family: Family | str, category: str = "") -> str:
    """The mark of goods of one kind; that of their family begins it."""
    return f"!{family}/{category}"


def item_mark(item: int) -> str:
    """The mark of an item by the key of its record; that of its kind follows, as which it was sold."""
    return f"*{item}"


def _words(database: Database, first: int, last: int) -> Iterator[tuple[int, set[str] | tuple[str, ...]]]:
    for key, till, day, sequence, at, cashier, total, customer, name in database.conn.execute(_HEADS, (first, last)):
        number = (day[2:4] + day[5:7] + day[8:], f"{sequence:04d}", str(sequence), str(total))
        yield key, (*number, day_mark(day), hour_mark(at[11:13]), cashier_mark(cashier))
        for text in (till, cashier, name):
            yield key, _folded(text)
        if customer is not None:
            yield key, (customer_mark(customer),)
    for sale, item, family, category, name, detail, code in database.conn.execute(_LINES, (first, last)):
        kind = goods_mark(family, category)
        yield sale, _folded(f"{name} {detail} {code}")
        yield sale, (kind,) if item is None else (kind, item_mark(item) + kind)
    for sale, method, name in database.conn.execute(_PAYMENTS, (first, last)):
        yield sale, (method_mark(method, name), *_folded(name))
