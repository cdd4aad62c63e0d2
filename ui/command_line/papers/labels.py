"""`lapak labels`: price tags on receipt paper, one after the other, or on A4 sheets of labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from pos.labels.choosing import (
    Labels,
    checked,
    label_of,
    labels_found,
    labels_of_delivery,
    labels_of_product,
    one_by_one,
)
from pos.labels.sheet import LabelSheet
from pos.ports import Reading
from printing.renderers.strip import slip_pdf
from ui.command_line.context import caller, result_options
from ui.command_line.papers.label_words import CODE_AND_COPIES, SHEET, SHIFT, CodeTyped
from ui.command_line.papers.leaving import Wanted, leave, paper_options
from ui.command_line.verbs import Verb
from ui.papers import labels_document, labels_pages
from ui.words import _, mark, translator


@click.command(
    "labels", cls=Verb, help=mark("Label harga: di kertas struk, atau di lembar A4 dengan --sheet dan --pdf.")
)
@click.argument("codes", type=CODE_AND_COPIES, nargs=-1, metavar="[CODE[=N]]...")
@click.option("--product", "products", multiple=True, metavar="CODE", help=mark("Semua ukuran dan warna produk ini."))
@click.option("--search", "texts", multiple=True, metavar="TEXT", help=mark("Semua yang ketemu dengan kata ini."))
@click.option(
    "--delivery", "numbers", multiple=True, metavar="NUMBER", help=mark("Satu label tiap potong yang datang.")
)
@click.option("--copies", type=int, default=1, metavar="N", help=mark("Semuanya sebanyak ini."))
@click.option("--sheet", type=SHEET, metavar="24|40|65", help=mark("Lembar label A4; juga 3x8:70x37."))
@click.option("--start", type=int, default=1, metavar="K", help=mark("Mulai di label ke berapa di lembar pertama."))
@click.option("--shift", type=SHIFT, default="0,0", metavar="MM,MM", help=mark("Geser ke kanan dan ke bawah."))
@paper_options
@result_options
def labels(
    *, sheet: LabelSheet | None, start: int, shift: tuple[float, float], copies: int, pdf: Path | None,
    png: Path | None, printer: str | None, columns: str, **chosen: Sequence[Any],
) -> None:  # fmt: skip
    """Price tags for what was named, found, or came."""
    asked = caller()
    _check_paper(sheet, start, shift, pdf, png, printer)
    with asked.open(writing=False) as shop, shop.reading() as look:
        wanted = checked(_chosen(look, **chosen), copies)
        tags = one_by_one(wanted)
        document = labels_document(look, tags, translate=translator())
        name = f"label-{shop.clock():%Y%m%d-%H%M%S}"
        if sheet:
            page = labels_pages(look, tags, sheet.shifted(*shift), start, translate=translator())
        else:
            page = slip_pdf(document, int(columns), name) if pdf else b""
    result = {
        "labels": len(tags),
        "pages": sheet.pages(len(tags), start) if sheet else None,
        "goods": [_result(one) for one in wanted],
    }
    leave(asked, result, name, document, lambda: page, Wanted(pdf, png, printer, int(columns)))


def _check_paper(
    sheet: LabelSheet | None, start: int, shift: tuple[float, float], pdf: Path | None, png: Path | None,
    printer: str | None,
) -> None:  # fmt: skip
    """A sheet is a PDF of its own; only a sheet has places. Raises UsageError."""
    if sheet and (pdf is None or png or printer is not None):
        raise click.UsageError(_("--sheet disimpan dengan --pdf saja; printer struk mencetak tanpa --sheet."))
    if sheet is None and (start != 1 or any(shift)):
        raise click.UsageError(_("--start dan --shift hanya untuk --sheet."))


def _chosen(
    look: Reading, codes: Sequence[CodeTyped], products: Sequence[str], texts: Sequence[str], numbers: Sequence[str]
) -> Iterator[Labels]:
    """Labels in the order in which they were asked for. Raises what the choosing raises."""
    yield from (Labels(label_of(look, one.code), one.copies) for one in codes)
    for product in products:
        yield from labels_of_product(look, product)
    for text in texts:
        yield from labels_found(look, text)
    for number in numbers:
        yield from labels_of_delivery(look, number)


def _result(labels_: Labels) -> dict[str, Any]:
    label = labels_.label
    return {
        "code": label.code,
        "symbology": label.symbology,
        "name": label.name,
        "size": label.size,
        "colour": label.colour,
        "price": label.price,
        "maker": label.maker,
        "region": label.region,
        "copies": labels_.copies,
    }
