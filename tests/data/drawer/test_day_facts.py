"""The facts of a day are those of its records, and stay as they were however long the shop trades on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.check import check_shop
from data.store import Store
from pos.goods.product import Terms
from pos.reports.day import DayFacts, day_report

if TYPE_CHECKING:
    from tests.data.conftest import Stall

CODES = ("BAL-01/kepala", "BAL-01/badan", "81001", "81002")
SALES = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from(CODES), st.integers(1, 30), st.booleans()), min_size=1, max_size=12
)
"""Days passed since the last sale, what, how many, and whether bargained."""


def facts(stall: Stall, day: date) -> DayFacts:
    with stall.store.reading() as look:
        return look.reports.day(day)


def trade(stall: Stall, sales: list[tuple[int, str, int, bool]], prefix: str) -> None:
    for number, (days, code, pieces, bargained) in enumerate(sales):
        stall.now += timedelta(days=days, minutes=7)
        stall.complete(stall.cart(f"{prefix}{number}", (code, pieces), agreed=1_000 * pieces if bargained else None))


@given(before=SALES, after=SALES)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_past_day_keeps_its_figures_and_they_are_those_of_its_records(
    make_stall: Callable[[Path | None], Stall],
    stock_up: Callable[[Stall], Stall],
    before: list[tuple[int, str, int, bool]],
    after: list[tuple[int, str, int, bool]],
) -> None:
    stall = stock_up(make_stall(None))
    first = stall.today()
    trade(stall, before, "a")
    days = [first + timedelta(days=n) for n in range((stall.today() - first).days + 1)]
    kept = {day: facts(stall, day) for day in days}
    stall.now += timedelta(days=1)
    trade(stall, after, "b")
    for day in days:
        late = facts(stall, day)
        assert without_drawers(late) == without_drawers(kept[day])
        assert recomputed(stall.store, day) == told(late)


@pytest.mark.parametrize("back", [1, 400])
def test_a_clock_that_went_back_moves_the_days_behind_it_too(small_stall: Stall, back: int) -> None:
    small_stall.sell("a", ("BAL-01/kepala", 3))
    today = small_stall.today()
    small_stall.now -= timedelta(days=back)
    small_stall.sell("b", ("BAL-01/kepala", 2), ("81001", 1))
    for day in (today, today - timedelta(days=back)):
        assert recomputed(small_stall.store, day) == told(facts(small_stall, day))
    assert check_shop(small_stall.store).ok


def test_a_pile_that_was_sold_out_before_is_no_part_of_the_day(small_stall: Stall) -> None:
    small_stall.sell("a", ("BAL-01/kepala", 70))
    sold_out_on = small_stall.today()
    small_stall.now += timedelta(days=1)
    codes = [row.item.code for row in facts(small_stall, small_stall.today()).stock]
    assert codes == ["BAL-01/badan", "81001", "81002"]
    assert (70, 0) in [(row.sold, row.left) for row in facts(small_stall, sold_out_on).stock]


def test_what_the_maker_is_owed_is_the_cost_of_a_consigned_piece(small_stall: Stall) -> None:
    small_stall.bring_in(small_stall.product("1003", "Kemeja tenun", terms=Terms.CONSIGNMENT), 4, 0, Terms.CONSIGNMENT)
    sale = small_stall.sell("a", ("81003", 2), ("81001", 1))
    assert [(line.cost, line.owed, line.value) for line in sale.lines] == [(60_000, 60_000, 0), (30_000, 0, 30_000)]
    report = day_report(facts(small_stall, small_stall.today()))
    assert (report.turnover, report.cost, report.profit) == (150_000, 90_000, 60_000)
    assert [row.value for row in report.local if row.item.code == "81003"] == [0]
    assert check_shop(small_stall.store).ok


def test_a_consigned_piece_beyond_the_book_is_owed_all_the_same(small_stall: Stall) -> None:
    tenun = small_stall.product("1003", "Kemeja tenun", terms=Terms.CONSIGNMENT)
    small_stall.bring_in(tenun, 1, 0, Terms.CONSIGNMENT)
    (line,) = small_stall.sell("a", ("81003", 3)).lines
    assert (line.short, line.owed, line.cost) == (2, 90_000, 90_000)
    with small_stall.store.reading() as look:
        found = look.sales.by_checkout("a")
    assert found is not None
    assert found.lines == (line,)


def test_money_hours_and_receipts_of_a_day_add_up(small_stall: Stall) -> None:
    small_stall.sell("a", ("BAL-01/kepala", 3), cash=200_000)
    small_stall.now += timedelta(hours=3)
    small_stall.sell("b", ("81001", 2), ("BAL-01/badan", 1))
    day = facts(small_stall, small_stall.today())
    report = day_report(day)
    assert report.turnover == sum(row.amount for row in day.payments) == sum(row.amount for row in day.hours) == 285_000
    assert [(row.hour, row.sales) for row in day.hours] == [(14, 1), (17, 1)]
    assert (day.receipts.count, day.receipts.first, day.receipts.last) == (2, "S1-260307-0001", "S1-260307-0002")
    assert (day.drawers[0].sum.received, day.drawers[0].sum.change, day.drawers[0].sum.expected) == (
        335_000,
        50_000,
        285_000,
    )


def test_a_day_without_trade_shows_what_stood_there(small_stall: Stall) -> None:
    small_stall.now += timedelta(days=3)
    day = facts(small_stall, small_stall.today())
    assert (day.receipts.count, day.sold, day.payments, day.drawers) == (0, (), (), ())
    assert [(row.start, row.brought_in, row.sold, row.left) for row in day.stock] == [
        (70, 0, 0, 70), (190, 0, 0, 190), (10, 0, 0, 10), (5, 0, 0, 5),
    ]  # fmt: skip
    assert facts(small_stall, date(2020, 1, 1)).stock == ()


def without_drawers(day: DayFacts) -> tuple[object, ...]:
    """All but the drawers: one that was left open goes on counting until somebody closes it."""
    return (day.receipts, day.sold, day.payments, day.hours, day.stock)


def told(day: DayFacts) -> dict[str, Any]:
    return {
        "stock": {r.item.code: (r.start, r.brought_in, r.sold, r.left, r.value) for r in day.stock},
        "sold": {r.item.code: (r.pieces, r.list_amount, r.amount, r.cost) for r in day.sold},
        "payments": {r.method.value: (r.sales, r.amount) for r in day.payments},
        "receipts": day.receipts.count,
    }


def recomputed(store: Store, day: date) -> dict[str, Any]:
    """The same, slowly, from nothing but the raw records."""
    text = day.isoformat()
    with store.looking() as database:
        moved = list(database.query("SELECT i.code, m.* FROM movement m JOIN item i ON i.key = m.item"))
        lines = list(
            database.query("SELECT l.* FROM sale_line l JOIN sale s ON s.key = l.sale WHERE s.day = ?", [text])
        )
        paid = list(database.query("SELECT p.* FROM payment p JOIN sale s ON s.key = p.sale WHERE s.day = ?", [text]))
        sales = list(database.query("SELECT * FROM sale WHERE day = ?", [text]))
    change = sum(sale["change"] for sale in sales)
    stock = {code: stock_of([m for m in moved if m["code"] == code], text) for code in {m["code"] for m in moved}}
    return {
        "stock": {code: row for code, row in stock.items() if any(row[:3])},
        "sold": {
            code: sold_of([row for row in lines if row["code"] == code]) for code in {row["code"] for row in lines}
        },
        "payments": {"cash": (len(sales), sum(p["amount"] for p in paid) - change)} if paid else {},
        "receipts": len(sales),
    }


def sold_of(lines: list[dict[str, Any]]) -> tuple[int, int, int, int]:
    listed = sum(line["quantity"] * line["price"] for line in lines)
    pieces, amount, cost = (sum(line[name] for line in lines) for name in ("quantity", "amount", "cost"))
    return (pieces, listed, amount, cost)


def stock_of(moved: list[dict[str, Any]], day: str) -> tuple[int, int, int, int, int]:
    start = sum(m["pieces"] for m in moved if m["day"] < day)
    brought_in = sum(m["pieces"] for m in moved if m["day"] == day and m["kind"] != "sold")
    sold = -sum(m["pieces"] for m in moved if m["day"] == day and m["kind"] == "sold")
    value = sum(m["value"] for m in moved if m["day"] <= day)
    return (start, brought_in, sold, start + brought_in - sold, value)
