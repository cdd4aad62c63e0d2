"""The verbs of used goods under one noun."""

from __future__ import annotations

import click

from ui.command_line.used.book import book, verify
from ui.command_line.used.counting import count, sheet
from ui.command_line.used.foretold import forecast
from ui.command_line.used.leaving import assign, write_off
from ui.command_line.used.letters import letter, nota
from ui.command_line.used.looking import accounts, left, unassigned
from ui.command_line.used.opening import open_bale, photo, tag
from ui.command_line.used.pricing import cancel, plans, reprice
from ui.command_line.used.sealing import add, seal
from ui.command_line.verbs import Verbs
from ui.words import mark


@click.group("used", cls=Verbs, help=mark("Barang bekas: bal, tumpukan, stok awal, dan Buku Habis Stok."))
def used() -> None:
    """Used goods."""


for verb in (
    *(
        left,
        forecast,
        accounts,
        add,
        seal,
        open_bale,
        tag,
        photo,
        reprice,
        plans,
        cancel,
        write_off,
        unassigned,
        assign,
    ),
    *(sheet, count, letter, nota, book, verify),
):
    used.add_command(verb)
