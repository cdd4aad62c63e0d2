"""The shape of a day at the demo stall."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from pos.money import Rupiah
from ui.demo.stall import WIB

ORDINARY = 19
"""Pieces on an ordinary day of the week's average."""

_WEEK = (0.75, 0.7, 0.8, 0.85, 1.05, 1.4, 1.45)
"""Monday to Sunday against the average."""

_PEAK_EVERY, _PEAK_FACTOR = 14, 2.6
_FLOATS = (200_000, 300_000, 500_000)
_DIFFERENCES = (0, 0, 0, 0, 0, 0, -1_000, 1_000, -2_000, 500, -5_000)


@dataclass(frozen=True, slots=True)
class Day:
    """One trading day as it will go: its float, moments of its buyers, and by how much the drawer will differ."""

    opens: datetime
    closes: datetime
    pieces: int
    float_amount: Rupiah
    difference: Rupiah

    def moments(self, buyers: int, random: Random) -> Sequence[datetime]:
        """When each buyer pays, in order, some minutes inside opening hours."""
        seconds = int((self.closes - self.opens).total_seconds()) - 1_800
        return sorted(self.opens + timedelta(seconds=900 + random.randrange(seconds)) for _ in range(buyers))


def days_until(last: date, count: int) -> Sequence[date]:
    """`count` days, the last one `last`."""
    return [last - timedelta(days=before) for before in range(count - 1, -1, -1)]


def peaks_among(days: Sequence[date], random: Random) -> frozenset[date]:
    """The few days on which everybody comes: one in two weeks."""
    return frozenset(random.sample(days, round(len(days) / _PEAK_EVERY)))


def plan(day: date, pace: float, random: Random, *, peak: bool) -> Day:
    """How one day goes; `pace` below 1 makes the goods last longer, a `peak` brings everybody at once.

    Most days are 9 to 17; on some Fridays and Saturdays the stall stands on the street until after midnight, which
    is still that trading day.
    """
    rush = _PEAK_FACTOR if peak else 1.0
    pieces = round(ORDINARY * pace * _WEEK[day.weekday()] * rush * random.uniform(0.85, 1.15))
    evening = day.weekday() in {4, 5} and random.random() < 0.4
    opens = datetime.combine(day, time(15 if evening else 9, random.randrange(0, 25)), WIB)
    hours = 9.5 if evening else 8
    return Day(
        opens, opens + timedelta(hours=hours), max(1, pieces), random.choice(_FLOATS), random.choice(_DIFFERENCES)
    )
