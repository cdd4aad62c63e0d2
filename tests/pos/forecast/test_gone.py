from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.forecast.gone import Forecast, NotEnoughData, SoldOut, forecast, slow_first, together
from pos.forecast.history import DaySum, PileHistory
from pos.forecast.outlook import HORIZON

DAY = timedelta(days=1)
START = date(2025, 5, 5)  # a Monday, weeks after Lebaran
MONDAY = 0


def every_day(_: date) -> bool:
    return True


def no_mondays(day: date) -> bool:
    return day.weekday() != MONDAY


def sold_so(
    counts: list[int], left: int, *, opens: Callable[[date], bool] = every_day, start: date = START, price: int = 35_000
) -> PileHistory:
    """A pile that was there from the first day and sold so many pieces on each trading day."""
    calendar = (start + ahead * DAY for ahead in range(HORIZON))
    trading = tuple(day for day, _ in zip(filter(opens, calendar), counts, strict=False))
    days = tuple(DaySum(day, sold, sold * price) for day, sold in zip(trading, counts, strict=True) if sold)
    return PileHistory(trading[-1], trading, start, left, days)


def foretold(pile: PileHistory) -> Forecast:
    found = forecast(pile)
    assert isinstance(found, Forecast)
    return found


def expected_days(found: Forecast) -> int:
    assert found.expected is not None
    return (found.expected - found.today).days


def test_under_seven_trading_days_there_is_not_enough_data() -> None:
    assert forecast(sold_so([3], 40)) == NotEnoughData(left=40, trading_days=1)
    assert forecast(sold_so([3] * 6, 40)) == NotEnoughData(left=40, trading_days=6)
    assert isinstance(forecast(sold_so([3] * 7, 40)), Forecast)


def test_a_pile_that_is_gone_says_since_when() -> None:
    assert forecast(sold_so([3, 4, 0], 0)) == SoldOut(START + DAY)
    assert forecast(PileHistory(START, (START,), START, 0)) == SoldOut(None)


def test_a_pile_thrown_away_is_gone_since_then() -> None:
    days = (DaySum(START, brought_in=5), DaySum(START + DAY, brought_in=-5))
    assert forecast(PileHistory(START + DAY, (START,), START, 0, days)) == SoldOut(START + DAY)


def test_more_sold_than_the_book_held_is_gone_too() -> None:
    assert forecast(sold_so([3] * 10, -2)) == SoldOut(START + 9 * DAY)


def test_five_a_day_and_fifty_left_is_ten_days() -> None:
    found = foretold(sold_so([5] * 28, 50))
    assert found.left == 50
    assert found.pace.pieces == pytest.approx(5, abs=0.3)
    assert found.pace.amount == pytest.approx(5 * 35_000, rel=0.06)
    assert abs(expected_days(found) - 10) <= 1
    assert found.low is not None
    assert found.high is not None
    assert found.low < found.expected < found.high  # type: ignore[operator]


def test_days_on_which_the_stall_never_trades_take_longer_and_are_never_the_day() -> None:
    daily = foretold(sold_so([5] * 28, 240))
    six_days = foretold(sold_so([5] * 28, 240, opens=no_mondays))
    assert six_days.pace.pieces == pytest.approx(daily.pace.pieces, rel=0.02)
    assert expected_days(six_days) == pytest.approx(expected_days(daily) * 7 / 6, rel=0.04)
    for ahead in range(1, 60):
        day = six_days.today + ahead * DAY
        rise = six_days.chance_gone_by(day) - six_days.chance_gone_by(day - DAY)
        assert day.weekday() != MONDAY or rise < 0.01


def test_a_pile_sells_on_sundays_what_it_sold_on_sundays() -> None:
    week = [2, 2, 2, 2, 2, 6, 12]
    found = foretold(sold_so(week * 8, 30))
    assert found.pace.pieces == pytest.approx(4, abs=0.3)
    assert found.pace.weekdays[6] > 2
    assert found.pace.weekdays[0] < 0.8
    assert sum(found.pace.weekdays) == pytest.approx(7)


def test_recent_weeks_weigh_more() -> None:
    grown = foretold(sold_so([2] * 42 + [6] * 42, 300))
    assert grown.pace.pieces > 4.8


def test_a_pile_that_slows_down_lasts_longer_than_its_mean_says() -> None:
    slowing = [round(12 * 0.5 ** (day / 28)) for day in range(84)]
    found = foretold(sold_so(slowing, 60))
    naive = 60 / (sum(slowing) / len(slowing))
    assert expected_days(found) > 3 * naive


