"""Goods on trust, under offers that come and go, in carts that waited: what is owed is what the slips add up to."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from data.check import check_shop
from pos.counter import add_customer, pay_debt
from pos.customers.customer import Customer
from pos.money import allocate
from pos.offering import add_offer, end_offer, offers_in_force
from pos.pricing.offer import Offer, OfferKind, Scope
from pos.returning import Brought, Wanted, take_back
from pos.selling.agreement import Discount, Lot
from pos.selling.cart import Cart
from pos.selling.payment import Method, Payment
from pos.selling.returned import HasReturns, PartOfExchange, Return, VoidTooLate
from pos.till import complete_sale, hold_cart, recall_cart
from pos.used.leaving import MoreThanSold
from tests.data.returning.conftest import BAGS, BODIES, SHIRTS, TEES

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from datetime import datetime

    from pos.ports import Work
    from pos.selling.sale import Sale
    from tests.data.returning.conftest import Counter

STOCK = {SHIRTS: 70, BODIES: 190, TEES: 10, BAGS: 6}
LINES = st.lists(st.tuples(st.sampled_from(sorted(STOCK)), st.integers(1, 7)), min_size=1, max_size=3)
WHO, PART = st.integers(0, 1), st.integers(0, 100)


@dataclass
class PlainSale:
    """A sale as a plain list would keep it: what each piece cost, and how much of it is on trust."""

    sale: Sale
    who: int
    trusted: int
    pieces: list[list[int]]


@dataclass
class Plain:
    """The shop as plain lists."""

    sales: list[PlainSale] = field(default_factory=list)
    owed: tuple[list[int], list[int]] = field(default_factory=lambda: ([], []))
    cash: list[int] = field(default_factory=list)

    def out(self, code: str) -> int:
        return sum(
            len(pieces)
            for each in self.sales
            for line, pieces in zip(each.sale.lines, each.pieces, strict=True)
            if line.item.code == code
        )


class Trusting(RuleBasedStateMachine):
    """Two customers, one of them a reseller, who buy on trust, wait, come back, and pay a part."""

    make: Callable[[], Counter]

    def __init__(self) -> None:
        super().__init__()
        self.counter, self.plain = self.make(), Plain()
        with self.work() as work:
            names = (("Bu Tini", False), ("Reseller Bekasi", True))
            known = [Customer(UUID(int=0), name, wholesale=wholesale) for name, wholesale in names]
            self.customers = [add_customer(work, each, "Kasir 1", self.now) for each in known]

    @rule(who=WHO, lines=LINES, part=PART, off=st.integers(0, 3))
    def sell(self, who: int, lines: list[tuple[str, int]], part: int, off: int) -> None:
        cart = self.cart(lines).for_customer(self.customers[who].buyer)
        if off == 1:
            cart = cart.for_lot(Lot(max(1, cart.total - 7_777), lent="Kasir 1"))
        elif off == 2:
            cart = cart.discounted(Discount(1_234, lent="Kasir 1"))
        self.pay(cart, who, part)

    @rule(lines=LINES)
    def put_aside(self, lines: list[tuple[str, int]]) -> None:
        with self.work() as work:
            hold_cart(work, self.cart(lines), "", "Kasir 1", self.now)

    @rule(who=WHO, lines=LINES, part=PART)
    def call_behind_what_lies_open(self, who: int, lines: list[tuple[str, int]], part: int) -> None:
        cart = self.cart(lines).for_customer(self.customers[who].buyer)
        with self.work() as work:
            for held in work.carts.held():
                cart = recall_cart(work, held.id, cart, self.now)
        self.pay(cart, who, part)

    @rule(who=WHO, part=PART)
    def pay_off(self, who: int, part: int) -> None:
        amount = sum(self.plain.owed[who]) * part // 100
        if amount > 0:
            with self.work() as work:
                pay_debt(work, self.customers[who].id, [Payment(Method.CASH, amount)], "Kasir 1", self.now)
            self.plain.owed[who].append(-amount)
            self.plain.cash.append(amount)

    @rule(which=st.integers(0, 9), line=st.integers(0, 2), pieces=st.integers(1, 3), new=st.none() | LINES, part=PART)
    @precondition(lambda self: self.plain.sales)
    def come_back(self, which: int, line: int, pieces: int, new: list[tuple[str, int]] | None, part: int) -> None:
        plain = self.plain.sales[which % len(self.plain.sales)]
        at = line % len(plain.pieces)
        cart = self.cart(new or []).for_customer(self.customers[plain.who].buyer)
        worth = sum(plain.pieces[at][-pieces:])
        payments = self.parts(max(0, cart.total - worth), part)
        wanted = Wanted(self.counter.request(), plain.sale.number, (Brought(pieces, line=at + 1),), cart, payments)
        with suppress(MoreThanSold):
            with self.work() as work:
                done = take_back(work, wanted, "Kasir 1", self.now, print_slip=False)
            assert (done.record.total, done.record.credit) == (worth, min(worth, cart.total))
            del plain.pieces[at][-pieces:]
            self.give_back(plain, max(0, worth - cart.total), done.record)
            if done.sale:
                self.keep(done.sale, plain.who, payments)

    @rule(which=st.integers(0, 9))
    @precondition(lambda self: self.plain.sales)
    def void(self, which: int) -> None:
        plain = self.plain.sales[which % len(self.plain.sales)]
        with suppress(HasReturns, PartOfExchange, VoidTooLate):
            done = self.counter.void(plain.sale)
            if not done.repeated:
                self.give_back(plain, plain.sale.total, done.record)
                plain.pieces = [[] for _line in plain.pieces]

    @rule(on=st.booleans())
    def three_for_a_hundred(self, *, on: bool) -> None:
        """An offer begins, or ends, while carts wait and sold pieces may still come back."""
        with self.work() as work:
            running = [each for each in work.offers.all() if each.ended_at is None]
            if on and not running:
                offer = Offer(work.new_id(), OfferKind.BUNDLE, Scope(price=35_000), 3, 100_000, "Paket")
                add_offer(work, offer, "Pemilik", self.now)
            elif running and not on:
                end_offer(work, running[0].number, "Pemilik", self.now)

    @rule()
    def another_day(self) -> None:
        self.counter.stall.now += timedelta(days=1)

    @invariant()
    def what_is_owed_is_what_the_slips_add_up_to(self) -> None:
        with self.counter.stall.store.reading() as look:
            for customer, slips in zip(self.customers, self.plain.owed, strict=True):
                account = look.customers.account(customer.id)
                assert account.owed == sum(slips)
                assert sum(debt.open for debt in account.open) == sum(slips)

    @invariant()
    def money_and_goods_are_where_the_lists_say(self) -> None:
        assert self.counter.drawer() == sum(self.plain.cash)
        for code, pieces in STOCK.items():
            assert self.counter.pieces(code) == pieces - self.plain.out(code), code

    def teardown(self) -> None:
        result = check_shop(self.counter.stall.store)
        assert result.ok, [proof for proof in result.proofs if not proof.ok]
        self.counter.stall.store.close()

    @property
    def now(self) -> datetime:
        return self.counter.stall.now

    def work(self) -> AbstractContextManager[Work]:
        return self.counter.stall.store.work()

    def cart(self, lines: list[tuple[str, int]]) -> Cart:
        with self.counter.stall.store.reading() as look:
            cart = Cart(self.counter.request()).under(offers_in_force(look, self.now))
            for code, pieces in lines:
                item = look.goods.item_by_code(code)
                assert item is not None
                cart = cart.add_line(item, pieces)
        return cart

    def parts(self, due: int, part: int) -> tuple[Payment, ...]:
        """`part` percent of what is due on trust, the rest in cash."""
        trusted = due * part // 100
        parts = (Payment(Method.KASBON, trusted), Payment(Method.CASH, due - trusted))
        return tuple(each for each in parts if each.amount)

    def pay(self, cart: Cart, who: int, part: int) -> None:
        payments = self.parts(cart.total, part)
        with self.work() as work:
            sale = complete_sale(work, cart, payments, "Kasir 1", self.now, print_receipt=False).sale
        assert sale.total == cart.total == sum(line.amount for line in sale.lines)
        self.keep(sale, who, payments)

    def keep(self, sale: Sale, who: int, payments: tuple[Payment, ...]) -> None:
        trusted = sum(each.amount for each in payments if each.method is Method.KASBON)
        self.plain.owed[who].append(trusted)
        self.plain.cash.append(sum(each.amount for each in payments) - trusted)
        pieces = [list(allocate(line.amount, [1] * line.quantity)) for line in sale.lines]
        self.plain.sales.append(PlainSale(sale, who, trusted, pieces))

    def give_back(self, plain: PlainSale, amount: int, record: Return) -> None:
        """A debt of this sale is forgiven first, as far as it is still owed; the rest is cash."""
        forgiven = min(amount, plain.trusted, max(0, sum(self.plain.owed[plain.who])))
        plain.trusted -= forgiven
        self.plain.owed[plain.who].append(-forgiven)
        self.plain.cash.append(forgiven - amount)
        assert record.refunded == amount
        assert sum(each.amount for each in record.refunds if each.method is Method.KASBON) == forgiven


def test_what_is_owed_equals_adding_everything_up_from_scratch(new_counter: Callable[[], Counter]) -> None:
    class TrustingHere(Trusting):
        make = staticmethod(new_counter)

    run_state_machine_as_test(TrustingHere, settings=settings(max_examples=20, stateful_step_count=25, deadline=None))
