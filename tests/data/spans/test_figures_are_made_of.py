"""Every figure of a report opens the receipts and returns that it is made of, and they add up to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pos.goods.item import Family
from pos.ports import Reading
from pos.reports.figure import Counted, Figure
from pos.reports.span.figures import FiguresOf
from pos.reports.span.report import SpanReport
from pos.reports.span.span import Span, day_span
from pos.reports.span.told import report_of
from pos.returning import Brought
from tests.data.returning.conftest import BATIK, BODIES, SHIRTS, TEES, Counter
from tests.data.spans.conftest import Opens
from tests.data.spans.test_figures_open_their_receipts import SALES, sell_on
from tests.data.spans.trading import TRADE, trade_on

if TYPE_CHECKING:
    from tests.data.conftest import Stall

Told = tuple[Figure, int]
"""A figure, and what the report says that it is."""


def whole(report: SpanReport) -> Iterator[Told]:
    """The figures of all that was sold and came back."""
    sums, figures = report.sums, FiguresOf(report.span)
    yield figures.turnover, sums.turnover
    yield figures.receipted, sums.receipted
    yield figures.returned, -sums.returned.amount
    yield figures.pieces, sums.pieces
    yield figures.cost, -sums.cost
    yield figures.profit, sums.profit
    yield figures.rounding, sums.paid.rounding
    yield figures.kasbon, report.kasbon.given
    yield figures.waiting, sum(waiting.payment.amount for waiting in sums.paid.waiting)
    yield figures.lowered(Counted.AGREED), -sums.lowered.agreed
    yield figures.lowered(Counted.OFFERED), -sums.lowered.offered
    yield figures.lowered(Counted.DISCOUNTS), -sums.lowered.discounts


def rows(report: SpanReport) -> Iterator[Told]:
    """The figures of every row of every table."""
    sums, figures = report.sums, FiguresOf(report.span)
    yield from ((figures.family(Family(row.key)), row.amount) for row in sums.families)
    yield from ((figures.category(row.key), row.amount) for row in sums.categories)
    yield from ((figures.item(row.item), row.amount) for row in sums.best)
    yield from ((figures.hour(row.hour), row.amount) for row in sums.hours)
    yield from ((figures.way(row.method, row.name), row.amount) for row in sums.payments)
    yield from ((figures.seller(row.name), row.amount) for row in sums.shares.sellers)
    yield from ((figures.voided_by(row.name), -row.voided) for row in sums.shares.sellers)
    yield from ((figures.maker(row.name), row.amount) for row in sums.shares.makers)
    yield from ((figures.bale(row.name), row.amount) for row in sums.shares.bales)
    yield from ((figures.shelf((row.item.id,)), row.sold) for row in (*sums.used, *sums.local) if row.item.id)
    yield from ((figures.weekday(row.weekday), row.amount) for row in report.weekdays)
    yield from ((FiguresOf(day_span(row.day)).turnover, row.amount) for row in report.days)


def not_of_receipts(look: Reading, report: SpanReport) -> tuple[int, ...]:
    """What the lists behind the figures of kasbon and of the drawer come to, in the order of their table."""
    span, figures = report.span, FiguresOf(report.span)
    return (
        sum(owed.owed for owed in look.customers.owed_on(span.first - timedelta(days=1))),
        look.reports.made_of(figures.kasbon).amount,
        sum(step.less() for step in look.customers.lessened_in(span.first, span.last)),
        sum(owed.owed for owed in look.customers.owed_on(span.last)),
        sum(closing.difference for closing in look.shifts.closed_in(span.first, span.last)),
    )


@given(trade=SALES, further=TRADE, start=st.integers(0, 6), length=st.integers(1, 10))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_a_figure_opens_adds_up_to_it(
    at_counter: Opens, trade: list[Any], further: list[Any], start: int, length: int
) -> None:
    counter = at_counter()
    begun = counter.stall.today()
    sell_on(counter, trade)
    trade_on(counter, further)
    first = begun + timedelta(days=start - 3)
    with counter.stall.store.reading() as look:
        report = report_of(look, Span(first, first + timedelta(days=length - 1)))
        for figure, told in (*whole(report), *rows(report)):
            made = look.reports.made_of(figure)
            assert (figure, made.amount) == (figure, told)
            assert sum(part.amount for part in made.parts) == told
            assert (made.receipts, made.returns) == (
                sum(not part.back for part in made.parts),
                sum(part.back for part in made.parts),
            )
        assert not_of_receipts(look, report) == (*astuple(report.kasbon), report.kasbon.owing, report.drawer)
        receipts = look.reports.made_of(FiguresOf(report.span).receipted)
        assert receipts.receipts == report.sums.receipts.count


def test_words_narrow_what_a_figure_opens(small_stall: Stall) -> None:
    counter = Counter(small_stall)
    first = counter.sell((SHIRTS, 1), (TEES, 1))
    second = counter.sell((TEES, 2), (BATIK, 1))
    counter.back(second, Brought(1, line=1), reason="kebesaran 100%")
    with small_stall.store.reading() as look:
        figure = FiguresOf(day_span(small_stall.today())).item(first.lines[1].item)

        def numbers(words: str) -> list[str]:
            return [part.number for part in look.reports.made_of(figure, words).parts]

        assert numbers("") == [f"RT-{second.number[:-4]}001", second.number, first.number]
        assert numbers("kepala") == [first.number]
        assert numbers(f"polos {second.number[-4:]}") == [second.number]
        assert numbers("100%") == [f"RT-{second.number[:-4]}001"]
        assert numbers("_") == []


def test_only_the_newest_are_told_one_by_one_and_all_are_added_up(small_stall: Stall) -> None:
    counter = Counter(small_stall)
    total = sum(counter.sell((BODIES, 1)).total for _buyer in range(5))
    with small_stall.store.reading() as look:
        made = look.reports.made_of(FiguresOf(day_span(small_stall.today())).turnover, limit=2)
    assert (made.receipts, made.amount, len(made.parts)) == (5, total, 2)
    assert [part.number[-4:] for part in made.parts] == ["0005", "0004"]
    assert made.parts[0].summary == "1 Kemeja badan"
