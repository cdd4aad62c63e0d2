"""What took prices below the list in some days."""

from data.queries.days import Days
from data.records.book import Book
from data.returning.days import discounts_back
from pos.money import Rupiah
from pos.pricing.reductions import ReductionKind
from pos.reports.rows import Lowered

_REDUCTIONS = """
SELECT reduction.kind, sum(reduction.amount) FROM sale JOIN reduction ON reduction.sale = sale.key
WHERE sale.day BETWEEN ? AND ? GROUP BY reduction.kind
"""
_DISCOUNTS = """
SELECT coalesce(sum(reduction.amount), 0) FROM reduction JOIN sale ON sale.key = reduction.sale
WHERE reduction.kind = 'discount' AND sale.day BETWEEN ? AND ?
"""


def lowered_in(book: Book, days: Days) -> Lowered:
    """What each kind of lower price took off the list, in the order in which kinds are known."""
    taken = dict(book.rows(_REDUCTIONS, days))
    return Lowered(tuple((kind, int(taken[kind])) for kind in ReductionKind if kind in taken))


def discounts_in(book: Book, days: Days) -> Rupiah:
    """What discounts took off the receipts, less what they had taken off pieces that came back."""
    return int(book.rows(_DISCOUNTS, days)[0][0]) - discounts_back(book, days)
