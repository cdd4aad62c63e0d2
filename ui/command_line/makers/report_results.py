"""Order lists and the reports of local goods as JSON; money in whole rupiah, days as text. The names stay."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from pos.buying.papers import OrderList
from pos.reports.local import FamilySold, FromUsedToLocal, Place, Programme, WeekShare


def order_result(order: OrderList) -> dict[str, Any]:
    """What is ordered from one maker, and why."""
    return {
        "maker": order.maker,
        "region": order.region,
        "pieces": order.pieces,
        "lines": [
            {
                "code": line.pace.item.code,
                "name": line.pace.item.full_name,
                "wanted": line.wanted,
                "low": line.low,
                "lasts": line.lasts,
                "missing": asdict(line.missing) if line.missing else None,
                "left": line.pace.left,
                "level": line.pace.level,
                "sold": line.pace.sold,
                "days": line.pace.days,
                "lead_days": line.pace.lead_days,
            }
            for line in order.lines
        ],
    }


def way_result(way: FromUsedToLocal) -> dict[str, Any]:
    """From used to local; shares are of local goods, in tenths of a percent."""
    return {
        "first": way.first,
        "last": way.last,
        "whole": _shares(way.whole),
        "weeks": [{"first": week.first, **_shares(week)} for week in way.weeks],
        "places": [_place(place) for place in way.places],
    }


def _shares(week: WeekShare) -> dict[str, Any]:
    return {
        "pieces": week.pieces,
        "turnover": week.turnover,
        "profit": week.profit,
        "used": _sold(week.used),
        "local": _sold(week.local),
    }


def _sold(sold: FamilySold) -> dict[str, int]:
    return {"pieces": sold.pieces, "amount": sold.amount, "profit": sold.profit}


def _place(place: Place) -> dict[str, Any]:
    return {
        "name": place.name,
        "family": place.family,
        "pieces": place.pieces,
        "amount": place.amount,
        "profit": place.profit,
        "profit_per_piece": place.profit_per_piece,
        "days": place.days,
        "profit_per_day": place.profit_per_day,
        "left": place.left,
    }


def programme_result(told: Programme) -> dict[str, Any]:
    """What is told to those who support makers."""
    return {
        "first": told.first,
        "last": told.last,
        "makers": [
            {
                "name": maker.name,
                "region": maker.region,
                "business_number": maker.business_number,
                "products": maker.products,
                "variants": maker.variants,
                "since": maker.since,
            }
            for maker in told.makers
        ],
        "months": [
            {
                "month": f"{month.month:%Y-%m}",
                "maker": month.maker,
                "region": month.region,
                "products": month.products,
                "pieces": month.pieces,
                "amount": month.amount,
            }
            for month in told.months
        ],
    }
