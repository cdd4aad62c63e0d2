"""An entry of the book as a row of a table."""

from __future__ import annotations

from pos.goods.stock import MovementKind
from pos.money import write as write_number
from pos.money import write_rp
from pos.used.book import Written
from ui.window.widgets.lists.columns import Column, Voice
from ui.words import _, moment, pieces


def kind_word(kind: MovementKind) -> str:
    """Why pieces moved, in a word or two."""
    words = {
        MovementKind.OPENING: _("Stok awal"),
        MovementKind.SORTED: _("Sortir"),
        MovementKind.SOLD: _("Terjual"),
        MovementKind.ASSIGNED: _("Dibagi"),
        MovementKind.RETURNED: _("Retur"),
        MovementKind.EXCHANGED: _("Tukar"),
        MovementKind.REJECTED: _("Afkir"),
        MovementKind.GIVEN: _("Diberikan"),
        MovementKind.LOST: _("Hilang"),
        MovementKind.COUNTED: _("Hitungan"),
        MovementKind.SEALED: _("Disegel"),
    }
    return words[kind]


def book_columns() -> list[Column[Written]]:
    """What stands in the row of an entry."""
    return [
        Column(_("No."), lambda row: write_number(row.number), 84, Voice.AMOUNT),
        Column(_("Waktu"), lambda row: moment(row.entry.at), 168, Voice.MUTED),
        Column(_("Apa"), lambda row: kind_word(row.entry.kind), 96, Voice.STRONG),
        Column(_("Tumpukan"), _where),
        Column(_("Potong"), _pieces, 76, Voice.AMOUNT),
        Column(_("Modal"), lambda row: write_number(row.entry.value) if row.entry.value else "", 128, Voice.AMOUNT),
        Column(_("Kode buku"), lambda row: row.code, 132, Voice.MUTED),
    ]


def _where(row: Written) -> str:
    """The pile, or the bale that lies on none; with the note, if there is one. A seal notes figures alone."""
    entry = row.entry
    if entry.kind is MovementKind.SEALED:
        held, _slash, cost = entry.note.partition(" / ")
        return _("{pieces}, modal {cost}").format(pieces=pieces(int(held)), cost=write_rp(int(cost)))
    where = entry.code or entry.bale_code
    return ", ".join(filter(None, (where, entry.note)))


def _pieces(row: Written) -> str:
    moved = row.entry.pieces
    return f"{moved:+d}".replace("-", "\u2212") if moved else ""
