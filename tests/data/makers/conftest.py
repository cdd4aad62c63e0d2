"""A stall that trades with makers of local goods."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pos.buying import (
    Arrival,
    Pieces,
    add_maker,
    bring_back,
    change_maker,
    correct,
    pay_maker,
    receive,
    send_back,
    settle,
)
from pos.goods.holding import Holding
from pos.goods.product import Terms
from pos.ids import TimeOrderedIds
from pos.makers.account import MakerAccount, MakerPayment
from pos.makers.delivery import Delivery
from pos.makers.maker import Maker
from pos.makers.settlement import Settlement
from pos.money import Rupiah

if TYPE_CHECKING:
    from tests.data.conftest import Stall

MAKER = "Perajin Contoh"
SHIRT, BATIK = "81001", "81002"


class Trade:
    """The owner's hand in one shop: each verb in a unit of work of its own."""

    def __init__(self, stall: Stall) -> None:
        self.stall = stall

    def maker(self, **changes: object) -> Maker:
        """Change what is known of the maker of everything here."""
        with self.stall.store.work() as work:
            known = work.makers.by_name(MAKER)
            assert known is not None
            return change_maker(work, replace(known, **changes), "Pemilik", self.stall.now)  # type: ignore[arg-type]

    def other(self, name: str, terms: Terms = Terms.OUTRIGHT, share: int = 0) -> Maker:
        """Meet another maker."""
        with self.stall.store.work() as work:
            new = Maker(TimeOrderedIds()(self.stall.now), name, "Garut", terms=terms, share=share)
            return add_maker(work, new, "Pemilik", self.stall.now)

    def receive(
        self, terms: Terms, *lines: tuple[str, int, Rupiah | None], costs: Rupiah = 0, maker: str = MAKER
    ) -> Delivery:
        """Take (code, pieces, price) in."""
        with self.stall.store.work() as work:
            arrival = Arrival(maker, terms, tuple(Pieces(*line) for line in lines), costs, paper="SJ-7")
            return receive(work, arrival, "Pemilik", self.stall.now)

    def correct(self, number: str, *lines: tuple[str, int, Rupiah | None]) -> Delivery:
        """Put a document right."""
        with self.stall.store.work() as work:
            return correct(work, number, [Pieces(*line) for line in lines], "Pemilik", self.stall.now)

    def send_back(self, *lines: tuple[str, int]) -> Delivery:
        """Give unsold pieces back."""
        with self.stall.store.work() as work:
            return send_back(work, MAKER, [Pieces(*line) for line in lines], "Pemilik", self.stall.now)

    def bring_back(self, number: str, line: int, pieces: int) -> Rupiah:
        """A buyer brings pieces back."""
        with self.stall.store.work() as work:
            return bring_back(work, number, line, pieces, "Pemilik", self.stall.now)

    def settle(self) -> Settlement:
        """Settle all that waits."""
        with self.stall.store.work() as work:
            return settle(work, MAKER, "Pemilik", self.stall.now)

    def pay(self, amount: Rupiah, bill: str = "") -> MakerPayment:
        """Pay the maker."""
        with self.stall.store.work() as work:
            return pay_maker(work, MAKER, amount, "Pemilik", self.stall.now, bill=bill)

    def account(self) -> MakerAccount:
        """What the maker is owed."""
        with self.stall.store.reading() as look:
            found = look.makers.by_name(MAKER)
            assert found is not None
            return look.makers.account(found.id)

    def holding(self, code: str) -> Holding:
        """What is left of a variant."""
        with self.stall.store.reading() as look:
            item = look.goods.item_by_code(code)
            assert item is not None
            assert item.id is not None
            return look.stock.holding(item.id)


@pytest.fixture
def trade(small_stall: Stall) -> Trade:
    """A shop in memory with two local products, ten shirts and five batiks."""
    return Trade(small_stall)


@pytest.fixture
def make_trade(make_stall: Callable[..., Stall], stock_up: Callable[[Stall], Stall]) -> Callable[[], Trade]:
    """The same, as often as a test wants."""
    return lambda: Trade(stock_up(make_stall(None)))
