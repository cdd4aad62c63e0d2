"""The sale that the preview of a receipt shows: something used, something bargained, something local."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from pos.goods.item import Family, Item, ItemKind
from pos.pricing.reductions import Reduction, ReductionKind
from pos.selling.payment import Method, Payment
from pos.selling.sale import Sale, SaleLine

_NOBODY = UUID(int=0)
_SHIRT = UUID(int=1)

SAMPLE_ORIGINS = {_SHIRT: "Konveksi Contoh, Bandung"}
"""Who made the local product of the sample, and where."""


def sample_sale(till: str, cashier: str, now: datetime) -> Sale:
    """A sale that never was, by this cashier at this till."""
    return Sale(
        id=_NOBODY,
        checkout="",
        till=till,
        sequence=42,
        at=now,
        day=now.date(),
        shift=_NOBODY,
        cashier=cashier,
        lines=(
            SaleLine(1, _pile("Kemeja", 35_000), 3, (), 0, 0),
            SaleLine(2, _pile("Jaket", 80_000), 1, (Reduction(ReductionKind.BARGAIN, 10_000, 1, 70_000),), 0, 0),
            SaleLine(3, _variant(), 1, (), 0, 0),
        ),
        payments=(Payment(Method.CASH, 250_000),),
        change=25_000,
    )


def _pile(category: str, price: int) -> Item:
    return Item(_NOBODY, ItemKind.PILE, Family.USED, "", category, "badan", category, price)


def _variant() -> Item:
    return Item(_SHIRT, ItemKind.VARIANT, Family.LOCAL, "", "Kaos polos 30s", "L Hitam", "Kaos", 50_000)
