"""Kasbon: who owes what since when, paid off in part, and every sum follows."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlite_utils.utils import sqlite3

from data.check import check_shop
from pos.counter import add_customer, change_customer, customer_called
from pos.customers.account import (
    DebtEntry,
    DebtKind,
    KasbonNeedsCustomer,
    NotOwed,
    OverLimit,
    open_debts,
)
from pos.customers.customer import AbsurdCustomer, AbsurdLimit, Customer, CustomerNameTaken, UnknownCustomer
from pos.selling.payment import Confirmation, Method, Overpaid, Payment, UnconfirmedPayment, WorthlessPayment
from pos.till import close_shift, open_shift
from tests.data.paying.ways import cash, kasbon, qris

if TYPE_CHECKING:
    from tests.data.paying.conftest import Counter


def test_goods_on_trust_are_owed_by_a_customer_since_that_day(counter: Counter) -> None:
    tini = counter.meet("Bu Tini", phone="0800-0000-0001", limit=200_000)
    sale = counter.sell(2, kasbon(70_000), to=tini)
    account = counter.account(tini)
    assert (account.owed, account.since, account.room) == (70_000, counter.stall.today(), 130_000)
    assert [(debt.number, debt.open) for debt in account.open] == [(sale.number, 70_000)]
    with counter.stall.store.reading() as look:
        kept = look.sales.by_number(sale.number)
        assert kept == sale
        assert kept.customer == tini.buyer
        assert [owing.owed for owing in look.customers.owing()] == [70_000]
        assert look.sales.find("tini")[0].number == sale.number


def test_kasbon_of_nobody_is_refused_and_nothing_is_recorded(counter: Counter) -> None:
    with pytest.raises(KasbonNeedsCustomer):
        counter.sell(1, kasbon(35_000))
    with counter.stall.store.reading() as look:
        assert look.sales.find() == ()


def test_a_limit_is_kept_and_says_by_how_much(counter: Counter) -> None:
    tini = counter.meet("Bu Tini", limit=100_000)
    counter.sell(2, kasbon(70_000), to=tini)
    with pytest.raises(OverLimit) as refused:
        counter.sell(1, kasbon(35_000), to=tini)
    assert (refused.value.limit, refused.value.owed, refused.value.amount) == (100_000, 70_000, 35_000)
    counter.sell(1, kasbon(30_000), cash(5_000), to=tini)
    assert counter.account(tini).room == 0
    with pytest.raises(OverLimit):
        counter.sell(1, kasbon(35_000), to=counter.meet("Pak Nol", limit=0))


def test_kasbon_and_other_ways_share_one_bill_and_only_cash_gives_change(counter: Counter) -> None:
    tini = counter.meet("Bu Tini")
    card = Payment(Method.CARD, 10_000, name="EDC Contoh")
    sale = counter.sell(2, kasbon(30_000), card, cash(50_000), to=tini)
    assert (sale.change, counter.account(tini).owed) == (20_000, 30_000)
    with pytest.raises(Overpaid):
        counter.sell(1, kasbon(36_000), to=tini)


def test_repayments_count_in_the_drawer_and_the_day_but_are_no_turnover(counter: Counter, seen: Confirmation) -> None:
    tini = counter.meet("Bu Tini")
    with counter.stall.store.work() as work:
        open_shift(work, 100_000, "Kasir 1", counter.stall.now)
    counter.sell(2, kasbon(70_000), to=tini)
    first = counter.repay(tini, cash(20_000))
    second = counter.repay(tini, qris(30_000, seen))
    assert (first.number, first.before, first.left) == ("KB-S1-260307-001", 70_000, 50_000)
    assert (second.number, second.left) == ("KB-S1-260307-002", 20_000)
    with counter.stall.store.reading() as look:
        assert look.customers.repayment(first.number) == first
        assert look.customers.repayment(second.number.lower()) == second
        shift = look.shifts.current()
        assert shift is not None
        assert look.shifts.drawer_sum(shift.id).expected == 120_000
        facts = look.reports.day(counter.stall.today())
    assert [(row.method, row.amount) for row in facts.payments] == [(Method.KASBON, 70_000)]
    assert [(row.method, row.sales, row.amount) for row in facts.paid.debts_paid] == [
        (Method.CASH, 1, 20_000),
        (Method.QRIS, 1, 30_000),
    ]
    assert check_shop(counter.stall.store).ok


def test_a_repayment_in_several_ways_is_one_record_one_paper_and_counts_in_each_of_them(
    counter: Counter, seen: Confirmation
) -> None:
    tini = counter.meet("Bu Tini")
    counter.sell(2, kasbon(70_000), to=tini)
    paid = counter.repay(tini, cash(20_000), qris(15_000, seen), Payment(Method.TRANSFER, 10_000, seen, "BCA"))
    assert (paid.number, paid.amount, paid.left) == ("KB-S1-260307-001", 45_000, 25_000)
    with counter.stall.store.reading() as look:
        assert look.customers.repayment(paid.number) == paid
        shift = look.shifts.current()
        assert shift is not None
        assert look.shifts.drawer_sum(shift.id).expected == 20_000
        rows = look.reports.day(counter.stall.today()).paid.debts_paid
    assert [(row.method, row.name, row.sales, row.amount) for row in rows] == [
        (Method.CASH, "", 1, 20_000),
        (Method.QRIS, "", 1, 15_000),
        (Method.TRANSFER, "BCA", 1, 10_000),
    ]
    assert [entry.amount for entry in counter.account(tini).entries] == [70_000, -45_000]
    for parts, refusal in (
        ((cash(20_000), cash(5_001)), NotOwed),
        ((cash(10_000), kasbon(5_000)), NotOwed),
        ((cash(10_000), qris(5_000)), UnconfirmedPayment),
        ((cash(10_000), cash(0)), WorthlessPayment),
        ((), NotOwed),
    ):
        with pytest.raises(refusal):
            counter.repay(tini, *parts)
    assert counter.account(tini).owed == 25_000
    assert check_shop(counter.stall.store).ok


def test_more_than_is_owed_or_nothing_is_no_repayment(counter: Counter) -> None:
    tini = counter.meet("Bu Tini")
    with pytest.raises(NotOwed):
        counter.repay(tini, cash(1_000))
    counter.sell(1, kasbon(35_000), to=tini)
    for payment in (cash(35_001), cash(0), cash(-5_000), kasbon(10_000)):
        with pytest.raises(NotOwed):
            counter.repay(tini, payment)
    with pytest.raises(UnconfirmedPayment):
        counter.repay(tini, qris(10_000))
    counter.repay(tini, cash(35_000))
    assert (counter.account(tini).owed, counter.account(tini).since) == (0, None)


def test_a_repayment_opens_a_drawer_that_is_shut(counter: Counter) -> None:
    tini = counter.meet("Bu Tini")
    counter.sell(1, kasbon(35_000), to=tini)
    with counter.stall.store.work() as work:
        closed = close_shift(work, 0, "Kasir 1", counter.stall.now)
    repayment = counter.repay(tini, cash(5_000))
    with counter.stall.store.reading() as look:
        shift = look.shifts.current()
        assert shift is not None
        assert shift.id == repayment.shift != closed.id
        assert look.shifts.drawer_sum(shift.id).expected == 5_000


def test_the_oldest_receipt_is_paid_off_first(counter: Counter) -> None:
    tini = counter.meet("Bu Tini")
    first = counter.sell(1, kasbon(35_000), to=tini)
    counter.stall.now += timedelta(days=2)
    second = counter.sell(2, kasbon(70_000), to=tini)
    counter.repay(tini, cash(40_000))
    account = counter.account(tini)
    assert [(debt.number, debt.open) for debt in account.open] == [(second.number, 65_000)]
    assert account.since == second.day != first.day


STEPS = st.lists(st.tuples(st.sampled_from(DebtKind), st.integers(1, 4), st.integers(1, 100_000)), max_size=12)


@given(STEPS)
def test_what_is_open_adds_up_to_what_is_owed(steps: list[tuple[DebtKind, int, int]]) -> None:
    at = datetime(2026, 3, 7, tzinfo=UTC)
    entries = [
        DebtEntry(kind, str(receipt), at, at.date(), "", amount if kind is DebtKind.SOLD else -amount)
        for kind, receipt, amount in steps
    ]
    owed = sum(entry.amount for entry in entries)
    assert sum(debt.open for debt in open_debts(entries)) >= max(0, owed)
    money = [entry for entry in entries if entry.kind is not DebtKind.RETURNED]
    assert sum(debt.open for debt in open_debts(sorted(money, key=lambda entry: entry.kind is DebtKind.PAID))) == max(
        0, sum(entry.amount for entry in money)
    )


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.booleans(), st.integers(1, 4)), max_size=8))
def test_any_row_of_sales_and_repayments_leaves_what_recomputing_gives(
    counter: Counter, steps: list[tuple[bool, int]]
) -> None:
    customer = counter.meet(f"Pelanggan {counter.stall.now.timestamp()} {id(steps)}")
    owed = 0
    for sells, pieces in steps:
        counter.stall.now += timedelta(minutes=1)
        if sells:
            counter.sell(pieces, kasbon(20_000 * pieces), cash(15_000 * pieces), to=customer)
            owed += 20_000 * pieces
        elif owed:
            part = min(owed, pieces * 9_000)
            counter.repay(customer, cash(part))
            owed -= part
    assert counter.account(customer).owed == owed
    counter.stall.now += timedelta(minutes=1)
    assert check_shop(counter.stall.store).ok


def test_names_are_one_customers_and_changes_are_kept(counter: Counter) -> None:
    tini = counter.meet("  Bu   Tini ", phone="0800", limit=100_000)
    assert tini.name == "Bu Tini"
    for name in ("bu tini", ""):
        with pytest.raises(CustomerNameTaken):
            counter.meet(name)
    sale = counter.sell(1, cash(35_000), to=tini)
    with counter.stall.store.work() as work:
        changed = Customer(tini.id, "Bu Tini Blok V", wholesale=True, note="langganan")
        assert change_customer(work, changed, "Pemilik", counter.stall.now) == changed
    with counter.stall.store.reading() as look:
        assert customer_called(look, "BU TINI BLOK V").wholesale
        with pytest.raises(UnknownCustomer):
            customer_called(look, "Bu Tini")
        assert [change.customer.name for change in look.customers.changes(tini.id)] == ["Bu Tini Blok V", "Bu Tini"]
        kept = look.sales.by_number(sale.number)
        assert kept is not None
        assert kept.customer is not None
        assert kept.customer.name == "Bu Tini"
        assert [owing.customer.name for owing in look.customers.find("blok tini")] == ["Bu Tini Blok V"]


@pytest.mark.parametrize("name", ["Tini\x1b@", "Ti\u0000ni"])
def test_no_customer_is_called_like_that(counter: Counter, name: str) -> None:
    with pytest.raises(AbsurdCustomer):
        counter.meet(name)
    with pytest.raises(AbsurdLimit):
        counter.meet("Bu Minus", limit=-1)
    with pytest.raises(KeyError), counter.stall.store.work() as work:
        change_customer(work, Customer(UUID(int=7), "Siapa"), "Pemilik", counter.stall.now)


def test_debts_are_never_changed_nor_deleted(counter: Counter) -> None:
    tini = counter.meet("Bu Tini")
    counter.sell(1, kasbon(35_000), to=tini)
    counter.repay(tini, cash(5_000))
    for table, column in (("debt", "till"), ("repayment", "till"), ("repaid", "name"), ("customer_change", "till")):
        for sql in (f"DELETE FROM {table}", f"UPDATE {table} SET {column} = 'S9'"):  # noqa: S608 our own names
            with pytest.raises(sqlite3.IntegrityError, match="append-only"), counter.stall.store.work() as work:
                work._book.write(sql, ())  # noqa: SLF001 past the doors, as somebody with a database tool would


def test_harm_done_past_the_doors_is_found(counter: Counter) -> None:
    tini = counter.meet("Bu Tini")
    counter.sell(1, kasbon(35_000), to=tini)
    with counter.stall.store.looking() as database:
        database.execute("UPDATE owing SET amount = 1")
        assert "debts" in [proof.name for proof in check_shop(counter.stall.store).proofs if not proof.ok]


def test_a_second_customer_is_met_in_the_same_breath(counter: Counter) -> None:
    with counter.stall.store.work() as work:
        for name in ("Satu", "Dua"):
            add_customer(work, Customer(UUID(int=0), name), "Kasir 1", counter.stall.now)
    with counter.stall.store.reading() as look:
        assert [owing.customer.name for owing in look.customers.find()] == ["Dua", "Satu"]
