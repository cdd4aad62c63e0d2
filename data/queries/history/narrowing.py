"""What a filter of receipts is as conditions of SQL."""

from collections.abc import Iterable
from dataclasses import dataclass

from pos.selling.sale import SaleFilter


@dataclass(frozen=True, slots=True)
class Fit:
    """A condition, and the values for its places, in their order."""

    asked: str = "1"
    values: tuple[object, ...] = ()

    def __and__(self, other: "Fit") -> "Fit":
        """Both must hold."""
        return Fit(f"{self.asked} AND {other.asked}", (*self.values, *other.values))


def of_returns(among: SaleFilter) -> Fit:
    """What must hold of a row of `sale_return AS back`, beside its sale `sold`."""
    bought = ("sold.customer = (SELECT key FROM customer WHERE id = ?)", among.customer and among.customer.bytes)
    return head_of("back", among) & all_of((bought,)) & paid_back(ways_of(among)) & brought_back(goods_of(among))


def head_of(table: str, among: SaleFilter) -> Fit:
    """What must hold of a sale or a return as a whole."""
    return all_of(
        (
            (f"{table}.day >= ?", among.first and among.first.isoformat()),
            (f"{table}.day <= ?", among.last and among.last.isoformat()),
            (f"{table}.cashier = ?", among.cashier),
            (f"substr({table}.at, 12, 2) = ?", None if among.hour is None else f"{among.hour:02d}"),
        )
    )


def ways_of(among: SaleFilter) -> Fit:
    """What must hold of one payment of it, or of one refund."""
    return all_of((("method = ?", among.method), ("name = ?", among.method_name)))


def goods_of(among: SaleFilter) -> Fit:
    """What must hold of one line of it."""
    return all_of(
        (
            ("family = ?", among.family),
            ("category = ?", among.category),
            ("item = (SELECT key FROM item WHERE id = ?)", among.item and among.item.bytes),
        )
    )


def paid_back(fit: Fit) -> Fit:
    """One and the same refund of a return fits."""
    return one_part("SELECT 1 FROM refund WHERE refund.return = back.key", fit)


def brought_back(fit: Fit) -> Fit:
    """One and the same line of a return fits."""
    return one_part("SELECT 1 FROM return_line WHERE return_line.return = back.key", fit)


def one_part(parts: str, fit: Fit) -> Fit:
    """One and the same part of the receipt fits all that is asked of such parts; nothing asked is no condition."""
    return Fit(f"EXISTS ({parts} AND {fit.asked})", fit.values) if fit.values else Fit()


def all_of(asked: Iterable[tuple[str, object]]) -> Fit:
    """Conditions with one place each; what is None is not asked."""
    fit = Fit()
    for condition, value in asked:
        if value is not None:
            fit &= Fit(condition, (value,))
    return fit
