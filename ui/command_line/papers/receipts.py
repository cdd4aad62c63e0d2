"""`lapak receipt`: a copy of a receipt, always marked. Only one that goes to a printer is counted and recorded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from pos.paper import JobState
from pos.printers import PrinterProfile
from pos.till import reprint
from printing.builders.receipt import Copy
from printing.document import Document
from printing.renderers.picture import slip_png
from printing.renderers.plain_text import plain_text
from printing.renderers.printer_bytes import printer_bytes
from printing.renderers.strip import slip_pdf
from ui.bootstrap import Shop
from ui.command_line.context import caller, result_options
from ui.command_line.papers.leaving import columns_option
from ui.command_line.papers.saving import save
from ui.command_line.papers.sending import printer_called, send_to, sent_line
from ui.command_line.papers.story import story
from ui.command_line.verbs import Verb
from ui.papers import receipt_document
from ui.words import mark, translator

_FILE = click.Path(path_type=Path)


@click.command("receipt", cls=Verb, help=mark("Salinan struk: di layar, ke berkas, atau ke printer."))
@click.argument("number")
@click.option("--text", is_flag=True, help=mark("Sebagai teks di layar (biasanya begini)."))
@click.option("--pdf", type=_FILE, help=mark("Simpan sebagai PDF."))
@click.option("--png", type=_FILE, help=mark("Simpan sebagai gambar."))
@click.option("--escpos", type=_FILE, help=mark("Simpan sebagai byte printer."))
@click.option("--to", "printer", metavar="PRINTER", help=mark("Cetak di printer ini; salinannya dicatat."))
@columns_option(None)
@result_options
def receipt(
    number: str,
    *,
    text: bool,
    pdf: Path | None,
    png: Path | None,
    escpos: Path | None,
    printer: str | None,
    columns: str | None,
) -> None:
    """A copy of the receipt `number`."""
    asked = caller()
    result: dict[str, Any] = {"number": number}
    lines: list[str] = []
    if printer is not None:
        copy, state = _print_copy(number, printer)
        result |= {"copy": copy, "printer": printer, "state": state}
        lines.append(sent_line(printer, state))
    with asked.open(writing=False) as shop:
        document = copy_of(shop, number)
        with shop.reading() as look:
            result["story"] = story(look, number)
        profile = shop.printer.profile if shop.printer else PrinterProfile()
    width = int(columns) if columns else profile.columns
    renderers: dict[str, tuple[Path | None, Callable[[], bytes]]] = {
        "pdf": (pdf, lambda: slip_pdf(document, width, number)),
        "png": (png, lambda: slip_png(document, width)),
        "escpos": (escpos, lambda: printer_bytes(document, replace(profile, columns=width))),
    }
    for kind, (path, rendered) in renderers.items():
        if path:
            result[kind] = str(save(path, rendered()))
            lines.append(str(path))
    result["text"] = plain_text(document, width)
    if text or not lines:
        lines.append(result["text"])
    asked.answer(result, lambda: "\n".join(lines))


def copy_of(shop: Shop, number: str) -> Document:
    """The receipt marked as a copy made now; not counted. Raises UnknownReceipt, ShopNotSetUp."""
    with shop.reading() as look:
        copy = Copy(0, shop.clock(), shop.cashier)
        return receipt_document(look, number, copy, translate=translator())


def _print_copy(number: str, address: str) -> tuple[int, JobState]:
    """Record one more copy, then print it on the printer at `address`; which copy it is, and what is known of it.

    The record goes first: a copy that might exist on paper must be in the book. Raises UnknownReceipt, NotPrinted,
    MaybePrinted.
    """
    printer_called(address)
    with caller().open(writing=True) as shop:
        with shop.work() as work:
            job = reprint(work, number, shop.cashier, shop.clock(), queued=False)
        document = shop.receipt_document(number, Copy(job.copy, job.created_at, job.by))
    return job.copy, send_to(address, f"{number}-salinan-{job.copy}", document)
