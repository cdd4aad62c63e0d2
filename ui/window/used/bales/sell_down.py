"""How the piles of one bale went down, day by day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from pos.forecast.history import PileHistory
from pos.goods.shelf import OnShelf
from ui.window.widgets.figures.points import Point

MOST = 40
"""Days that are drawn; of more, every so-manieth."""


def left_of(piles: Iterable[OnShelf], histories: Mapping[UUID, PileHistory], bale: UUID) -> dict[date, int]:
    """Pieces left on the piles of `bale` at the end of each day on which one of them moved."""
    ids = [pile.item.id for pile in piles if pile.group == bale]
    mine = [histories[each] for each in ids if each is not None and each in histories]
    changes: dict[date, int] = {}
    for history in mine:
        for moved in history.days:
            changes[moved.day] = changes.get(moved.day, 0) + moved.brought_in - moved.sold
    left, found = sum(history.left for history in mine), dict[date, int]()
    for day in sorted(changes, reverse=True):
        found[day] = left
        left -= changes[day]
    return dict(sorted(found.items()))


def points_of(left: Mapping[date, int]) -> tuple[Point, ...]:
    """The line to draw: the first and the last day are named."""
    days = list(left)
    if len(days) > MOST:
        step = (len(days) - 1) / (MOST - 1)
        days = [days[round(place * step)] for place in range(MOST)]
    named = {days[0], days[-1]} if days else set()
    return tuple(Point(f"{day:%d/%m}" if day in named else "", (float(left[day]),)) for day in days)