def test_what_never_sold_is_not_said_to_go() -> None:
    found = foretold(sold_so([0] * 30, 100))
    assert (found.low, found.expected, found.high) == (None, None, None)
    assert 0 < found.pace.pieces < 0.05
    assert found.pace.amount == 0


def test_a_last_piece_that_nobody_takes_may_go_any_day_or_never() -> None:
    found = foretold(sold_so([1, 1] + [0] * 60, 1))
    assert found.low is not None
    assert found.high is None


def test_a_pile_that_came_late_is_not_slow_for_the_days_before_it() -> None:
    trading = tuple(START + ahead * DAY for ahead in range(60))
    arrived = trading[40]
    days = (DaySum(arrived, 0, 0, 200), *(DaySum(day, 4, 140_000) for day in trading[40:]))
    found = foretold(PileHistory(trading[-1], trading, arrived, 120, days))
    assert found.pace.pieces == pytest.approx(4, abs=0.4)
    assert forecast(PileHistory(trading[-1], trading, trading[55], 120, days[-5:])) == NotEnoughData(120, 5)


def test_days_on_which_nothing_was_left_do_not_make_a_pile_slow() -> None:
    trading = tuple(START + ahead * DAY for ahead in range(50))
    filled = {0: 60, 40: 100}
    days = tuple(
        DaySum(day, 6, 210_000, filled.get(index, 0)) for index, day in enumerate(trading) if index < 10 or index >= 40
    )
    found = foretold(PileHistory(trading[-1], trading, START, 40, days))
    assert found.pace.pieces == pytest.approx(6, abs=0.6)


def test_another_bale_on_the_pile_counts_the_days_before_it_for_less() -> None:
    trading = tuple(START + ahead * DAY for ahead in range(70))
    sold = [2] * 56 + [8] * 14

    def with_arrival(pieces: int) -> Forecast:
        days = [DaySum(day, count, count * 35_000) for day, count in zip(trading, sold, strict=True)]
        days.append(DaySum(trading[56], 0, 0, pieces))
        return foretold(PileHistory(trading[-1], trading, START, 400, tuple(days)))

    assert with_arrival(480).pace.pieces > 6.5
    assert with_arrival(480).pace.pieces > with_arrival(0).pace.pieces


def test_pieces_that_moved_while_the_stall_was_shut_are_no_sales() -> None:
    pile = sold_so([3] * 24, 60, opens=no_mondays)
    monday = date(2025, 5, 12)
    counted = PileHistory(pile.today, pile.trading_days, pile.since, 60, (*pile.days, DaySum(monday, brought_in=-20)))
    assert foretold(counted).pace.pieces == pytest.approx(foretold(pile).pace.pieces, rel=0.05)


def test_a_returned_piece_undoes_its_sale() -> None:
    returned = foretold(sold_so([4] * 20 + [9, -5] + [4] * 6, 60))
    straight = foretold(sold_so([4] * 28, 60))
    assert returned.pace.pieces == pytest.approx(straight.pace.pieces, rel=0.1)


def test_more_returns_than_sales_are_a_pile_that_does_not_sell() -> None:
    found = foretold(sold_so([1, 0, 0, -3, 0, 0, 0, -1], 40))
    assert found.pace.pieces < 0.3
    assert found.pace.amount >= 0


def test_the_rush_before_lebaran_is_not_taken_for_the_pace() -> None:
    feast = date(2025, 3, 31)
    start = feast - 70 * DAY
    counts = [4 if (feast - (start + ahead * DAY)).days > 21 else 20 for ahead in range(70)] + [4] * 28
    found = foretold(sold_so(counts, 400, start=start))
    assert sum(counts) / len(counts) > 7
    assert found.pace.pieces == pytest.approx(4, abs=0.8)


def test_a_feast_on_the_way_brings_the_day_nearer() -> None:
    feast = date(2026, 3, 21)
    before = foretold(sold_so([4] * 42, 200, start=feast - 70 * DAY))
    after = foretold(sold_so([4] * 42, 200, start=feast + 14 * DAY))
    assert expected_days(before) < expected_days(after) - 5


def test_a_burst_that_is_over_leaves_the_pace_nearly_where_it_was() -> None:
    found = foretold(sold_so([4] * 28 + [30] * 7 + [4] * 28, 200))
    assert found.pace.pieces < 5.2


