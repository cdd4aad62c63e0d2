"""A day as people write it."""

from __future__ import annotations

import re
from datetime import date

_DAY = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)


def read_day(text: str, today: date) -> date | None:
    """The day in `7/3/2026`, `7/3/26`, `07-03-2026` or `2026-03-07`; None for anything else.

    `7/3` alone is the one nearest to `today`.
    """
    written = text.strip()
    try:
        if found := _ISO.fullmatch(written):
            return date(*map(int, found.groups()))
        if found := _DAY.fullmatch(written):
            day, month, year = found.groups()
            if year is not None:
                return date(int(year) if len(year) == 4 else 2000 + int(year), int(month), int(day))
            return _nearest(int(month), int(day), today)
    except ValueError:
        return None
    return None


def _nearest(month: int, day: int, today: date) -> date:
    """Raises ValueError for a day that is in no year near."""
    years = [year for year in (today.year - 1, today.year, today.year + 1) if _is_day(year, month, day)]
    if not years:
        raise ValueError
    return min((date(year, month, day) for year in years), key=lambda found: abs(found - today))


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
