"""The tables of the report of any days as rows on the screen, each with the figure that counts and where it leads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from pos.goods.item import Family
from pos.money import write as write_number
from pos.reports.span.report import SpanReport
from printing.builders.span.tables import SpanTable
from printing.builders.words import month_name, receipt_count, shelf_name
from ui.window.desk.facts import Fact
from ui.window.report.rows.money import payment_facts, result_facts
from ui.window.report.rows.sold import bale_facts, best_facts, maker_facts, seller_facts
from ui.window.report.rows.ways import Days, Way, Ways
from ui.window.report.spans import MOST_ROWS, ManyTold
from ui.words import _


def facts_of(table: SpanTable, told: ManyTold, ways: Ways, *, costs: bool) -> list[Fact]:
    """The rows of one table; without `costs` the result ends with the turnover."""
    report = told.report
    sums, shares = report.sums, report.sums.shares
    made: dict[str, Callable[[], Iterable[Fact]]] = {
        "result": lambda: result_facts(sums, ways, costs=costs),
        "payments": lambda: payment_facts(sums, ways)[: len(sums.payments)],
        "cashiers": lambda: seller_facts(shares.sellers, ways),
        "best": lambda: best_facts(told.best, ways),
        "bales": lambda: bale_facts(shares.bales[:MOST_ROWS], ways),
        "makers": lambda: maker_facts(shares.makers[:MOST_ROWS], ways),
        "slowest": lambda: _slowest(told, ways),
    }
    if table.key == "days" and report.by_month:
        return _months(report)
    if table.key in made:
        return list(made[table.key]())
    leads = _ways(table.key, report, ways) or (None,) * len(table.rows)
    return [_fact(table, row, way) for row, way in zip(table.rows, leads, strict=True)]


def _ways(key: str, report: SpanReport, ways: Ways) -> Sequence[Way | None]:
    """Where the rows of a table lead, in their order; nothing for a table that is not made of receipts."""
    sums = report.sums
    leads: dict[str, Iterable[Way | None]] = {
        "stock": (
            ways.left(family) for family, stock in ((Family.USED, sums.used), (Family.LOCAL, sums.local)) if stock
        ),
        "beside": (None, *(Days(span) for _which, span, _takings in report.beside)),
        "money": _of_money(report, ways),
        "kasbon": _of_kasbon(report, ways),
        "days": (ways.day(row.day) for row in report.days),
        "weekdays": (ways.weekday(row.weekday) for row in report.weekdays if row.days),
        "hours": (ways.hour(row.hour) for row in sums.hours),
        "families": (ways.family(Family(row.key)) for row in sums.families),
        "categories": (ways.category(row.key) for row in sums.categories),
    }
    return tuple(leads.get(key, ()))


def _months(report: SpanReport) -> list[Fact]:
    """Where days would be too many, their months, each of which opens its own report."""
    rows = []
    for first, amount in report.course:
        month = report.within(first)
        receipts = sum(row.sales for row in report.days if month.first <= row.day <= month.last)
        name = f"{month_name(first.month, _)} {first.year}"
        rows.append(Fact(f"{name}  ·  {receipt_count(receipts, _)}", write_number(amount), opens=Days(month)))
    return rows


def _of_money(report: SpanReport, ways: Ways) -> list[Way | None]:
    paid = report.sums.paid
    rows = (
        (paid.rounding, ways.rounding()),
        (paid.fee, None),
        (len(paid.waiting), ways.waiting()),
        (report.drawer, ways.counted()),
    )
    return [way for amount, way in rows if amount]


def _of_kasbon(report: SpanReport, ways: Ways) -> list[Way | None]:
    kasbon = report.kasbon
    rows = (
        (kasbon.before, ways.owed_before()),
        (kasbon.given, ways.kasbon()),
        (kasbon.paid, ways.lessened()),
        (kasbon.owing, ways.owed_after()),
    )
    return [way if amount else None for amount, way in rows]


def _slowest(told: ManyTold, ways: Ways) -> list[Fact]:
    rows = []
    for row in told.slowest:
        words = _("{sold} laku, nilai jual {value}")
        note = words.format(sold=write_number(row.sold), value=write_number(row.value_at_price))
        left = _("sisa {pieces} pcs").format(pieces=write_number(row.left))
        rows.append(Fact(shelf_name(row.item, _), left, note=note, opens=ways.item(row.item) if row.sold > 0 else None))
    return rows


def _fact(table: SpanTable, row: tuple[str, *tuple[int, ...]], way: Way | None) -> Fact:
    name, *numbers = row
    if table.key == "stock":
        start, *_moved, left, at_price, _at_cost = numbers
        note = _("awal {start}, nilai jual {value}").format(start=write_number(start), value=write_number(at_price))
        return Fact(name, _("sisa {pieces} pcs").format(pieces=write_number(left)), note=note, opens=way)
    if len(numbers) == 1:
        return Fact(name, write_number(numbers[0]), opens=way)
    return Fact(f"{name}  ·  {write_number(numbers[0])}", write_number(numbers[1]), opens=way)
