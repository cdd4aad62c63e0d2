"""The report of any days as JSON: the same figures as on screen and paper, under names that stay."""

from __future__ import annotations

from typing import Any

from pos.reports.returned import Sold
from pos.reports.span.report import SpanReport, Takings
from pos.reports.span.span import Span
from ui.command_line.days.day_result import day_result, stock_result

_OF_ONE_DAY = ("day", "drawers", "book")


def span_result(report: SpanReport) -> dict[str, Any]:
    """Every figure of the days, those of a day's report added up first; money in whole rupiah."""
    sums = {name: value for name, value in day_result(report.sums).items() if name not in _OF_ONE_DAY}
    return {
        **_days(report.span),
        **sums,
        "drawer_difference": report.drawer,
        "days": [{"day": row.day, "sales": row.sales, "amount": row.amount} for row in report.days],
        "weekdays": [
            {"weekday": row.weekday + 1, "days": row.days, "sales": row.sales, "amount": row.amount, "usual": row.usual}
            for row in report.weekdays
        ],
        **further_result(report),
    }


def further_result(report: SpanReport) -> dict[str, Any]:
    """What is told of one day as of many, beside the day's own figures."""
    rate = report.year.rate
    return {
        "sold": [_sold(row) for row in report.sums.best],
        "slowest": [stock_result(row) for row in report.sums.slowest],
        "kasbon": {
            "before": report.kasbon.before,
            "given": report.kasbon.given,
            "paid": report.kasbon.paid,
            "owing": report.kasbon.owing,
        },
        "tax_year": {
            "year": report.span.last.year,
            "before_discounts": report.year.turnover,
            "free": rate.free if rate else None,
            "basis_points": rate.basis_points if rate else None,
            "free_left": report.year.free_left,
            "estimate": report.year.tax,
        },
        "beside": [
            {"what": which, **_days(span), **_takings(takings, report.takings)}
            for which, span, takings in report.beside
        ],
    }


def _days(span: Span) -> dict[str, Any]:
    return {"first": span.first, "last": span.last}


def _takings(there: Takings, here: Takings) -> dict[str, Any]:
    return {
        "receipts": there.receipts,
        "pieces": there.pieces,
        "turnover": there.turnover,
        "cost": there.cost,
        "profit": there.profit,
        "turnover_difference": here.turnover - there.turnover,
        "profit_difference": here.profit - there.profit,
        "until": there.until,
    }


def _sold(row: Sold) -> dict[str, Any]:
    item = row.item
    return {
        "code": item.code,
        "name": item.full_name,
        "family": item.family,
        "pieces": row.pieces,
        "list_amount": row.list_amount,
        "amount": row.amount,
        "cost": row.cost,
    }
