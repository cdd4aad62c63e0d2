from collections.abc import Sequence
from datetime import date, timedelta

from pos.forecast.history import DaySum, PileHistory
from pos.forecast.markdowns import Experience, Markdown, PriceSet, Stretch, experience, markdowns

DAY = timedelta(days=1)
START = date(2025, 5, 5)


def sold_so(counts: Sequence[int], prices: Sequence[PriceSet], start: date = START, left: int = 100) -> PileHistory:
    """A pile that sold so many pieces on each day of trade, at the price of the day."""
    trading = tuple(start + ahead * DAY for ahead in range(len(counts)))
    days = []
    for day, sold in zip(trading, counts, strict=True):
        price = [one.price for one in prices if one.day <= day][-1]
        days.append(DaySum(day, sold, sold * price))
    return PileHistory(trading[-1], trading, start, left, tuple(days))


def set_on(ahead: int, price: int) -> PriceSet:
    return PriceSet(START + ahead * DAY, price)


def test_obral_is_told_by_the_days_before_and_after_it() -> None:
    prices = [set_on(0, 50_000), set_on(20, 35_000)]
    (found,) = markdowns(sold_so([2] * 20 + [5] * 14, prices), prices)
    assert found == Markdown(
        day=START + 20 * DAY,
        old=50_000,
        new=35_000,
        before=Stretch(days=20, pieces=40, amount=2_000_000),
        after=Stretch(days=14, pieces=70, amount=2_450_000),
    )
    assert (found.before.pieces_a_day, found.after.pieces_a_day) == (2, 5)
    assert (found.before.amount_a_day, found.after.amount_a_day) == (100_000, 175_000)
    assert found.helped


def test_at_most_four_weeks_of_trade_on_each_side_are_compared() -> None:
    prices = [set_on(0, 50_000), set_on(60, 35_000)]
    (found,) = markdowns(sold_so([9] * 32 + [2] * 28 + [3] * 28 + [9] * 30, prices), prices)
    assert (found.before.days, found.before.pieces) == (28, 56)
    assert (found.after.days, found.after.pieces) == (28, 84)


def test_a_side_ends_where_another_price_began() -> None:
    prices = [set_on(0, 50_000), set_on(10, 40_000), set_on(20, 30_000)]
    first, second = markdowns(sold_so([1] * 10 + [2] * 10 + [4] * 10, prices), prices)
    assert (first.before.pieces, first.after.pieces) == (10, 20)
    assert (second.before.pieces, second.after.pieces) == (20, 40)


def test_a_dearer_price_and_the_same_price_again_are_no_markdowns() -> None:
    prices = [set_on(0, 30_000), set_on(10, 40_000), set_on(20, 40_000)]
    assert markdowns(sold_so([2] * 30, prices), prices) == ()


def test_too_few_days_on_a_side_tell_nothing() -> None:
    prices = [set_on(0, 50_000), set_on(20, 35_000)]
    assert markdowns(sold_so([2] * 26, prices), prices) == ()
    assert len(markdowns(sold_so([2] * 27, prices), prices)) == 1


def test_the_last_price_of_a_day_holds_and_prices_come_in_any_order() -> None:
    prices = [set_on(20, 45_000), set_on(20, 35_000), set_on(0, 50_000)]
    (found,) = markdowns(sold_so([2] * 40, sorted(prices, key=lambda one: one.day)), prices)
    assert (found.old, found.new) == (50_000, 35_000)


def test_the_rush_before_lebaran_is_no_merit_of_obral() -> None:
    feast = date(2026, 3, 20)
    start = feast - 49 * DAY
    prices = [PriceSet(start, 50_000), PriceSet(feast - 21 * DAY, 40_000)]
    counts = [2] * 28 + [30] * 21 + [2] * 14
    (found,) = markdowns(sold_so(counts, prices, start=start), prices)
    assert found.after == Stretch(days=14, pieces=28, amount=1_120_000)
    assert not found.helped


def test_days_without_stock_count_on_neither_side() -> None:
    prices = [set_on(0, 50_000), set_on(10, 35_000)]
    trading = tuple(START + ahead * DAY for ahead in range(40))
    days = [DaySum(trading[0], 2, 100_000, 40), *(DaySum(day, 2, 100_000) for day in trading[1:10])]
    days += [DaySum(day, 2, 70_000) for day in trading[10:20]]
    (found,) = markdowns(PileHistory(trading[-1], trading, START, 0, tuple(days)), prices)
    assert found.after == Stretch(days=10, pieces=20, amount=700_000)


def test_experience_adds_up_and_says_how_often_it_helped() -> None:
    prices = [set_on(0, 50_000), set_on(10, 35_000)]
    helped = markdowns(sold_so([2] * 10 + [6] * 10, prices), prices)
    did_not = markdowns(sold_so([3] * 10 + [2] * 20, prices), prices)
    assert experience([*helped, *did_not]) == Experience(
        markdowns=2,
        helped=1,
        before=Stretch(days=20, pieces=50, amount=2_500_000),
        after=Stretch(days=30, pieces=100, amount=3_500_000),
    )


def test_without_markdowns_there_is_no_experience() -> None:
    assert experience([]) is None
