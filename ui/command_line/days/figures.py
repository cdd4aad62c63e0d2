"""`lapak report`, `lapak export` and `lapak check`: the day, everything, and the proof."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from data.check import CheckResult, ProofName
from pos.reports.span.span import Beside, day_span
from pos.reports.span.told import report_of
from printing.builders.span.files import span_csv
from printing.renderers.plain_text import plain_text
from ui.bootstrap import Shop
from ui.command_line.answers import DONE, NO_SHOP, REFUSED
from ui.command_line.context import caller, result_options
from ui.command_line.days.day_result import day_result
from ui.command_line.days.span import report_month, report_range, report_week
from ui.command_line.days.span_result import further_result
from ui.command_line.makers.reports import report_local_sales, report_used_vs_local
from ui.command_line.papers.leaving import columns_option
from ui.command_line.papers.saving import save
from ui.command_line.papers.sending import send_to, sent_line
from ui.command_line.typed import DAY
from ui.command_line.verbs import Verb, Verbs
from ui.papers import day_book, day_document, day_pages
from ui.sentences.proofs import proof_sentence
from ui.words import _, mark, translator

_FILE = click.Path(path_type=Path)


@click.group("report", cls=Verbs, help=mark("Laporan."))
def report() -> None:
    """Reports; further ones are further names."""


for further in (report_range, report_week, report_month):
    report.add_command(further)
report.add_command(report_used_vs_local)
report.add_command(report_local_sales)


@report.command("day", help=mark("Laporan harian: penjualan, laci, dan sisa stok satu hari."))
@click.option("--date", "day", type=DAY, help=mark("Hari yang mana; biasanya hari ini."))
@click.option("--pdf", type=_FILE, help=mark("Simpan sebagai PDF A4."))
@click.option("--xlsx", type=_FILE, help=mark("Simpan sebagai buku kerja Excel."))
@click.option("--csv", type=_FILE, help=mark("Simpan sebagai CSV, satu angka sebaris."))
@click.option("--to", "printer", metavar="PRINTER", help=mark("Cetak di printer ini."))
@columns_option("32")
@result_options
def report_day(*, day: date | None, printer: str | None, columns: str, **files: Path | None) -> None:
    """The end-of-day report."""
    asked = caller()
    with asked.open(writing=False) as shop:
        which = day or shop.today
        with shop.reading() as look:
            document = day_document(look, which, shop.clock(), shop.cashier, translate=translator())
            figures = report_of(look, day_span(which), tuple(Beside), now=shop.clock())
        saved = {
            "pdf": (pdf := files["pdf"]) and save(pdf, _pages(shop, which)),
            "xlsx": (xlsx := files["xlsx"]) and save(xlsx, _workbook(shop, which)),
            "csv": (csv := files["csv"]) and save(csv, span_csv(figures, _=translator())),
        }
    written = {kind: str(path) for kind, path in saved.items() if path}
    lines = list(written.values())
    if printer is not None:
        lines.append(sent_line(printer, send_to(printer, f"day_report-{which}", document)))
    words = "\n".join(lines) or plain_text(document, int(columns))
    asked.answer({**day_result(figures.sums), **further_result(figures), **written}, lambda: words)


def _pages(shop: Shop, day: date) -> bytes:
    with shop.reading() as look:
        return day_pages(look, day, shop.clock(), shop.cashier, translate=translator())


def _workbook(shop: Shop, day: date) -> bytes:
    with shop.reading() as look:
        return day_book(look, day, shop.clock(), translate=translator())


@click.command("export", cls=Verb, help=mark("Simpan semuanya sebagai CSV dan JSON."))
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@result_options
def export(folder: Path) -> None:
    """Everything, as files that another program can read."""
    asked = caller()
    with asked.open(writing=False) as shop:
        done = shop.export(folder)
    lines = [_("Tersimpan di {folder}:").format(folder=done.folder)]
    lines += [f"  {name:<14}{count:>8}" for name, count in done.counts.items()]
    asked.answer({"folder": str(done.folder), "counts": dict(done.counts)}, lambda: "\n".join(lines))


@click.command("check", cls=Verb, help=mark("Buktikan bahwa lapak ini utuh dan cocok."))
@result_options
def check() -> None:
    """Prove the shop. Ends with 1 where a proof fails, with 3 where the file itself is not whole."""
    asked = caller()
    with asked.open(writing=False) as shop:
        found = shop.check()
    result = {
        "ok": found.ok,
        "proofs": [
            {"name": proof.name, "ok": proof.ok, "looked_at": proof.looked_at, "faults": list(proof.faults)}
            | ({"entry": proof.broken.entry, "what": proof.broken.what} if proof.broken else {})
            for proof in found.proofs
        ],
    }
    asked.answer(result, lambda: "\n".join(proof_sentence(proof) for proof in found.proofs))
    if not found.ok:
        click.get_current_context().exit(exit_code_of(found))


def exit_code_of(found: CheckResult) -> int:
    """0 where everything is proved, 3 where the file is damaged, 1 where its records do not agree."""
    failed = {proof.name for proof in found.proofs if not proof.ok}
    if not failed:
        return DONE
    return NO_SHOP if failed & {ProofName.FILE, ProofName.SCHEMA} else REFUSED
