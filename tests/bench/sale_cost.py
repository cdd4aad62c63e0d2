"""What a buyer waits for: a sale of five lines, numbered, off the shelf, with its slip in the queue, on the disk."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from data.store import Store, open_store
from pos.printers import Printer
from pos.selling.cart import Cart
from pos.selling.payment import Method, Payment
from pos.settings import Settings, Stall
from pos.till import complete_sale

if TYPE_CHECKING:
    from tests.bench.run import Bench, Figure

TIMES = 300
NOW = datetime(2026, 3, 7, 14, 5, tzinfo=timezone(timedelta(hours=7)))


def measure(bench: Bench) -> Iterator[Figure]:
    """The sale in a young shop and in an old one, beside one flush of 4 KiB to the same disk."""
    make = bench.load("big_shop").make
    young = bench.shop("young", partial(make, lines=10_000))
    old = bench.shop("old", partial(make, lines=1_000_000))
    sales, flushes = _in_turns(bench, young, "young")
    floor = bench.middle(flushes)
    yield bench.figure("one flush of 4 KiB", floor, None, "ms")
    yield bench.figure("a sale of 5 lines", bench.middle(sales), floor, "ms", "under 2.5x one flush")
    yield bench.figure("a sale of 5 lines, p99", bench.slowest(sales), bench.slowest(flushes), "ms")
    used = bench.shop("used", partial(bench.load("used_book").make, entries=3_000))
    off_piles, _ = _in_turns(bench, used, "used", "BAL-{:03d}/badan", 100)
    yield bench.figure("the same off 5 piles, by the book", bench.middle(off_piles), bench.middle(sales), "ms")
    after_years, _ = _in_turns(bench, old, "old")
    aim = "under 1.2x the young shop"
    yield bench.figure("the same after 1,000,000 lines", bench.middle(after_years), bench.middle(sales), "ms", aim)


def _in_turns(
    bench: Bench, path: Path, name: str, code: str = "2{:012d}", items: int = 200
) -> tuple[list[float], list[float]]:
    """A sale, a flush, a sale, a flush: what else the disk does hits both alike."""
    descriptor = os.open(bench.folder / f"floor-{name}", os.O_CREAT | os.O_RDWR)
    sales: list[float] = []
    flushes: list[float] = []
    with open_store(path, till="S1", clock=lambda: NOW) as store:
        with store.work() as work:
            work.settings.save(Settings(Stall("LAPAK CONTOH"), printer=Printer("file:///slips")), NOW)
        for number in range(TIMES):
            cart = _cart(
                store, f"{name}-{number}", [code.format((number * 5 + place) % items + 1) for place in range(5)]
            )
            sales.append(bench.once(partial(_sell, store, cart)))
            flushes.append(bench.once(partial(_flush, descriptor, number)))
    os.close(descriptor)
    return sales, flushes


def _cart(store: Store, checkout: str, codes: Sequence[str]) -> Cart:
    cart = Cart(checkout)
    with store.reading() as look:
        for code in codes:
            item = look.goods.item_by_code(code)
            assert item is not None
            cart = cart.add(item)
    return cart


def _sell(store: Store, cart: Cart) -> None:
    with store.work() as work:
        payments = (Payment(Method.TRANSFER, 100_000), Payment(Method.CASH, 200_000))
        complete_sale(work, cart, payments, "Kasir 1", NOW, print_receipt=True)


def _flush(descriptor: int, number: int) -> None:
    os.pwrite(descriptor, os.urandom(4096), 4096 * number)
    getattr(os, "fdatasync", os.fsync)(descriptor)
