"""Whatever is done to used goods in whatever order, a plain list of what lies where says the same as the book."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from data.check import check_shop
from pos.goods.bale import STANDARD_TIERS
from pos.goods.item import Family, Item
from pos.goods.stock import MovementKind
from pos.refusals import Refusal
from pos.stockroom.bales import Purchase, add_sealed_bale, open_bale, sort_bale, tag_piece
from pos.stockroom.counting import record_count
from pos.stockroom.leaving import assign, swap, take_back, write_off
from pos.stockroom.sealing import seal_opening
from pos.used.bales import Basis, TierSorted
from pos.used.counting import Counted
from pos.used.leaving import WRITE_OFFS
from pos.used.pricing import Piles
from pos.used.sealing import StockSealed

if TYPE_CHECKING:
    from pos.ports import Work
    from tests.data.conftest import Stall

PILE = st.integers(0, 20)
"""Which pile, counted round the piles that are there."""
FEW = st.integers(1, 6)
CLOSED = ""
"""Where the pieces of closed bales lie in the plain list."""


class UsedGoods(RuleBasedStateMachine):
    """Buy, sort, tag, sell, bring back, swap, lose, count, seal."""

    open_stall: Callable[[], Stall]

    def __init__(self) -> None:
        super().__init__()
        self.stall = self.open_stall()
        self.piles = Counter[str]()
        self.estimates: dict[str, int] = {}
        self.costs: dict[str, int] = {}
        self.sold: list[tuple[str, int, str, Counter[str]]] = []
        """Receipt, line, and where the pieces that are still out were taken; nowhere for a free line."""
        self.sealed = False
        self.made = 0

    def do(self, verb: Callable[[Work], object]) -> None:
        self.stall.now += timedelta(minutes=3)
        with self.stall.store.work() as work:
            verb(work)

    def pile(self, place: int) -> str:
        return sorted(self.piles)[place % len(self.piles)]

    def name(self, word: str) -> str:
        self.made += 1
        return f"{word}-{self.made:02d}"

    @rule(pieces=st.integers(1, 60), cost=st.integers(1, 900_000), year=st.integers(2018, 2023))
    def buy(self, pieces: int, cost: int, year: int) -> None:
        bought = Purchase(self.name("BAL"), "Kemeja", pieces, cost, date(year, 1, 16))
        if self.sealed:
            with suppress(StockSealed):
                self.do(lambda work: add_sealed_bale(work, bought, "Pemilik", self.stall.now))
                raise AssertionError(bought)
            return
        self.do(lambda work: add_sealed_bale(work, bought, "Pemilik", self.stall.now))
        self.estimates[bought.code], self.costs[bought.code] = pieces, cost

    @precondition(lambda self: self.estimates)
    @rule(parts=st.lists(st.integers(1, 40), max_size=3), rejected=FEW, basis=st.sampled_from(Basis), onto=PILE,
          opens=st.booleans(), joins=st.booleans())  # fmt: skip
    def sort(self, parts: list[int], rejected: int, basis: Basis, onto: int, *, opens: bool, joins: bool) -> None:
        code = min(self.estimates)
        if opens:
            self.do(lambda work: open_bale(work, code, "Pemilik", self.stall.now))
        target = self.pile(onto) if joins and self.piles else ""
        tiers = [
            TierSorted(tier, pieces, 10_000 * pieces, onto=target if place == 0 else "")
            for place, (tier, pieces) in enumerate(zip(STANDARD_TIERS, parts, strict=False))
        ]
        counted = sum(parts) + rejected
        self.do(lambda work: sort_bale(work, code, tiers, counted, rejected, "Pemilik", self.stall.now, basis=basis))
        del self.estimates[code]
        for tier in tiers:
            self.piles[tier.onto or f"{code}/{tier.tier}"] += tier.pieces

    @precondition(lambda self: self.piles)
    @rule(place=PILE)
    def tag(self, place: int) -> None:
        pile, code = self.pile(place), self.name("TAG")
        with suppress(Refusal):
            self.do(lambda work: tag_piece(work, pile, code, "Kulit", 150_000, None, "Pemilik", self.stall.now))
            self.piles[pile] -= 1
            self.piles[code] += 1

    @precondition(lambda self: self.piles)
    @rule(first=PILE, second=PILE, pieces=st.integers(1, 30))
    def sell(self, first: int, second: int, pieces: int) -> None:
        codes = list(dict.fromkeys((self.pile(first), self.pile(second))))
        sale = self.stall.sell(self.name("sale"), *((code, pieces) for code in codes))
        self.piles.subtract(dict.fromkeys(codes, pieces))
        self.sold += [(sale.number, line, "", Counter({code: pieces})) for line, code in enumerate(codes, start=1)]

    @rule(pieces=FEW)
    def sell_free(self, pieces: int) -> None:
        topi = Item.free("Topi", Family.USED, 15_000)
        sale = self.stall.complete(self.stall.cart(self.name("sale")).add(topi, pieces)).sale
        self.sold.append((sale.number, 1, "free", Counter({CLOSED: pieces})))

    @precondition(lambda self: self.piles and any(free for *_, free, _ in self.sold))
    @rule(place=PILE, pieces=FEW)
    def assign(self, place: int, pieces: int) -> None:
        number, line, _, out = next(sold for sold in self.sold if sold[2])
        pile = self.pile(place)
        with suppress(Refusal):
            self.do(lambda work: assign(work, number, line, pieces, pile, "Pemilik", self.stall.now))
            assert out[CLOSED] >= pieces
            out[CLOSED] -= pieces
            out[pile] += pieces
            self.piles[pile] -= pieces

    @precondition(lambda self: self.sold)
    @rule(which=PILE, pieces=FEW)
    def bring_back(self, which: int, pieces: int) -> None:
        number, line, _, out = self.sold[which % len(self.sold)]
        before = self.by_book()
        with suppress(Refusal):
            self.do(lambda work: take_back(work, number, line, pieces, "Kasir 1", self.stall.now))
            assert out.total() >= pieces
            self.came_back(before, out, pieces)

    @precondition(lambda self: self.sold and self.piles)
    @rule(which=PILE, place=PILE)
    def swap(self, which: int, place: int) -> None:
        number, line, _, out = self.sold[which % len(self.sold)]
        pile, before = self.pile(place), self.by_book()
        with suppress(Refusal):
            self.do(lambda work: swap(work, number, line, 1, pile, "Kasir 1", self.stall.now))
            before[pile] -= 1
            self.came_back(before, out, 1)
            self.piles[pile] -= 1
            out[pile] += 1

    def came_back(self, before: Counter[str], out: Counter[str], pieces: int) -> None:
        """The pieces lie again where some of this line's had been taken, and nowhere else."""
        after = self.by_book()
        risen = {code: after[code] - before[code] for code in {*before, *after} if after[code] != before[code]}
        on_piles = sum(risen.values())
        assert 0 <= on_piles <= pieces
        assert all(0 < rise <= out[code] for code, rise in risen.items())
        self.piles.update(risen)
        out.subtract(risen)
        out[CLOSED] -= pieces - on_piles

    @precondition(lambda self: self.piles)
    @rule(place=PILE, pieces=FEW, kind=st.sampled_from(sorted(WRITE_OFFS)))
    def lose(self, place: int, pieces: int, kind: MovementKind) -> None:
        pile = self.pile(place)
        with suppress(Refusal):
            self.do(lambda work: write_off(work, pile, pieces, kind, "", "Pemilik", self.stall.now))
            assert self.piles[pile] >= pieces
            self.piles[pile] -= pieces

    @precondition(lambda self: self.piles)
    @rule(place=PILE, pieces=st.integers(0, 70))
    def count(self, place: int, pieces: int) -> None:
        pile, at = self.pile(place), self.stall.now + timedelta(minutes=3)
        self.do(lambda work: record_count(work, [Counted(pile, pieces, at, "dihitung")], "Pemilik", self.stall.now))
        self.piles[pile] = pieces

    @rule()
    def seal(self) -> None:
        with suppress(Refusal):
            self.do(lambda work: seal_opening(work, "Pemilik", self.stall.now))
            assert not self.sealed
            self.sealed = True

    def by_book(self) -> Counter[str]:
        with self.stall.store.reading() as look:
            return Counter({shown.item.code: shown.pieces for shown in look.goods.piles()})

    @invariant()
    def the_book_says_what_the_list_says(self) -> None:
        with self.stall.store.reading() as look:
            shown = {pile.item.code: pile.pieces for pile in look.goods.piles()}
            lots = [lot.balance for pile in look.prices.meant(Piles()) for lot in look.used.lots(pile.id)]
            left, accounts = look.used.left(), look.used.accounts()
            waiting = sum(line.pieces for line in look.used.unassigned())
        assert shown == dict(self.piles)
        free = sum(out[CLOSED] for *_, out in self.sold)
        assert (left.unassigned, waiting) == (free, free)
        assert left.pieces == self.piles.total() + sum(self.estimates.values()) - free
        assert all(lot.value >= 0 for lot in lots)
        assert all(lot.value == 0 for lot in lots if lot.pieces <= 0)
        assert {account.bale.code: account.cost_in for account in accounts} == self.costs
        for account in accounts:
            assert 0 <= account.cost_left <= account.cost_in
            assert account.cost_left + account.cost_sold + account.cost_written_off == account.cost_in

    def teardown(self) -> None:
        found = check_shop(self.stall.store)
        self.stall.store.close()
        assert found.ok, found


def test_any_order_of_what_can_be_done_with_used_goods_keeps_the_book(
    make_stall: Callable[[Path | None], Stall],
) -> None:
    class UsedGoodsHere(UsedGoods):
        open_stall = staticmethod(lambda: make_stall(None))

    run_state_machine_as_test(UsedGoodsHere, settings=settings(max_examples=40, stateful_step_count=30, deadline=None))
