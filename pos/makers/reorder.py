"""What runs low, and what soon will: by the level its owner watches, by its pace, and by how long an order takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor

from pos.makers.pace import Missing, StockPace

COVER = 28
"""Days that a new order should last beyond the day it comes."""


@dataclass(frozen=True, slots=True)
class Reorder:
    """One variant to order: `wanted` pieces. It is `low` now, or soon: `lasts` days at its pace, None without one.

    Where not enough was seen to name a pace, `missing` tells what, and `wanted` only brings back what was sold and
    fills up to the level that is watched.
    """

    pace: StockPace
    low: bool
    lasts: int | None
    wanted: int
    missing: Missing | None = None


def reorders(found: Sequence[StockPace]) -> tuple[Reorder, ...]:
    """What to order, the most urgent first within each maker: what is low, and what would be before an order came."""
    due = [reorder for pace in found if (reorder := _reorder(pace)) is not None]
    return tuple(sorted(due, key=_urgency))


def _reorder(pace: StockPace) -> Reorder | None:
    low, missing, left = pace.left <= pace.level, pace.missing, max(0, pace.left)
    if missing is not None:
        refill = max(1, max(0, pace.sold) + pace.level - left)
        return Reorder(pace, low, None, refill, missing) if low else None
    rate = pace.rate
    if not low and pace.left - pace.level > rate * pace.lead_days:
        return None
    wanted = max(1, _needed(pace) + pace.level - left)
    return Reorder(pace, low, floor(left / rate), wanted)


def _needed(pace: StockPace) -> int:
    """Pieces until the order after this one: at the pace, but never faster than any time of waiting for one so far."""
    lead = max(1, pace.lead_days)
    until_then = pace.lead_days + COVER
    return min(ceil(pace.rate * until_then), -(-pace.most_in(lead) * until_then // lead))


def _urgency(reorder: Reorder) -> tuple[str, bool, int, str]:
    lasts = reorder.lasts if reorder.lasts is not None else 10**6
    return reorder.pace.maker_name, not reorder.low, lasts, reorder.pace.item.full_name
