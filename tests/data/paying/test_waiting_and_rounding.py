"""Money that is waited for, cash that is rounded, ways of one's own, and the stall's QRIS code."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.check import check_shop
from pos.counter import confirm_payment, forget_qris, own_code, set_qris
from pos.money import round_cash
from pos.qris.merchant import NoQrisCode
from pos.qris.tlv import BadCode
from pos.reports.day import day_report
from pos.selling.fees import MICRO, AbsurdFee, FeeRate, estimated_fee
from pos.selling.payment import Confirmation, Method, Payment, UnconfirmedPayment, rounding_for
from pos.selling.waiting import NothingWaiting
from pos.settings import ROUNDINGS
from tests.data.paying.ways import cash, kasbon, qris

if TYPE_CHECKING:
    from tests.data.paying.conftest import Counter

STICKER = json.loads((Path(__file__).parents[2] / "pos" / "qris_vectors.json").read_text("utf-8"))["valid"][0][
    "payload"
]


def test_a_sale_stands_while_its_money_is_waited_for(counter: Counter) -> None:
    sale = counter.sell(2, cash(20_000), qris(50_000))
    assert sale.is_open
    with counter.stall.store.reading() as look:
        (waiting,) = look.arrivals.waiting()
        assert (waiting.number, waiting.position, waiting.payment.amount) == (sale.number, 2, 50_000)
        assert look.arrivals.waiting(sale.shift) == (waiting,)
        assert look.sales.find()[0].waiting


def test_who_sees_it_later_is_a_further_record(counter: Counter) -> None:
    sale = counter.sell(2, qris(70_000))
    counter.stall.now += timedelta(minutes=40)
    with counter.stall.store.work() as work:
        confirm_payment(work, sale.number, 1, "Pemilik", counter.stall.now)
    with counter.stall.store.reading() as look:
        kept = look.sales.by_number(sale.number)
        assert kept is not None
        (payment,) = kept.payments
        assert (payment.waiting, payment.confirmation) == (True, Confirmation("Pemilik", counter.stall.now))
        assert not kept.is_open
        assert look.arrivals.waiting() == ()
        assert not look.sales.find()[0].waiting
    for number, position in ((sale.number, 1), (sale.number, 2), ("S1-260307-0099", 1), ("x", 1)):
        with pytest.raises(NothingWaiting), counter.stall.store.work() as work:
            confirm_payment(work, number, position, "Pemilik", counter.stall.now)


def test_the_day_lists_what_its_evening_had_not_seen_for_ever(counter: Counter) -> None:
    day = counter.stall.today()
    early, late = counter.sell(1, qris(35_000)), counter.sell(2, qris(70_000))
    with counter.stall.store.work() as work:
        confirm_payment(work, early.number, 1, "Kasir 1", counter.stall.now)
    counter.stall.now += timedelta(days=1)
    with counter.stall.store.work() as work:
        confirm_payment(work, late.number, 1, "Kasir 1", counter.stall.now)
    with counter.stall.store.reading() as look:
        assert [waiting.number for waiting in look.reports.day(day).paid.waiting] == [late.number]


@pytest.mark.parametrize("method", [Method.CASH, Method.KASBON])
def test_cash_is_never_waited_for(counter: Counter, method: Method) -> None:
    with pytest.raises(UnconfirmedPayment):
        counter.sell(1, Payment(method, 35_000, waiting=True), to=counter.meet("Bu Tini"))


def test_ways_of_ones_own_are_kept_by_name(counter: Counter) -> None:
    sale = counter.sell(
        3, Payment(Method.TRANSFER, 35_000, name="BCA"), Payment(Method.TRANSFER, 30_000, name="BRI"), cash(40_000)
    )
    with counter.stall.store.reading() as look:
        assert look.sales.by_number(sale.number) == sale
        rows = look.reports.day(counter.stall.today()).payments
        assert look.sales.find("bri")[0].number == sale.number
    assert [(row.method, row.name, row.amount) for row in rows] == [
        (Method.CASH, "", 40_000),
        (Method.TRANSFER, "BCA", 35_000),
        (Method.TRANSFER, "BRI", 30_000),
    ]


def test_cash_is_rounded_on_a_line_of_its_own_and_every_sum_adds_up(counter: Counter) -> None:
    counter.round_to(1_000)
    cart = counter.stall.cart("odd", ("BAL-01/badan", 3), agreed=99_700)
    sale = counter.stall.complete(cart, cash=110_000).sale
    assert (sale.total, sale.rounding, sale.due, sale.change) == (99_700, 300, 100_000, 10_000)
    with counter.stall.store.reading() as look:
        assert look.sales.by_number(sale.number) == sale
        report = day_report(look.reports.day(counter.stall.today()))
        assert look.shifts.drawer_sum(sale.shift).expected == 100_000
    assert report.turnover + report.paid.rounding == sum(row.amount for row in report.payments) == 100_000
    assert check_shop(counter.stall.store).ok


def test_only_what_is_left_for_cash_is_rounded(counter: Counter, seen: Confirmation) -> None:
    counter.round_to(1_000)
    assert counter.sell(1, qris(35_000, seen)).rounding == 0
    split = counter.sell(1, qris(20_300, seen), cash(15_000))
    assert (split.rounding, split.change) == (300, 0)


@given(st.integers(1, 10**7), st.sampled_from(ROUNDINGS), st.integers(0, 10**7))
def test_rounding_is_at_most_half_a_step_and_never_of_anything_but_cash(total: int, step: int, other: int) -> None:
    seen = Payment(Method.TRANSFER, min(total, other) or 1)
    assert rounding_for(total, [seen], step) == 0
    assert rounding_for(total, [kasbon(total)], step) == 0
    rounding = rounding_for(total, [seen, cash(1)], step)
    assert abs(rounding) * 2 <= step
    rest = total - seen.amount
    assert not step or rest * 2 <= step or (rest + rounding) % step == 0
    assert round_cash(rest, step) == rest + rounding


def test_halfway_the_buyer_pays_less() -> None:
    assert [round_cash(amount, 1_000) for amount in (1_499, 1_500, 1_501, 400, 0)] == [1_000, 1_000, 2_000, 400, 0]


def test_the_stalls_code_is_kept_with_everyone_who_set_it(counter: Counter) -> None:
    with pytest.raises(NoQrisCode), counter.stall.store.reading() as look:
        own_code(look)
    with counter.stall.store.work() as work:
        first = set_qris(work, f" {STICKER}\n", "Pemilik", counter.stall.now)
        assert set_qris(work, STICKER, "Kasir 1", counter.stall.now) == first
    with pytest.raises(BadCode), counter.stall.store.work() as work:
        set_qris(work, STICKER[:-1] + "0", "Kasir 1", counter.stall.now)
    with counter.stall.store.reading() as look:
        assert own_code(look).merchant == "CONTOH LAPAK SENEN"
    with counter.stall.store.work() as work:
        forget_qris(work, "Pemilik", counter.stall.now)
        with pytest.raises(NoQrisCode):
            forget_qris(work, "Pemilik", counter.stall.now)
    with counter.stall.store.reading() as look:
        assert look.qris.current() is None
        assert [(code.by, bool(code.text)) for code in look.qris.history()] == [("Pemilik", False), ("Pemilik", True)]


def test_a_fee_is_estimated_by_the_rate_of_its_day() -> None:
    day = MICRO[0].since
    assert estimated_fee([500_000, 500_001, 1_000_000], MICRO, day) == 1_500 + 3_000
    assert estimated_fee([1_000_000], MICRO, day - timedelta(days=1)) == 0
    later = (*MICRO, FeeRate(day + timedelta(days=30), 100_000, 70))
    assert estimated_fee([200_000], later, day + timedelta(days=29)) == 0
    assert estimated_fee([200_000], later, day + timedelta(days=30)) == 1_400
    for basis_points, free_to in ((-1, 0), (1_001, 0), (30, -1)):
        with pytest.raises(AbsurdFee):
            FeeRate(day, free_to, basis_points)


def test_the_day_tells_what_the_bank_may_keep(counter: Counter, seen: Confirmation) -> None:
    counter.sell(20, qris(700_000, seen))
    with counter.stall.store.reading() as look:
        assert look.reports.day(counter.stall.today()).paid.fee == 2_100
