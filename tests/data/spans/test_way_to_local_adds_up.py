"""Whatever a shop did, the way from used to local goods is what a slow reader of all its records finds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from pos.reports.way_to_local import programme, used_to_local
from pos.selling.returned import Condition
from tests.data.spans.conftest import Opens
from tests.data.spans.slow_sums import Row, SlowBook
from tests.data.spans.trading import TRADE, traded

if TYPE_CHECKING:
    pass

OVERSOLD = [*(("sell", "81001", pieces, 0) for pieces in (1, 4, 6)), ("back", 0, 1, Condition.GOOD)]
"""One piece more than the book had, and one that comes back: its value has to be told late."""
Sums = dict[Any, tuple[int, int, int]]
"""Pieces, rupiah and cost by some key, without what adds up to nothing at all."""


def slow(book: SlowBook, first: date, last: date, key: Callable[[Row, date], Any]) -> Sums:
    """What was sold less what came back, by a key of the line and its day; lines without a key are left out."""
    days = {("sale", row["key"]): date.fromisoformat(row["day"]) for row in book.sales}
    days |= {("return", row["key"]): date.fromisoformat(row["day"]) for row in book.returns}
    told: dict[Any, list[int]] = {}
    for of, rows, pieces, sign in (("sale", book.lines, "quantity", 1), ("return", book.back, "pieces", -1)):
        for row in rows:
            day = days[of, row[of]]
            name = key(row, day) if first <= day <= last else None
            if name is not None:
                mine = told.setdefault(name, [0, 0, 0])
                for place, column in enumerate((pieces, "amount", "cost")):
                    mine[place] += sign * row[column]
    for row in book.movements:
        day = date.fromisoformat(row["day"])
        late = row["kind"] == "costed" and first <= day <= last
        name = key(row | {"family": "local"}, day) if late else None
        if name is not None:  # sold before it was in the book, and its value came in on this day
            told.setdefault(name, [0, 0, 0])[2] -= row["value"]
    return {name: (pieces, amount, cost) for name, (pieces, amount, cost) in told.items() if pieces or amount or cost}


@given(trade=TRADE, start=st.integers(0, 60), length=st.integers(1, 120))
@example(trade=OVERSOLD, start=0, length=30)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_weeks_places_and_makers_are_what_the_records_add_up_to(
    at_counter: Opens, trade: list[Any], start: int, length: int
) -> None:
    counter = at_counter()
    span = traded(counter, trade, start - 10, length)
    first, last = span.first, span.last
    with counter.stall.store.reading() as look:
        way, told = used_to_local(look, first, last), programme(look, first, last)
    with counter.stall.store.looking() as database:
        book = SlowBook(database)
    weeks = {
        (week.first, family): (sold.pieces, sold.amount, sold.cost)
        for week in way.weeks
        for family, sold in (("used", week.used), ("local", week.local))
        if sold.pieces or sold.amount or sold.cost
    }
    assert weeks == slow(book, first, last, lambda row, day: (day - timedelta(days=day.weekday()), row["family"]))
    places = {place.name: (place.pieces, place.amount, place.cost) for place in way.places}
    assert {name: sums for name, sums in places.items() if any(sums)} == slow(
        book, first, last, lambda row, _day: book.places.get(row["item"])
    )
    months = {(row.month, row.maker): (row.pieces, row.amount) for row in told.months if row.pieces or row.amount}
    by_month = slow(
        book,
        first,
        last,
        lambda row, day: (day.replace(day=1), book.makers[row["item"]]) if row["item"] in book.makers else None,
    )
    assert months == {key: sums[:2] for key, sums in by_month.items() if any(sums[:2])}
