"""The end-of-day report as JSON: the same figures as on screen and paper, under names that stay."""

from __future__ import annotations

from typing import Any

from pos.reports.day import DayReport
from pos.reports.money import PaymentRow
from pos.reports.rows import SalesRow, StockRow
from pos.reports.who import NamedRow, SellerRow
from pos.selling.waiting import WaitingPayment
from ui.command_line.days.drawer import drawer_result


def day_result(report: DayReport) -> dict[str, Any]:
    """Every figure of the day; money in whole rupiah. Of every pile start + brought_in - sold - gone = left."""
    return {
        "day": report.day,
        "receipts": {"count": report.receipts.count, "first": report.receipts.first, "last": report.receipts.last},
        **_turnover(report),
        **_result(report),
        **_parts(report),
        **_money(report),
        "hours": [{"hour": row.hour, "sales": row.sales, "amount": row.amount} for row in report.hours],
        "drawers": [drawer_result(drawer.shift, drawer.sum) for drawer in report.drawers],
        **_stock(report),
    }


def _turnover(report: DayReport) -> dict[str, Any]:
    """From list prices to what stayed sold."""
    lowered, back = report.lowered, report.returned
    return {
        "pieces": report.pieces,
        "list_amount": report.list_amount,
        "bargained": report.bargained,
        "reductions": [{"kind": kind, "amount": amount} for kind, amount in lowered.kinds],
        "lowered": {"agreed": lowered.agreed, "offered": lowered.offered, "discounts": lowered.discounts},
        "receipted": report.receipted,
        "returned": {
            "returns": back.returns,
            "voids": back.voids,
            "pieces": back.pieces,
            "amount": back.amount,
            "voided": back.voided,
            "without_receipt": back.unproven,
            "cost": back.cost,
        },
        "turnover": report.turnover,
        "discounts": report.discounts,
        "before_discounts": report.before_discounts,
    }


def _result(report: DayReport) -> dict[str, Any]:
    """From turnover to what is left of it."""
    off = report.off
    return {
        "cost": report.cost,
        "profit": report.profit,
        "uncosted": report.uncosted,
        "written_off": {
            "afkir": off.rejected,
            "given": off.given,
            "lost": off.lost,
            "counted": off.counted,
            "assigned": off.assigned,
            "total": off.total,
        },
        "expenses": [{"category": name, "amount": amount} for name, amount in report.expenses],
        "profit_left": report.profit_left,
    }


def _parts(report: DayReport) -> dict[str, Any]:
    """Turnover by what was sold, and by whom."""
    return {
        "families": [_sales(row, "family") for row in report.families],
        "categories": [_sales(row, "category") for row in report.categories],
        "cashiers": [_seller(row) for row in report.shares.sellers],
        "bales": [_named(row) for row in report.shares.bales],
        "makers": [_named(row) for row in report.shares.makers],
    }


def _money(report: DayReport) -> dict[str, Any]:
    """What came in by which way, and what is waited for."""
    return {
        "payments": [_paid(row) for row in report.payments],
        "rounding": report.paid.rounding,
        "debts_paid": [_paid(row) for row in report.paid.debts_paid],
        "waiting": [waiting_result(waiting) for waiting in report.paid.waiting],
        "qris_fee_estimate": report.paid.fee,
    }


def _stock(report: DayReport) -> dict[str, Any]:
    """What moved, what is left, and the book."""
    book, off = report.book, report.off
    return {
        "used": [stock_result(row) for row in report.used],
        "local": [stock_result(row) for row in report.local],
        "book": {
            "entries": book.entries,
            "code": book.code,
            "assigned": off.assigned,
            "written_off": off.unsold,
            "unassigned": book.unassigned,
        },
        "needs_count": [row.item.code for row in report.needs_count],
        "left": {
            family: {
                "pieces": sum(row.left for row in rows),
                "value": sum(row.value for row in rows),
                "value_at_price": sum(row.value_at_price for row in rows),
            }
            for family, rows in (("used", report.used), ("local", report.local))
        },
    }


def waiting_result(waiting: WaitingPayment) -> dict[str, Any]:
    """A payment that nobody has seen arrive yet."""
    payment = waiting.payment
    result = {"number": waiting.number, "position": waiting.position, "method": payment.method}
    named = {"name": payment.name} if payment.name else {}
    return {**result, **named, "amount": payment.amount, "at": waiting.at.isoformat(), "cashier": waiting.cashier}


def _paid(row: PaymentRow) -> dict[str, Any]:
    named = {"name": row.name} if row.name else {}
    return {"method": row.method, **named, "sales": row.sales, "amount": row.amount}


def _sales(row: SalesRow, name: str) -> dict[str, Any]:
    return {name: row.key, "pieces": row.pieces, "amount": row.amount, "cost": row.cost, "profit": row.profit}


def _seller(row: SellerRow) -> dict[str, Any]:
    return {
        "name": row.name,
        "pieces": row.pieces,
        "amount": row.amount,
        "cost": row.cost,
        "sales": row.sales,
        "agreed": row.agreed,
        "discounts": row.discounts,
        "voids": row.voids,
        "voided": row.voided,
    }


def _named(row: NamedRow) -> dict[str, Any]:
    return {"name": row.name, "pieces": row.pieces, "amount": row.amount, "cost": row.cost}


def stock_result(row: StockRow) -> dict[str, Any]:
    """One pile or product over the days."""
    return {
        "code": row.item.code,
        "name": row.item.full_name,
        "category": row.item.category,
        "price": row.price,
        "start": row.start,
        "brought_in": row.brought_in,
        "sold": row.sold,
        "gone": row.gone,
        "left": row.left,
        "value": row.value,
        "value_at_price": row.value_at_price,
    }
