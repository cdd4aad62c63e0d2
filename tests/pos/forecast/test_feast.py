from datetime import date, timedelta
from itertools import pairwise

import pytest

from pos.forecast.feast import SWELL_DAYS, lebaran, swell

OFFICIAL = (
    (1440, date(2019, 6, 5)),
    (1441, date(2020, 5, 24)),
    (1442, date(2021, 5, 13)),
    (1443, date(2022, 5, 2)),
    (1444, date(2023, 4, 22)),
    (1445, date(2024, 4, 10)),
    (1446, date(2025, 3, 31)),
    (1447, date(2026, 3, 21)),
)


@pytest.mark.parametrize(("hijri_year", "day"), OFFICIAL)
def test_the_feast_is_within_a_day_of_the_one_that_was_proclaimed(hijri_year: int, day: date) -> None:
    assert abs((lebaran(hijri_year) - day).days) <= 1


def test_the_rush_rises_for_three_weeks_and_ends_with_the_feast() -> None:
    feast = lebaran(1447)
    assert swell(feast) == 0
    assert swell(feast - timedelta(days=1)) == 1
    assert swell(feast - timedelta(days=SWELL_DAYS)) == pytest.approx(1 / SWELL_DAYS)
    assert swell(feast - timedelta(days=SWELL_DAYS + 1)) == 0


def test_every_year_of_the_moon_has_one_rush_and_some_years_of_the_sun_have_two() -> None:
    first = date(2024, 1, 1)
    eves = [day for ahead in range(40 * 365) if swell(day := first + timedelta(days=ahead)) == 1]
    gaps = {(later - before).days for before, later in pairwise(eves)}
    assert gaps <= {354, 355}
    assert [eve.year for eve in eves].count(2033) == 2  # in the first days of January and before its end
    assert len(eves) == 41
