"""Bales, and the earnings of sellers and categories, as rows of a table."""

from __future__ import annotations

from pos.money import write as write_number
from pos.money import write_short
from pos.used.accounts import BaleAccount, Earnings
from pos.used.bales import BaleState
from ui.window.widgets.lists.columns import Column, Voice
from ui.words import _


def state_word(state: BaleState) -> str:
    """Where a bale stands, in a word or two."""
    words = {
        BaleState.SEALED: _("Segel"),
        BaleState.OPENED: _("Dibuka"),
        BaleState.SORTED: _("Dijual"),
        BaleState.SOLD_OUT: _("Habis"),
    }
    return words[state]


def to_go(account: BaleAccount) -> str:
    """How a bale stands to balik modal, short enough for a cell: what is over, or missing; else that it waits."""
    if account.state.can_sort():
        return state_word(account.state)
    over = account.earned - account.cost_in
    sign = "+" if over >= 0 else "-"
    return f"{sign}{write_short(round(abs(over), -3))}" if account.cost_in else ""


def bale_columns() -> list[Column[BaleAccount]]:
    """What stands in the row of a bale."""
    return [
        Column(_("Bal"), lambda account: account.bale.code, 96, Voice.STRONG),
        Column(_("Jenis"), lambda account: account.bale.category),
        Column(_("Sisa"), lambda account: write_number(account.left), 72, Voice.AMOUNT),
        Column(_("Balik modal"), to_go, 120, Voice.AMOUNT),
    ]


def earnings_columns(name: str) -> list[Column[Earnings]]:
    """What stands in the row of a seller or a category, called `name`."""
    return [
        Column(name, lambda row: row.name or _("tanpa nama")),
        Column(_("Bal"), lambda row: write_number(row.bales), 60, Voice.AMOUNT),
        Column(_("Modal"), lambda row: _short(row.cost_in), 104, Voice.AMOUNT),
        Column(_("Pendapatan"), lambda row: _short(row.earned), 112, Voice.AMOUNT),
        Column(_("Laba"), lambda row: _short(row.profit), 104, Voice.AMOUNT),
    ]


def _short(amount: int) -> str:
    """A sum as it is spoken, to the thousand: what is exact stands in the account of the bale."""
    return write_short(round(amount, -3))
