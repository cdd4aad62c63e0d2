"""`lapak qris`: the stall's own code, the code of one sale, and money that nobody has seen arrive yet."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from data.pictures.codes import codes_in
from data.pictures.shrinking import content_of
from pos.counter import confirm_payment, own_code, set_qris
from pos.money import write_rp
from pos.qris.merchant import MerchantCode, merchant_among
from pos.selling.waiting import NothingWaiting, WaitingPayment
from printing.builders.words import paid_name
from printing.document import Document
from printing.renderers.strip import slip_pdf
from ui.command_line.context import caller, result_options
from ui.command_line.days.day_result import waiting_result
from ui.command_line.papers.leaving import Wanted, leave, paper_options
from ui.command_line.typed import AMOUNT
from ui.command_line.verbs import Verbs
from ui.papers.paying import qris_document
from ui.words import _, mark, moment, translator

_PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp"})
"""How the name of a photo ends, also of one that is not there."""


@click.group("qris", cls=Verbs, help=mark("Kode QRIS lapak, dan pembayaran yang ditunggu."))
def qris() -> None:
    """QRIS."""


@qris.command("set", help=mark("Pasang kode QRIS lapak: teksnya, atau foto stikernya."))
@click.argument("code", metavar="CODE|IMAGE")
@result_options
def set_code(code: str) -> None:
    """From now on this is the stall's code; the one before stays in the history."""
    asked = caller()
    path = _picture(code)
    text = merchant_among(codes_in(content_of(path))).text if path else code
    with asked.open(writing=True) as shop:
        with shop.work() as work:
            stored = set_qris(work, text, shop.cashier, shop.clock())
        known = MerchantCode.read(stored.text)
        asked.answer({**_code(known, None), "set_by": stored.by, "set_at": stored.at.isoformat()}, lambda: _told(known))


@qris.command("show", help=mark("Tampilkan kode QRIS, dengan nominal atau tanpa."))
@click.option("--amount", type=AMOUNT, help=mark("Nominal yang ditagih; tanpa ini kode polos."))
@paper_options
@result_options
def show(*, amount: int | None, pdf: Path | None, png: Path | None, printer: str | None, columns: str) -> None:
    """The code for one sale, or the plain one."""
    asked, wanted = caller(), Wanted(pdf, png, printer, int(columns))
    with asked.open(writing=False) as shop, shop.reading() as look:
        code = own_code(look)
        result = _code(code, amount)
        document = qris_document(look, amount, translate=translator())
    text = "\n".join((_told(code), result["code"]))
    leave(asked, result, f"qris-{amount or ''}".rstrip("-"), document, lambda: _strip(document, wanted), wanted, text)


@qris.command("waiting", help=mark("Pembayaran yang belum dicek masuk."))
@result_options
def waiting() -> None:
    """Money that nobody has seen arrive yet, the oldest first."""
    asked = caller()
    with asked.open(writing=False) as shop, shop.reading() as look:
        found = look.arrivals.waiting()
    nothing = _("Tidak ada yang ditunggu.")
    asked.answer([waiting_result(each) for each in found], lambda: "\n".join(map(_line, found)) or nothing)


@qris.command("confirm", help=mark("Catat bahwa uang satu struk sudah masuk."))
@click.argument("number")
@click.option("--position", type=click.IntRange(1, 99), help=mark("Pembayaran ke berapa, kalau ada beberapa."))
@result_options
def confirm(number: str, position: int | None) -> None:
    """The money of a receipt arrived after all."""
    asked = caller()
    with asked.open(writing=True) as shop, shop.work() as work:
        wanted = number.strip().upper()
        open_places = [each.position for each in work.arrivals.waiting() if each.number == wanted]
        if position is None and len(open_places) != 1:
            raise NothingWaiting(number)
        found = confirm_payment(work, wanted, position or open_places[0], shop.cashier, shop.clock())
        result = {**waiting_result(found), "confirmed_by": shop.cashier}
    asked.answer(result, lambda: _line(found))


def _strip(document: Document, wanted: Wanted) -> bytes:
    return slip_pdf(document, wanted.columns, "QRIS")


def _picture(code: str) -> Path | None:
    """The file that is meant, there or not, where it is not a code itself."""
    if code.startswith("0002"):
        return None
    try:
        path = Path(code)
        return path if path.suffix.lower() in _PICTURES or path.exists() else None
    except (OSError, ValueError):
        return None


def _code(code: MerchantCode, amount: int | None) -> dict[str, Any]:
    return {
        "code": code.text if amount is None else code.with_amount(amount),
        "merchant": code.merchant,
        "nmid": code.nmid,
        "city": code.city,
        "amount": amount,
    }


def _told(code: MerchantCode) -> str:
    return f"{code.merchant}, {_('NMID {nmid}').format(nmid=code.nmid or '-')}, {code.city}"


def _line(each: WaitingPayment) -> str:
    amount, way = write_rp(each.payment.amount), paid_name(each.payment, _)
    return f"{each.number}  {moment(each.at)}  {way:<14}{amount:>16}"
