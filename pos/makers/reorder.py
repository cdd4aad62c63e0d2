"""What runs low, and what soon will: by the level its owner watches, by its pace, and by how long an order takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from pos.goods.item import Item

LOOK_BACK = 28
"""Days over which the pace is taken."""
COVER = 28
"""Days that a new order should last beyond the day it comes."""


@dataclass(frozen=True, slots=True)
class StockPace:
    """One variant: `left` on the shelf, `sold` in the days of LOOK_BACK, and the `level` at which its owner watches it.

    `days` are those of them on which there was any of it, one at least. `lead_days` pass from an order until it is
    there.
    """

    item: Item
    maker: UUID | None
    maker_name: str
    left: int
    level: int
    sold: int
    days: int
    lead_days: int


@dataclass(frozen=True, slots=True)
class Reorder:
    """One variant to order: `wanted` pieces. It is `low` now, or soon: `lasts` days at its pace, None without one."""

    pace: StockPace
    low: bool
    lasts: int | None
    wanted: int


def reorders(found: Sequence[StockPace]) -> tuple[Reorder, ...]:
    """What to order, the most urgent first within each maker: what is low, and what would be before an order came."""
    due = [reorder for pace in found if (reorder := _reorder(pace)) is not None]
    return tuple(sorted(due, key=_urgency))


def _reorder(pace: StockPace) -> Reorder | None:
    low = pace.left <= pace.level
    if not low and (pace.left - pace.level) * pace.days > pace.sold * pace.lead_days:
        return None
    until_then = -(-pace.sold * (pace.lead_days + COVER) // pace.days)
    wanted = max(1, until_then + pace.level - max(0, pace.left))
    lasts = max(0, pace.left) * pace.days // pace.sold if pace.sold > 0 else None
    return Reorder(pace, low, lasts, wanted)


def _urgency(reorder: Reorder) -> tuple[str, bool, int, str]:
    lasts = reorder.lasts if reorder.lasts is not None else 10**6
    return reorder.pace.maker_name, not reorder.low, lasts, reorder.pace.item.full_name
