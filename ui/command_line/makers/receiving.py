"""`lapak receive`: goods that come from a maker, corrections, and their documents."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from pos.buying import Pieces, correct, paper_called
from pos.buying import receive as receive_goods
from pos.buying.people import maker_called
from pos.goods.product import Terms
from ui.command_line.context import caller, result_options
from ui.command_line.makers.arrival import Told, arrival_of
from ui.command_line.makers.lines import deliveries_text
from ui.command_line.makers.papers import OUTLETS, hand_over, made, outlet_options, outlets
from ui.command_line.makers.results import delivery_head
from ui.command_line.makers.typed import lines_argument, note_option
from ui.command_line.typed import AMOUNT, DAY, one_of
from ui.command_line.used.trial import by_option, dry_run_option, work_in
from ui.command_line.verbs import Verb, Verbs
from ui.words import mark


@click.group("receive", cls=Verbs, help=mark("Terima barang dan titipan dari perajin, dan koreksinya."))
def receive() -> None:
    """Goods from makers."""


@receive.command("add", cls=Verb, help=mark("Terima barang: KODE=12x30rb..., atau dari berkas JSON, CSV, XLSX."))
@click.argument("maker", required=False)
@lines_argument(required=False)
@click.option("--file", metavar="FILE|-", help=mark("Baris dari berkas CSV atau XLSX, atau semuanya dari JSON."))
@click.option("--terms", type=one_of(Terms), help=mark("Beli putus (putus) atau titip; biasanya menurut perajin."))
@click.option("--costs", type=AMOUNT, help=mark("Ongkos angkut; masuk modal, bukan utang."))
@click.option("--paper", default="", metavar="NUMBER", help=mark("Nomor surat jalan perajin."))
@click.option("--dated", type=DAY, help=mark("Tanggal di surat jalan; biasanya hari ini."))
@click.option("--partial", is_flag=True, help=mark("Baru sebagian; sisanya menyusul."))
@click.option("--due", type=DAY, help=mark("Jatuh tempo; biasanya menurut perajin."))
@note_option
@by_option
@dry_run_option
@outlet_options
@result_options
def add(
    *, maker: str | None, lines: Sequence[Pieces], file: str | None, terms: str | None, by: str | None, dry_run: bool,
    **more: Any,
) -> None:  # fmt: skip
    """Take goods in as one document."""
    asked, to = caller(), outlets(**{name: more.pop(name) for name in OUTLETS}, dry_run=dry_run)
    told = Told(maker, Terms(terms) if terms else None, tuple(lines), **more)
    with asked.open(writing=True) as shop:
        with work_in(shop, dry_run=dry_run) as work:
            arrival, unknown = arrival_of(work, told, file)
            done = receive_goods(work, arrival, by or shop.cashier, shop.clock())
            document = made(work, paper_called(work, done.number), to, dry_run=dry_run)
        hand_over(asked, shop, document, to, {"dry_run": dry_run, "unknown_columns": list(unknown)})


@receive.command("correct", cls=Verb, help=mark("Koreksi nota dengan nota baru: KODE=-2 mengurangi, KODE=2 menambah."))
@click.argument("number")
@lines_argument(required=True)
@note_option
@by_option
@dry_run_option
@outlet_options
@result_options
def correct_one(
    *, number: str, lines: Sequence[Pieces], note: str, by: str | None, dry_run: bool, **papers: Any
) -> None:  # fmt: skip
    """Put a document right by a further one."""
    asked, to = caller(), outlets(**papers, dry_run=dry_run)
    with asked.open(writing=True) as shop:
        with work_in(shop, dry_run=dry_run) as work:
            done = correct(work, number, lines, by or shop.cashier, shop.clock(), note)
            document = made(work, paper_called(work, done.number), to, dry_run=dry_run)
        hand_over(asked, shop, document, to, {"dry_run": dry_run})


@receive.command("list", cls=Verb, help=mark("Nota barang, yang terbaru dulu."))
@click.option("--maker", metavar="NAME", help=mark("Hanya perajin ini."))
@click.option("--limit", type=click.IntRange(1, 10_000), default=50, help=mark("Paling banyak sekian."))
@result_options
def list_deliveries(maker: str | None, limit: int) -> None:
    """Documents of goods, the newest first."""
    asked = caller()
    with asked.open(writing=False) as shop, shop.reading() as look:
        of = maker_called(look, maker).id if maker else None
        found = look.deliveries.latest(of, limit)
    asked.answer([delivery_head(one) for one in found], lambda: deliveries_text(found))


@receive.command("show", cls=Verb, help=mark("Satu nota: di layar, sebagai PDF A4, atau di printer."))
@click.argument("number")
@outlet_options
@result_options
def show(
    *, number: str, pdf: Path | None, png: Path | None, printer: str | None, columns: str, queued: bool
) -> None:  # fmt: skip
    """One document with every line."""
    show_paper(number, pdf=pdf, png=png, printer=printer, columns=columns, queued=queued)


def show_paper(number: str, **papers: Any) -> None:
    """Any document between the stall and a maker by its number. Raises UnknownPaper."""
    asked, to = caller(), outlets(**papers)
    with asked.open(writing=to.queued) as shop:
        with shop.reading() as look:
            document = made(look, paper_called(look, number), to)
        hand_over(asked, shop, document, to)
