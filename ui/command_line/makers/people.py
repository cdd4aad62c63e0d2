"""`lapak makers`: who makes the goods, on what terms, and the page of each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar
from uuid import UUID

import click

from pos.buying import add_maker, change_maker, retire_maker
from pos.buying.people import maker_called
from pos.goods.product import Terms
from pos.makers.maker import Maker
from pos.people.rights import Right
from ui.command_line.context import caller, result_options
from ui.command_line.makers.lines import changes_text, makers_text, page_text, terms_words
from ui.command_line.makers.results import change_result, maker_result, page_result
from ui.command_line.typed import one_of
from ui.command_line.used.trial import by_option
from ui.command_line.verbs import Verb, Verbs
from ui.words import _, mark

F = TypeVar("F", bound=Callable[..., Any])


@click.group("makers", cls=Verbs, help=mark("Perajin: siapa, ketentuannya, dan apa yang lewat."))
def makers() -> None:
    """Makers of local goods."""


def terms_options(verb: F) -> F:
    """Give a verb the terms of a maker."""
    for option in (
        click.option("--lead-days", type=int, metavar="N", help=mark("Hari dari pesan sampai datang.")),
        click.option("--pays-within", type=int, metavar="N", help=mark("Dibayar dalam sekian hari.")),
        click.option(
            "--share", type=int, metavar="PERCENT", help=mark("Bagian lapak dari harga jadi; 0 berarti harga setor.")
        ),
        click.option("--terms", type=one_of(Terms), help=mark("Biasanya beli putus (putus) atau titip.")),
    ):
        verb = option(verb)
    return verb


def known_options(verb: F) -> F:
    """Give a verb what is known of a maker beside its terms."""
    for option in (
        click.option("--note", metavar="TEXT", help=mark("Catatan.")),
        click.option("--nib", "business_number", metavar="NUMBER", help=mark("NIB.")),
        click.option("--contact", metavar="TEXT", help=mark("Kontak.")),
        click.option("--region", metavar="TEXT", help=mark("Asal daerah.")),
    ):
        verb = option(verb)
    return verb


@makers.command("list", cls=Verb, help=mark("Semua perajin, atau yang namanya atau asalnya berisi kata ini."))
@click.argument("text", default="")
@click.option("--limit", type=click.IntRange(1, 10_000), default=200, help=mark("Paling banyak sekian."))
@click.option("--retired", is_flag=True, help=mark("Yang sudah berhenti saja."))
@result_options
def list_makers(text: str, limit: int, *, retired: bool) -> None:
    """Makers by name."""
    asked = caller()
    with asked.open(writing=False) as shop, shop.reading() as look:
        found = look.makers.all(text, limit, retired=retired)
    asked.answer([maker_result(maker) for maker in found], lambda: makers_text(found))


@makers.command("show", cls=Verb, help=mark("Satu perajin: datang, terjual, sisa, utang, dibayar, dikembalikan."))
@click.argument("name")
@result_options
def show(name: str) -> None:
    """The page of a maker."""
    asked = caller()
    with asked.open(writing=False) as shop, shop.reading() as look:
        maker = maker_called(look, name)
        summary, account, today = look.makers.summary(maker.id), look.makers.account(maker.id), shop.today
    asked.answer(page_result(summary, account, today), lambda: page_text(summary, account, today))


@makers.command("add", cls=Verb, help=mark("Perajin baru."))
@click.argument("name")
@known_options
@terms_options
@by_option
@result_options
def add(*, name: str, by: str | None, **known: Any) -> None:
    """Meet a maker."""
    asked = caller()
    told = {key: value for key, value in known.items() if value is not None}
    with asked.open(writing=True) as shop:
        with shop.work() as work:
            new = _with(Maker(UUID(int=0), name), told)
            added = add_maker(work, new, by or shop.cashier, shop.clock())
        asked.answer(maker_result(added), lambda: f"{added.name}: {terms_words(added)}\n{_('Tersimpan.')}")


@makers.command("change", cls=Verb, help=mark("Ubah yang diketahui tentang perajin; yang lama tetap tercatat."))
@click.argument("name")
@click.option("--name", "renamed", metavar="NAME", help=mark("Nama baru."))
@known_options
@by_option
@result_options
def change(*, name: str, renamed: str | None, by: str | None, **known: Any) -> None:
    """Keep what is known of a maker right."""
    _change(name, by, {"name": renamed, **known})


@makers.command("terms", cls=Verb, help=mark("Ubah ketentuan mulai sekarang; tanpa pilihan: ketentuan dari dulu."))
@click.argument("name")
@terms_options
@by_option
@result_options
def terms(*, name: str, by: str | None, **known: Any) -> None:
    """Agree on other terms; sales before keep those of their day."""
    if any(value is not None for value in known.values()):
        _change(name, by, known)
        return
    asked = caller()
    with asked.open(writing=False) as shop, shop.reading() as look:
        changes = look.makers.changes(maker_called(look, name).id)
    asked.answer([change_result(one) for one in changes], lambda: changes_text(changes))


@makers.command("retire", cls=Verb, help=mark("Perajin berhenti, produknya tidak tampil lagi; --back mengembalikan."))
@click.argument("name")
@click.option("--back", is_flag=True, help=mark("Kembali lagi."))
@by_option
@result_options
def retire(name: str, *, back: bool, by: str | None) -> None:
    """A maker leaves with its products, or comes back."""
    asked = caller()
    with asked.open(writing=True) as shop:
        with shop.work() as work:
            changed = retire_maker(work, name, by or shop.cashier, shop.clock(), retired=not back)
        result = {"maker": name, "retired": not back, "products": [product.code for product in changed]}
        lines = [f"{product.code}  {product.name}" for product in changed] or [_("Tidak ada produk yang berubah.")]
        asked.answer(result, lambda: "\n".join(lines))


def _change(name: str, by: str | None, known: dict[str, Any]) -> None:
    asked = caller()
    told = {key: value for key, value in known.items() if value is not None}
    with asked.open(writing=True) as shop:
        with shop.work() as work:
            changed = change_maker(work, _with(maker_called(work, name), told), by or shop.cashier, shop.clock())
        costs = shop.gate.may(Right.SEE_COST)
        terms = f": {terms_words(changed)}" if costs else ""
        asked.answer(maker_result(changed, costs=costs), lambda: f"{changed.name}{terms}\n{_('Tersimpan.')}")


def _with(maker: Maker, told: dict[str, Any]) -> Maker:
    """The maker with what was told; who tells of a share and not of terms means consignment."""
    changed = replace(maker, **told)
    if "terms" in told:
        return replace(changed, terms=Terms(told["terms"]))
    return replace(changed, terms=Terms.CONSIGNMENT) if told.get("share") else changed
