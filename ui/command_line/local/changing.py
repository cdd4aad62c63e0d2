"""What the owner does to local products: new ones, further sizes, prices, codes, pictures, retired and back."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from data.pictures.shrinking import content_of
from pos import buying
from pos.buying.catalogue import product_called
from pos.goods.item import UnknownCode
from pos.goods.product import Product, Terms
from pos.makers.grid import NewProduct, grid
from pos.makers.local import LocalPrices
from pos.people.rights import Right
from pos.ports import Work
from ui.bootstrap import Shop
from ui.command_line.context import caller, result_options
from ui.command_line.local.shown import prices_result, product_result, product_text
from ui.command_line.typed import AMOUNT, one_of
from ui.command_line.used.trial import by_option, dry_run_option, kept_line, work_in
from ui.command_line.verbs import Verb
from ui.words import _, mark

_PRICES = ("price", "cost", "setor", "floor", "wholesale_from", "wholesale_price")
_FILE = click.Path(exists=True, dir_okay=False, readable=True, path_type=Path)


def listed(text: str) -> tuple[str, ...]:
    """`S, M, L` or `S M L`: words behind commas where there is one, else behind blanks; each once."""
    parts = re.split(r"[,;]", text) if re.search(r"[,;]", text) else text.split()
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))


@click.command("add", cls=Verb, help=mark("Produk baru dengan ukuran dan warnanya, atau ukuran baru untuk yang ada."))
@click.argument("code")
@click.argument("name", required=False, default="")
@click.option("--maker", default="", metavar="NAME", help=mark("Perajin yang sudah tercatat."))
@click.option("--category", default="", help=mark("Kategori, misalnya Kaos."))
@click.option("--sizes", default="", metavar="LIST", help=mark("Ukuran, misalnya S,M,L."))
@click.option("--colours", default="", metavar="LIST", help=mark("Warna, misalnya Hitam,Putih."))
@click.option("--terms", type=one_of(Terms), default=str(Terms.OUTRIGHT), help=mark("Beli putus atau titip."))
@click.option("--price", type=AMOUNT, required=True, help=mark("Harga jual."))
@click.option("--cost", type=AMOUNT, help=mark("Harga modal per potong."))
@click.option("--setor", type=AMOUNT, help=mark("Harga setor per potong titipan."))
@click.option("--floor", type=AMOUNT, help=mark("Harga pas."))
@click.option("--wholesale-from", type=int, metavar="N", help=mark("Grosir mulai berapa potong."))
@click.option("--wholesale-price", type=AMOUNT, help=mark("Harga grosir."))
@click.option("--material", default="", help=mark("Bahan."))
@click.option("--labelled", is_flag=True, help=mark("Sudah berlabel bahasa Indonesia."))
@click.option("--reorder", "level", type=int, default=0, metavar="N", help=mark("Sisa sekian atau kurang: pesan lagi."))
@dry_run_option
@result_options
def add(*, code: str, name: str, sizes: str, colours: str, level: int, dry_run: bool, **said: Any) -> None:
    """Without a name the code must be known: its product gets further sizes and colours."""
    asked = caller()
    cells = grid(listed(sizes), listed(colours))
    prices = LocalPrices(**{price: said.pop(price) for price in _PRICES})
    with asked.open(writing=True) as shop, work_in(shop, dry_run=dry_run) as work:
        if name:
            said["terms"] = Terms(said["terms"])
            new = NewProduct(code, name, prices=prices, cells=cells, reorder_level=level, **said)
            product = buying.add_product(work, new, shop.clock())
        else:
            product = buying.add_cells(work, code, cells, prices, shop.clock())
        _answer(shop, work, product, dry_run=dry_run)


@click.command("change", cls=Verb, help=mark("Ubah nama, kategori, bahan, label, atau perajin satu produk."))
@click.argument("code")
@click.option("--name", help=mark("Nama."))
@click.option("--maker", metavar="NAME", help=mark("Perajin yang sudah tercatat."))
@click.option("--category", help=mark("Kategori, misalnya Kaos."))
@click.option("--region", help=mark("Asal daerah."))
@click.option("--material", help=mark("Bahan."))
@click.option("--terms", type=one_of(Terms), help=mark("Beli putus atau titip."))
@click.option("--labelled/--not-labelled", default=None, help=mark("Sudah berlabel bahasa Indonesia."))
@by_option
@dry_run_option
@result_options
def change(*, code: str, by: str | None, dry_run: bool, **said: Any) -> None:
    """Say something else of a product; what is not named stays."""
    asked = caller()
    news = {name: value for name, value in said.items() if value is not None}
    if "terms" in news:
        news["terms"] = Terms(news["terms"])
    with asked.open(writing=True) as shop, work_in(shop, dry_run=dry_run) as work:
        product = replace(product_called(work, code), **news)
        product = buying.change_product(work, product, by or shop.cashier, shop.clock())
        _answer(shop, work, product, dry_run=dry_run)


@click.command("price", cls=Verb, help=mark("Ganti harga satu ukuran dan warna, atau semua ukuran satu produk."))
@click.argument("code")
@click.option("--price", type=AMOUNT, help=mark("Harga jual."))
@click.option("--cost", type=AMOUNT, help=mark("Harga modal per potong."))
@click.option("--setor", type=AMOUNT, help=mark("Harga setor per potong titipan."))
@click.option("--floor", type=AMOUNT, help=mark("Harga pas."))
@click.option("--wholesale-from", type=int, metavar="N", help=mark("Grosir mulai berapa potong."))
@click.option("--wholesale-price", type=AMOUNT, help=mark("Harga grosir."))
@click.option("--note", default="", help=mark("Catatan, misalnya obral."))
@by_option
@dry_run_option
@result_options
def price(*, code: str, note: str, by: str | None, dry_run: bool, **prices: int | None) -> None:
    """Change the prices that are named; the others stay."""
    asked = caller()
    news = {name: amount for name, amount in prices.items() if amount is not None}
    if not news:
        raise click.UsageError(_("Tulis harga yang berubah, misalnya --price 85rb."))
    with asked.open(writing=True) as shop, work_in(shop, dry_run=dry_run) as work:
        one = work.products.variant(code)
        meant = (one,) if one else work.products.variants(product_called(work, code).id)
        for variant in meant:
            after: LocalPrices = replace(variant.prices, **news)
            buying.set_prices(work, variant.item.code, after, by or shop.cashier, shop.clock(), note)
        now = [work.products.variant(variant.item.code) for variant in meant]
        shown = [{"code": each.item.code, **prices_result(each.prices)} for each in now if each]
    result = {"dry_run": dry_run, "variants": shown}
    asked.answer(result, lambda: "\n".join([*(f"{one['code']:<15}{one['price']:>10}" for one in shown),
                                            kept_line(dry_run=dry_run)]))  # fmt: skip


@click.command(
    "codes", cls=Verb, help=mark("Semua kode satu ukuran dan warna; --add menambah, --new memberi kode lapak.")
)
@click.argument("code")
@click.option("--add", "further", multiple=True, metavar="CODE", help=mark("Kode yang juga dipakai."))
@click.option("--new", is_flag=True, help=mark("Beri kode lapak yang baru."))
@result_options
def codes(code: str, further: tuple[str, ...], *, new: bool) -> None:
    """What a variant answers to. Raises UnknownCode, CodeTaken, WrongCheckDigit."""
    asked = caller()
    with asked.open(writing=bool(further) or new) as shop:
        if further or new:
            with shop.work() as work:
                for each in (*further, *([""] if new else [])):
                    buying.add_code(work, code, each)
        with shop.reading() as look:
            variant = look.products.variant(code)
            if variant is None:
                raise UnknownCode(code)
            known = list(look.products.codes(variant.id))
    asked.answer({"code": variant.item.code, "codes": known}, lambda: "\n".join(known))


@click.command("watch", cls=Verb, help=mark("Sisa sekian atau kurang berarti pesan lagi; nol berarti tidak dijaga."))
@click.argument("code")
@click.argument("pieces", type=int)
@result_options
def watch(code: str, pieces: int) -> None:
    """Watch a variant, or all of a product."""
    asked = caller()
    with asked.open(writing=True) as shop, shop.work() as work:
        buying.watch(work, code, pieces)
    asked.answer({"code": code, "reorder_level": pieces}, lambda: _("Tersimpan."))


@click.command("picture", cls=Verb, help=mark("Pasang gambar dari berkas; tanpa berkas, gambarnya dilepas."))
@click.argument("code")
@click.argument("file", type=_FILE, required=False)
@result_options
def picture(code: str, file: Path | None) -> None:
    """Give a product a picture, or none. Raises UnknownProduct, NotAPicture, PictureTooLarge."""
    asked = caller()
    with asked.open(writing=True) as shop:
        name = shop.pictures.keep(content_of(file)) if file else ""
        with shop.work() as work:
            buying.set_picture(work, code, name)
    asked.answer({"code": code, "picture": name or None}, lambda: _("Tersimpan."))


@click.command(
    "retire", cls=Verb, help=mark("Tarik produk dari kasir; --back menjualnya lagi. Tidak ada yang dihapus.")
)
@click.argument("code")
@click.option("--back", is_flag=True, help=mark("Jual lagi."))
@by_option
@result_options
def retire(code: str, *, back: bool, by: str | None) -> None:
    """Take a product out of tiles and search, or bring it back. Raises UnknownProduct."""
    asked = caller()
    with asked.open(writing=True) as shop, shop.work() as work:
        buying.retire(work, code, by or shop.cashier, shop.clock(), retired=not back)
    asked.answer({"code": code, "retired": not back}, lambda: _("Tersimpan."))


def _answer(shop: Shop, work: Work, product: Product, *, dry_run: bool) -> None:
    result = product_result(work, work.goods.product(product.id), costs=shop.gate.may(Right.SEE_COST))
    caller().answer(
        {"dry_run": dry_run, **result}, lambda: "\n".join([product_text(result), kept_line(dry_run=dry_run)])
    )
