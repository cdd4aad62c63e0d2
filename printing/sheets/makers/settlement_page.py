"""Setor ke perajin on A4: every line with its receipt and the terms of its day, what is due, what was paid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from reportlab.platypus import Flowable, Spacer

from pos.buying.papers import SettlementPaper
from pos.makers.settlement import SettledLine
from pos.money import Rupiah, write, write_rp
from pos.settings import Stall
from printing.builders.makers.settlement_slip import owed_for, pieces_of
from printing.builders.makers.words import internal_note, line_terms, settlement_facts
from printing.builders.words import Translate, day_text
from printing.sheets.figures import heading, key_figure, name_and_code, ruled
from printing.sheets.frame import sheet_pdf
from printing.sheets.ink import WIDTH
from printing.sheets.makers.parts import facts, figures_row, sheet_of, signatures, title_of
from printing.sheets.typefaces import register_typefaces

_DATED, _RECEIPT, _NUMBERS = 54.0, 92.0, (30.0, 60.0, 98.0, 66.0)


def settlement_pdf(paper: SettlementPaper, stall: Stall, _: Translate) -> bytes:
    """The settlement as a PDF of A4 pages."""
    register_typefaces()
    settlement, title = paper.settlement, _("Setor ke perajin")
    sheet = sheet_of(", ".join((title, settlement.number if settlement.sequence else paper.maker.name)), stall,
                     internal_note(_))  # fmt: skip

    def story() -> list[Flowable]:
        return [
            *title_of(stall, title),
            Spacer(0, 10),
            facts(settlement_facts(paper, _)),
            Spacer(0, 12),
            _key_figures(paper, _),
            Spacer(0, 14),
            *_lines(_("Terjual"), settlement.sold, _),
            *_lines(_("Kembali dari pembeli"), settlement.came_back, _, dated=True),
            *_paid(paper, _),
            *signatures(_),
        ]

    return sheet_pdf(sheet, story, _)


def _key_figures(paper: SettlementPaper, _: Translate) -> Flowable:
    settlement = paper.settlement
    sold = _("{pieces} pcs, dibayar pembeli {amount}").format(
        pieces=write(settlement.pieces), amount=write_rp(settlement.amount)
    )
    paid = sum(part.amount for part in paper.bill.parts) if paper.bill else 0
    rest = paper.still_owed
    due = _("jatuh tempo {day}").format(day=day_text(settlement.due)) if rest > 0 else _("lunas")
    held = _("masih dititip {pieces} pcs").format(pieces=write(paper.held))
    return figures_row(
        [
            key_figure(_("Hak perajin"), write_rp(settlement.owed), sold, 26),
            key_figure(_("Sudah dibayar"), write_rp(paid), held, 15),
            key_figure(_("Belum dibayar"), write_rp(rest), due, 15),
        ],
        (0.5, 0.25, 0.25),
    )


def _lines(title: str, lines: Sequence[SettledLine], _: Translate, *, dated: bool = False) -> Iterator[Flowable]:
    """A table of some lines with its sums; nothing where nothing is in it.

    The number of a receipt tells the day of the sale; what came back is `dated` by its own.
    """
    if not lines:
        return
    day, receipt, empty = ((_("Tgl"),), (_DATED, _RECEIPT), ("", "")) if dated else ((), (_RECEIPT,), ("",))
    numbers = (*receipt, *_NUMBERS)
    head = (_("Barang"), *day, _("Struk"), _("Pcs"), _("Laku"), _("Ketentuan hari itu"), _("Hak perajin"))
    amount = sum(line.amount for line in lines)
    total = (_("Jumlah"), *empty, write(pieces_of(lines)), write(amount), "", write(owed_for(lines)))
    yield from heading(title)
    yield ruled(head, [_row(line, _, dated=dated) for line in lines], [WIDTH - sum(numbers), *numbers], total)
    yield Spacer(0, 12)


def _row(line: SettledLine, _: Translate, *, dated: bool) -> list[Any]:
    return [
        name_and_code(line.item.full_name, line.item.code),
        *((f"{line.day:%d/%m/%y}",) if dated else ()),
        line.receipt,
        write(line.pieces),
        write(line.amount),
        line_terms(line, _),
        write(line.owed),
    ]


def _paid(paper: SettlementPaper, _: Translate) -> Iterator[Flowable]:
    """The parts in which it was paid, and what is left after each."""
    if paper.bill is None or not paper.bill.parts:
        return
    rows, left = list[list[str]](), paper.settlement.owed
    for part in paper.bill.parts:
        left -= part.amount
        rows.append([part.number, day_text(part.day), write(part.amount), write(left)])
    yield from heading(_("Pembayaran"))
    yield _payments(rows, paper.still_owed, _)
    yield Spacer(0, 12)


def _payments(rows: list[list[str]], rest: Rupiah, _: Translate) -> Flowable:
    head = (_("Bukti"), _("Tgl"), _("Dibayar"), _("Sisa"))
    return ruled(head, rows, [150, 70, 80, 80], (_("Belum dibayar"), "", "", write(rest)))
