"""`lapak used write-off` and `assign`: pieces that leave unsold, and sold ones that get their pile."""

from __future__ import annotations

import click

from pos.goods.stock import MovementKind
from pos.money import write
from pos.ports import Work
from pos.stockroom import leaving
from pos.stockroom.piles import pile_of
from pos.till import UnknownReceipt
from pos.used.leaving import WRITE_OFFS
from pos.used.lots import total
from ui.command_line.context import caller, result_options
from ui.command_line.typed import one_of
from ui.command_line.used.trial import by_option, dry_run_option, kept_line, work_in
from ui.command_line.verbs import Verb
from ui.sentences.used.book import movement_words
from ui.words import _, mark


@click.command("write-off", cls=Verb, help=mark("Barang bekas keluar tanpa dijual: afkir, diberikan, atau hilang."))
@click.argument("pile")
@click.argument("pieces", type=int)
@click.option("--as", "kind", type=one_of(sorted(WRITE_OFFS)), required=True, help=mark("Sebagai apa."))
@click.option("--reason", default="", help=mark("Alasannya."))
@by_option
@dry_run_option
@result_options
def write_off(*, pile: str, pieces: int, kind: str, reason: str, by: str | None, dry_run: bool) -> None:
    """Take pieces off a pile that nobody bought."""
    asked, why = caller(), MovementKind(kind)
    with asked.open(writing=True) as shop:
        with work_in(shop, dry_run=dry_run) as work:
            leaving.write_off(work, pile, pieces, why, reason, by or shop.cashier, shop.clock())
            code, left = _left(work, pile)
        result = {"dry_run": dry_run, "code": code, "pieces": pieces, "kind": why, "left": left}
        line = _("{code}: {kind} {pieces} pcs, sisa {left}.").format(
            code=code, kind=movement_words(why).lower(), pieces=write(pieces), left=write(left)
        )
        asked.answer(result, lambda: f"{line}\n{kept_line(dry_run=dry_run)}")


@click.command("assign", cls=Verb, help=mark("Tentukan dari tumpukan mana barang tanpa tumpukan terjual."))
@click.argument("number")
@click.argument("line", type=int)
@click.argument("pile")
@click.option("--pieces", type=int, help=mark("Berapa potong; biasanya semua yang menunggu."))
@by_option
@dry_run_option
@result_options
def assign(*, number: str, line: int, pile: str, pieces: int | None, by: str | None, dry_run: bool) -> None:
    """Say off which pile the pieces of a free line had come."""
    asked = caller()
    with asked.open(writing=True) as shop:
        with work_in(shop, dry_run=dry_run) as work:
            named = _waiting(work, number, line) if pieces is None else pieces
            leaving.assign(work, number, line, named, pile, by or shop.cashier, shop.clock())
            code, left = _left(work, pile)
        result = {"dry_run": dry_run, "number": number, "line": line, "code": code, "pieces": named, "left": left}
        text = _("{number} baris {line}: {pieces} pcs dari {code}, sisa {left}.").format(
            number=number, line=line, pieces=write(named), code=code, left=write(left)
        )
        asked.answer(result, lambda: f"{text}\n{kept_line(dry_run=dry_run)}")


def _left(work: Work, code: str) -> tuple[str, int]:
    pile = pile_of(work, code)
    return pile.code, total(work.used.lots(pile.id)).pieces


def _waiting(work: Work, number: str, line: int) -> int:
    """All pieces of a line that wait for their pile, and at least the one that the verb refuses to name."""
    sale = work.sales.by_number(number)
    if sale is None:
        raise UnknownReceipt(number)
    return max(1, sum(out.pieces for out in work.used.on_sale(sale.id, line) if not out.code))
