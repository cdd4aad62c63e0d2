"""What a maker is owed, and by when, on receipt paper."""

from __future__ import annotations

from collections.abc import Iterator

from pos.buying.papers import Statement
from pos.money import write, write_rp
from pos.settings import Stall
from printing.builders.makers.words import Named, due_text, maker_facts
from printing.builders.receipt import stall_head
from printing.builders.words import Translate, day_text
from printing.document import BOLD, TALL, Align, Block, Cut, Document, Facts, Item, Row, Rule, Text


def statement_slip(told: Statement, stall: Stall, *, _: Translate) -> Document:
    """Open bills, the most urgent first, and what waits to be settled."""
    account = told.account
    return (
        *stall_head(stall),
        Text(_("Utang ke perajin").upper(), Align.CENTRE, TALL),
        Rule("="),
        Facts(((_("Per"), day_text(told.day)), *maker_facts(account.maker, _))),
        Rule(),
        Row(owed_name(told, _), write_rp(abs(account.owed)), TALL),
        *(Row(name, figure) for name, figure in sums(told, _)),
        *_open(told, _),
        Rule("="),
        Cut(),
    )


def owed_name(told: Statement, _: Translate) -> str:
    """Who owes whom."""
    return _("UTANG") if told.account.owed >= 0 else _("Perajin berutang")


def sums(told: Statement, _: Translate) -> Iterator[Named]:
    """What is late, what waits, what was paid, and what is still here."""
    account = told.account
    if late := account.overdue(told.day):
        yield _("Lewat tempo"), write(late)
    yield _("Terjual, belum disetor"), write(account.unsettled)
    yield _("Sudah dibayar"), write(account.paid)
    yield _("Masih dititip di lapak"), _("{pieces} pcs").format(pieces=write(told.held))


def _open(told: Statement, _: Translate) -> Iterator[Block]:
    if not told.account.open:
        yield Rule()
        yield Text(_("Semua nota lunas."), style=BOLD)
        return
    yield Rule()
    yield Text(_("Belum lunas"), style=BOLD)
    for bill in told.account.open:
        paid = bill.amount - bill.open
        notes = (Row(_("dari {amount}").format(amount=write(bill.amount)), ""),) if paid else ()
        yield Item(bill.number, "", due_text(bill, told.day, _), write(bill.open), notes)
