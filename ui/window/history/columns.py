"""What a receipt is recognised by."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from pos.money import write as write_number
from pos.ports import SaleHead
from pos.selling.payment import Method
from ui.window.widgets.lists.columns import Column, Voice
from ui.words import _

NUMBER, METHODS = 1, 3
"""Where the number and the ways of paying stand among the columns."""


def sale_columns(today: Callable[[], date]) -> tuple[Column[SaleHead], ...]:
    """When, number, goods, way of paying, total; `today` is written as a time alone."""
    return (
        Column(_("Waktu"), lambda sale: when(sale.at, today()), 118, Voice.MUTED),
        Column(_("No. struk"), lambda sale: sale.number, 168, Voice.STRONG),
        Column(_("Barang"), lambda sale: sale.summary),
        Column(_("Bayar"), _standing, 112, Voice.MUTED),
        Column(_("Total"), lambda sale: write_number(sale.total), 100, Voice.AMOUNT),
    )


def _standing(sale: SaleHead) -> str:
    """How it was paid, unless that no longer holds or does not yet."""
    if sale.voided:
        return _("Dibatalkan")
    return _("Menunggu") if sale.waiting else how_paid(sale.methods)


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


def when(at: datetime, today: date) -> str:
    """A moment as short as it can be told `today`."""
    if at.date() == today:
        return f"{at:%H:%M}"
    return f"{at:%d/%m %H:%M}" if at.year == today.year else f"{at:%d/%m/%Y}"
