"""The sheet for counting piles on receipt paper: blind, with room to write."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from pos.goods.item import Item
from pos.money import write_short
from pos.settings import Stall
from pos.used.counting import CountSheet
from printing.builders.words import Translate, moment
from printing.document import BOLD, TALL, Align, Blank, Block, Cut, Document, Facts, Row, Rule, Style, Text

_PIECES, _CLOCK = "________", "__:__"


def count_slip(sheet: CountSheet, stall: Stall, *, _: Translate) -> Document:
    """The piles by category, each with a place for its pieces and the time; nothing of what the book says."""
    return (
        Text(stall.name, Align.CENTRE, BOLD),
        Text(_("HITUNG STOK"), Align.CENTRE, TALL),
        Rule("="),
        Facts(((_("Dibuat"), moment(sheet.made_at)), (_("Tumpukan"), str(len(sheet.items))))),
        Blank(),
        Row(_("Dihitung oleh"), "_" * 16),
        Rule(),
        Text(_("Hitung tiap tumpukan tanpa melihat catatan. Tulis jumlah dan jamnya; lapak boleh tetap jualan.")),
        *(block for name, items in _by_category(sheet) for block in _category(name, items, _)),
        Rule("="),
        Text(_("Masukkan hasilnya di Stok bekas, Hitung stok.")),
        Cut(),
    )


def pile_title(item: Item, _: Translate) -> str:
    """A pile by the code on its sign, which mostly says the tier too; a tagged piece by its name and code."""
    return item.code if item.detail in item.code else _("{name}, {code}").format(name=item.detail, code=item.code)


def _by_category(sheet: CountSheet) -> Iterator[tuple[str, tuple[Item, ...]]]:
    for name, items in groupby(sheet.items, key=lambda item: item.category):
        yield name, tuple(items)


def _category(name: str, items: tuple[Item, ...], _: Translate) -> Iterator[Block]:
    yield Rule()
    yield Text(name.upper(), style=BOLD)
    for item in items:
        yield Row(pile_title(item, _), write_short(item.price), BOLD)
        # Tall letters leave a hand the height it needs.
        yield Row(f"{_('pcs')} {_PIECES}", f"{_('jam')} {_CLOCK}", Style(tall=True), indent=2)
