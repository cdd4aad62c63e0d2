"""How documents between the stall and its makers leave: as text, files, on a printer by name, or through the queue."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

import click

from pos.buying import print_paper
from pos.buying.papers import DeliveryPaper, MakerPaper, PaymentPaper, SettlementPaper
from pos.ports import Reading, Work
from printing.document import Document
from printing.renderers.strip import slip_pdf
from ui.bootstrap import Shop
from ui.command_line.context import Caller
from ui.command_line.makers.results import paper_result
from ui.command_line.papers.leaving import Wanted, leave, paper_options, queue_option
from ui.papers.makers import maker_document, maker_pages
from ui.words import _, translator

OUTLETS = ("pdf", "png", "printer", "columns", "queued")
"""The names under which `outlet_options` gives what it asked."""

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Made:
    """A document as its verb left it: what is answered, and what its papers are made of."""

    number: str
    result: dict[str, Any]
    document: Document
    page: bytes


@dataclass(frozen=True, slots=True)
class Outlets:
    """Where somebody wants a document: files, a printer by name, and the shop's own queue."""

    wanted: Wanted
    queued: bool = False


def outlet_options(verb: F) -> F:
    """Give a verb `--print` besides `--pdf`, `--png`, `--to` and `--columns`."""
    return paper_options(queue_option(verb))


def outlets(
    *, pdf: Path | None, png: Path | None, printer: str | None, columns: str, queued: bool, dry_run: bool = False
) -> Outlets:
    """What the options ask for; what is only tried out has no paper. Raises UsageError."""
    wanted = Wanted(pdf, png, printer, int(columns))
    if dry_run and (pdf or png or printer is not None or queued):
        raise click.UsageError(_("--dry-run tidak membuat kertas atau berkas."))
    return Outlets(wanted, queued)


def made(look: Work | Reading, paper: MakerPaper, to: Outlets, *, dry_run: bool = False) -> Made:
    """The document as it stands now; one that is only tried out loses its number."""
    if dry_run:
        paper = _unnumbered(paper)
    document = maker_document(look, paper, translate=translator())
    number = _number(paper)
    page = b""
    if to.wanted.pdf:
        if isinstance(paper, PaymentPaper):
            page = slip_pdf(document, to.wanted.columns, number)
        else:
            page = maker_pages(look, paper, translate=translator())
    return Made(number, paper_result(paper), document, page)


def hand_over(asked: Caller, shop: Shop, done: Made, to: Outlets, extra: dict[str, Any] | None = None) -> None:
    """Let a document leave as it is wanted, and answer. What goes through the queue is printed after the answer."""
    result = {**(extra or {}), **done.result}
    if to.queued:
        with shop.work() as work:
            print_paper(work, done.number, shop.cashier, shop.clock())
        result["print"] = "queued"
        asked.paper_waits = True
    leave(asked, result, done.number, done.document, lambda: done.page, to.wanted)


def _number(paper: MakerPaper) -> str:
    match paper:
        case DeliveryPaper():
            return paper.delivery.number
        case SettlementPaper():
            return paper.settlement.number
        case PaymentPaper():
            return paper.payment.number


def _unnumbered(paper: MakerPaper) -> MakerPaper:
    match paper:
        case DeliveryPaper():
            return replace(paper, delivery=replace(paper.delivery, sequence=0))
        case SettlementPaper():
            return replace(paper, settlement=replace(paper.settlement, sequence=0), bill=None)
        case PaymentPaper():
            return replace(paper, payment=replace(paper.payment, sequence=0))
