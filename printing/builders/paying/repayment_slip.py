"""The slip of kasbon that was paid off: how much, how, and what is still owed."""

from __future__ import annotations

from pos.customers.account import Repayment
from pos.money import write, write_rp
from pos.settings import Stall
from printing.builders.receipt import Copy, copy_head, stall_head
from printing.builders.words import Translate, moment, paid_name
from printing.document import BOLD, TALL, Align, Block, Cut, Document, Facts, Row, Rule, Text


def repayment_slip(paid: Repayment, stall: Stall, copy: Copy | None = None, *, _: Translate) -> Document:
    """What the customer takes home. A copy says so."""
    seen = paid.payment.confirmation
    facts = (
        (_("No"), paid.number),
        (_("Tgl"), moment(paid.at)),
        (_("Kasir"), paid.by),
        (_("Dari"), paid.customer.name),
    )
    checked: tuple[Block, ...] = ()
    if seen:
        checked = (Text(_("Dicek masuk: {time} oleh {who}").format(time=f"{seen.at:%H:%M}", who=seen.by)),)
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
        Row(paid_name(paid.payment, _), write(paid.amount)),
        *checked,
        Rule(),
        left,
        Rule("="),
        Text(_("Terima kasih!"), Align.CENTRE),
        Cut(),
    )
