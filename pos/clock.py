"""The trading day: a market day ends when the stall closes, not at midnight."""

from datetime import date, datetime, time, timedelta

DEFAULT_CUTOFF = time(4, 0)
CORRECTION = timedelta(minutes=5)
"""A clock that is put right may go back by so much, and nobody need be told."""


def is_set_back(now: datetime, last: datetime) -> bool:
    """Whether the clock stands well before the moment `last`, of which there is a record already; both are aware."""
    return now < last - CORRECTION


def trading_day(at: datetime, cutoff: time = DEFAULT_CUTOFF) -> date:
    """The trading day that the moment `at` belongs to; before `cutoff` it is still the day before.

    `at` is aware; its own wall clock decides, so a sale at 01:30 in Jakarta stays with the evening it came from.
    """
    day = at.date()
    return day - timedelta(days=1) if at.timetz().replace(tzinfo=None) < cutoff else day
