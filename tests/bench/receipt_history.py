"""Finding one receipt among 1,000,000 of a shop that traded as a stall does."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from data.store import open_store
from pos.goods.item import Family
from pos.selling.payment import Method
from pos.selling.sale import EVERY_SALE, SaleFilter

if TYPE_CHECKING:
    from tests.bench.run import Bench, Figure

MARCH = SaleFilter(date(2021, 3, 1), date(2021, 3, 31))
LETTERS = tuple(text[:length] for text in ("kaos", "seri", "rina", "hitam") for length in range(1, len(text) + 1))
ASKED: dict[str, tuple[tuple[str, SaleFilter], ...]] = {
    "numbers and amounts": tuple((text, EVERY_SALE) for text in ("S1-210307-0042", "0042", "150.000", "35rb")),
    "a word on nearly every receipt": tuple((text, EVERY_SALE) for text in ("seri", "kaos", "kasir", "s1", "gopay")),
    "the same, letter by letter": tuple((text, EVERY_SALE) for text in LETTERS),
    "who left years ago": (("rina", EVERY_SALE), ("", SaleFilter(cashier="Rina"))),
    "two common words": tuple((text, EVERY_SALE) for text in ("kaos rina", "hitam putih", "jaket m putih")),
    "two common words that never met": tuple((text, EVERY_SALE) for text in ("sari rina", "kartu dompet")),
    "a common word and a rare one": tuple((text, EVERY_SALE) for text in ("kaos 0042", "seri tini 12", "kaos zzzz")),
    "a way of paying": tuple((text, EVERY_SALE) for text in ("tunai", "qris kaos", "kartu jaket")),
    "words on days": (("kaos", MARCH), ("k", MARCH), ("rina 0042", MARCH)),
    "what a figure opens": (
        ("", SaleFilter(MARCH.first, MARCH.last, category="Kaos", hour=14)),
        ("", SaleFilter(cashier="Rina", method=Method.CARD, category="Tas")),
        ("kaos", SaleFilter(cashier="Rina", family=Family.LOCAL)),
        ("", SaleFilter(category="Nope")),
    ),
}
FRAME = 1_000 / 60
TIMES = 100
SHOWN = 101


def measure(bench: Bench) -> Iterator[Figure]:
    """What somebody may remember of a receipt; each kind of question by its slowest."""
    real = bench.load("real_shop")
    path = bench.shop("real", partial(real.make, bench))
    with open_store(path, till="S1", clock=lambda: real.EVENING, exclusive=False) as store, store.reading() as look:
        for name, questions in ASKED.items():
            taken = [bench.milliseconds(partial(look.sales.find, *asked, SHOWN), TIMES) for asked in questions]
            yield bench.figure(f"receipts found: {name}, median", max(map(bench.middle, taken)), FRAME, "ms")
            yield bench.figure(f"receipts found: {name}, p99", max(map(bench.slowest, taken)), FRAME, "ms", "one frame")
