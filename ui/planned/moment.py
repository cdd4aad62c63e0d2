"""A day or a moment to come, as people write it: `15:00`, `besok 15:00`, `senin 9`, `12/03 15:00`. Knows no Qt."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

_DAY = (
    r"(?P<word>[a-z]+(?: ini)?)|(?P<day>[0-9]{1,2})[/-](?P<month>[0-9]{1,2})(?:[/-](?P<year>[0-9]{4}))?"
    r"|(?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2})"
)
_CLOCK = r"(?:(?:jam|pukul|at) )?(?P<hour>[0-9]{1,2})(?:[.:](?P<minute>[0-5][0-9]))?"
_FORM = re.compile(rf"(?:{_DAY})?(?:(?:^|[ t,]+){_CLOCK})?")
_DAYS = {"hari ini": 0, "today": 0, "besok": 1, "tomorrow": 1, "lusa": 2}
_WEEKDAYS = {
    name: number
    for names in (
        ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu"),
        ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    )
    for number, name in enumerate(names)
}
OPENING = time(9)
"""When a day without an hour begins."""


def read_moment(text: str, now: datetime) -> datetime | None:
    """The moment that was meant, in the zone of `now`; None where nobody can tell.

    An hour alone is the next such hour, a weekday the next such day, a day without a year the next one.
    """
    found = _FORM.fullmatch(" ".join(text.lower().split()))
    if found is None or not found[0]:
        return None
    clock, day = _clock(found), _day(found, now)
    if clock is None or day is None:
        return None
    at = datetime.combine(day, clock, now.tzinfo)
    spoken = found["word"] or found["day"] or found["iso"]
    return at if spoken or at > now else at + timedelta(days=1)


def read_day(text: str, today: date) -> date | None:
    """The day that was meant, as in `read_moment` but without an hour; None where nobody can tell."""
    found = _FORM.fullmatch(" ".join(text.lower().split()))
    if found is None or found["hour"] is not None or not found[0]:
        return None
    return _day(found, datetime.combine(today, OPENING))


def _clock(found: re.Match[str]) -> time | None:
    if found["hour"] is None:
        return OPENING
    return time(int(found["hour"]), int(found["minute"] or 0)) if int(found["hour"]) < 24 else None


def _day(found: re.Match[str], now: datetime) -> date | None:
    word = found["word"]
    if word in _WEEKDAYS:
        return now.date() + timedelta(days=(_WEEKDAYS[word] - now.weekday() - 1) % 7 + 1)
    if word is not None:
        return now.date() + timedelta(days=_DAYS[word]) if word in _DAYS else None
    if found["iso"]:
        return _iso(found["iso"])
    return _in_figures(found, now.date()) if found["day"] else now.date()


def _iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _in_figures(found: re.Match[str], today: date) -> date | None:
    years = (int(found["year"]),) if found["year"] else (today.year, today.year + 1)
    for year in years:
        try:
            day = date(year, int(found["month"]), int(found["day"]))
        except ValueError:
            continue
        if found["year"] or day >= today:
            return day
    return None
