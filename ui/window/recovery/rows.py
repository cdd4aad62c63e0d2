"""Copies and what was salvaged, as rows to choose from."""

from __future__ import annotations

from data.keeping.choices import Choice
from pos.keeping.shop_copy import NOTHING_SOLD, CopyName
from pos.money import write
from ui.window.widgets.lists.pick_rows import Mood, PickRow
from ui.words import _, moment, several


def choice_row(place: int, choice: Choice) -> PickRow:
    """One thing that the shop could come back from; `place` is its key."""
    contents = choice.contents
    if contents is None:
        return PickRow(
            place, _up_to(choice.last_receipt), _("Cadangan di {folder}").format(folder=choice.path.parent),
            _("dikunci"), figure_note=_("perlu kata sandi"),
        )  # fmt: skip
    where = _("Diselamatkan dari berkas yang rusak") if choice.salvaged else _("Cadangan di {folder}")
    until = f", {moment(contents.last_at)}" if contents.last_at else ""
    return PickRow(
        place,
        _up_to(choice.last_receipt) + until,
        where.format(folder=choice.path.parent),
        several("isi {count} struk", "isi {count} struk", contents.receipts).format(count=contents.receipts),
        figure_note=f"Rp {write(contents.turnover)}",
        flag=_("ada yang hilang") if choice.torn else "",
        mood=Mood.BAD if choice.torn else Mood.LOCAL,
    )


def copy_row(place: int, name: CopyName) -> PickRow:
    """A copy of which only its name was read."""
    return PickRow(place, moment(name.at), _up_to(name.last_receipt), _("dikunci") if name.sealed else "")


def _up_to(number: str) -> str:
    return _("Belum ada penjualan") if number == NOTHING_SOLD else _("Sampai nota {number}").format(number=number)
