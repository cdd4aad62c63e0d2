"""Who sold what, as it is told on paper and in files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pos.money import write
from pos.reports.who import SellerRow
from printing.builders.words import Translate
from printing.document import Row

SellerFigures = tuple[str, int, int, int, int, int, int, int]
"""A name, receipts, pieces, rupiah sold, rupiah agreed and discounted (below zero), voids and their rupiah."""


def seller_heads(_: Translate) -> tuple[str, ...]:
    """What stands over the figures of those who sold."""
    return (
        *(_("Kasir"), _("Struk"), _("Pcs"), _("Penjualan"), _("Nego"), _("Potongan")),
        *(_("Struk batal"), _("Nilai batal")),
    )


def seller_figures(row: SellerRow) -> SellerFigures:
    """One of them."""
    return row.name, row.sales, row.pieces, row.amount, -row.agreed, -row.discounts, row.voids, row.voided


def seller_rows(sellers: Iterable[SellerRow], _: Translate) -> Iterator[Row]:
    """On receipt paper: what each sold with its pieces, and beneath it what else there is to tell."""
    for row in sellers:
        yield Row(f"{row.name} ({write(row.pieces)})", write(row.amount))
        yield Row(_("struk"), write(row.sales), indent=2)
        if row.agreed:
            yield Row(_("nego"), write(-row.agreed), indent=2)
        if row.discounts:
            yield Row(_("potongan"), write(-row.discounts), indent=2)
        if row.voids:
            yield Row(_("dibatalkan ({count})").format(count=write(row.voids)), write(row.voided), indent=2)
