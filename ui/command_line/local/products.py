"""`lapak products`: local products, their sizes and colours, prices and codes."""

from __future__ import annotations

from itertools import islice

import click

from pos.buying.catalogue import product_called
from pos.goods.item import Family, UnknownCode
from pos.goods.shelf import ProductOnShelf
from pos.ports import Reading, Work
from ui.command_line.context import caller, result_options
from ui.command_line.doors import sees_costs
from ui.command_line.local.changing import add, change, codes, picture, price, retire, watch
from ui.command_line.local.shown import (
    head_line,
    head_result,
    history_result,
    history_text,
    product_result,
    product_text,
)
from ui.command_line.verbs import Verb, Verbs
from ui.words import _, mark

_PAGE = 200
_MOST_FOUND = 2_000


@click.group("products", cls=Verbs, help=mark("Produk IKM: daftar, cari, baru, harga, kode, tarik."))
def products() -> None:
    """Local products."""


@products.command("list", cls=Verb, help=mark("Semua produk, yang paling laku dulu."))
@click.option("--limit", type=click.IntRange(1, 100_000), default=1_000, metavar="N", help=mark("Paling banyak."))
@click.option("--retired", is_flag=True, help=mark("Yang sudah ditarik saja."))
@result_options
def list_products(limit: int, *, retired: bool) -> None:
    """All products, page by page."""
    asked = caller()
    with asked.open(writing=False) as shop, shop.reading() as look:
        shown = _all(look, limit, retired=retired)
    _answer(shown)


@products.command("find", cls=Verb, help=mark("Cari nama, kode, warna, perajin; satu huruf salah tetap ketemu."))
@click.argument("text")
@click.option("--limit", type=click.IntRange(1, 1_000), default=60, metavar="N", help=mark("Paling banyak."))
@result_options
def find(text: str, limit: int) -> None:
    """Products of which a size or colour fits."""
    asked = caller()
    with asked.open(writing=False) as shop, shop.reading() as look:
        hits = look.goods.search(text, Family.LOCAL, limit=_MOST_FOUND)
        groups = islice(dict.fromkeys(hit.group for hit in hits), limit)
        shown = [look.goods.product(product) for product in groups]
    _answer(shown)


@products.command("show", cls=Verb, help=mark("Satu produk dengan semua ukuran, warna, kode, dan harganya."))
@click.argument("code")
@result_options
def show(code: str) -> None:
    """One product, by its own code or that of one of its variants."""
    asked = caller()
    with asked.open(writing=False) as shop, shop.reading() as look:
        result = product_result(look, _product_of(look, code), costs=sees_costs(shop))
    asked.answer(result, lambda: product_text(result))


@products.command("history", cls=Verb, help=mark("Semua harga yang pernah dipasang untuk satu ukuran dan warna."))
@click.argument("code")
@result_options
def history(code: str) -> None:
    """The prices of a variant, the newest first. Raises UnknownCode."""
    asked = caller()
    with asked.open(writing=False) as shop, shop.reading() as look:
        variant = look.products.variant(code)
        if variant is None:
            raise UnknownCode(code)
        prices = tuple(look.products.price_history(variant.id))
    asked.answer(history_result(variant, prices), lambda: history_text(prices))


def _all(look: Reading, limit: int, *, retired: bool) -> list[ProductOnShelf]:
    read = (lambda most, at: look.products.retired("", most, at)) if retired else look.goods.products
    found: list[ProductOnShelf] = []
    while page := read(min(_PAGE, limit - len(found)), len(found)):
        found += page
    return found


def _product_of(look: Reading | Work, code: str) -> ProductOnShelf:
    variant = look.products.variant(code)
    return look.goods.product(product_called(look, variant.product if variant else code).id)


def _answer(shown: list[ProductOnShelf]) -> None:
    head = f"{_('Kode'):<12}{_('Nama'):<34}{_('Harga'):>10}{_('Sisa'):>7}"
    caller().answer(
        {"products": [head_result(each) for each in shown]},
        lambda: "\n".join([head, *(head_line(each) for each in shown)]),
    )


for verb in (add, change, price, codes, watch, picture, retire):
    products.add_command(verb)
