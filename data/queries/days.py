"""Days by themselves: each is found by one step in an index, however many years lie behind it."""

from datetime import date

from data.records.book import Book

Days = tuple[str, str]
"""The first and the last of some days, as they are written on disk; one day is twice itself."""

_TRADING_DAYS = """
WITH RECURSIVE days (day) AS (
    SELECT max(day) FROM sale WHERE day <= ?
    UNION ALL
    SELECT (SELECT max(day) FROM sale WHERE sale.day < days.day) FROM days WHERE day IS NOT NULL LIMIT ?
)
SELECT day FROM days WHERE day IS NOT NULL
"""
DAYS_SINCE = """
WITH RECURSIVE days (day) AS (
    SELECT min(day) FROM movement WHERE day >= :first
    UNION ALL
    SELECT (SELECT min(day) FROM movement WHERE movement.day > days.day) FROM days WHERE day IS NOT NULL
)
"""
"""The days since `first` on which something moved, for questions that begin with it; the last one is NULL."""


def trading_days(book: Book, limit: int, last: date = date.max) -> tuple[date, ...]:
    """Days up to `last` on which something was sold, the newest first."""
    rows = book.rows(_TRADING_DAYS, (last.isoformat(), limit))
    return tuple(date.fromisoformat(day) for (day,) in rows)