def test_the_chance_agrees_with_the_interval() -> None:
    found = foretold(sold_so([5, 3, 8, 0, 6, 4, 9] * 5, 100))
    assert found.low is not None
    assert found.expected is not None
    assert found.chance_gone_by(found.today) == 0
    assert found.chance_gone_by(found.low - DAY) < 0.1 <= found.chance_gone_by(found.low)
    assert found.chance_gone_by(found.expected - DAY) < 0.5 <= found.chance_gone_by(found.expected)
    assert found.chance_gone_by(found.today + 9999 * DAY) > 0.9


def test_a_history_that_goes_on_after_today_is_refused() -> None:
    with pytest.raises(ValueError, match="ends today"):
        PileHistory(START, (START,), START, 5, (DaySum(START + DAY, 1),))


def test_a_group_is_gone_with_its_slowest_pile() -> None:
    quick, slow = foretold(sold_so([6] * 30, 30)), foretold(sold_so([1] * 30, 90))
    group = together([quick, slow, SoldOut(START)])
    assert isinstance(group, Forecast)
    assert group.left == 120
    assert group.pace.pieces == pytest.approx(quick.pace.pieces + slow.pace.pieces)
    assert group.pace.amount == quick.pace.amount + slow.pace.amount
    assert group.expected is not None
    assert slow.expected is not None
    assert group.expected >= slow.expected
    assert group.chance_gone_by(slow.expected) <= slow.chance_gone_by(slow.expected)


def test_a_group_names_the_pieces_it_cannot_foretell() -> None:
    known = foretold(sold_so([6] * 30, 30))
    group = together([known, NotEnoughData(70, 3), NotEnoughData(5, 1)])
    assert isinstance(group, Forecast)
    assert (group.left, group.too_young) == (30, 75)
    assert group.expected == known.expected


def test_a_group_of_young_piles_has_not_enough_data_and_one_of_none_is_sold_out() -> None:
    assert together([NotEnoughData(70, 3), NotEnoughData(5, 1), SoldOut(START)]) == NotEnoughData(75, 3)
    assert together([SoldOut(None), SoldOut(START)]) == SoldOut(START)
    assert together([]) == SoldOut(None)


def test_piles_of_different_evenings_are_no_group() -> None:
    with pytest.raises(ValueError, match="on one day"):
        together([forecast(sold_so([6] * 30, 30)), forecast(sold_so([6] * 29, 30))])


def test_slow_piles_come_first() -> None:
    outcomes = {
        "quick": forecast(sold_so([6] * 30, 30)),
        "dead": forecast(sold_so([0] * 30, 400)),
        "slow": forecast(sold_so([1] * 30, 90)),
        "nearly dead": forecast(sold_so([0] * 29 + [1], 400)),
        "gone": SoldOut(START),
        "new": NotEnoughData(70, 3),
    }
    assert [name for name, _ in slow_first(outcomes)] == ["dead", "nearly dead", "slow", "quick"]


@given(
    counts=st.lists(st.integers(-5, 60), min_size=7, max_size=120),
    left=st.integers(1, 3000),
    arrivals=st.dictionaries(st.integers(0, 119), st.integers(-40, 400), max_size=4),
    start=st.dates(date(2000, 1, 1), date(2060, 1, 1)),
)
def test_whatever_was_written_down_the_answer_is_in_order(
    counts: list[int], left: int, arrivals: dict[int, int], start: date
) -> None:
    trading = tuple(start + ahead * DAY for ahead in range(len(counts)))
    days = tuple(
        DaySum(day, sold, sold * 5_000, arrivals.get(index, 0))
        for index, (day, sold) in enumerate(zip(trading, counts, strict=True))
    )
    found = forecast(PileHistory(trading[-1], trading, start, left, days))
    if isinstance(found, NotEnoughData):  # the book says that it was empty most of the time
        assert found.trading_days < 7
        return
    assert isinstance(found, Forecast)
    assert found.pace.pieces > 0
    assert found.pace.amount >= 0
    ends = [(day - found.today).days if day else HORIZON + 1 for day in (found.low, found.expected, found.high)]
    assert 1 <= ends[0] <= ends[1] <= ends[2]
    chances = [found.chance_gone_by(found.today + ahead * DAY) for ahead in range(0, HORIZON, 60)]
    assert all(after >= before - 1e-12 for before, after in pairwise(chances))
    assert all(0 <= chance <= 1 for chance in chances)
    assert forecast(PileHistory(trading[-1], trading, start, left, days)) == found
