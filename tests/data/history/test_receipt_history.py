"""A receipt is found again by what somebody remembers of it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from pos.selling.payment import Confirmation, Method, Payment
from pos.selling.sale import sold_on
from pos.till import complete_sale

if TYPE_CHECKING:
    from tests.data.conftest import Stall

FIRST, SECOND, THIRD, FOURTH = "S1-260307-0001", "S1-260307-0002", "S1-260308-0001", "S1-260308-0002"


@pytest.fixture
def sold(small_stall: Stall) -> Stall:
    """Four receipts of two days."""
    small_stall.sell("a", ("BAL-01/kepala", 3))
    small_stall.sell("b", ("BAL-01/badan", 1), ("81001", 1), ("81002", 2))
    small_stall.now += timedelta(days=1)
    small_stall.sell("c", ("81001", 1))
    with small_stall.store.work() as work:
        cart = small_stall.cart("d", ("BAL-01/badan", 2))
        seen = Confirmation("Sari", small_stall.now)
        payments = (Payment(Method.QRIS, 40_000, seen), Payment(Method.CASH, 50_000))
        complete_sale(work, cart, payments, "Sari", small_stall.now, print_receipt=False)
    return small_stall


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("", [FOURTH, THIRD, SECOND, FIRST]),
        (FIRST, [FIRST]),
        ("s1-260308", [FOURTH, THIRD]),
        ("0002", [FOURTH, SECOND]),
        ("2", [FOURTH, SECOND]),
        ("150.000", [FIRST]),
        ("150000", [FIRST]),
        ("qris", [FOURTH]),
        ("Tunai", [FOURTH, THIRD, SECOND, FIRST]),
        ("tunai qris", [FOURTH]),
        ("kartu", []),
        ("tunai kepala", [FIRST]),
        ("tunai S1-260308", [FOURTH, THIRD]),
        ("qris kepala", []),
        ("qris ...", [FOURTH]),
        ("150rb", [FIRST]),
        ("Rp 150.000", [FIRST]),
        ("sari", [FOURTH]),
        ("kasir", [THIRD, SECOND, FIRST]),
        ("kaos hit", [THIRD, SECOND]),
        ("kaos batik", [SECOND]),
        ("kaos 50rb", [THIRD]),
        ("81001", [THIRD, SECOND]),
        ("15", []),
        ("jaket", []),
        ("???", []),
    ],
)
def test_a_receipt_is_found_by_number_amount_cashier_or_goods(sold: Stall, text: str, numbers: list[str]) -> None:
    with sold.store.reading() as look:
        assert [sale.number for sale in look.sales.find(text)] == numbers


def test_a_day_narrows_what_is_found(sold: Stall) -> None:
    with sold.store.reading() as look:
        today, before = sold.today(), sold.today() - timedelta(days=1)
        assert [sale.number for sale in look.sales.find("", sold_on(today))] == [FOURTH, THIRD]
        assert [sale.number for sale in look.sales.find("kaos", sold_on(before))] == [SECOND]
        assert list(look.sales.find("kaos", sold_on(before - timedelta(days=1)))) == []
        assert [sale.number for sale in look.sales.find(limit=1)] == [FOURTH]
        assert list(look.reports.trading_days()) == [today, before]
        assert list(look.reports.trading_days(1)) == [today]


def test_a_found_receipt_says_enough_to_recognise_it(sold: Stall) -> None:
    with sold.store.reading() as look:
        newest, _, mixed, _ = look.sales.find()
    assert mixed.summary == "1 Kemeja badan, 1 Kaos polos combed L Hitam…"
    assert (mixed.pieces, mixed.total, mixed.cashier, mixed.copies) == (4, 185_000, "Kasir 1", 0)
    assert (newest.summary, newest.methods, newest.at) == ("2 Kemeja badan", (Method.QRIS, Method.CASH), sold.now)
