from datetime import UTC, date, datetime, time, timedelta, timezone
from uuid import RFC_4122

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.clock import trading_day
from pos.goods.costing import spread_by_sales_value, value_of_rest
from pos.goods.ean import check_digit, is_ean13
from pos.goods.stock import Balance
from pos.ids import TimeOrderedIds

JAKARTA = timezone(timedelta(hours=7))


@pytest.mark.parametrize(
    ("code", "sound"),
    [
        ("2000000000015", True),
        ("4006381333931", True),
        ("2000000000016", False),
        ("200000000001", False),
        ("20000000000155", False),
        ("\N{FULLWIDTH DIGIT TWO}000000000015", False),
        ("", False),
    ],
)
def test_a_barcode_proves_itself_by_its_last_digit(code: str, *, sound: bool) -> None:
    assert is_ean13(code) is sound


@given(st.text("0123456789", min_size=12, max_size=12), st.integers(0, 11), st.integers(1, 9))
def test_one_wrong_digit_is_always_found(first_twelve: str, place: int, step: int) -> None:
    code = first_twelve + check_digit(first_twelve)
    wrong = code[:place] + str((int(code[place]) + step) % 10) + code[place + 1 :]
    assert is_ean13(code)
    assert not is_ean13(wrong)


tiers = st.lists(st.tuples(st.integers(0, 500), st.integers(1, 200_000)), min_size=1, max_size=5)


@given(st.integers(0, 10**8), tiers)
def test_what_the_tiers_cost_is_what_the_bale_cost(cost: int, sorted_out: list[tuple[int, int]]) -> None:
    parts = spread_by_sales_value(cost, sorted_out)
    assert sum(parts) == (cost if any(pieces for pieces, _ in sorted_out) else 0)
    assert all(part == 0 for part, (pieces, _) in zip(parts, sorted_out, strict=True) if pieces == 0)


def test_dear_pieces_carry_more_of_the_bale() -> None:
    # 3.500.000, 6.650.000 and 800.000 of the 10.950.000 that the bale would fetch
    assert spread_by_sales_value(6_575_000, [(70, 50_000), (190, 35_000), (80, 10_000)]) == (
        2_101_598,
        3_993_037,
        480_365,
    )


@given(st.integers(0, 10**8), st.integers(0, 500), st.integers(0, 500))
def test_pieces_that_went_took_their_share(value: int, gone: int, left: int) -> None:
    rest = value_of_rest(value, gone, left)
    assert 0 <= rest <= value
    assert rest == (value if gone == 0 and left else rest)
    assert left or rest == 0


@given(st.integers(1, 300), st.integers(0, 10**7), st.lists(st.integers(1, 12), max_size=60))
def test_value_leaves_with_the_pieces_and_nothing_is_left_over(pieces: int, value: int, sold: list[int]) -> None:
    balance, gone = Balance(pieces, value), 0
    for quantity in sold:
        gone += balance.value_out(quantity)
        balance = balance.less(quantity)
        assert balance.value >= 0
        assert gone + balance.value == value
        assert balance.pieces > 0 or balance.value == 0


def test_pieces_the_book_does_not_hold_carry_no_value_and_are_counted() -> None:
    balance = Balance(2, 40_000)
    assert (balance.short_of(5), balance.value_out(5)) == (3, 40_000)
    oversold = balance.less(5)
    assert oversold == Balance(-3, 0)
    assert (oversold.short_of(2), oversold.value_out(2)) == (2, 0)


@pytest.mark.parametrize(
    ("at", "day"),
    [
        (datetime(2026, 3, 7, 14, 5, tzinfo=JAKARTA), date(2026, 3, 7)),
        (datetime(2026, 3, 8, 1, 30, tzinfo=JAKARTA), date(2026, 3, 7)),
        (datetime(2026, 3, 8, 3, 59, 59, tzinfo=JAKARTA), date(2026, 3, 7)),
        (datetime(2026, 3, 8, 4, 0, tzinfo=JAKARTA), date(2026, 3, 8)),
    ],
)
def test_the_market_day_ends_when_the_stall_closes_not_at_midnight(at: datetime, day: date) -> None:
    assert trading_day(at, time(4, 0)) == day


@given(st.lists(st.timedeltas(timedelta(hours=-1), timedelta(hours=1)), min_size=2, max_size=50))
def test_ids_rise_even_when_the_clock_is_set_back(steps: list[timedelta]) -> None:
    new_id = TimeOrderedIds(lambda bits: 1 << (bits - 1))
    now = datetime(2026, 3, 7, 9, 0, tzinfo=UTC)
    ids = []
    for step in steps:
        now += step
        ids.append(new_id(now))
    assert ids == sorted(set(ids))
    assert all(id_.version == 7 and id_.variant == RFC_4122 for id_ in ids)


def test_ten_thousand_ids_in_one_millisecond_are_all_different() -> None:
    new_id = TimeOrderedIds(lambda _bits: 0)
    now = datetime(2026, 3, 7, 9, 0, tzinfo=UTC)
    ids = [new_id(now) for _ in range(10_000)]
    assert ids == sorted(set(ids))
