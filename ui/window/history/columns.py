"""What a receipt is recognised by."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from pos.money import write as write_number
from pos.ports import SaleHead
from pos.selling.payment import Method
from ui.window.widgets.lists.columns import Column, Fold, Ink, Voice
from ui.words import _, when

NARROW = 640
"""Below this width of their table, in pixels, the columns of receipts do not fit beside each other."""


def sale_columns(today: Callable[[], date]) -> tuple[Column[SaleHead], ...]:
    """When, number, goods, way of paying, total; `today` is written as a time alone.

    On two lines the goods stand below the number, and below the total how it was paid or that it no longer holds.
    """
    return (
        Column(_("Waktu"), lambda sale: when(sale.at, today()), 118, Voice.MUTED),
        Column(_("No. struk"), lambda sale: sale.number, 168, Voice.STRONG, folds_away=True),
        Column(_("Barang"), _summary, fold=Fold(_("Struk"), lambda sale: sale.number, _summary)),
        Column(_("Bayar"), standing, 112, Voice.MUTED, ink=standing_ink, folds_away=True),
        Column(
            _("Total"),
            _total,
            104,
            Voice.AMOUNT,
            ink=lambda sale: Ink.MUTED if sale.voided else None,
            fold=Fold(_("Total"), _total, standing, standing_ink),
        ),
    )


def _summary(sale: SaleHead) -> str:
    return sale.summary


def _total(sale: SaleHead) -> str:
    return write_number(sale.total)


def standing(sale: SaleHead) -> str:
    """How it was paid, unless that no longer holds or does not yet."""
    if sale.voided:
        return _("Dibatalkan")
    return _("Menunggu") if sale.waiting else how_paid(sale.methods)


def standing_ink(sale: SaleHead) -> Ink | None:
    """A sale that does not hold is seen among those that do."""
    return Ink.BAD if sale.voided else Ink.USED if sale.waiting else None


def how_paid(methods: tuple[Method, ...]) -> str:
    """The way of paying in one word; several ways are mixed, and the receipt tells them apart."""
    words = {
        Method.CASH: _("Tunai"),
        Method.QRIS: _("QRIS"),
        Method.TRANSFER: _("Transfer"),
        Method.CARD: _("Kartu"),
        Method.WALLET: _("Dompet"),
        Method.KASBON: _("Kasbon"),
    }
    return words[methods[0]] if len(methods) == 1 else _("Campur")
