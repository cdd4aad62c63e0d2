from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.selling.notes import likely_cash
from pos.selling.payment import (
    HIGHEST_CHANGE,
    AbsurdCash,
    Confirmation,
    Method,
    Overpaid,
    Payment,
    UnconfirmedPayment,
    Underpaid,
    WorthlessPayment,
    settle,
    still_due,
)

SEEN = Confirmation("Kasir 1", datetime(2026, 3, 7, 14, 6, tzinfo=UTC))


def cash(amount: int) -> Payment:
    return Payment(Method.CASH, amount)


def qris(amount: int, confirmation: Confirmation | None = SEEN) -> Payment:
    return Payment(Method.QRIS, amount, confirmation)


def test_change_is_what_was_given_less_what_is_due() -> None:
    assert settle(220_000, [cash(250_000)]) == 30_000
    assert settle(220_000, [cash(220_000)]) == 0


def test_a_split_payment_gives_change_from_the_cash_alone() -> None:
    assert settle(220_000, [qris(100_000), cash(150_000)]) == 30_000


def test_too_little_money_is_refused_with_what_is_missing() -> None:
    with pytest.raises(Underpaid) as refused:
        settle(220_000, [cash(200_000), qris(15_000)])
    assert refused.value.missing == 5_000


def test_nothing_paid_is_not_a_sale() -> None:
    with pytest.raises(Underpaid):
        settle(35_000, [])


def test_qris_that_nobody_saw_arrive_is_refused() -> None:
    with pytest.raises(UnconfirmedPayment) as refused:
        settle(35_000, [qris(35_000, None)])
    assert refused.value.method is Method.QRIS


@pytest.mark.parametrize("method", [Method.QRIS, Method.TRANSFER])
def test_only_cash_may_be_more_than_is_due(method: Method) -> None:
    with pytest.raises(Overpaid) as refused:
        settle(35_000, [Payment(method, 36_000, SEEN)])
    assert refused.value.excess == 1_000


@pytest.mark.parametrize("amount", [0, -35_000])
def test_a_payment_of_nothing_is_refused(amount: int) -> None:
    with pytest.raises(WorthlessPayment):
        settle(35_000, [cash(35_000), cash(amount)])


@given(st.integers(1, 10**7), st.lists(st.integers(1, 10**7), max_size=4))
def test_money_in_less_change_is_always_the_total(total: int, handed: list[int]) -> None:
    missing = still_due(total, [cash(amount) for amount in handed])
    assert missing == max(0, total - sum(handed))
    laid_down = [cash(amount) for amount in (*handed, missing) if amount]
    if sum(handed) - total > HIGHEST_CHANGE:
        with pytest.raises(AbsurdCash):
            settle(total, laid_down)
        return
    change = settle(total, laid_down)
    assert sum(handed) + missing - change == total
    assert change >= 0


def test_a_slip_of_the_finger_is_no_cash() -> None:
    with pytest.raises(AbsurdCash) as slip:
        settle(90_000, [cash(99_999_999_999)])
    assert slip.value.change == 99_999_909_999


def test_the_quick_keys_are_what_a_buyer_hands_over() -> None:
    assert likely_cash(220_000) == (220_000, 230_000, 250_000, 300_000)
    assert likely_cash(35_000) == (35_000, 40_000, 50_000, 100_000)
    assert likely_cash(95_000) == (95_000, 100_000)
    assert likely_cash(0) == ()


@given(st.integers(1, 10**7))
def test_every_quick_key_pays_the_bill(due: int) -> None:
    sums = likely_cash(due)
    assert sums[0] == due
    assert list(sums) == sorted(set(sums))
    assert len(sums) <= 4
