"""Setor ke perajin on receipt paper: every line that was sold or came back, what the maker gets, what was paid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pos.buying.papers import SettlementPaper
from pos.makers.settlement import SettledLine
from pos.money import Rupiah, write, write_rp
from pos.settings import Stall
from printing.builders.makers.words import line_terms, settlement_facts, signatures
from printing.builders.receipt import Copy, copy_head, stall_head
from printing.builders.words import Translate, day_text, item_name
from printing.document import BOLD, TALL, Align, Block, Cut, Document, Facts, Item, Row, Rule, Text


def settlement_slip(paper: SettlementPaper, stall: Stall, copy: Copy | None = None, *, _: Translate) -> Document:
    """The settlement with every line and the terms of its day."""
    settlement = paper.settlement
    return (
        *stall_head(stall),
        Text(_("Setor ke perajin").upper(), Align.CENTRE, TALL),
        Rule("="),
        *(copy_head(copy, _) if copy else ()),
        Facts(tuple(settlement_facts(paper, _))),
        *_lines(_("Terjual"), settlement.sold, _),
        *_lines(_("Kembali dari pembeli"), settlement.came_back, _),
        Rule(),
        Row(_("Jumlah barang"), _("{pieces} pcs").format(pieces=write(settlement.pieces))),
        Row(_("Dibayar pembeli"), write(settlement.amount)),
        Row(_("HAK PERAJIN"), write_rp(settlement.owed), TALL),
        *_paid(paper, _),
        *signatures(_),
        Cut(),
    )


def _lines(title: str, lines: Sequence[SettledLine], _: Translate) -> Iterator[Block]:
    """A titled part with its pieces behind the title; nothing where nothing is in it."""
    if lines:
        yield Rule()
        yield Text(_("{title} ({pieces} pcs)").format(title=title, pieces=write(pieces_of(lines))), style=BOLD)
        yield from (_line(line, _) for line in lines)


def _line(line: SettledLine, _: Translate) -> Item:
    sold = _("{pieces} pcs, laku {amount}").format(pieces=write(line.pieces), amount=write(line.amount))
    when = f"{line.day:%d/%m} {line.receipt}"
    notes = (Row(line_terms(line, _), ""), Row(when, ""))
    return Item(item_name(line.item, _).upper(), "", sold, write(line.owed), notes)


def pieces_of(lines: Sequence[SettledLine]) -> int:
    """All pieces of some lines."""
    return sum(line.pieces for line in lines)


def owed_for(lines: Sequence[SettledLine]) -> Rupiah:
    """What the maker gets for some lines, in rupiah."""
    return sum(line.owed for line in lines)


def _paid(paper: SettlementPaper, _: Translate) -> Iterator[Block]:
    """In which parts it was paid by now, what is still owed and by when; and what is still here."""
    bill = paper.bill
    for part in bill.parts if bill else ():
        yield Row(f"{part.number} {part.day:%d/%m}", write(-part.amount))
    if bill and bill.parts:
        yield Row(_("Belum dibayar"), write_rp(paper.still_owed), BOLD)
    if paper.still_owed > 0:
        yield Row(_("Jatuh tempo"), day_text(paper.settlement.due))
    elif bill:
        yield Text(_("Lunas."), style=BOLD)
    yield Rule()
    yield Row(_("Masih dititip di lapak"), _("{pieces} pcs").format(pieces=write(paper.held)))
