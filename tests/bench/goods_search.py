"""From a keystroke to what it found, among 100,000 products; painting comes on top."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from data.store import open_store

if TYPE_CHECKING:
    from tests.bench.run import Bench, Figure

TYPED = ("kaos hitam", "kemeja seri 4", "bandung jaket", "perajin 250", "2000000099", "rok l krem", "sepatu garut m")
MISTYPED = ("kaos hitma", "kemjea merah", "bandugn jaket", "perajn 250", "2000000077878", "sepatuu garut m")
FRAME = 1_000 / 60
MANY, AIM = "100,000 products", "one frame"


def measure(bench: Bench) -> Iterator[Figure]:
    """Every keystroke of some searches, then one scan."""
    path = bench.shop("wide", partial(bench.load("big_shop").make, items=100_000))
    with open_store(path, till="S1", clock=lambda: datetime.now(UTC)) as store:
        keystrokes = [text[:length] for text in TYPED for length in range(1, len(text) + 1)]

        def search(text: str) -> None:
            with store.reading() as look:
                look.goods.search(text)

        taken = [bench.once(partial(search, text)) for _ in range(10) for text in keystrokes]
        mistakes = [bench.once(partial(search, text)) for _ in range(50) for text in MISTYPED]
        yield bench.figure(
            "keystroke to results, 100,000 products, median", bench.middle(taken), FRAME, "ms", "one frame"
        )
        yield bench.figure(
            "keystroke to results, 100,000 products, p99", bench.slowest(taken), FRAME, "ms", "one frame"
        )
        yield bench.figure(f"mistyped, to results, {MANY}, median", bench.middle(mistakes), FRAME, "ms", AIM)
        yield bench.figure(f"mistyped, to results, {MANY}, p99", bench.slowest(mistakes), FRAME, "ms", AIM)
        with store.reading() as look:
            scans = bench.milliseconds(lambda: look.goods.item_by_code("2000000077777"), 1_000)
            yield bench.figure(f"scan to item, {MANY}, p99", bench.slowest(scans), FRAME, "ms", AIM)
            pages = bench.milliseconds(look.goods.products, 50)
            yield bench.figure(
                "first page of products, best-selling first", bench.middle(pages), FRAME, "ms", "one frame"
            )
