"""What trade with 2,000 makers costs: their 100,000 variants from a file, a delivery, a settlement, who is owed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from data.check import check_shop
from data.store import Store, open_store
from pos.backoffice import import_products
from pos.buying import Arrival, Pieces, receive, settle
from pos.goods.product import Terms
from pos.goods.table import Row, Table
from pos.makers.reorder import reorders
from pos.selling.cart import Cart
from pos.selling.payment import Method, Payment
from pos.settings import Settings, Stall
from pos.till import complete_sale

if TYPE_CHECKING:
    from tests.bench.run import Bench, Figure

NOW = datetime(2026, 3, 7, 14, 5, tzinfo=timezone(timedelta(hours=7)))
MAKERS, PRODUCTS, SIZES, COLOURS = 2_000, 5_000, ("S", "M", "L", "XL"), ("Hitam", "Putih", "Navy", "Krem", "Biru")
COLUMNS = ("sku", "kode_produk", "nama_produk", "kategori", "produsen_ikm", "skema", "ukuran", "warna", "stok_awal",
           "harga_modal_rp", "harga_jual_rp")  # fmt: skip
SALES = 300


class Heard:
    """The longest silence between two words of progress, in seconds."""

    def __init__(self) -> None:
        self.last, self.longest = perf_counter(), 0.0

    def __call__(self, _done: int, _of: int) -> None:
        now = perf_counter()
        self.longest, self.last = max(self.longest, now - self.last), now


def measure(bench: Bench) -> Iterator[Figure]:
    """The file first; all else is done in the shop that it makes."""
    path = Path(bench.folder) / "makers.lapak"
    with open_store(path, till="S1", clock=lambda: NOW, create=True) as store:
        with store.work() as work:
            work.settings.save(Settings(Stall("LAPAK CONTOH")), NOW)
        heard = Heard()
        taken = bench.once(lambda: _import(store, heard))
        yield bench.figure("100,000 variants of 2,000 makers, imported", taken / 1_000, None, "s", "under a minute")
        yield bench.figure("the longest silence of its progress", heard.longest, None, "s", "under a second or two")
        yield bench.figure("a delivery of 20 lines", bench.middle(_each(bench, store, _deliver)), None, "ms")
        yield bench.figure("a sale of 5 lines on consignment", bench.middle(_sales(bench, store)), None, "ms")
        yield bench.figure("settling with one maker", bench.middle(_each(bench, store, _settle)), None, "ms")
        with store.reading() as look:
            owed = bench.milliseconds(look.makers.owed, 5)
            yield bench.figure("what is owed to all makers", bench.middle(owed), None, "ms", "100 ms")
            some = look.makers.all(limit=20)
            pages = [bench.once(partial(look.makers.summary, maker.id)) for maker in some]
            yield bench.figure("a maker at one glance", bench.middle(pages), None, "ms", "one frame")
            lists = bench.milliseconds(lambda: reorders(look.trade.paces(NOW.date())), 5)
            yield bench.figure("the order list", bench.middle(lists), None, "ms", "100 ms")
        yield bench.figure("the proof of it all", bench.once(lambda: check_shop(store)) / 1_000, None, "s")


def _import(store: Store, heard: Heard) -> None:
    looks = [(size, colour) for size in SIZES for colour in COLOURS]
    rows = (
        (f"P{n}-{size}-{colour}", f"P{n}", f"Kaos seri {n}", "Kaos", f"Perajin {n % MAKERS}",
         "titip" if n % MAKERS % 2 else "putus", size, colour, "3", "55000", "95000")
        for n in range(PRODUCTS) for size, colour in looks
    )  # fmt: skip
    table = Table(COLUMNS, tuple(Row(n, dict(zip(COLUMNS, row, strict=True))) for n, row in enumerate(rows, start=2)))
    with store.work() as work:
        import_products(work, table, NOW, progress=heard)


def _each(bench: Bench, store: Store, act: Callable[[Store, int], None]) -> list[float]:
    return [bench.once(partial(act, store, n)) for n in range(1, 101, 2)]


def _deliver(store: Store, maker: int) -> None:
    lines = tuple(Pieces(f"P{maker}-{size}-{colour}", 2) for size in SIZES for colour in COLOURS)
    with store.work() as work:
        receive(work, Arrival(f"Perajin {maker}", Terms.CONSIGNMENT, lines), "Pemilik", NOW)


def _sales(bench: Bench, store: Store) -> list[float]:
    return [bench.once(partial(_sell, store, n)) for n in range(SALES)]


def _sell(store: Store, number: int) -> None:
    with store.work() as work:
        cart = Cart(f"sale-{number}")
        for colour in COLOURS:
            item = work.goods.item_by_code(f"P{1 + number * 2 % 100}-L-{colour}")
            assert item is not None
            cart = cart.add(item)
        complete_sale(work, cart, (Payment(Method.CASH, cart.total),), "Kasir 1", NOW, print_receipt=False)


def _settle(store: Store, maker: int) -> None:
    with store.work() as work:
        settle(work, f"Perajin {maker}", "Pemilik", NOW)
