"""`lapak used sheet` and `count`: a blind sheet on paper, and what was written on it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from pos.money import write, write_rp
from pos.stockroom.counting import count_sheet, record_count
from pos.till import settings_of
from pos.used.counting import Counted, StockCount
from printing.builders.letter_words import signed
from ui.command_line.context import caller, result_options
from ui.command_line.papers.leaving import Wanted, leave, paper_options
from ui.command_line.used.results import count_result
from ui.command_line.used.trial import by_option, dry_run_option, kept_line, work_in
from ui.command_line.used.typed import PILE_COUNT, CountTyped, meant, piles_options
from ui.command_line.verbs import Verb
from ui.papers import count_document, count_pages_of
from ui.words import _, mark, translator


@click.command("sheet", cls=Verb, help=mark("Lembar hitung stok untuk diisi, tanpa angka dari catatan."))
@piles_options
@paper_options
@result_options
def sheet(*, pdf: Path | None, png: Path | None, printer: str | None, columns: str, **which: str | None) -> None:
    """A sheet for counting the piles that are meant."""
    asked = caller()
    with asked.open(writing=False) as shop, shop.reading() as look:
        blank = count_sheet(look, meant(**which), shop.clock())
        document = count_document(look, blank, translate=translator())
        page = count_pages_of(look, blank, translate=translator()) if pdf else b""
    result = {"made_at": blank.made_at.isoformat(), "piles": [item.code for item in blank.items]}
    name = f"hitung-stok-{blank.made_at:%Y%m%d-%H%M%S}"
    leave(asked, result, name, document, lambda: page, Wanted(pdf, png, printer, int(columns)))


@click.command("count", cls=Verb, help=mark("Catat hasil hitung: KODE=POTONG, dengan @JAM kalau bukan sekarang."))
@click.argument("counts", type=PILE_COUNT, nargs=-1, required=True, metavar="CODE=PIECES[@HH:MM]...")
@click.option("--reason", default="", help=mark("Alasan selisih; harus ada kalau ada selisih."))
@by_option
@dry_run_option
@result_options
def count(*, counts: Sequence[CountTyped], reason: str, by: str | None, dry_run: bool) -> None:
    """Record what was counted as one count; `--dry-run` shows the differences first, and asks for no reason."""
    asked = caller()
    with asked.open(writing=True) as shop:
        now = shop.clock()
        with work_in(shop, dry_run=dry_run) as work:
            cutoff = settings_of(work).cutoff
            why = reason or (_("diperiksa") if dry_run else "")
            counted = [Counted(one.code, one.pieces, one.moment(now, cutoff), why) for one in counts]
            recorded = record_count(work, counted, by or shop.cashier, now)
        asked.answer({"dry_run": dry_run, **count_result(recorded)}, lambda: _text(recorded, dry_run=dry_run))


def _text(count_: StockCount, *, dry_run: bool) -> str:
    lines = [f"{'':<22}{_('Hitungan'):>10}{_('Catatan'):>10}{_('Selisih'):>10}"]
    for row in count_.rows:
        figures = (write(row.counted), write(row.book), signed(row.difference))
        lines.append(f"{row.item.code:<22}" + "".join(f"{figure:>10}" for figure in figures))
    lines.append(
        _("Selisih semua {pieces} pcs, {amount} menurut harga jual.").format(
            pieces=signed(count_.difference), amount=write_rp(count_.at_price)
        )
    )
    return "\n".join([*lines, kept_line(dry_run=dry_run)])
