"""Which receipts and returns a figure of a report is made of, as conditions of SQL."""

from collections.abc import Iterable
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Fit:
    """A condition, and the values for its places, in their order."""

    asked: str = "1"
    values: tuple[object, ...] = ()

    def __and__(self, other: "Fit") -> "Fit":
        """Both must hold."""
        return Fit(f"{self.asked} AND {other.asked}", (*self.values, *other.values))


def sales_of(figure: Figure, words: str) -> Fit:
    """What must hold of a row of `sale`; every one of the words must stand on it."""
    lines = _one_part("SELECT 1 FROM sale_line WHERE sale_line.sale = sale.key", goods_of(figure))
    paid = _one_part("SELECT 1 FROM payment WHERE payment.sale = sale.key", ways_of(figure))
    return _head("sale", figure) & lines & paid & worded_sales(words)


def returns_of(figure: Figure, words: str) -> Fit:
    """What must hold of a row of `sale_return AS back`."""
    lines = _one_part("SELECT 1 FROM return_line WHERE return_line.return = back.key", goods_of(figure))
    paid = _one_part("SELECT 1 FROM refund WHERE refund.return = back.key", ways_of(figure))
    return _head("back", figure) & lines & paid & worded_returns(words)


def worded_sales(words: str) -> Fit:
    """That a row of `sale` bears every one of the words."""
    return _worded(_WORD_OF_SALE, words)


def worded_returns(words: str) -> Fit:
    """That a row of `sale_return AS back` does."""
    return _worded(_WORD_OF_RETURN, words)


def goods_of(figure: Figure) -> Fit:
    """What must hold of one line of it."""
    among = figure.among
    return _all_of(
        (
            ("family = ?", among.family),
            ("category = ?", among.category),
            ("item = (SELECT key FROM item WHERE id = ?)", among.item and among.item.bytes),
            ("item IS NULL AND name = ?", figure.free),
            (_OF_MAKER, figure.maker),
        )
    )


def ways_of(figure: Figure) -> Fit:
    """What must hold of one payment of it, or of one refund."""
    return _all_of((("method = ?", figure.among.method), ("name = ?", figure.among.method_name)))


def _head(table: str, figure: Figure) -> Fit:
    among, span = figure.among, figure.span
    return _all_of(
        (
            (f"{table}.day >= ?", span.first.isoformat()),
            (f"{table}.day <= ?", span.last.isoformat()),
            (f"{table}.cashier = ?", among.cashier),
            (f"substr({table}.at, 12, 2) = ?", None if among.hour is None else f"{among.hour:02d}"),
            (f"(strftime('%w', {table}.day) + 6) % 7 = ?", figure.weekday),
        )
    )


def _worded(asked: str, words: str) -> Fit:
    fit = Fit()
    for word in words.split():
        like = "%" + "".join(f"\\{letter}" if letter in "%_\\" else letter for letter in word) + "%"
        fit &= Fit(asked, (like, like))
    return fit


def _one_part(parts: str, fit: Fit) -> Fit:
    """One and the same part of the receipt fits all that is asked of such parts."""
    return Fit(f"EXISTS ({parts} AND {fit.asked})", fit.values) if fit.values else Fit()


def _all_of(asked: Iterable[tuple[str, object]]) -> Fit:
    """What is None is not asked."""
    fit = Fit()
    for condition, value in asked:
        if value is not None:
            fit &= Fit(condition, (value,))
    return fit
