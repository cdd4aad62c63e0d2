"""Copies get fewer with age, and there is always one of every time."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from pos.keeping.plan import to_let_go
from pos.keeping.shop_copy import CopyName

NOW = datetime(2026, 3, 7, 18, 40, tzinfo=UTC)
ages = st.lists(st.timedeltas(timedelta(0), timedelta(days=1_500)), max_size=60)


def copies(aged: list[timedelta]) -> list[CopyName]:
    """A copy of each age."""
    return [CopyName(NOW - age, "S1-260307-0001") for age in aged]


@given(ages)
def test_the_newest_copy_and_those_of_the_last_day_stay(aged: list[timedelta]) -> None:
    made = copies(aged)
    gone = set(to_let_go(made, NOW))
    assert not {copy for copy in made if NOW - copy.at <= timedelta(hours=24)} & gone
    assert not made or max(made, key=lambda copy: copy.at) not in gone


@given(ages)
def test_of_every_day_week_or_month_that_had_a_copy_one_is_left(aged: list[timedelta]) -> None:
    made = copies(aged)
    left = set(made) - set(to_let_go(made, NOW))
    for copy in made:
        age = NOW - copy.at
        near = {
            other
            for other in left
            if (other.at.year, other.at.month) == (copy.at.year, copy.at.month)
            or abs(other.at - copy.at) <= timedelta(days=7)
        }
        assert near
        if timedelta(hours=24) < age <= timedelta(days=30):
            assert any(other.at.date() == copy.at.date() for other in left)


@given(ages)
def test_letting_go_twice_lets_go_of_nothing_more(aged: list[timedelta]) -> None:
    made = copies(aged)
    left = set(made) - set(to_let_go(made, NOW))
    assert to_let_go(left, NOW) == ()


def test_years_of_copies_come_down_to_a_few_dozen() -> None:
    made = copies([timedelta(hours=3 * step) for step in range(8 * 365 * 3)])
    left = len(made) - len(to_let_go(made, NOW))
    assert 60 < left < 110


def test_a_clock_that_was_set_back_lets_go_of_nothing() -> None:
    made = copies([timedelta(days=day) for day in range(100)])
    assert to_let_go(made, NOW - timedelta(days=3)) == ()


@given(st.datetimes(datetime(2000, 1, 1), datetime(2199, 12, 31)), st.booleans())  # noqa: DTZ001 the zone comes below
def test_the_name_of_a_copy_says_all_that_stands_in_it(at: datetime, sealed: bool) -> None:  # noqa: FBT001 drawn
    name = CopyName(at.replace(microsecond=0, tzinfo=UTC), "S1-260307-0141", sealed)
    assert CopyName.read(str(name), NOW) == name


def test_other_peoples_files_are_no_copies() -> None:
    for name in ("lapak.lapak", "lapak_20260307-990000_0.lapak", "lapak_20260307-184000_S1-260307-0141.lapak.part"):
        assert CopyName.read(name, NOW) is None
