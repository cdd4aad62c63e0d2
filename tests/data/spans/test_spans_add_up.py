"""Whatever a shop did, the report of any days is what a slow reader of all its records finds."""

from __future__ import annotations

from dataclasses import astuple
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pos.goods.item import Family, Item
from pos.reports.day import day_report
from pos.reports.span.report import SpanReport
from pos.reports.span.span import Beside, Span, day_span
from pos.reports.span.told import report_of
from pos.returning import Brought
from tests.data.returning.conftest import Counter
from tests.data.spans.slow_sums import SlowBook, slow_sums

if TYPE_CHECKING:
    from tests.data.conftest import Stall
from tests.data.spans.conftest import Opens
from tests.data.spans.trading import TRADE, traded

UNSOLD = ("afkir", "given", "lost", "counted", "assigned")
"""What a day costs without a buyer, by the kinds of its movements."""


def key_of(item: Item, keys: dict[UUID, int]) -> Any:
    """What the slow reader knows an item by."""
    return keys[item.id] if item.id else (item.family, item.name)


def told(report: SpanReport, keys: dict[UUID, int]) -> dict[str, Any]:
    """The totals of a report, as the slow reader names them."""
    sums = report.sums
    stock = (*sums.used, *sums.local)
    return {
        "receipts": sums.receipts.count,
        "pieces": sums.pieces,
        "list_amount": sums.list_amount,
        "bargained": sums.bargained,
        "turnover": sums.turnover,
        "before_discounts": sums.before_discounts,
        "cost": sums.cost,
        "profit": sums.profit,
        "profit_left": sums.profit_left,
        "payments": {str(row.method): row.amount for row in sums.payments if row.amount},
        "categories": {row.key: row.amount for row in sums.categories},
        "families": {row.key: row.amount for row in sums.families if row.amount or row.pieces},
        "days": {row.day: row.amount for row in report.days},
        "sellers": {row.name: astuple(row)[1:] for row in sums.shares.sellers},
        "makers": {row.name: row.amount for row in sums.shares.makers},
        "lowered": (sums.lowered.agreed, sums.lowered.offered, sums.lowered.discounts),
        "hours": {row.hour: row.amount for row in sums.hours},
        "bales": {row.name: row.amount for row in sums.shares.bales},
        "stock": (sum(row.start for row in stock), sum(row.left for row in stock)),
        "kasbon": (report.kasbon.before, report.kasbon.owing),
        "given": report.kasbon.given,
        "weekdays": {row.weekday: row.amount for row in report.weekdays if row.days},
        "items": {key_of(row.item, keys): (row.pieces, row.amount, row.cost) for row in sums.best},
        "shelf": {key_of(row.item, keys): (row.start, row.left, row.value) for row in stock if row.start or row.left},
        "gone": {kind: value for kind, value in zip(UNSOLD, astuple(sums.off), strict=True) if value},
        "spent": dict(sums.expenses),
        "rounding": sums.paid.rounding,
        "waiting": sum(waiting.payment.amount for waiting in sums.paid.waiting),
        "year": report.year.turnover,
    }


@given(trade=TRADE, start=st.integers(0, 60), length=st.integers(1, 400))
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_days_of_any_shop_are_what_its_records_add_up_to(
    at_counter: Opens, trade: list[Any], start: int, length: int
) -> None:
    counter = at_counter()
    span = traded(counter, trade, start - 10, length)
    with counter.stall.store.reading() as look:
        report = report_of(look, span, tuple(Beside))
    with counter.stall.store.looking() as database:
        book = SlowBook(database)
    slow = slow_sums(book, span.first, span.last)
    assert told(report, book.items) | {"families": slow["families"]} == slow
    assert {row.key: row.amount for row in report.sums.families} == {
        family: slow["families"].get(family, 0) for family in Family
    }
    for _which, other, takings in report.beside:
        there = slow_sums(book, other.first, other.last)
        assert (takings.receipts, takings.pieces) == (there["receipts"], there["pieces"])
        assert (takings.turnover, takings.profit) == (there["turnover"], there["profit"])


