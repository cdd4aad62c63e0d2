"""The stall's QRIS code on receipt paper, before the money is there."""

from __future__ import annotations

from collections.abc import Iterator

from pos.money import Rupiah, write_rp
from pos.qris.merchant import MerchantCode
from printing.builders.words import Translate
from printing.document import BOLD, DOUBLE, TALL, Align, Block, Cut, Document, QrCode, Rule, Text


def qris_slip(code: MerchantCode, amount: Rupiah | None, *, _: Translate) -> Document:
    """The code for `amount` rupiah, or the plain one. Raises QrisAmount.

    It says itself that it is no receipt: nothing was paid yet.
    """
    return (
        Text(_("QRIS"), Align.CENTRE, DOUBLE),
        Text(code.merchant, Align.CENTRE, BOLD),
        Text(_("NMID {nmid}").format(nmid=code.nmid or "-"), Align.CENTRE),
        QrCode(code.text if amount is None else code.with_amount(amount)),
        *_below(amount, _),
        Rule("="),
        Text(_("Pastikan nama di HP sama dengan di atas."), Align.CENTRE),
        Text(_("Ini bukan bukti bayar."), Align.CENTRE),
        Cut(),
    )


def _below(amount: Rupiah | None, _: Translate) -> Iterator[Block]:
    if amount is None:
        yield Text(_("Ketik nominalnya di HP."), Align.CENTRE, BOLD)
    else:
        yield Text(write_rp(amount), Align.CENTRE, TALL)
