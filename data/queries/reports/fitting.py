"""Which receipts and returns a figure of a report is made of, as conditions of SQL."""

from data.queries.history.narrowing import (
    Fit,
    all_of,
    brought_back,
    goods_of,
    head_of,
    one_part,
    paid_back,
    ways_of,
)
from pos.reports.figure import Figure

_OF_MAKER = """
item IN (SELECT variant.item FROM variant JOIN product ON product.key = variant.product
    LEFT JOIN maker ON maker.key = product.made_by WHERE coalesce(maker.name, product.maker) = ?)
"""
_WORD_OF_SALE = """
(printf('%s-%s-%04d', sale.till, replace(substr(sale.day, 3), '-', ''), sale.sequence) || ' ' || sale.cashier || ' '
    || sale.customer_name || ' ' || sale.total LIKE ? ESCAPE '\\'
    OR EXISTS (SELECT 1 FROM sale_line WHERE sale_line.sale = sale.key
        AND name || ' ' || detail || ' ' || code LIKE ? ESCAPE '\\'))
"""
_WORD_OF_RETURN = """
(printf('RT-%s-%s-%03d', back.till, replace(substr(back.day, 3), '-', ''), back.sequence) || ' ' || back.cashier || ' '
    || back.reason || ' ' || back.total LIKE ? ESCAPE '\\'
    OR EXISTS (SELECT 1 FROM return_line WHERE return_line.return = back.key
        AND name || ' ' || detail || ' ' || code LIKE ? ESCAPE '\\'))
"""


def sales_of(figure: Figure, words: str) -> Fit:
    """What must hold of a row of `sale`; every one of the words must stand on it."""
    lines = one_part("SELECT 1 FROM sale_line WHERE sale_line.sale = sale.key", lines_of(figure))
    paid = one_part("SELECT 1 FROM payment WHERE payment.sale = sale.key", ways_of(figure.among))
    return head_of("sale", figure.among) & _on_weekday("sale", figure) & lines & paid & worded_sales(words)


def returns_of(figure: Figure, words: str) -> Fit:
    """What must hold of a row of `sale_return AS back`."""
    parts = brought_back(lines_of(figure)) & paid_back(ways_of(figure.among))
    return head_of("back", figure.among) & _on_weekday("back", figure) & parts & worded_returns(words)


def lines_of(figure: Figure) -> Fit:
    """What must hold of one line of it."""
    return goods_of(figure.among) & all_of(
        (("item IS NULL AND name = ?", figure.free), (_OF_MAKER, figure.maker)),
    )


def worded_sales(words: str) -> Fit:
    """That a row of `sale` bears every one of the words."""
    return _worded(_WORD_OF_SALE, words)


def worded_returns(words: str) -> Fit:
    """That a row of `sale_return AS back` does."""
    return _worded(_WORD_OF_RETURN, words)


def _on_weekday(table: str, figure: Figure) -> Fit:
    return all_of(((f"(strftime('%w', {table}.day) + 6) % 7 = ?", figure.weekday),))


def _worded(asked: str, words: str) -> Fit:
    fit = Fit()
    for word in words.split():
        like = "%" + "".join(f"\\{letter}" if letter in "%_\\" else letter for letter in word) + "%"
        fit &= Fit(asked, (like, like))
    return fit
