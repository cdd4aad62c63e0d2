"""A day is understood as people write it, and anything else is no day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.window.widgets.fields.day import read_day

TODAY = date(2026, 3, 7)
days = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@given(days)
def test_every_way_to_write_a_day_means_that_day(day: date) -> None:
    written = (f"{day:%d/%m/%Y}", f"{day.day}/{day.month}/{day:%y}", f" {day:%d-%m-%Y} ", f"{day:%d.%m.%Y}", f"{day}")
    assert {read_day(text, TODAY) for text in written} == {day}


@given(days, st.integers(-180, 180))
def test_a_day_without_its_year_is_the_nearest_one(today: date, away: int) -> None:
    day = today + timedelta(days=away)
    if (day.month, day.day) != (2, 29):
        assert read_day(f"{day.day}/{day.month}", today) == day


WRONG = ("", "besok", "32/1/2026", "29/2/2026", "30/2", "7/13", "7/3/026", "-7/3/2026", "७/३/२०२६")


@pytest.mark.parametrize("text", WRONG)
def test_anything_else_is_no_day(text: str) -> None:
    assert read_day(text, TODAY) is None
