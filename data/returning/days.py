"""What came back on days, beside what was sold on them."""

from data.queries.days import Days
from data.records.book import Book
from data.records.items import item_from
from pos.money import last_of
from pos.reports.returned import ReturnedDay, Sold
from pos.selling.payment import Method

_RETURNED = """
SELECT item.id, return_line.kind, return_line.family, return_line.code, return_line.name, return_line.detail,
    return_line.category, return_line.unit, return_line.price, sum(return_line.pieces),
    sum(return_line.price * return_line.pieces), sum(return_line.amount), sum(return_line.cost)
FROM sale_return JOIN return_line ON return_line.return = sale_return.key
    LEFT JOIN item ON item.key = return_line.item
WHERE sale_return.day BETWEEN ? AND ?
GROUP BY return_line.item, iif(return_line.item IS NULL, return_line.family || return_line.name, NULL),
    return_line.category
ORDER BY sum(return_line.amount) DESC, return_line.code, return_line.name
"""
_COUNTED = """
SELECT coalesce(sum(kind = 'return'), 0), coalesce(sum(kind = 'void'), 0),
    coalesce(sum(iif(kind = 'void', total, 0)), 0), coalesce(sum(iif(sale IS NULL, total, 0)), 0)
FROM sale_return WHERE day BETWEEN ? AND ?
"""
_DISCOUNTED = """
SELECT (SELECT sum(amount) FROM reduction
        WHERE reduction.sale = back.sale AND reduction.position = back.line AND kind = 'discount') AS discount,
    sale_line.quantity, back.pieces,
    (SELECT coalesce(sum(pieces), 0) FROM return_line AS before
     WHERE before.sale = back.sale AND before.line = back.line
         AND (before.return, before.position) < (back.return, back.position))
FROM sale_return JOIN return_line AS back ON back.return = sale_return.key
    JOIN sale_line ON sale_line.sale = back.sale AND sale_line.position = back.line
WHERE sale_return.day BETWEEN ? AND ? AND discount > 0
"""
_REFUNDED = """
SELECT method, name, sum(amount) FROM sale_return JOIN refund ON refund.return = sale_return.key
WHERE sale_return.day BETWEEN ? AND ? GROUP BY method, name
"""
_ROUNDED = "SELECT coalesce(sum(rounding), 0) FROM sale_return WHERE day BETWEEN ? AND ?"
_ITEM = 9
"""Columns that an item is read from; what follows are sums."""


def returned_in(book: Book, days: Days) -> ReturnedDay:
    """What came back in some days."""
    rows = tuple(Sold(item_from(row[:_ITEM]), *row[_ITEM:]) for row in book.rows(_RETURNED, days))
    returns, voids, voided, unproven = book.rows(_COUNTED, days)[0]
    return ReturnedDay(returns, voids, voided, unproven, rows, discounts_back(book, days))


def discounts_back(book: Book, days: Days) -> int:
    """What discounts had taken off the pieces that came back: piece by piece they make the line's discount."""
    return sum(
        last_of(discount, sold, before + pieces) - last_of(discount, sold, before)
        for discount, sold, pieces, before in book.rows(_DISCOUNTED, days)
    )


def refunded_in(book: Book, days: Days) -> dict[tuple[Method, str], int]:
    """Rupiah that went back to buyers in some days, by the way they went and its name."""
    return {(Method(method), name): amount for method, name, amount in book.rows(_REFUNDED, days)}


def rounded_back_in(book: Book, days: Days) -> int:
    """What cash made of the money that went back in some days, in rupiah."""
    return int(book.rows(_ROUNDED, days)[0][0])
