"""A stall with a closed bale, and the few things that are done with it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pos.stockroom.bales import Purchase, add_sealed_bale, sort_bale
from pos.used.bales import Basis, TierSorted

if TYPE_CHECKING:
    from tests.data.conftest import Stall

COST = 6_575_000


class Sorter:
    """Buys and sorts bales on one stall."""

    def __init__(self, stall: Stall) -> None:
        self.stall = stall

    def buy(self, code: str, pieces: int = 400, cost: int = COST, year: int = 2023, seller: str = "Agen") -> None:
        """Count a closed bale in."""
        with self.stall.store.work() as work:
            bought = Purchase(code, "Kemeja", pieces, cost, date(year, 1, 16), seller=seller)
            add_sealed_bale(work, bought, "Pemilik", self.stall.now)

    def sort(
        self, code: str, *tiers: TierSorted, counted: int, rejected: int, basis: Basis = Basis.SALES_VALUE
    ) -> None:
        """Put its pieces onto piles."""
        with self.stall.store.work() as work:
            sort_bale(work, code, tiers, counted, rejected, "Pemilik", self.stall.now, basis=basis)

    def sort_as_usual(self, code: str) -> None:
        """70 heads, 190 bodies and 80 feet out of 400 pieces; 60 are rejected."""
        tiers = (
            TierSorted("kepala", 70, 50_000),
            TierSorted("badan", 190, 35_000),
            TierSorted("kaki", 80, 10_000),
        )
        self.sort(code, *tiers, counted=400, rejected=60)


@pytest.fixture
def sorter(make_stall: Callable[[Path | None], Stall]) -> Sorter:
    """A stall in memory with the closed bale BAL-05."""
    made = Sorter(make_stall(None))
    made.buy("BAL-05")
    return made
