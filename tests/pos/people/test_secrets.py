"""PINs: which are taken, what is kept of them, and how long wrong ones make everybody wait."""

import secrets
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.people.patience import FREE_TRIES, LONGEST_WAIT, Misses, whole_seconds
from pos.people.secret import Cost, NotAPin, PinTooEasy, checked_pin, plain_code, recovery_code, secret_of

CHEAP = Cost(2, 1, 1)
START = datetime(2026, 3, 7, 14, tzinfo=UTC)
BITS = st.integers(0, 2**128 - 1)
WAITS = st.lists(st.timedeltas(timedelta(0), timedelta(hours=1)), max_size=60)


@pytest.mark.parametrize("pin", ["2580", " 19283 ", "482610"])
def test_four_to_six_digits_are_a_pin(pin: str) -> None:
    assert checked_pin(pin) == pin.strip()


@pytest.mark.parametrize("pin", ["", "123", "1234567", "12a4", "١٢٣٤", "12 34", "-1234"])
def test_anything_else_is_none(pin: str) -> None:
    with pytest.raises(NotAPin):
        checked_pin(pin)


@pytest.mark.parametrize("pin", ["0000", "1234", "4321", "777777", "8901"])
def test_what_everybody_tries_first_is_refused(pin: str) -> None:
    with pytest.raises(PinTooEasy):
        checked_pin(pin)


@given(st.integers(0, 999_999), st.integers(0, 999_999), BITS)
def test_a_secret_is_made_of_one_text_and_shows_nothing_of_it(one: int, other: int, salt: int) -> None:
    secret = secret_of(f"{one:06}", lambda _bits: salt, CHEAP)
    assert secret.is_made_of(f"{one:06}")
    assert secret.is_made_of(f"{other:06}") is (one == other)
    assert f"{one:06}".encode() not in secret.digest + secret.salt


def test_the_same_pin_twice_is_kept_as_two_different_things() -> None:
    bits = secrets.randbits
    assert secret_of("2580", bits, CHEAP).digest != secret_of("2580", bits, CHEAP).digest


@given(BITS)
def test_a_recovery_code_is_read_however_it_was_typed(bits: int) -> None:
    code = recovery_code(lambda _bits: bits)
    letters = 16
    assert len(plain_code(code)) == letters
    assert not set(code) & set("01OIL")
    assert plain_code(f"  {code.lower().replace('-', ' ')} ") == plain_code(code)


@given(WAITS)
def test_each_wrong_pin_makes_the_wait_longer_and_none_makes_it_endless(passed: list[timedelta]) -> None:
    now, misses = START, Misses()
    for step in passed:
        before = misses.wait
        now += step
        misses = misses.one_more(now)
        assert before <= misses.wait <= LONGEST_WAIT
        assert (misses.wait > timedelta(0)) is (misses.times >= FREE_TRIES)
        assert misses.left(now + misses.wait) == timedelta(0)


@given(st.timedeltas(timedelta(0), timedelta(hours=1)))
def test_a_wait_in_whole_seconds_is_never_shorter_than_it_is(wait: timedelta) -> None:
    assert timedelta(0) <= timedelta(seconds=whole_seconds(wait)) - wait < timedelta(seconds=1)
