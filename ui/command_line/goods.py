"""`lapak stock` and `lapak import`: what is left, and what comes in from a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from data.tables import read_table
from pos.backoffice import Imported, import_bales, import_products
from pos.goods.item import Family
from pos.goods.shelf import OnShelf, ProductOnShelf
from pos.money import write
from pos.ports import ReadGoods
from ui.command_line.context import caller, result_options
from ui.command_line.telling import told_on_stderr
from ui.command_line.typed import one_of
from ui.command_line.verbs import Verb, Verbs
from ui.words import _, mark

_PAGE = 500
"""Products asked for at a time."""


@click.command("stock", cls=Verb, help=mark("Sisa stok per tumpukan dan per produk, dengan nilainya."))
@click.option("--family", type=one_of(Family), help=mark("Hanya bekas (used) atau lokal (local)."))
@result_options
def stock(family: str | None) -> None:
    """What is left."""
    asked = caller()
    with asked.open(writing=False) as shop, shop.reading() as look:
        used = list(look.goods.piles()) if family != Family.LOCAL else None
        local = _products(look.goods) if family != Family.USED else None
    asked.answer(_stock_result(used, local), lambda: _stock_text(used, local))


@click.group("import", cls=Verbs, help=mark("Ambil barang dari berkas CSV atau XLSX."))
def import_goods() -> None:
    """Goods from a file, whole or not at all."""


_FILE = click.Path(exists=True, dir_okay=False, readable=True, path_type=Path)


@import_goods.command("bales", help=mark("Bal dan tumpukannya."))
@click.argument("file", type=_FILE)
@click.option("--dry-run", is_flag=True, help=mark("Periksa saja, jangan simpan."))
@result_options
def bales(file: Path, *, dry_run: bool) -> None:
    """Bales and their piles."""
    asked = caller()
    table = read_table(file)
    with asked.open(writing=True) as shop, shop.work() as work:
        done = import_bales(work, table, shop.clock(), dry_run=dry_run)
    text = _("{groups} bal, {items} tumpukan, {pieces} pcs, modal {value}.")
    asked.answer(_import_result(done, dry_run=dry_run), lambda: _import_text(done, text, dry_run=dry_run))


@import_goods.command("products", help=mark("Produk IKM dan ukurannya."))
@click.argument("file", type=_FILE)
@click.option("--dry-run", is_flag=True, help=mark("Periksa saja, jangan simpan."))
@result_options
def products(file: Path, *, dry_run: bool) -> None:
    """Local products and their variants."""
    asked = caller()
    table = read_table(file)
    with asked.open(writing=True) as shop, shop.work() as work:
        done = import_products(work, table, shop.clock(), dry_run=dry_run, progress=told_on_stderr())
    text = _("{groups} produk, {items} varian, {pieces} pcs, modal {value}.")
    asked.answer(_import_result(done, dry_run=dry_run), lambda: _import_text(done, text, dry_run=dry_run))


def _import_result(done: Imported, *, dry_run: bool) -> dict[str, Any]:
    return {
        "dry_run": dry_run,
        "groups": done.groups,
        "items": done.items,
        "pieces": done.pieces,
        "value": done.value,
        "unknown_columns": list(done.unknown),
    }


def _import_text(done: Imported, sentence: str, *, dry_run: bool) -> str:
    lines = [sentence.format(groups=done.groups, items=done.items, pieces=done.pieces, value=write(done.value))]
    if done.unknown:
        lines.append(_("Kolom yang dilewati: {columns}.").format(columns=", ".join(done.unknown)))
    lines.append(_("Baru diperiksa, belum disimpan.") if dry_run else _("Tersimpan."))
    return "\n".join(lines)


def _products(goods: ReadGoods) -> list[ProductOnShelf]:
    """All products, asked for page by page."""
    found: list[ProductOnShelf] = []
    while page := goods.products(limit=_PAGE, offset=len(found)):
        found += page
    return found


def _stock_result(used: list[OnShelf] | None, local: list[ProductOnShelf] | None) -> dict[str, Any]:
    result: dict[str, Any] = {}
    if used is not None:
        result["used"] = [_shelf_result(pile) for pile in used]
        result["used_total"] = _total(used)
    if local is not None:
        result["local"] = [
            {
                "code": shelf.product.code,
                "name": shelf.product.name,
                "category": shelf.product.category,
                "terms": shelf.product.terms,
                **_total(list(shelf.variants)),
                "variants": [_shelf_result(variant) for variant in shelf.variants],
            }
            for shelf in local
        ]
        result["local_total"] = _total([variant for shelf in local for variant in shelf.variants])
    return result


def _shelf_result(shelf: OnShelf) -> dict[str, Any]:
    return {
        "code": shelf.item.code,
        "name": shelf.item.name,
        "detail": shelf.item.detail,
        "category": shelf.item.category,
        "price": shelf.item.price,
        "opening": shelf.opening,
        "left": shelf.pieces,
        "value": shelf.value,
        "value_at_price": shelf.value_at_price,
        "needs_count": shelf.needs_count,
    }


def _total(shelves: list[OnShelf]) -> dict[str, int]:
    return {
        "opening": sum(shelf.opening for shelf in shelves),
        "left": sum(shelf.pieces for shelf in shelves),
        "value": sum(shelf.value for shelf in shelves),
        "value_at_price": sum(shelf.value_at_price for shelf in shelves),
    }


def _stock_text(used: list[OnShelf] | None, local: list[ProductOnShelf] | None) -> str:
    lines = []
    if used is not None:
        lines += [_("Barang bekas"), _head()]
        lines += [_row(f"{pile.item.code} {pile.item.name}", [pile], write(pile.item.price)) for pile in used]
        lines += [_row(_("Jumlah"), used, ""), ""]
    if local is not None:
        lines += [_("Barang baru IKM"), _head()]
        lines += [_row(shelf.product.name, list(shelf.variants), write(shelf.price)) for shelf in local]
        lines += [_row(_("Jumlah"), [variant for shelf in local for variant in shelf.variants], "")]
    return "\n".join(lines)


def _head() -> str:
    return f"{'':<34}{_('Harga'):>10}{_('Sisa'):>7}{_('Nilai modal'):>14}{_('Nilai jual'):>14}"


def _row(name: str, shelves: list[OnShelf], price: str) -> str:
    total = _total(shelves)
    figures = f"{price:>10}{write(total['left']):>7}{write(total['value']):>14}{write(total['value_at_price']):>14}"
    return f"{name[:33]:<34}{figures}"