def test_one_day_alone_is_the_report_of_that_day(stall: Stall) -> None:
    counter = Counter(stall)
    counter.sell(("BAL-01/kepala", 3), ("81001", 2), agreed=120_000)
    counter.back(counter.sell(("BAL-01/badan", 2)), Brought(1, line=1))
    with stall.store.reading() as look:
        report = report_of(look, day_span(stall.today()))
        alone = day_report(look.reports.day(stall.today()))
    assert (report.sums.turnover, report.sums.profit) == (alone.turnover, alone.profit)
    assert (report.sums.sold, report.sums.hours, report.sums.used) == (alone.sold, alone.hours, alone.used)


def test_days_that_are_not_over_are_held_against_others_up_to_the_same_hour(stall: Stall) -> None:
    counter = Counter(stall)
    counter.back(counter.sell(("BAL-01/kepala", 3)), Brought(1, line=1))
    with stall.store.reading() as look:
        until_then = look.reports.takings(day_span(stall.today()))
    stall.now += timedelta(hours=1)
    later = counter.sell(("81001", 2))
    counter.back(later, Brought(1, line=1))
    now = stall.now - timedelta(minutes=30) + timedelta(days=7)
    today = day_span(stall.today() + timedelta(days=7))
    with stall.store.reading() as look:
        ((_which, _span, there),) = report_of(look, today, (Beside.BEFORE,), now=now).beside
        ((_which, _span, whole),) = report_of(look, today, (Beside.BEFORE,), now=now + timedelta(days=1)).beside
    assert there.until == now - timedelta(days=7)
    assert (there.receipts, there.pieces, there.turnover, there.cost) == (
        *(until_then.receipts, until_then.pieces, until_then.turnover, until_then.cost),
    )
    assert there.days == until_then.days
    assert (whole.until, whole.receipts) == (None, 2)


def test_a_past_month_says_the_same_however_long_the_shop_trades_on(stall: Stall) -> None:
    counter = Counter(stall)
    counter.sell(("BAL-01/kepala", 5))
    march = Span(date(2026, 3, 1), date(2026, 3, 31))
    with stall.store.reading() as look:
        before = report_of(look, march)
    stall.now += timedelta(days=40)
    sale = counter.sell(("BAL-01/kepala", 9), ("81001", 1))
    counter.back(sale, Brought(1, line=1))
    with stall.store.reading() as look:
        assert report_of(look, march) == before


@pytest.mark.parametrize(
    ("span", "which", "beside"),
    [
        ((date(2026, 3, 7), date(2026, 3, 7)), Beside.BEFORE, (date(2026, 2, 28), date(2026, 2, 28))),
        ((date(2026, 3, 2), date(2026, 3, 8)), Beside.BEFORE, (date(2026, 2, 23), date(2026, 3, 1))),
        ((date(2026, 3, 1), date(2026, 3, 31)), Beside.BEFORE, (date(2026, 2, 1), date(2026, 2, 28))),
        ((date(2026, 3, 1), date(2026, 3, 31)), Beside.MONTH, (date(2026, 2, 1), date(2026, 2, 28))),
        ((date(2026, 3, 5), date(2026, 3, 31)), Beside.MONTH, (date(2026, 2, 5), date(2026, 2, 28))),
        ((date(2026, 2, 1), date(2026, 2, 28)), Beside.MONTH, (date(2026, 1, 1), date(2026, 1, 31))),
        ((date(2026, 3, 11), date(2026, 3, 20)), Beside.BEFORE, (date(2026, 3, 1), date(2026, 3, 10))),
        ((date(2026, 3, 17), date(2026, 3, 19)), Beside.LEBARAN, (date(2025, 3, 28), date(2025, 3, 30))),
        ((date(2026, 3, 25), date(2026, 3, 25)), Beside.LEBARAN, (date(2025, 4, 5), date(2025, 4, 5))),
    ],
)
def test_days_are_held_against_days_like_them(
    span: tuple[date, date], which: Beside, beside: tuple[date, date]
) -> None:
    assert Span(*span).beside(which) == Span(*beside)
