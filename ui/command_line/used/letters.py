"""`lapak used letter` and `nota`: what is left, and one bale as it was sorted; and how such papers leave."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

from pos.reports.sorted_bale import sorted_bale
from pos.reports.stock_letter import stock_letter
from printing.document import Document
from printing.renderers.picture import slip_png
from printing.renderers.plain_text import plain_text
from ui.command_line.context import Caller, caller, result_options
from ui.command_line.papers.receipts import COLUMNS
from ui.command_line.papers.saving import save
from ui.command_line.papers.sending import send_to, sent_line
from ui.command_line.used.results import letter_result, nota_result
from ui.command_line.verbs import Verb
from ui.papers import letter_document, letter_pages, nota_document, nota_pages
from ui.words import mark, translator

F = TypeVar("F", bound=Callable[..., Any])
_FILE = click.Path(path_type=Path)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody wants of a paper."""

    pdf: Path | None
    png: Path | None
    printer: str | None
    columns: int


def paper_options(verb: F) -> F:
    """Give a verb `--pdf`, `--png`, `--to` and `--columns`."""
    pdf = click.option("--pdf", type=_FILE, help=mark("Simpan sebagai PDF."))
    png = click.option("--png", type=_FILE, help=mark("Simpan sebagai gambar."))
    to = click.option("--to", "printer", metavar="PRINTER", help=mark("Cetak di printer ini."))
    columns = click.option(
        "--columns", type=COLUMNS, default="32", help=mark("Lebar kertas: 32 (58 mm) atau 48 (80 mm).")
    )
    return pdf(png(to(columns(verb))))


def leave(
    asked: Caller, result: dict[str, Any], name: str, document: Document, pdf: Callable[[], bytes], wanted: Wanted
) -> None:
    """Save and print what is wanted, then answer: with where it is, or with the paper as text.

    Raises NotSaved, NotPrinted, MaybePrinted and refusals of the address.
    """
    files = {
        "pdf": wanted.pdf and save(wanted.pdf, pdf()),
        "png": wanted.png and save(wanted.png, slip_png(document, wanted.columns)),
    }
    saved = {kind: str(path) for kind, path in files.items() if path}
    lines = list(saved.values())
    if wanted.printer is not None:
        state = send_to(wanted.printer, name, document)
        result = {**result, "printer": wanted.printer, "state": state}
        lines.append(sent_line(wanted.printer, state))
    text = "\n".join(lines) or plain_text(document, wanted.columns)
    asked.answer({**result, **saved}, lambda: text)


@click.command("letter", cls=Verb, help=mark("Surat sisa stok: di layar, sebagai PDF satu halaman, atau di printer."))
@paper_options
@result_options
def letter(*, pdf: Path | None, png: Path | None, printer: str | None, columns: str) -> None:
    """The letter about what is left of the used stock."""
    asked = caller()
    with asked.open(writing=False) as shop, shop.reading() as look:
        told = stock_letter(look, shop.clock())
        document = letter_document(look, told, shop.cashier, translate=translator())
        page = letter_pages(look, told, shop.cashier, translate=translator()) if pdf else b""
    name = f"surat-sisa-stok-{told.at:%Y%m%d-%H%M%S}"
    leave(asked, letter_result(told), name, document, lambda: page, Wanted(pdf, png, printer, int(columns)))


@click.command("nota", cls=Verb, help=mark("Nota bal yang sudah disortir: isi, modal, dan harga per potong."))
@click.argument("code")
@paper_options
@result_options
def nota(*, code: str, pdf: Path | None, png: Path | None, printer: str | None, columns: str) -> None:
    """The nota of a sorted bale."""
    asked = caller()
    with asked.open(writing=False) as shop, shop.reading() as look:
        document = nota_document(look, code, translate=translator())
        result = nota_result(sorted_bale(look, code))
        page = nota_pages(look, code, translate=translator()) if pdf else b""
    name = f"nota-{result['bale']}".replace("/", "-")
    leave(asked, result, name, document, lambda: page, Wanted(pdf, png, printer, int(columns)))
