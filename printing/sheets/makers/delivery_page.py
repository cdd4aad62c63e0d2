"""The nota of goods that came from a maker, or went back, on A4."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportlab.platypus import Flowable, Spacer

from pos.buying.papers import DeliveryPaper
from pos.makers.delivery import DeliveryKind, DeliveryLine
from pos.money import write, write_rp
from pos.settings import Stall
from printing.builders.makers.delivery_slip import is_priced, owed_name, sums
from printing.builders.makers.words import delivery_facts, delivery_terms, delivery_title, internal_note
from printing.builders.words import Translate, day_text
from printing.sheets.figures import key_figure, name_and_code, ruled, words
from printing.sheets.frame import sheet_pdf
from printing.sheets.ink import WIDTH
from printing.sheets.makers.parts import facts, figures_row, sheet_of, signatures, title_of
from printing.sheets.typefaces import register_typefaces

_NUMBERS = (60.0, 74.0, 84.0)


def delivery_pdf(paper: DeliveryPaper, stall: Stall, _: Translate) -> bytes:
    """The document as a PDF of A4 pages. The same document gives the same bytes."""
    register_typefaces()
    title = delivery_title(paper.delivery, _)
    sheet = sheet_of(f"{title}, {paper.delivery.number}", stall, internal_note(_))

    def story() -> list[Flowable]:
        return [
            *title_of(
                stall,
                title,
                _("Koreksi nota {number}").format(number=paper.delivery.corrects) if paper.delivery.corrects else "",
            ),
            Spacer(0, 10),
            facts(delivery_facts(paper, _)),
            Spacer(0, 12),
            *_owed(paper, _),
            _lines(paper, _),
            Spacer(0, 12),
            *(words(sentence) for sentence in delivery_terms(paper, _)),
            *signatures(_),
        ]

    return sheet_pdf(sheet, story, _)


def _owed(paper: DeliveryPaper, _: Translate) -> Iterator[Flowable]:
    """What the stall owes for goods that it bought, large, and by when."""
    delivery = paper.delivery
    if delivery.kind is not DeliveryKind.BOUGHT:
        return
    others = [note for name, figure in sums(paper, _) for note in (f"{name} {figure}",)]
    yield figures_row(
        [
            key_figure(owed_name(delivery, _).capitalize(), write_rp(delivery.owed), "  ·  ".join(others), 26),
            key_figure(_("Jatuh tempo"), day_text(delivery.due), _("boleh dibayar sebagian"), 15),
        ],
        (0.68, 0.32),
    )
    yield Spacer(0, 12)


def _lines(paper: DeliveryPaper, _: Translate) -> Flowable:
    delivery, priced = paper.delivery, is_priced(paper)
    price = _("Harga") if delivery.kind is DeliveryKind.BOUGHT else _("Harga setor")
    head = (_("Barang"), _("Pcs"), *((price, _("Jumlah")) if priced else ()))
    total = (_("Jumlah"), write(delivery.pieces), *(("", write(delivery.amount)) if priced else ()))
    numbers = _NUMBERS if priced else _NUMBERS[:1]
    rows = [_row(line, priced=priced) for line in delivery.lines]
    return ruled(head, rows, [WIDTH - sum(numbers), *numbers], total)


def _row(line: DeliveryLine, *, priced: bool) -> list[Any]:
    money = [write(line.price), write(line.amount)] if priced else []
    return [name_and_code(line.item.full_name, line.item.code), write(line.pieces), *money]
