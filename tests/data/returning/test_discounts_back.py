"""A discount was given on pieces: what comes back takes its part of it out of the turnover that tax is counted on."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from pos.reports.day import DayReport, day_report
from pos.selling.agreement import Discount
from tests.data.returning.conftest import BODIES, SHIRTS, Counter, good

if TYPE_CHECKING:
    from pos.selling.sale import Sale


def discounted(counter: Counter, amount: int, *goods: tuple[str, int]) -> Sale:
    """A sale with a discount on everything."""
    return counter.complete(counter.stall.cart(counter.request(), *goods).discounted(Discount(amount)))


def today(counter: Counter) -> DayReport:
    """What the day's papers say."""
    with counter.stall.store.reading() as look:
        return day_report(look.reports.day(counter.stall.today()))


def test_the_part_of_a_returned_piece_is_no_discount_of_the_day_any_more(counter: Counter) -> None:
    sale = discounted(counter, 10_000, (BODIES, 4))
    listed = sale.subtotal
    assert (today(counter).discounts, today(counter).before_discounts) == (10_000, listed)
    counter.back(sale, good(1))
    day = today(counter)
    assert (day.discounts, day.before_discounts) == (7_500, listed * 3 // 4)
    assert day.turnover == day.before_discounts - day.discounts


def test_pieces_that_come_back_one_by_one_take_the_whole_discount_to_the_rupiah(counter: Counter) -> None:
    sale = discounted(counter, 10_000, (BODIES, 3), (SHIRTS, 1))
    kept = [today(counter).before_discounts]
    for line in (1, 2, 1, 1):
        counter.back(sale, good(line))
        kept.append(today(counter).before_discounts)
    piece, shirt = (line.item.price for line in sale.lines)
    assert [before - after for before, after in pairwise(kept)] == [piece, shirt, piece, piece]
    assert (today(counter).turnover, today(counter).discounts, kept[-1]) == (0, 0, 0)


def test_a_discount_of_yesterday_comes_back_today(counter: Counter) -> None:
    sale = discounted(counter, 9_000, (BODIES, 3))
    yesterday = counter.stall.today()
    counter.stall.now += timedelta(days=1)
    counter.back(sale, good(1, 2))
    day = today(counter)
    assert (day.discounts, day.before_discounts) == (-6_000, -2 * sale.lines[0].item.price)
    with counter.stall.store.reading() as look:
        assert day_report(look.reports.day(yesterday)).before_discounts == sale.subtotal


def test_a_voided_sale_leaves_no_discount_and_a_bargain_never_was_one(counter: Counter) -> None:
    counter.void(discounted(counter, 5_000, (BODIES, 2)))
    bargained = counter.sell((BODIES, 2), agreed=50_000)
    counter.back(bargained, good(1))
    assert (today(counter).discounts, today(counter).before_discounts) == (0, 25_000)
