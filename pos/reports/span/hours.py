"""Hours of several days side by side, in the order in which they were lived."""

from collections.abc import Sequence

from pos.clock import DEFAULT_CUTOFF
from pos.reports.rows import HourRow

_HOURS = 24


def hours_shown(*days: Sequence[HourRow]) -> list[int]:
    """Every hour of the wall clock from the first with a sale on any of these days to the last; a night runs on.

    Each of `days` has its hours in its own order, 23 before 0 where it ran past midnight.
    """
    lived = _lived(days)
    if not lived:
        return []
    return [hour % _HOURS for hour in range(lived[0], lived[0] + (lived[-1] - lived[0]) % _HOURS + 1)]


def _lived(days: Sequence[Sequence[HourRow]]) -> list[int]:
    def ordered(begins: int) -> bool:
        ranks = [[(row.hour - begins) % _HOURS for row in rows] for rows in days]
        return all(rank == sorted(rank) for rank in ranks)

    begins = next(filter(ordered, (DEFAULT_CUTOFF.hour, *range(_HOURS))), DEFAULT_CUTOFF.hour)
    return sorted({row.hour for rows in days for row in rows}, key=lambda hour: (hour - begins) % _HOURS)
