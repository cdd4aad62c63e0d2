"""The slip of kasbon that was paid off: how much, how, and what is still owed."""

from __future__ import annotations

from collections.abc import Iterator

from pos.customers.account import Repayment
from pos.money import write, write_rp
from pos.selling.payment import Payment
from pos.settings import Stall
from printing.builders.receipt import Copy, copy_head, stall_head
from printing.builders.words import Translate, moment, paid_name
from printing.document import BOLD, TALL, Align, Block, Cut, Document, Facts, Row, Rule, Text


def repayment_slip(paid: Repayment, stall: Stall, copy: Copy | None = None, *, _: Translate) -> Document:
    """What the customer takes home. A copy says so."""
    facts = (
        (_("No"), paid.number),
        (_("Tgl"), moment(paid.at)),
        (_("Kasir"), paid.by),
        (_("Dari"), paid.customer.name),
    )
    left = Row(_("Sisa kasbon"), write_rp(paid.left), BOLD) if paid.left else Text(_("LUNAS"), Align.CENTRE, TALL)
    return (
        *stall_head(stall),
        Text(_("Bayar kasbon").upper(), Align.CENTRE, TALL),
        Rule("="),
        *(copy_head(copy, _) if copy else ()),
        Facts(facts),
        Rule(),
        Row(_("Kasbon sebelumnya"), write(paid.before)),
        Row(_("DIBAYAR"), write_rp(paid.amount), TALL),
        *(block for payment in paid.payments for block in _paid(payment, _)),
        Rule(),
        left,
        Rule("="),
        Text(_("Terima kasih!"), Align.CENTRE),
        Cut(),
    )


def _paid(payment: Payment, _: Translate) -> Iterator[Block]:
    """One way in which it was paid, and who saw it arrive."""
    yield Row(paid_name(payment, _), write(payment.amount))
    seen = payment.confirmation
    if seen:
        yield Text(_("Dicek masuk: {time} oleh {who}").format(time=f"{seen.at:%H:%M}", who=seen.by))
