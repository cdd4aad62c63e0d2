"""`lapak used open`, `tag` and `photo`: a bale sorted onto piles, a dear piece with its tag, photos of both."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from data.pictures.shrinking import content_of
from pos.goods.bale import STANDARD_TIERS, Tier
from pos.money import Rupiah, write_rp
from pos.ports import Work
from pos.reports.sorted_bale import sorted_bale
from pos.stockroom import bales
from pos.stockroom.picturing import set_photo
from pos.till import settings_of
from pos.used.bales import Basis, TierSorted, UnknownBale
from pos.wording import one_line
from printing.builders.bale_nota import bale_nota
from printing.renderers.plain_text import plain_text
from ui.command_line.context import caller, result_options
from ui.command_line.typed import AMOUNT, one_of
from ui.command_line.used.results import account_result, nota_result
from ui.command_line.used.trial import by_option, dry_run_option, kept_line, work_in
from ui.command_line.used.typed import NAMED_TIER, TIER_PIECES, TIER_PRICE, TierTyped
from ui.command_line.verbs import Verb
from ui.words import _, mark, translator

F = TypeVar("F", bound=Callable[..., Any])
_COLUMNS = 48


def _tier_options(verb: F) -> F:
    """Give a verb `--tier`, and beside it an option for each tier that a new shop has."""
    for tier in reversed(STANDARD_TIERS):
        told = click.option(
            f"--{tier}",
            type=TIER_PIECES,
            metavar="35x150rb",
            help=mark("Isi sortiran ini: potong x harga, atau potong = kode tumpukan yang sudah ada."),
        )
        verb = told(verb)
    named = click.option(
        "--tier",
        "named",
        type=NAMED_TIER,
        multiple=True,
        metavar="NAME=35x150rb",
        help=mark("Isi satu sortiran dengan namanya; boleh diulang."),
    )
    return named(verb)


@click.command("open", cls=Verb, help=mark("Buka bal; dengan hasil sortir, taruh isinya di tumpukan."))
@click.argument("code")
@_tier_options
@click.option("--rejected", type=int, help=mark("Afkir, potong."))
@click.option("--counted", type=int, help=mark("Isi seluruhnya; biasanya jumlah sortiran dan afkir."))
@click.option(
    "--floor", "floors", type=TIER_PRICE, multiple=True, metavar="kepala=100rb", help=mark("Harga pas satu sortiran.")
)
@click.option("--hung", metavar="NAME", multiple=True, help=mark("Sortiran yang digantung."))
@click.option("--basis", type=one_of(Basis), default=str(Basis.SALES_VALUE), help=mark("Cara membagi modal bal."))
@by_option
@dry_run_option
@result_options
def open_bale(code: str, *, basis: str, by: str | None, dry_run: bool, **told: Any) -> None:
    """Cut the strap of a bale, and sort it where its pieces are told."""
    asked = caller()
    tiers, rejected, counted = _sorting(told), told["rejected"], told["counted"]
    sorting = bool(tiers) or rejected is not None or counted is not None
    if counted is None:
        counted = sum(tier.pieces for tier in tiers) + (rejected or 0)
    with asked.open(writing=True) as shop:
        with work_in(shop, dry_run=dry_run) as work:
            who, now = by or shop.cashier, shop.clock()
            if sorting:
                bales.sort_bale(work, code, tiers, counted, rejected or 0, who, now, basis=Basis(basis))
            else:
                bales.open_bale(work, code, who, now)
            result, text = _opened(work, code, sorted_out=sorting)
        asked.answer({"dry_run": dry_run, **result}, lambda: f"{text}\n{kept_line(dry_run=dry_run)}")


def _sorting(told: dict[str, Any]) -> list[TierSorted]:
    """The tiers that were told; a floor or a rail for any other is wrong usage."""
    floors: dict[Tier, Rupiah] = dict(told["floors"])
    hung = {name.strip().lower() for name in told["hung"]}
    typed: list[tuple[Tier, TierTyped]] = [(tier, told[tier]) for tier in STANDARD_TIERS if told[tier]]
    told_of = [*(tier for tier, _one in typed), *(tier for tier, _one in told["named"])]
    for tier in sorted({*floors, *hung} - set(told_of)):
        raise click.UsageError(_("Isi sortiran {tier} belum disebut.").format(tier=tier))
    return [
        TierSorted(tier, one.pieces, one.price, floors.get(tier), one.onto, tier in hung)
        for tier, one in (*typed, *told["named"])
    ]


def _opened(work: Work, code: str, *, sorted_out: bool) -> tuple[dict[str, Any], str]:
    """The bale as it stands now, and its nota where it was sorted."""
    account = work.used.account(code.strip())
    if account is None:
        raise UnknownBale(code)
    result = account_result(account)
    if not sorted_out:
        return {**result, "nota": None}, _("Bal {code} dibuka; isinya masih taksiran.").format(code=account.bale.code)
    found = sorted_bale(work, code)
    nota = bale_nota(found, settings_of(work).stall, _=translator())
    return {**result, "nota": nota_result(found)}, plain_text(nota, _COLUMNS).rstrip("\n")


@click.command("tag", cls=Verb, help=mark("Beri satu potong mahal label sendiri, diambil dari tumpukannya."))
@click.argument("pile")
@click.argument("code")
@click.argument("name")
@click.option("--price", type=AMOUNT, required=True, help=mark("Harganya."))
@click.option("--floor", type=AMOUNT, help=mark("Harga pasnya."))
@by_option
@dry_run_option
@result_options
def tag(*, pile: str, code: str, name: str, price: int, floor: int | None, by: str | None, dry_run: bool) -> None:
    """Give one dear piece of a pile a tag of its own."""
    asked = caller()
    if not one_line(name):
        raise click.UsageError(_("Tulis nama barangnya, supaya ketemu di kasir."))
    with asked.open(writing=True) as shop:
        with work_in(shop, dry_run=dry_run) as work:
            item = bales.tag_piece(work, pile, code, name, price, floor, by or shop.cashier, shop.clock())
        result = {"dry_run": dry_run, "code": item.code, "name": item.detail, "price": item.price, "pile": pile}
        line = _("{code}: {name}, {price}.").format(code=item.code, name=item.full_name, price=write_rp(item.price))
        asked.answer(result, lambda: f"{line}\n{kept_line(dry_run=dry_run)}")


@click.command("photo", cls=Verb, help=mark("Foto bal atau barang bertag dari berkas; tanpa berkas, fotonya dilepas."))
@click.argument("code")
@click.argument("file", type=click.Path(path_type=Path), required=False)
@by_option
@result_options
def photo(*, code: str, file: Path | None, by: str | None) -> None:
    """Give a bale or a tagged piece a photo, or none. Raises NothingToPicture, NotAPicture, PictureTooLarge."""
    asked = caller()
    with asked.open(writing=True) as shop:
        name = shop.pictures.keep(content_of(file)) if file else ""
        with shop.work() as work:
            set_photo(work, code, name, by or shop.cashier, shop.clock())
    asked.answer({"code": code, "picture": name or None}, lambda: _("Tersimpan."))
