"""Which copies stay: all of the last day, then one a day, one a week, and one a month for ever.

The plan is the one that people know as grandfather, father, son. The last of each period stays, since it contains all
that the others do.
"""

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime, timedelta

from pos.keeping.shop_copy import CopyName

ALL_FOR = timedelta(hours=24)
"""Every copy of this time stays."""

DAILY_FOR = timedelta(days=30)
"""One copy of each day of this time stays."""

WEEKLY_FOR = timedelta(days=26 * 7)
"""One copy of each week of this time stays; before it, one of each month."""


def to_let_go(copies: Iterable[CopyName], now: datetime) -> tuple[CopyName, ...]:
    """The copies that the plan does not keep at the moment `now`, the oldest first.

    The newest copy always stays. Where a copy is of a moment to come, the clock was set back, and nothing goes.
    """
    old_to_new = sorted(copies, key=lambda copy: (copy.at, copy.last_receipt))
    if not old_to_new or old_to_new[-1].at > now:
        return ()
    last_of = {_period(copy, now): copy for copy in old_to_new}
    kept = {*last_of.values(), old_to_new[-1]}
    return tuple(copy for copy in old_to_new if copy not in kept)


def _period(copy: CopyName, now: datetime) -> Hashable:
    """Copies of one period stand for each other."""
    age = now - copy.at
    rungs: tuple[tuple[timedelta, Callable[[datetime], Hashable]], ...] = (
        (ALL_FOR, lambda at: at),
        (DAILY_FOR, lambda at: at.date()),
        (WEEKLY_FOR, lambda at: at.isocalendar()[:2]),
    )
    for reach, period in rungs:
        if age <= reach:
            return reach, period(copy.at)
    return copy.at.year, copy.at.month
