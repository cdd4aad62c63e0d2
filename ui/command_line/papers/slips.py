"""`lapak slip`: the slip of a return, a void or a repayment once more. Sales have `lapak receipt`."""

from __future__ import annotations

from pathlib import Path

import click

from pos.counter import print_repayment
from pos.ports import Reading
from pos.returning import reprint_return
from pos.till import UnknownReceipt
from printing.builders.receipt import Copy
from printing.document import Document
from printing.renderers.strip import slip_pdf
from ui.bootstrap import Shop
from ui.command_line.context import caller, result_options
from ui.command_line.papers.leaving import Wanted, leave, paper_options, queue_option
from ui.command_line.verbs import Verb
from ui.papers import return_document
from ui.papers.paying import repayment_document
from ui.words import mark, translator


@click.command("slip", cls=Verb, help=mark("Slip retur, pembatalan, atau bayar kasbon: sekali lagi, sebagai salinan."))
@click.argument("number")
@queue_option
@paper_options
@result_options
def slip(*, number: str, pdf: Path | None, png: Path | None, printer: str | None, columns: str, queued: bool) -> None:
    """A copy of the slip `number`."""
    asked, wanted = caller(), Wanted(pdf, png, printer, int(columns))
    with asked.open(writing=queued) as shop:
        with shop.reading() as look:
            document = _copy_of(look, number, Copy(0, shop.clock(), shop.cashier))
        result: dict[str, object] = {"number": number}
        if queued:
            _queue(shop, number)
            result["print"] = "queued"
            asked.paper_waits = True
        leave(asked, result, number, document, lambda: slip_pdf(document, wanted.columns, number), wanted)


def _copy_of(look: Reading, number: str, copy: Copy) -> Document:
    if look.returns.by_number(number) is not None:
        return return_document(look, number, copy, translate=translator())
    if look.customers.repayment(number) is not None:
        return repayment_document(look, number, copy, translate=translator())
    raise UnknownReceipt(number)


def _queue(shop: Shop, number: str) -> None:
    with shop.work() as work:
        again = print_repayment if work.returns.by_number(number) is None else reprint_return
        again(work, number, shop.cashier, shop.clock())
