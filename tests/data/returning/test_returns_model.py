"""Whatever is sold, brought back, exchanged and voided in any order: it equals adding everything up from scratch."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from data.check import check_shop
from pos.goods.item import Family, Item
from pos.money import allocate
from pos.reports.day import day_report
from pos.returning import Brought
from pos.selling.agreement import Agreement
from pos.selling.cart import Cart
from pos.selling.payment import Method
from pos.selling.returned import Condition, HasReturns, PartOfExchange, Refund, VoidTooLate
from pos.used.leaving import MoreThanSold
from tests.data.returning.conftest import BAGS, BODIES, SHIRTS, TEES

if TYPE_CHECKING:
    from pos.selling.sale import Sale
    from tests.data.returning.conftest import Counter

HATS, SOCKS = "free used", "free local"
GOODS = st.sampled_from([SHIRTS, BODIES, TEES, BAGS, HATS, SOCKS])
PRICES = {SHIRTS: 50_000, BODIES: 35_000, TEES: 50_000, BAGS: 50_000, HATS: 15_000, SOCKS: 7_000}
STOCK = {SHIRTS: 70, BODIES: 190, TEES: 10, BAGS: 6}
SETOR = 30_000
LINES = st.lists(st.tuples(GOODS, st.integers(1, 7)), min_size=1, max_size=3)


@dataclass
class PlainLine:
    """One line as a list of what each piece cost; the pieces that are still with the buyer."""

    code: str
    pieces: list[int]


@dataclass
class PlainSale:
    """A sale as a plain list would keep it."""

    number: str
    day: int
    lines: list[PlainLine]
    touched: bool = False
    part_of_exchange: bool = False


@dataclass
class Plain:
    """The shop as plain lists: nothing is kept that could be added up again."""

    sales: list[PlainSale] = field(default_factory=list)
    rejected: list[str] = field(default_factory=list)
    cash: list[int] = field(default_factory=list)
    qris: list[int] = field(default_factory=list)
    turnover: list[tuple[int, int]] = field(default_factory=list)
    day: int = 0

    def out(self, code: str) -> int:
        return sum(len(line.pieces) for sale in self.sales for line in sale.lines if line.code == code)

    def paid(self, *codes: str) -> int:
        return sum(sum(line.pieces) for sale in self.sales for line in sale.lines if line.code in codes)


class Counting(RuleBasedStateMachine):
    """Buyers who come, come back, and change their minds."""

    make: Callable[[], Counter]

    def __init__(self) -> None:
        super().__init__()
        self.counter, self.plain = self.make(), Plain()
        self.sales: list[Sale] = []

    @rule(lines=LINES, off=st.integers(0, 9_999), way=st.sampled_from([Method.CASH, Method.QRIS]))
    def sell(self, lines: list[tuple[str, int]], off: int, way: Method) -> None:
        cart = self._cart(lines, off)
        sale = self.counter.complete(cart, cart.total if way is Method.QRIS else 0)
        (self.plain.qris if way is Method.QRIS else self.plain.cash).append(cart.total)
        self._sold(sale, lines)

    @rule(which=st.integers(0, 9), line=st.integers(0, 2), pieces=st.integers(1, 4), how=st.sampled_from(Condition))
    def bring_back(self, which: int, line: int, pieces: int, how: Condition) -> None:
        if not self.sales:
            return
        sale, plain = self._chosen(which)
        at = line % len(plain.lines)
        with suppress(MoreThanSold):
            done = self.counter.back(sale, Brought(pieces, how, at + 1), reason="cacat")
            assert done.record.total == self._take(plain, at, pieces, how)
            self.plain.cash.append(-done.record.total)
            assert len(plain.lines[at].pieces) == sale.lines[at].quantity - self._back(sale, at + 1)

    @rule(
        which=st.integers(0, 9), line=st.integers(0, 2), pieces=st.integers(1, 3), new=LINES, off=st.integers(0, 9_999)
    )
    def exchange(self, which: int, line: int, pieces: int, new: list[tuple[str, int]], off: int) -> None:
        if not self.sales:
            return
        sale, plain = self._chosen(which)
        at, cart = line % len(plain.lines), self._cart(new, off)
        left = plain.lines[at].pieces
        worth = sum(left[len(left) - pieces :]) if pieces <= len(left) else 0
        more = max(0, cart.total - worth)
        with suppress(MoreThanSold):
            done = self.counter.back(sale, Brought(pieces, line=at + 1), instead=cart, cash=more)
            assert done.sale is not None
            assert done.record.total == self._take(plain, at, pieces, Condition.GOOD)
            self.plain.cash.append(cart.total - worth)
            self._sold(done.sale, new).part_of_exchange = True

    @rule(which=st.integers(0, 9))
    def void(self, which: int) -> None:
        if not self.sales:
            return
        sale, plain = self._chosen(which)
        with suppress(HasReturns, PartOfExchange, VoidTooLate):
            done = self.counter.void(sale)
            if done.repeated:
                return
            assert (plain.day, plain.touched, plain.part_of_exchange) == (self.plain.day, False, False)
            for at, line in enumerate(plain.lines):
                self._take(plain, at, len(line.pieces), Condition.GOOD)
            money = {Method.CASH: self.plain.cash, Method.QRIS: self.plain.qris}
            for refund in done.record.refunds:
                money[refund.method].append(-refund.amount)

    @rule(which=st.integers(0, 9))
    def pay_qris_back(self, which: int) -> None:
        """One piece of a sale that was paid by QRIS goes back by QRIS, if it was."""
        if not self.sales:
            return
        sale, plain = self._chosen(which)
        if sale.payments and sale.payments[0].method is Method.QRIS and plain.lines[0].pieces:
            worth = plain.lines[0].pieces[-1]
            refunds = (Refund(Method.QRIS, worth),) if worth else ()
            self.counter.back(sale, Brought(1, line=1), refunds=refunds)
            self._take(plain, 0, 1, Condition.GOOD)
            self.plain.qris.append(-worth)

    @rule()
    def another_day(self) -> None:
        self.counter.stall.now += timedelta(days=1)
        self.plain.day += 1

    @invariant()
    def stock_is_what_lies_on_the_shelf(self) -> None:
        for code, pieces in STOCK.items():
            gone = sum(each == code for each in self.plain.rejected if each != BAGS)
            assert self.counter.pieces(code) == pieces - self.plain.out(code) - gone, code

    @invariant()
    def money_is_what_came_less_what_went(self) -> None:
        assert self.counter.drawer() == sum(self.plain.cash)

    @invariant()
    def bales_earned_what_buyers_keep(self) -> None:
        assert self.counter.earned("BAL-01") == self.plain.paid(SHIRTS, BODIES)

    @invariant()
    def the_maker_is_owed_for_what_buyers_keep(self) -> None:
        assert self.counter.unsettled() == SETOR * self.plain.out(BAGS)

    def teardown(self) -> None:
        with self.counter.stall.store.reading() as look:
            for day in range(self.plain.day + 1):
                on = (self.counter.stall.now - timedelta(days=self.plain.day - day)).date()
                report = day_report(look.reports.day(on))
                assert report.turnover == sum(amount for at, amount in self.plain.turnover if at == day)
                assert report.turnover == sum(row.amount for row in report.payments)
                assert report.turnover == sum(row.amount for row in report.categories)
        result = check_shop(self.counter.stall.store)
        assert result.ok, [proof for proof in result.proofs if not proof.ok]
        self.counter.stall.store.close()

    def _cart(self, lines: list[tuple[str, int]], off: int) -> Cart:
        cart = Cart(self.counter.request())
        with self.counter.stall.store.reading() as look:
            for code, pieces in lines:
                free = Item.free(code, Family.USED if code == HATS else Family.LOCAL, PRICES[code])
                item = look.goods.item_by_code(code) or free
                cart = cart.add_line(item, pieces)
        first = cart.lines[0]
        return cart.agreed(first.key, Agreement(max(1, first.list_amount - off)))

    def _sold(self, sale: Sale, lines: list[tuple[str, int]]) -> PlainSale:
        plain = PlainSale(sale.number, self.plain.day, [])
        for (code, pieces), sold in zip(lines, sale.lines, strict=True):
            plain.lines.append(PlainLine(code, list(allocate(sold.amount, [1] * pieces))))
        self.sales.append(sale)
        self.plain.sales.append(plain)
        self.plain.turnover.append((self.plain.day, sum(sum(line.pieces) for line in plain.lines)))
        return plain

    def _take(self, sale: PlainSale, at: int, pieces: int, how: Condition) -> int:
        line = sale.lines[at]
        back, line.pieces = line.pieces[len(line.pieces) - pieces :], line.pieces[: len(line.pieces) - pieces]
        self.plain.rejected += [line.code] * pieces * (how is Condition.REJECTED)
        self.plain.turnover.append((self.plain.day, -sum(back)))
        sale.touched = True
        return sum(back)

    def _chosen(self, which: int) -> tuple[Sale, PlainSale]:
        at = which % len(self.sales)
        return self.sales[at], self.plain.sales[at]

    def _back(self, sale: Sale, line: int) -> int:
        with self.counter.stall.store.reading() as look:
            return look.returns.back_on_line(sale.id, line)[0]


def test_any_sequence_equals_adding_everything_up_from_scratch(new_counter: Callable[[], Counter]) -> None:
    class CountingHere(Counting):
        make = staticmethod(new_counter)

    run_state_machine_as_test(CountingHere, settings=settings(max_examples=25, stateful_step_count=25, deadline=None))
