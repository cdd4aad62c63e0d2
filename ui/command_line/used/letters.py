"""`lapak used letter` and `nota`: what is left, and one bale as it was sorted."""

from __future__ import annotations

from pathlib import Path

import click

from pos.reports.sorted_bale import sorted_bale
from pos.reports.stock_letter import stock_letter
from ui.command_line.context import caller, result_options
from ui.command_line.papers.leaving import Wanted, leave, paper_options
from ui.command_line.used.results import letter_result, nota_result
from ui.command_line.verbs import Verb
from ui.papers import letter_document, letter_pages, nota_document, nota_pages
from ui.words import mark, translator


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
