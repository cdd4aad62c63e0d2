"""`lapak receipts`: receipts found again by what somebody remembers of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

import click

from pos.counter import customer_called
from pos.goods.item import Family, UnknownCode
from pos.money import write_rp
from pos.ports import Reading
from pos.selling.payment import Method
from pos.selling.sale import SaleFilter, SaleHead
from printing.builders.words import method_name
from ui.command_line.context import caller, result_options
from ui.command_line.typed import DAY, one_of
from ui.command_line.verbs import Verb
from ui.words import _, mark, moment, pieces

_LAST_HOUR = 23


@click.command("receipts", cls=Verb, help=mark("Cari struk: nomor, jumlah, barang, cara bayar, kasir, pelanggan."))
@click.argument("words", nargs=-1)
@click.option("--day", type=DAY, metavar="DAY", help=mark("Hanya hari ini."))
@click.option("--from", "first", type=DAY, metavar="DAY", help=mark("Mulai hari ini."))
@click.option("--to", "last", type=DAY, metavar="DAY", help=mark("Sampai hari ini, termasuk."))
@click.option("--cashier", metavar="NAME", help=mark("Hanya yang dijual orang ini."))
@click.option("--customer", metavar="NAME", help=mark("Hanya pembeli ini."))
@click.option("--method", type=one_of(Method), metavar="METHOD", help=mark("Hanya yang dibayar begini."))
@click.option("--method-name", metavar="NAME", help=mark("Hanya cara bayar dengan nama ini, misalnya GoPay."))
@click.option("--family", type=one_of(Family), help=mark("Hanya barang bekas, atau barang IKM."))
@click.option("--category", metavar="NAME", help=mark("Hanya barang dari kategori ini."))
@click.option("--code", metavar="CODE", help=mark("Hanya barang dengan kode ini."))
@click.option("--hour", type=click.IntRange(0, _LAST_HOUR), metavar="HOUR", help=mark("Hanya dari jam ini (0-23)."))
@click.option("--limit", type=click.IntRange(1, 100_000), default=50, help=mark("Paling banyak sekian, yang terbaru."))
@result_options
def receipts(
    words: Sequence[str], *, day: date | None, first: date | None, last: date | None, limit: int, **asked_of: Any
) -> None:
    """Receipts, the newest first."""
    asked = caller()
    with asked.open(writing=False) as shop, shop.reading() as look:
        among = _among(look, day or first, day or last, **asked_of)
        found = look.sales.find(" ".join(words), among, limit + 1)
    shown, more = found[:limit], len(found) > limit
    asked.answer({"receipts": [_result(each) for each in shown], "more": more}, lambda: _text(shown, more=more))


def _among(
    look: Reading,
    first: date | None,
    last: date | None,
    *,
    customer: str | None,
    method: str | None,
    family: str | None,
    code: str | None,
    **same: Any,
) -> SaleFilter:
    """Which receipts are meant. Raises UnknownCustomer, UnknownCode."""
    return SaleFilter(
        first,
        last,
        customer=customer_called(look, customer).id if customer is not None else None,
        method=Method(method) if method else None,
        family=Family(family) if family else None,
        item=_item(look, code) if code is not None else None,
        **same,
    )


def _item(look: Reading, code: str) -> UUID | None:
    item = look.goods.item_by_code(code)
    if item is None:
        raise UnknownCode(code)
    return item.id


def _result(head: SaleHead) -> dict[str, Any]:
    return {
        "number": head.number,
        "at": head.at,
        "cashier": head.cashier,
        "pieces": head.pieces,
        "total": head.total,
        "methods": head.methods,
        "goods": head.summary,
        "copies": head.copies,
        "waiting": head.waiting,
        "voided": head.voided,
    }


def _text(found: Sequence[SaleHead], *, more: bool) -> str:
    lines = [_line(head) for head in found] or [_("Tidak ada struk yang cocok.")]
    return "\n".join([*lines, *([_("Masih ada lagi: --limit lebih besar, atau kata lain.")] if more else [])])


def _line(head: SaleHead) -> str:
    ways = "+".join(method_name(method, _) for method in head.methods)
    said = (head.number, moment(head.at), ways, pieces(head.pieces), write_rp(head.total), head.cashier, head.summary)
    return "  ".join(filter(None, (*said, _("Dibatalkan") if head.voided else "")))
