"""What all makers are owed, and by when, on receipt paper."""

from __future__ import annotations

from collections.abc import Iterator

from pos.makers.owing import SOON, Due, Owing
from pos.money import write, write_rp
from pos.settings import Stall
from printing.builders.makers.words import Named, due_text
from printing.builders.receipt import stall_head
from printing.builders.words import Translate, day_text
from printing.document import BOLD, TALL, Align, Block, Cut, Document, Facts, Item, Row, Rule, Text


def owing_slip(owed: Owing, stall: Stall, *, _: Translate) -> Document:
    """All open bills, the most urgent first, and what waits to be settled with each maker."""
    return (
        *stall_head(stall),
        Text(_("Utang ke perajin").upper(), Align.CENTRE, TALL),
        Rule("="),
        Facts(((_("Per"), day_text(owed.today)),)),
        Rule(),
        Row(_("UTANG"), write_rp(owed.owed), TALL),
        *(Row(name, amount) for name, amount in by_when(owed, _)),
        *_dues(owed, _),
        *_unsettled(owed, _),
        Rule("="),
        Cut(),
    )


def by_when(owed: Owing, _: Translate) -> Iterator[Named]:
    """What is owed, split by when it is to be paid; and what makers owe, where one does."""
    yield _("Lewat tempo"), write(owed.overdue)
    yield _("Dalam {days} hari").format(days=SOON.days), write(owed.soon)
    yield _("Sesudah itu"), write(owed.later)
    if owed.credit:
        yield _("Perajin berutang"), write(owed.credit)


def _dues(owed: Owing, _: Translate) -> Iterator[Block]:
    yield Rule()
    if not owed.dues:
        yield Text(_("Semua nota lunas."), style=BOLD)
    yield from (_due(due, owed, _) for due in owed.dues)


def _due(due: Due, owed: Owing, _: Translate) -> Item:
    notes = (Row(due.bill.number, ""),)
    return Item(due.maker.name, "", due_text(due.bill, owed.today, _), write(due.bill.open), notes)


def _unsettled(owed: Owing, _: Translate) -> Iterator[Block]:
    """Makers of whom something was sold that is not settled."""
    waiting = [account for account in owed.accounts if account.unsettled]
    if waiting:
        yield Rule()
        yield Row(_("Terjual, belum disetor"), write(owed.unsettled), BOLD)
        yield from (Row(account.maker.name, write(account.unsettled)) for account in waiting)
