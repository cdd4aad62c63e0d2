from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.money import LARGEST, UnclearAmount, allocate, read, write, write_rp, write_short

amounts = st.integers(0, LARGEST)


@pytest.mark.parametrize(
    ("typed", "rupiah"),
    [
        ("35000", 35_000),
        ("35.000", 35_000),
        ("Rp35.000", 35_000),
        ("Rp 35.000,-", 35_000),
        ("rp. 35.000,00", 35_000),
        ("35rb", 35_000),
        ("35 ribu", 35_000),
        ("35k", 35_000),
        ("12,5rb", 12_500),
        ("1,25jt", 1_250_000),
        ("1,25 Juta", 1_250_000),
        ("1.250.000", 1_250_000),
        ("35.000\u00a0", 35_000),
        ("goceng", 5_000),
        ("Ceban", 10_000),
        ("goban", 50_000),
        ("100.000", 100_000),
        ("0", 0),
    ],
)
def test_money_is_read_as_people_write_it(typed: str, rupiah: int) -> None:
    assert read(typed) == rupiah


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "abc",
        "-5.000",
        "35.00",
        "35.0000",
        "1.25jt",
        "35,5",
        "1,0005rb",
        "Rp",
        "٣٥",
        "35 rb rb",
        "9" * 16,
        "1" * 9999,
    ],
)
def test_what_would_be_a_guess_is_refused(typed: str) -> None:
    with pytest.raises(UnclearAmount) as refused:
        read(typed)
    assert refused.value.text == typed
    assert refused.value.meant is None


def test_a_comma_between_thousands_is_asked_about_and_never_read_as_a_small_sum() -> None:
    with pytest.raises(UnclearAmount) as refused:
        read("35,000")
    assert refused.value.meant == 35_000


@given(amounts)
def test_what_was_written_is_read_back(amount: int) -> None:
    assert read(write(amount)) == amount
    assert read(write_rp(amount)) == amount
    assert read(write_short(amount)) == amount


@given(st.text(max_size=60) | st.text("0123456789.,rbjtk p-", max_size=14))
def test_any_text_is_an_amount_or_a_refusal(text: str) -> None:
    with suppress(UnclearAmount):
        assert 0 <= read(text) <= LARGEST


def test_minus_stands_before_rp() -> None:
    assert write_rp(-5_000) == "-Rp 5.000"
    assert write(-5_000) == "-5.000"
    assert write_short(-1_500_000) == "-1,5jt"


weights = st.lists(st.integers(0, 10**6), min_size=1, max_size=30).filter(any)


@given(st.integers(-(10**12), 10**12), weights)
def test_shares_always_add_up_and_are_fair_to_the_rupiah(amount: int, shares: list[int]) -> None:
    parts = allocate(amount, shares)
    assert sum(parts) == amount
    for part, weight in zip(parts, shares, strict=True):
        assert abs(part * sum(shares) - amount * weight) < sum(shares)


@given(st.integers(0, 10**9), weights)
def test_who_has_no_weight_gets_nothing(amount: int, shares: list[int]) -> None:
    parts = allocate(amount, shares)
    assert all(part == 0 for part, weight in zip(parts, shares, strict=True) if weight == 0)


@pytest.mark.parametrize("shares", [[], [0, 0], [3, -1]])
def test_sharing_among_nobody_is_a_mistake_of_the_program(shares: list[int]) -> None:
    with pytest.raises(ValueError, match="weights"):
        allocate(100, shares)
