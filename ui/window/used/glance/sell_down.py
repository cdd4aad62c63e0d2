"""How the used stock fell: pieces left at the end of days gone by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pos.goods.item import ItemKind
from pos.ports import Reading
from ui.window.widgets.figures.points import Point

DAYS_BACK = 30
"""Trading days that the line looks back."""

POINTS = 9
"""Days of them that are read: a report for each, so the line costs the same after ten years of trade."""


@dataclass(frozen=True, slots=True)
class DayLeft:
    """Pieces of used goods left when trading day `day` ended."""

    day: date
    left: int


def read_sell_down(shop: Reading) -> tuple[DayLeft, ...]:
    """The last trading days, the oldest first; every so-manieth of them, and always the first and the last."""
    days = list(reversed(shop.reports.trading_days(DAYS_BACK)))
    return tuple(DayLeft(day, _left_after(shop, day)) for day in _spread(days))


def points_of(days: Sequence[DayLeft]) -> tuple[Point, ...]:
    """The line to draw: the first, the middle and the last day are named."""
    named = {0, len(days) // 2, len(days) - 1}
    return tuple(
        Point(f"{each.day:%d/%m}" if place in named else "", (float(each.left),)) for place, each in enumerate(days)
    )


def _spread(days: Sequence[date]) -> list[date]:
    if len(days) <= POINTS:
        return list(days)
    step = (len(days) - 1) / (POINTS - 1)
    return [days[round(place * step)] for place in range(POINTS)]


def _left_after(shop: Reading, day: date) -> int:
    return sum(max(0, row.left) for row in shop.reports.day(day).stock if row.item.kind is ItemKind.PILE)
