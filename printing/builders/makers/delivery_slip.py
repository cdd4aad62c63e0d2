"""The nota of goods that came from a maker, or went back, on receipt paper."""

from __future__ import annotations

from collections.abc import Iterator

from pos.buying.papers import DeliveryPaper
from pos.makers.delivery import Delivery, DeliveryKind, DeliveryLine
from pos.money import write, write_rp
from pos.settings import Stall
from printing.builders.makers.words import delivery_facts, delivery_terms, delivery_title, signatures
from printing.builders.receipt import Copy, copy_head, stall_head
from printing.builders.words import Translate, day_text, item_name
from printing.document import TALL, Align, Cut, Document, Facts, Item, Row, Rule, Stamp, Text


def delivery_slip(paper: DeliveryPaper, stall: Stall, copy: Copy | None = None, *, _: Translate) -> Document:
    """The document with every line, its sums, what it means, and a place to sign."""
    delivery = paper.delivery
    return (
        *stall_head(stall),
        Text(delivery_title(delivery, _).upper(), Align.CENTRE, TALL),
        *((Stamp(_("KOREKSI")),) if delivery.corrects else ()),
        Rule("="),
        *(copy_head(copy, _) if copy else ()),
        Facts(tuple(delivery_facts(paper, _))),
        Rule(),
        *(_line(line, priced=is_priced(paper), _=_) for line in delivery.lines),
        Rule(),
        *(Row(name, figure) for name, figure in sums(paper, _)),
        *_owed(delivery, _),
        Rule(),
        *(Text(sentence) for sentence in delivery_terms(paper, _)),
        *signatures(_),
        Cut(),
    )


def is_priced(paper: DeliveryPaper) -> bool:
    """Whether its pieces have a price: a maker with a share gets what they will have been sold for."""
    return paper.delivery.kind is DeliveryKind.BOUGHT or not paper.maker.share


def sums(paper: DeliveryPaper, _: Translate) -> Iterator[tuple[str, str]]:
    """Pieces of a document, and rupiah that are not owed for it."""
    delivery = paper.delivery
    yield _("Jumlah barang"), _("{pieces} pcs").format(pieces=write(delivery.pieces))
    if delivery.kind is not DeliveryKind.BOUGHT and is_priced(paper):
        yield _("Nilai setor"), write(delivery.amount)
    if delivery.costs:
        yield _("Ongkos (bukan utang)"), write(delivery.costs)


def owed_name(delivery: Delivery, _: Translate) -> str:
    """What the stall owes for a document, or by how much a correction changes that."""
    return _("UTANG BERUBAH") if delivery.corrects else _("UTANG")


def _owed(delivery: Delivery, _: Translate) -> Iterator[Row]:
    """Goods that were bought are owed from the day they came."""
    if delivery.kind is DeliveryKind.BOUGHT:
        yield Row(owed_name(delivery, _), write_rp(delivery.owed), TALL)
        yield Row(_("Jatuh tempo"), day_text(delivery.due))


def _line(line: DeliveryLine, *, priced: bool, _: Translate) -> Item:
    name = item_name(line.item, _).upper()
    if not priced:
        return Item(name, "", line.item.code, _("{pieces} pcs").format(pieces=write(line.pieces)))
    return Item(name, "", f"{write(line.pieces)} x {write(line.price)}", write(line.amount))
