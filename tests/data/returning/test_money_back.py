"""A kasbon shrinks before cash goes back, cash is rounded as the stall rounds it, and a void undoes both."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from data.check import check_shop
from pos.backoffice import save_settings
from pos.counter import add_customer, confirm_payment, pay_debt
from pos.customers.customer import Customer
from pos.reports.day import day_report
from pos.selling.payment import Confirmation, Method, Payment
from pos.selling.returned import NotPaidThatWay, Refund
from pos.till import complete_sale
from tests.data.returning.conftest import SHIRTS, TEES, good

if TYPE_CHECKING:
    from uuid import UUID

    from pos.money import Rupiah
    from pos.selling.sale import Sale
    from tests.data.returning.conftest import Counter


def on_trust(counter: Counter, kasbon: Rupiah) -> tuple[Sale, UUID]:
    """Two shirts to Bu Rina, `kasbon` rupiah of them on trust."""
    stall = counter.stall
    with stall.store.work() as work:
        customer = add_customer(work, Customer(work.new_id(), "Bu Rina"), "Pemilik", stall.now)
        cart = stall.cart(counter.request(), (SHIRTS, 2)).for_customer(customer.buyer)
        cash = (Payment(Method.CASH, cart.total - kasbon),) if kasbon < cart.total else ()
        payments = (Payment(Method.KASBON, kasbon), *cash)
        return complete_sale(work, cart, payments, "Kasir 1", stall.now, print_receipt=False).sale, customer.id


def owed(counter: Counter, customer: UUID) -> Rupiah:
    with counter.stall.store.reading() as look:
        return look.customers.account(customer).owed


def round_to(counter: Counter, step: Rupiah) -> None:
    with counter.stall.store.work() as work:
        settings = work.settings.current()
        assert settings is not None
        save_settings(work, replace(settings, rounding=step), counter.stall.now)


def test_what_comes_back_is_owed_no_more_before_any_cash_goes_out(counter: Counter) -> None:
    sale, rina = on_trust(counter, 70_000)
    first = counter.back(sale, good(1)).record
    second = counter.back(sale, good(1)).record
    assert first.refunds == (Refund(Method.KASBON, 50_000),)
    assert second.refunds == (Refund(Method.KASBON, 20_000), Refund(Method.CASH, 30_000))
    assert (owed(counter, rina), counter.drawer()) == (0, 0)
    assert check_shop(counter.stall.store).ok


def test_what_was_paid_off_goes_back_in_cash(counter: Counter) -> None:
    sale, rina = on_trust(counter, 100_000)
    with counter.stall.store.work() as work:
        pay_debt(work, rina, [Payment(Method.CASH, 80_000)], "Kasir 1", counter.stall.now)
    with pytest.raises(NotPaidThatWay):
        counter.back(sale, good(1), refunds=(Refund(Method.KASBON, 50_000),))
    done = counter.void(sale).record
    assert done.refunds == (Refund(Method.KASBON, 20_000), Refund(Method.CASH, 80_000))
    assert (owed(counter, rina), counter.drawer()) == (0, 0)
    assert check_shop(counter.stall.store).ok


def test_an_exchange_stays_with_the_same_customer(counter: Counter) -> None:
    sale, rina = on_trust(counter, 100_000)
    done = counter.back(sale, good(1, 2), instead=counter.stall.cart("new", (TEES, 1)))
    assert done.sale is not None
    assert done.sale.customer is not None
    assert (done.sale.customer.name, owed(counter, rina)) == ("Bu Rina", 50_000)


def test_cash_that_goes_back_is_rounded_as_the_stall_rounds_and_the_day_knows(counter: Counter) -> None:
    sale = counter.sell((SHIRTS, 3), agreed=100_000)
    round_to(counter, 500)
    record = counter.back(sale, good(1)).record
    assert (record.total, record.rounding, record.refunded) == (33_333, 167, 33_500)
    with counter.stall.store.reading() as look:
        report = day_report(look.reports.day(counter.stall.today()))
    assert report.turnover == 66_667
    assert sum(row.amount for row in report.payments) == report.turnover + report.paid.rounding
    assert check_shop(counter.stall.store).ok


def test_a_void_gives_back_what_was_paid_with_its_rounding(counter: Counter) -> None:
    round_to(counter, 500)
    cart = counter.stall.cart("odd", (SHIRTS, 1), agreed=33_300)
    with counter.stall.store.work() as work:
        cash = (Payment(Method.CASH, 50_000),)
        sale = complete_sale(work, cart, cash, "Kasir 1", counter.stall.now, print_receipt=False).sale
    assert (sale.rounding, counter.drawer()) == (200, 33_500)
    record = counter.void(sale).record
    assert (record.rounding, record.refunded, counter.drawer()) == (200, 33_500, 0)
    assert check_shop(counter.stall.store).ok


def test_an_exchange_rounds_only_the_difference(counter: Counter) -> None:
    round_to(counter, 500)
    sale = counter.sell((SHIRTS, 1))
    done = counter.back(sale, good(1), instead=counter.stall.cart("n", (TEES, 2), agreed=83_300), cash=50_000)
    assert done.sale is not None
    assert (done.sale.rounding, done.sale.change) == (200, 16_500)
    assert check_shop(counter.stall.store).ok


def test_money_of_a_voided_sale_is_waited_for_no_more(counter: Counter) -> None:
    cart = counter.stall.cart("waits", (SHIRTS, 1))
    with counter.stall.store.work() as work:
        payments = (Payment(Method.QRIS, 50_000, waiting=True),)
        sale = complete_sale(work, cart, payments, "Kasir 1", counter.stall.now, print_receipt=False).sale
        assert [waiting.number for waiting in work.arrivals.waiting()] == [sale.number]
    counter.void(sale)
    with counter.stall.store.reading() as look:
        assert not look.arrivals.waiting()
    assert check_shop(counter.stall.store).ok


def test_money_that_nobody_saw_is_not_handed_back_by_a_void(counter: Counter) -> None:
    stall, seen = counter.stall, Confirmation("Kasir 1", counter.stall.now)
    cart = stall.cart("waits", (SHIRTS, 3), agreed=140_000)
    payments = (
        Payment(Method.QRIS, 40_000, waiting=True),
        Payment(Method.QRIS, 30_000, waiting=True),
        Payment(Method.QRIS, 20_000, seen),
        Payment(Method.TRANSFER, 10_000, waiting=True),
        Payment(Method.CASH, 50_000),
    )
    with stall.store.work() as work:
        number = complete_sale(work, cart, payments, "Kasir 1", stall.now, print_receipt=False).sale.number
        confirm_payment(work, number, 2, "Kasir 1", stall.now)
        sale = work.sales.by_number(number)
    assert sale is not None
    assert counter.drawer() == 40_000
    record = counter.void(sale).record
    assert record.refunds == (
        Refund(Method.QRIS, 50_000),
        Refund(Method.QRIS, 40_000, unseen=True),
        Refund(Method.TRANSFER, 10_000, unseen=True),
        Refund(Method.CASH, 40_000),
    )
    assert (record.handed_back, record.unseen, counter.drawer()) == (90_000, 50_000, 0)
    with stall.store.reading() as look:
        assert look.returns.by_number(record.number) == record
        report = day_report(look.reports.day(stall.today()))
    assert (report.turnover, sum(row.amount for row in report.payments)) == (0, 0)
    assert check_shop(stall.store).ok


def by_qris(counter: Counter, amount: Rupiah, *cash: Rupiah) -> Sale:
    """Shirts at 50.000 each, `amount` of them by a QRIS that nobody has seen arrive."""
    stall, pieces = counter.stall, (amount + sum(cash)) // 50_000
    payments = (Payment(Method.QRIS, amount, waiting=True), *(Payment(Method.CASH, each) for each in cash))
    with stall.store.work() as work:
        cart = stall.cart(counter.request(), (SHIRTS, pieces))
        return complete_sale(work, cart, payments, "Kasir 1", stall.now, print_receipt=False).sale


def waited_for(counter: Counter) -> list[tuple[str, Rupiah]]:
    with counter.stall.store.reading() as look:
        return [(each.number, each.payment.amount) for each in look.arrivals.waiting()]


def test_no_cash_goes_out_for_money_that_nobody_saw(counter: Counter) -> None:
    sale = by_qris(counter, 100_000, 50_000)
    first, second, third = (counter.back(sale, good(1)).record for _ in range(3))
    assert first.refunds == second.refunds == (Refund(Method.QRIS, 50_000, unseen=True),)
    assert third.refunds == (Refund(Method.CASH, 50_000),)
    assert (first.handed_back, first.unseen, counter.drawer()) == (0, 50_000, 0)
    assert check_shop(counter.stall.store).ok


def test_money_is_looked_for_whole_until_all_of_it_is_undone(counter: Counter) -> None:
    stall, sale = counter.stall, by_qris(counter, 100_000)
    counter.back(sale, good(1))
    assert waited_for(counter) == [(sale.number, 100_000)]
    counter.back(sale, good(1))
    assert not waited_for(counter)
    with stall.store.reading() as look:
        assert not day_report(look.reports.day(stall.today())).paid.waiting
        assert [head.waiting for head in look.sales.find("", limit=1)] == [False]


def test_money_that_comes_after_a_part_was_undone_is_still_seen_to_arrive(counter: Counter) -> None:
    stall, sale = counter.stall, by_qris(counter, 100_000)
    counter.back(sale, good(1))
    with stall.store.work() as work:
        confirm_payment(work, sale.number, 1, "Kasir 1", stall.now)
    record = counter.back(sale, good(1), refunds=(Refund(Method.QRIS, 50_000),)).record
    assert not record.unseen
    assert check_shop(stall.store).ok


def test_who_says_qris_is_told_what_of_it_never_came(counter: Counter) -> None:
    sale = by_qris(counter, 50_000, 50_000)
    record = counter.back(sale, good(1), refunds=(Refund(Method.QRIS, 50_000),)).record
    assert record.refunds == (Refund(Method.QRIS, 50_000, unseen=True),)


def test_a_debt_that_falls_is_no_money_that_goes_back(counter: Counter) -> None:
    sale, _rina = on_trust(counter, 70_000)
    record = counter.void(sale).record
    assert (record.forgiven, record.handed_back, record.refunded) == (70_000, 30_000, 100_000)
