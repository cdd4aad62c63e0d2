"""Whatever a seller does in whatever order, the shop holds what a plain list would hold."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from data.check import check_shop
from pos.selling.cart import AbsurdQuantity, Cart

if TYPE_CHECKING:
    from tests.data.conftest import Stall

OPENING = {"BAL-01/kepala": 70, "BAL-01/badan": 190, "81001": 10, "81002": 5}
CODES = st.sampled_from(sorted(OPENING))


class PowerCut(Exception):
    """The program ends in the middle of a unit of work."""


@dataclass
class Plain:
    """The shop as a plain list would keep it."""

    left: dict[str, int] = field(default_factory=lambda: dict(OPENING))
    open: dict[str, int] = field(default_factory=dict)
    before: list[dict[str, int]] = field(default_factory=list)
    receipts: list[tuple[str, int]] = field(default_factory=list)
    today: int = 0
    checkouts: int = 1


class Trading(RuleBasedStateMachine):
    """Tap, undo, sell, sell again, crash, come back on another day."""

    open_stall: Callable[[Path], Stall]

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self.stall = self.open_stall(Path(self._folder.name) / "shop.lapak")
        self.plain = Plain()
        self.cart = Cart("checkout-1")
        self.undone: list[Cart] = []
        self.last: Cart | None = None

    def keep(self, cart: Cart) -> None:
        self.cart = cart
        with self.stall.store.work() as work:
            work.carts.keep(cart, self.stall.now)

    @rule(code=CODES, pieces=st.integers(1, 40))
    def tap(self, code: str, pieces: int) -> None:
        with self.stall.store.reading() as look:
            item = look.goods.item_by_code(code)
        assert item is not None
        self.undone.append(self.cart)
        self.plain.before.append(dict(self.plain.open))
        self.keep(self.cart.add(item, pieces))
        self.plain.open[code] = self.plain.open.get(code, 0) + pieces

    @rule(pieces=st.sampled_from([0, -3, 10_000]))
    @precondition(lambda self: self.cart)
    def absurd_quantity(self, pieces: int) -> None:
        with suppress(AbsurdQuantity):
            self.keep(self.cart.with_quantity(self.cart.lines[0].key, pieces))
            raise AssertionError(pieces)

    @rule()
    @precondition(lambda self: self.undone)
    def undo(self) -> None:
        self.keep(self.undone.pop())
        self.plain.open = self.plain.before.pop()

    @rule()
    @precondition(lambda self: self.cart)
    def sell(self) -> None:
        assert not self.stall.complete(self.cart).repeated
        for code, pieces in self.plain.open.items():
            self.plain.left[code] -= pieces
        self.plain.today += 1
        self.plain.receipts.append((f"S1-{self.stall.today():%y%m%d}-{self.plain.today:04d}", self.cart.pieces))
        self.plain.checkouts += 1
        self.last, self.cart = self.cart, Cart(f"checkout-{self.plain.checkouts}")
        self.plain.open, self.undone, self.plain.before = {}, [], []

    @rule()
    @precondition(lambda self: self.last)
    def sell_the_last_again(self) -> None:
        assert self.last is not None
        with self.stall.store.reading() as look:
            open_cart = look.carts.open_cart()
        assert self.stall.complete(self.last).repeated
        with self.stall.store.reading() as look:
            assert look.carts.open_cart() == open_cart

    @rule()
    @precondition(lambda self: self.cart)
    def power_cut_while_selling(self) -> None:
        with suppress(PowerCut), self.stall.store.work() as work:
            work.sales.next_sequence(self.stall.today())
            work.carts.drop(self.cart.checkout)
            raise PowerCut
        self.come_back()

    @rule()
    def come_back(self) -> None:
        self.stall.reopen()
        with self.stall.store.reading() as look:
            open_cart = look.carts.open_cart()
        assert (open_cart.lines if open_cart else ()) == self.cart.lines

    @rule(days=st.integers(1, 3))
    def another_day(self, days: int) -> None:
        self.stall.now += timedelta(days=days)
        self.plain.today = 0

    @invariant()
    def the_shop_holds_what_the_list_holds(self) -> None:
        with self.stall.store.reading() as look:
            left = {shown.item.code: shown.pieces for shown in look.goods.search("")}
            heads = [(head.number, head.pieces) for head in look.sales.find(limit=1_000)]
        assert left == self.plain.left
        assert heads == self.plain.receipts[::-1]
        assert sum(line.quantity for line in self.cart.lines) == sum(self.plain.open.values())

    def teardown(self) -> None:
        try:
            found = check_shop(self.stall.store)
            assert found.ok, found
        finally:
            self.stall.store.close()
            self._folder.cleanup()


def test_any_order_of_tapping_undoing_selling_and_crashing_keeps_the_books(
    make_stall: Callable[[Path | None], Stall], stock_up: Callable[[Stall], Stall]
) -> None:
    class TradingHere(Trading):
        open_stall = staticmethod(lambda path: stock_up(make_stall(path)))

    run_state_machine_as_test(TradingHere, settings=settings(max_examples=25, stateful_step_count=20))
