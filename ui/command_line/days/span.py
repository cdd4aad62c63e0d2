"""`lapak report range`, `week` and `month`: any days, beside others like them, on screen, on paper and as files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from pos.reports.span.report import SpanReport
from pos.reports.span.span import Beside, Span, month_of, week_of
from pos.reports.span.told import report_of
from printing.builders.span.files import span_csv, span_workbook
from printing.document import Document
from printing.renderers.plain_text import plain_text
from ui.bootstrap import Shop
from ui.command_line.context import caller, result_options
from ui.command_line.days.span_result import span_result
from ui.command_line.papers.leaving import columns_option
from ui.command_line.papers.saving import save
from ui.command_line.papers.sending import send_to, sent_line
from ui.command_line.typed import DAY
from ui.command_line.verbs import Verb
from ui.papers import settings_of
from ui.papers.shop import span_document, span_pages
from ui.words import mark, translator

_FILE = click.Path(path_type=Path)
_TO = click.option("--to", "--printer", "printer", metavar="PRINTER", help=mark("Cetak di printer ini."))
_KINDS = ("pdf", "xlsx", "csv")
_OUT: tuple[Callable[[Any], Any], ...] = (
    click.option("--compare", is_flag=True, help=mark("Bandingkan dengan sebelumnya, bulan lalu, dan Lebaran lalu.")),
    click.option("--pdf", type=_FILE, help=mark("Simpan sebagai PDF A4.")),
    click.option("--xlsx", type=_FILE, help=mark("Simpan sebagai buku kerja Excel.")),
    click.option("--csv", type=_FILE, help=mark("Simpan sebagai CSV, satu angka sebaris.")),
    columns_option("32"),
    result_options,
)


def _leaving(verb: Callable[..., None]) -> Callable[..., None]:
    """With the options that tell how a report leaves."""
    for option in reversed(_OUT):
        verb = option(verb)
    return verb


@click.command("range", cls=Verb, help=mark("Laporan dari hari mana pun sampai hari mana pun."))
@click.option("--from", "first", type=DAY, required=True, help=mark("Mulai hari ini."))
@click.option("--to", "last", type=DAY, help=mark("Sampai hari ini; biasanya hari ini."))
@click.option("--printer", metavar="PRINTER", help=mark("Cetak di printer ini."))
@_leaving
def report_range(*, first: date, last: date | None, **out: Any) -> None:
    """Any days."""
    _tell(lambda today: Span(first, last or max(first, today)), **out)


@click.command("week", cls=Verb, help=mark("Laporan satu minggu, Senin sampai Minggu."))
@click.option("--date", "day", type=DAY, help=mark("Minggu dengan hari ini; biasanya minggu ini."))
@_TO
@_leaving
def report_week(*, day: date | None, **out: Any) -> None:
    """One week."""
    _tell(lambda today: week_of(day or today).until(today), **out)


@click.command("month", cls=Verb, help=mark("Laporan satu bulan."))
@click.option("--date", "day", type=DAY, help=mark("Bulan dengan hari ini; biasanya bulan ini."))
@_TO
@_leaving
def report_month(*, day: date | None, **out: Any) -> None:
    """One month."""
    _tell(lambda today: month_of(day or today).until(today), **out)


def _tell(
    which: Callable[[date], Span], *, compare: bool, printer: str | None, columns: str, **files: Path | None
) -> None:
    asked = caller()
    with asked.open(writing=False) as shop, shop.reading() as look:
        report = report_of(look, which(shop.today), tuple(Beside) if compare else (), now=shop.clock())
        document = span_document(look, report, shop.clock(), shop.cashier, translate=translator())
        saved = {kind: str(save(path, _made(kind, shop, report))) for kind in _KINDS if (path := files[kind])}
    lines = list(saved.values())
    if printer is not None:
        lines.append(sent_line(printer, send_to(printer, _job(report), document)))
    asked.answer({**span_result(report), **saved}, lambda: _words(lines, document, int(columns)))


def _made(kind: str, shop: Shop, report: SpanReport) -> bytes:
    with shop.reading() as look:
        if kind == "pdf":
            return span_pages(look, report, shop.clock(), shop.cashier, translate=translator())
        if kind == "xlsx":
            return span_workbook(report, settings_of(look).stall, _=translator())
    return span_csv(report, _=translator())


def _job(report: SpanReport) -> str:
    return f"report-{report.span.first}-{report.span.last}"


def _words(lines: list[str], document: Document, columns: int) -> str:
    return "\n".join(lines) or plain_text(document, columns)
