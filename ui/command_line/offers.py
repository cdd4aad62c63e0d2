"""`lapak offers`: Rata and packages, as they stand, made and ended."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from pos.goods.item import Family
from pos.offering import add_offer, end_offer, named_good
from pos.ports import Work
from pos.pricing.offer import KeptOffer, Offer, OfferKind, OfferState, Scope
from ui.command_line.context import caller, result_options
from ui.command_line.typed import AMOUNT, DAY, one_of
from ui.command_line.used.trial import by_option, dry_run_option, kept_line, work_in
from ui.command_line.verbs import Verb, Verbs
from ui.sentences.offers import kept_words, state_words
from ui.words import _, mark


@click.group("offers", cls=Verbs, help=mark("Promo: harga rata dan paket."))
def offers() -> None:
    """Offers of the stall."""


@offers.command("list", cls=Verb, help=mark("Promo yang jalan sekarang, atau semuanya."))
@click.option("--coming", is_flag=True, help=mark("Juga yang akan datang."))
@click.option("--ended", is_flag=True, help=mark("Semuanya, juga yang sudah berakhir."))
@result_options
def list_offers(*, coming: bool, ended: bool) -> None:
    """What is offered."""
    asked = caller()
    meant = set(OfferState) if ended else {OfferState.RUNNING, *((OfferState.COMING,) if coming else ())}
    with asked.open(writing=False) as shop, shop.reading() as look:
        today = shop.today
        found = [kept for kept in look.offers.all() if kept.state_on(today) in meant]
    asked.answer(
        {"offers": [result(kept, today) for kept in found]},
        lambda: "\n".join(_line(kept, today) for kept in found) or _("Tidak ada promo."),
    )


@offers.command("add", cls=Verb, help=mark("Promo baru: --each untuk harga rata, --pieces dan --for untuk paket."))
@click.option("--each", type=AMOUNT, help=mark("Rata: harga tiap potong."))
@click.option("--pieces", type=int, metavar="N", help=mark("Paket: sekian potong, campur boleh."))
@click.option("--for", "together", type=AMOUNT, help=mark("Paket: harga semuanya."))
@click.option("--all", "everything", is_flag=True, help=mark("Berlaku untuk seluruh lapak."))
@click.option("--family", type=one_of(Family), help=mark("Hanya barang bekas (used) atau IKM (local)."))
@click.option("--category", default="", metavar="NAME", help=mark("Hanya kategori ini."))
@click.option("--tier", metavar="TIER", help=mark("Hanya tingkat ini, misalnya kepala."))
@click.option("--at", type=AMOUNT, help=mark("Hanya yang harga jualnya segini."))
@click.option(
    "--code", "codes", multiple=True, metavar="CODE", help=mark("Tumpukan, produk, atau barcode; boleh beberapa.")
)
@click.option("--name", default="", metavar="TEXT", help=mark("Nama promo."))
@click.option("--from", "first", type=DAY, metavar="DAY", help=mark("Mulai hari ini."))
@click.option("--until", "last", type=DAY, metavar="DAY", help=mark("Sampai hari ini, termasuk."))
@by_option
@dry_run_option
@result_options
def add(
    *,
    each: int | None,
    pieces: int | None,
    together: int | None,
    everything: bool,
    by: str | None,
    dry_run: bool,
    **said: Any,
) -> None:
    """Make an offer."""
    if (each is None) == (together is None) or (pieces is None) != (together is None):
        raise click.UsageError(_("Tulis salah satu: --each, atau --pieces dengan --for."))
    name, first, last = said.pop("name"), said.pop("first"), said.pop("last")
    if everything == any(said.values()):
        raise click.UsageError(_("Tulis untuk apa: --all, atau --family, --category, --tier, --at, --code."))
    asked = caller()
    with asked.open(writing=True) as shop:
        with work_in(shop, dry_run=dry_run) as work:
            kind, price = (OfferKind.FLAT, each) if together is None else (OfferKind.BUNDLE, together)
            offer = Offer(work.new_id(), kind, _scope(work, **said), pieces or 1, price or 0, name.strip(), first, last)
            kept = add_offer(work, offer, by or shop.cashier, shop.clock())
        answered = {"dry_run": dry_run, **result(kept, shop.today)}
        asked.answer(answered, lambda: f"{kept.number:>4}  {kept_words(kept)}\n{kept_line(dry_run=dry_run)}")


@offers.command("end", cls=Verb, help=mark("Akhiri promo dengan nomor ini, sekarang juga."))
@click.argument("number", type=int)
@by_option
@result_options
def end(number: int, *, by: str | None) -> None:
    """End an offer."""
    asked = caller()
    with asked.open(writing=True) as shop:
        with shop.work() as work:
            kept = end_offer(work, number, by or shop.cashier, shop.clock())
        asked.answer(
            result(kept, shop.today), lambda: f"{kept.number:>4}  {kept_words(kept)}\n{kept_line(dry_run=False)}"
        )


def result(kept: KeptOffer, today: date) -> dict[str, Any]:
    """An offer as JSON; keys that say nothing are null."""
    offer, scope = kept.offer, kept.offer.scope
    return {
        "number": kept.number,
        "kind": offer.kind,
        "pieces": offer.pieces,
        "price": offer.price,
        "name": offer.name,
        "covers": {
            "family": scope.family,
            "category": scope.category or None,
            "tier": scope.tier,
            "at": scope.price,
            "codes": list(kept.codes),
        },
        "from": offer.first,
        "until": offer.last,
        "by": kept.by,
        "at": kept.at,
        "ended_by": kept.ended_by or None,
        "ended_at": kept.ended_at,
        "holds": kept.holds_on(today),
        "state": kept.state_on(today),
    }


def _scope(
    work: Work, family: str | None, category: str, tier: str | None, at: int | None, codes: tuple[str, ...]
) -> Scope:
    goods = frozenset(named_good(work, code) for code in codes)
    return Scope(Family(family) if family else None, category.strip(), tier.strip() if tier else None, at, goods)


def _line(kept: KeptOffer, today: date) -> str:
    """An offer as the list has it; how it stands is said where it does not run."""
    state = "" if kept.holds_on(today) else f" · {state_words(kept.state_on(today))}"
    return f"{kept.number:>4}  {kept_words(kept)}{state}"
