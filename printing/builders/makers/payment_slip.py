"""The slip of a payment to a maker: how much, how, for which bills, and what is still owed."""

from __future__ import annotations

from collections.abc import Iterator

from pos.buying.papers import PaymentPaper
from pos.money import write, write_rp
from pos.settings import Stall
from printing.builders.makers.words import Named, maker_facts, paid_name, signatures
from printing.builders.receipt import Copy, copy_head, stall_head
from printing.builders.words import Translate, moment
from printing.document import BOLD, TALL, Align, Cut, Document, Facts, Row, Rule, Text


def payment_slip(paper: PaymentPaper, stall: Stall, copy: Copy | None = None, *, _: Translate) -> Document:
    """The payment as both sides sign it."""
    payment = paper.payment
    return (
        *stall_head(stall),
        Text(_("Bukti bayar perajin").upper(), Align.CENTRE, TALL),
        Rule("="),
        *(copy_head(copy, _) if copy else ()),
        Facts(tuple(payment_facts(paper, _))),
        Rule(),
        Row(_("DIBAYAR"), write_rp(payment.amount), TALL),
        Rule(),
        Text(_("Untuk nota"), style=BOLD),
        *(Row(bill.number, write(amount)) for bill, amount in paper.went_to),
        Rule(),
        Row(rest_name(paper, _), write_rp(abs(paper.owed)), BOLD),
        *((Text(payment.note),) if payment.note else ()),
        *signatures(_),
        Cut(),
    )


def payment_facts(paper: PaymentPaper, _: Translate) -> Iterator[Named]:
    """Number, time, maker and way of a payment."""
    payment = paper.payment
    yield _("No"), payment.number if payment.sequence else _("belum disimpan")
    yield _("Tgl"), moment(payment.at)
    yield from maker_facts(paper.maker, _)
    yield _("Cara"), paid_name(payment.method, _)
    yield _("Oleh"), payment.by


def rest_name(paper: PaymentPaper, _: Translate) -> str:
    """What the rest after it is called."""
    return _("Sisa utang ke perajin") if paper.owed >= 0 else _("Perajin berutang")
