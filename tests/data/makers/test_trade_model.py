"""Whatever is received, sold, brought back, sent back, settled and paid in whatever order, everything reconciles."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from data.check import check_shop
from pos.goods.product import Terms
from pos.makers.account import PaysTooMuch
from pos.makers.delivery import CorrectsTooMuch
from pos.makers.settlement import NothingToSettle
from pos.settings import Settings
from pos.settings import Stall as StallName
from pos.used.leaving import MoreThanHeld, MoreThanSold

if TYPE_CHECKING:
    from tests.data.makers.conftest import Trade

CODES = st.sampled_from(["81001", "81002"])
PIECES = st.integers(1, 12)
PRICES = st.sampled_from([0, 1, 29_999, 33_333, 50_000])


@dataclass
class Plain:
    """The shop as a plain list would keep it."""

    own: dict[str, int] = field(default_factory=lambda: {"81001": 10, "81002": 5})
    titip: dict[str, int] = field(default_factory=lambda: {"81001": 0, "81002": 0})
    came_in: int = 550_000
    went_out: int = 0
    billed: int = 0
    owed_for_sold: int = 0
    settled: int = 0
    paid: int = 0


class Trading(RuleBasedStateMachine):
    """An owner without a plan."""

    make: Callable[[], Trade]

    def __init__(self) -> None:
        super().__init__()
        self.trade, self.plain = self.make(), Plain()
        self.sales: list[tuple[str, str]] = []
        self.bought: list[str] = []

    @rule(code=CODES, pieces=PIECES, price=PRICES, costs=st.sampled_from([0, 7, 10_000]))
    def buy(self, code: str, pieces: int, price: int, costs: int) -> None:
        delivery = self.trade.receive(Terms.OUTRIGHT, (code, pieces, price), costs=costs)
        self.bought.append(delivery.number)
        self.plain.own[code] += pieces
        self.plain.came_in += pieces * price + costs
        self.plain.billed += pieces * price

    @rule(code=CODES, pieces=PIECES, price=PRICES)
    def take_on_consignment(self, code: str, pieces: int, price: int) -> None:
        self.trade.receive(Terms.CONSIGNMENT, (code, pieces, price))
        self.plain.titip[code] += pieces

    @rule(code=CODES, pieces=st.integers(-6, 6).filter(bool), which=st.integers(0, 5))
    def correct(self, code: str, pieces: int, which: int) -> None:
        if not self.bought:
            return
        before = self.trade.holding(code).own
        with suppress(CorrectsTooMuch):
            correction = self.trade.correct(self.bought[which % len(self.bought)], (code, pieces, 20_000))
            self.plain.own[code] += pieces
            self.plain.billed += correction.owed
            self.plain.came_in += max(0, pieces) * 20_000
            self.plain.went_out += before.value_out(-pieces) if pieces < 0 else 0

    @rule(code=CODES, pieces=PIECES, agreed=st.sampled_from([None, 20_000, 44_444]))
    def sell(self, code: str, pieces: int, agreed: int | None) -> None:
        before = self.trade.holding(code)
        cart = self.trade.stall.cart(f"c{len(self.sales)}", (code, pieces), agreed=agreed)
        sale = self.trade.stall.complete(cart).sale
        self.sales.append((sale.number, code))
        after = self.trade.holding(code)
        self.plain.own[code] -= before.own.pieces - after.own.pieces
        self.plain.titip[code] -= before.titip - after.titip
        assert before.pieces - after.pieces == pieces
        (line,) = sale.lines
        self.plain.went_out += line.cost - line.owed
        self.plain.owed_for_sold += line.owed

    @rule(pieces=st.integers(1, 4), which=st.integers(0, 9))
    def bring_back(self, pieces: int, which: int) -> None:
        if not self.sales:
            return
        number, code = self.sales[which % len(self.sales)]
        before, waiting = self.trade.holding(code), self.trade.account().unsettled
        with suppress(MoreThanSold):
            assert self.trade.bring_back(number, 1, pieces) >= 0
            after = self.trade.holding(code)
            assert after.pieces - before.pieces == pieces
            self.plain.own[code] += after.own.pieces - before.own.pieces
            self.plain.titip[code] += after.titip - before.titip
            self.plain.went_out -= after.own.value - before.own.value
            self.plain.owed_for_sold += self.trade.account().unsettled - waiting

    @rule(code=CODES, pieces=PIECES)
    def send_back(self, code: str, pieces: int) -> None:
        with suppress(MoreThanHeld):
            self.trade.send_back((code, pieces))
            self.plain.titip[code] -= pieces

    @rule()
    def settle(self) -> None:
        with suppress(NothingToSettle):
            self.plain.settled += self.trade.settle().owed

    @rule(amount=st.sampled_from([1, 50_000, 333_333, 2_000_000]))
    def pay(self, amount: int) -> None:
        with suppress(PaysTooMuch):
            self.plain.paid += self.trade.pay(amount).amount

    @rule(share=st.sampled_from([0, 20, 33]), first=st.sampled_from(Terms))
    def agree_on_other_terms(self, share: int, first: Terms) -> None:
        self.trade.maker(share=share)
        with self.trade.stall.store.work() as work:
            work.settings.save(Settings(StallName("LAPAK CONTOH"), sells_first=first), self.trade.stall.now)

    @invariant()
    def pieces_value_and_debts_are_those_of_the_list(self) -> None:
        for code in self.plain.own:
            holding = self.trade.holding(code)
            assert (holding.own.pieces, holding.titip) == (self.plain.own[code], self.plain.titip[code])
            assert holding.own.value >= 0
            assert holding.own.pieces > 0 or holding.own.value == 0
        account = self.trade.account()
        assert account.owed == self.plain.billed + self.plain.settled - self.plain.paid
        assert account.owed == sum(bill.open for bill in account.bills)
        assert account.unsettled + self.plain.settled == self.plain.owed_for_sold

    def teardown(self) -> None:
        found = check_shop(self.trade.stall.store)
        assert found.ok, found
        with self.trade.stall.store.looking() as database:
            held, costed = database.execute(
                "SELECT sum(iif(held = 'putus', value, 0)), -sum(iif(kind = 'costed', value, 0)) FROM movement "
                "JOIN variant ON variant.item = movement.item"
            ).fetchone()
        returned_late = self.plain.came_in - self.plain.went_out - held
        assert 0 <= returned_late <= costed
        self.trade.stall.store.close()


def test_any_order_of_buying_selling_settling_and_paying_reconciles(make_trade: Callable[[], Trade]) -> None:
    class TradingHere(Trading):
        make = staticmethod(make_trade)

    run_state_machine_as_test(TradingHere, settings=settings(max_examples=40, stateful_step_count=25, deadline=None))
