"""What a filter of receipts is as a condition of SQL."""

from collections.abc import Iterable

from pos.selling.sale import SaleFilter

Condition = tuple[str, tuple[object, ...]]
"""A condition, and the values for its places."""


def of_returns(among: SaleFilter) -> Condition:
    """What must hold of a row of `sale_return AS back`, beside its sale `sold`."""
    return _all_of(
        (
            *_head("back", among),
            ("sold.customer = (SELECT key FROM customer WHERE id = ?)", among.customer and among.customer.bytes),
        ),
        _one_part("SELECT 1 FROM refund WHERE refund.return = back.key", _paid(among)),
        _one_part("SELECT 1 FROM return_line WHERE return_line.return = back.key", _goods(among)),
    )


_Asked = Iterable[tuple[str, object]]
"""Conditions with one place each; what is None was not asked."""


def _head(table: str, among: SaleFilter) -> _Asked:
    return (
        (f"{table}.day >= ?", among.first and among.first.isoformat()),
        (f"{table}.day <= ?", among.last and among.last.isoformat()),
        (f"{table}.cashier = ?", among.cashier),
        (f"substr({table}.at, 12, 2) = ?", None if among.hour is None else f"{among.hour:02d}"),
    )


def _paid(among: SaleFilter) -> _Asked:
    return ("method = ?", among.method), ("name = ?", among.method_name)


def _goods(among: SaleFilter) -> _Asked:
    return (
        ("family = ?", among.family),
        ("category = ?", among.category),
        ("item = (SELECT key FROM item WHERE id = ?)", among.item and among.item.bytes),
    )


def _one_part(parts: str, asked: _Asked) -> Condition:
    """One and the same part of the receipt fits all that is asked of such parts."""
    fitting, values = _all_of(asked)
    return (f"EXISTS ({parts} AND {fitting})", values) if values else ("", ())


def _all_of(asked: _Asked, *parts: Condition) -> Condition:
    conditions: list[Condition] = [(condition, (value,)) for condition, value in asked if value is not None]
    conditions += [part for part in parts if part[0]]
    values = tuple(value for _condition, given in conditions for value in given)
    return " AND ".join(condition for condition, _values in conditions), values
