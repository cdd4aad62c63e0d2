"""The two lists that can come in, and how they are said."""

from __future__ import annotations

from collections.abc import Sequence

from pos.backoffice import Imported
from pos.goods.bale import Tier
from pos.goods.intake import bales, products
from pos.money import write as write_number
from pos.money import write_rp
from ui.goods_in import Intake
from ui.words import _, several


def title(intake: Intake) -> str:
    """What the list is called."""
    return _("Bal bekas") if intake is Intake.BALES else _("Produk IKM")


def columns_needed(intake: Intake, tiers: Sequence[Tier]) -> str:
    """The columns that a file must have at a stall that sorts into `tiers`, by their names."""
    return ", ".join(bales.columns(tiers) if intake is Intake.BALES else products.REQUIRED)


def figures(intake: Intake, imported: Imported) -> tuple[tuple[str, str], ...]:
    """What a file brings: a figure and what it counts, from the outermost in."""
    groups, items = imported.groups, imported.items
    if intake is Intake.BALES:
        names = several("bal", "bal", groups), several("tumpukan", "tumpukan", items)
    else:
        names = several("produk", "produk", groups), several("ukuran dan warna", "ukuran dan warna", items)
    return (
        (write_number(groups), names[0]),
        (write_number(items), names[1]),
        (write_number(imported.pieces), several("potong", "potong", imported.pieces)),
        (write_rp(imported.value), _("harga modal")),
    )


def summary(intake: Intake, imported: Imported) -> str:
    """What came in, in one sentence."""
    words = ", ".join(f"{figure} {name}" for figure, name in figures(intake, imported)[:3])
    return _("Sudah masuk: {words}.").format(words=words)
