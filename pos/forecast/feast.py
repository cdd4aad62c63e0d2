"""The three weeks before Lebaran, when a stall sells several times what it sells otherwise."""

from datetime import date
from functools import cache, lru_cache

SWELL_DAYS = 21
_EPOCH = date(622, 7, 19).toordinal()  # 1 Muharram of the year 1
_CYCLE_DAYS, _CYCLE_YEARS = 10_631, 30  # thirty years of twelve moons, eleven of them with a leap day
_DAYS_BEFORE_SYAWAL = 266


def lebaran(hijri_year: int) -> date:
    """The first of Syawal by the tabular calendar; the sighted moon may differ by a day, which is of no weight here."""
    leap_days = (11 * hijri_year + 3) // _CYCLE_YEARS
    return date.fromordinal(_EPOCH + 354 * (hijri_year - 1) + leap_days + _DAYS_BEFORE_SYAWAL)


@cache
def swell(day: date) -> float:
    """How far the rush before Lebaran has risen on `day`: 0 outside it, up to 1 on the day before the feast."""
    return max(0.0, 1 - (_days_to_lebaran(day) - 1) / SWELL_DAYS)


@lru_cache(maxsize=4)
def swells_after(today: date, days: int) -> tuple[float, ...]:
    """The `swell` of each of the `days` that follow `today`; all piles of an evening ask for the same."""
    first = today.toordinal() + 1
    return tuple(swell(date.fromordinal(ordinal)) for ordinal in range(first, first + days))


def nearest_lebaran(day: date) -> tuple[date, date]:
    """The feast nearest to `day`, before it or after, and the one a Hijri year before that."""
    year = (day.toordinal() - _EPOCH) * _CYCLE_YEARS // _CYCLE_DAYS
    nearest = min(range(year - 1, year + 4), key=lambda candidate: abs((lebaran(candidate) - day).days))
    return lebaran(nearest), lebaran(nearest - 1)


def _days_to_lebaran(day: date) -> int:
    """Days from `day` to the next feast, at least 1."""
    year = (day.toordinal() - _EPOCH) * _CYCLE_YEARS // _CYCLE_DAYS  # the year before, for certain not too late
    ahead = [(lebaran(candidate) - day).days for candidate in range(year, year + 4)]
    return min(days for days in ahead if days > 0)
