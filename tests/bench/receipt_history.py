"""Finding one receipt among 333,333."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import partial
from typing import TYPE_CHECKING

from data.store import open_store
from pos.selling.sale import sold_on

if TYPE_CHECKING:
    from tests.bench.run import Bench, Figure

TYPED = ("", "S1-210307-0042", "0042", "150.000", "kasir", "kaos", "kaos seri 8", "jaket m putih", "tas 0042")
FRAME = 1_000 / 60


def measure(bench: Bench) -> Iterator[Figure]:
    """What somebody may remember of a receipt, and all receipts of a day."""
    path = bench.shop("old", partial(bench.load("big_shop").make, lines=1_000_000))
    with open_store(path, till="S1", clock=lambda: datetime.now(UTC)) as store, store.reading() as look:
        for text in TYPED:
            taken = bench.milliseconds(partial(look.sales.find, text), 20)
            yield bench.figure(f"receipts found by {text!r}", bench.middle(taken), FRAME, "ms", "one frame")
        taken = bench.milliseconds(partial(look.sales.find, "kaos", sold_on(date(2021, 3, 7))), 20)
        yield bench.figure("receipts of one day found by 'kaos'", bench.middle(taken), FRAME, "ms", "one frame")
