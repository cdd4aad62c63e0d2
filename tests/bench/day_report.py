"""A day's report costs what the day was, not what the years were."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from data.check import check_shop
from data.store import open_store
from pos.reports.day import day_report

if TYPE_CHECKING:
    from tests.bench.run import Bench, Figure

TIMES = 60


def measure(bench: Bench) -> Iterator[Figure]:
    """The same day of 333 sales in a shop of 10,000 lines and of 1,000,000; a late day; the whole proof."""
    make = bench.load("big_shop").make
    young = bench.shop("young", partial(make, lines=10_000))
    old = bench.shop("old", partial(make, lines=1_000_000))
    first = date.fromisoformat(bench.load("big_shop").FIRST_DAY)
    floor = bench.middle(_reports(bench, young, first + timedelta(days=8)))
    early = bench.middle(_reports(bench, old, first + timedelta(days=8)))
    late = bench.middle(_reports(bench, old, first + timedelta(days=990)))
    yield bench.figure("report of a day of 1,000 lines, after 10,000", floor, None, "ms")
    yield bench.figure("the same day, after 1,000,000 lines", early, floor, "ms", "under 1.2x")
    yield bench.figure("a day like it, 982 days later", late, floor, "ms", "under 1.2x")
    with open_store(old, till="S1", clock=lambda: datetime.now(UTC)) as store:
        yield bench.figure(
            "proof of the whole shop, 1,000,000 lines", bench.once(lambda: check_shop(store)), None, "ms"
        )


def _reports(bench: Bench, path: Path, day: date) -> list[float]:
    with open_store(path, till="S1", clock=lambda: datetime.now(UTC)) as store, store.reading() as look:
        return bench.milliseconds(lambda: day_report(look.reports.day(day)), TIMES)
