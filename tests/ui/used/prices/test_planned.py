"""A price that begins later: typed as it is spoken, shown until it begins, begun by itself, cancelled by a key."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from PySide6.QtCore import Qt

from tests.ui.used.conftest import Owner
from ui.demo.build import StoryClock
from ui.planned.moment import read_moment
from ui.window.used.prices.page import PricesPage
from ui.window.used.prices.plans import PlansSheet
from ui.window.used.prices.reprice import RepriceSheet

KEY = Qt.Key
SHIRTS = "BAL-01/badan"
NOW = datetime(2026, 3, 7, 18, 40, tzinfo=timezone(timedelta(hours=7)))  # a Saturday


@pytest.fixture
def prices(owner: Owner) -> PricesPage:
    return owner.go(PricesPage, "prices", SHIRTS)


def planned(owner: Owner, begins: str = "besok 15.00") -> RepriceSheet:
    owner.press(KEY.Key_F12)
    sheet = owner.sheet
    assert isinstance(sheet, RepriceSheet)
    sheet.price.edit.setText("25rb")
    sheet.begins.setText(begins)
    owner.tap(sheet.accept_button)
    return sheet


def test_a_planned_price_is_shown_and_begins_by_itself(owner: Owner, prices: PricesPage, clock: StoryClock) -> None:
    planned(owner)
    assert owner.pile(SHIRTS).item.price == 35_000
    assert "BAL-01/badan, 25rb" in prices.known.planned.text()
    assert "jam 15:00" in prices.known.planned.text()
    clock.at = (clock.at + timedelta(days=1)).replace(hour=15, minute=0)
    owner.session.planned.look()
    assert owner.pile(SHIRTS).item.price == 25_000
    assert "sudah mulai" in owner.told
    assert prices.known.planned.text() == ""
    assert owner.session.shop.begin_due_prices() == ()


def test_a_line_taken_before_keeps_its_price_and_one_taken_later_has_the_new_one(
    owner: Owner, clock: StoryClock, prices: PricesPage
) -> None:
    planned(owner)
    basket = owner.session.basket
    basket.add_code(SHIRTS)
    clock.at = (clock.at + timedelta(days=1)).replace(hour=15, minute=0)
    owner.session.planned.look()
    basket.clear()
    basket.add_code(SHIRTS)
    assert [line.item.price for line in basket.cart.lines] == [25_000]
    assert not prices.known.planned.isVisible()


def test_a_plan_is_cancelled_with_a_key_and_stays_in_the_list(owner: Owner, prices: PricesPage) -> None:
    planned(owner)
    owner.press(KEY.Key_F9)
    sheet = owner.sheet
    assert isinstance(sheet, PlansSheet)
    owner.press(KEY.Key_Return)
    assert [plan.state for plan in sheet.table.rows] == ["cancelled"]
    assert not sheet.accept_button.isEnabled()
    assert "dibatalkan" in owner.told
    assert prices.known.planned.text() == ""


@pytest.mark.usefixtures("prices")
@pytest.mark.parametrize("begins", ["nanti", "besok 25.00", "01/01/2020 9"])
def test_a_moment_that_cannot_be_is_refused_and_everything_stays_typed(owner: Owner, begins: str) -> None:
    sheet = planned(owner, begins)
    assert owner.sheet is sheet
    assert (sheet.price.text, sheet.begins.text()) == ("25rb", begins)
    assert sheet.preview.text().endswith(".")
    with owner.session.reading() as look:
        assert look.prices.plans() == ()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("15.00", (3, 8, 15, 0)),
        ("19:30", (3, 7, 19, 30)),
        ("besok 15.00", (3, 8, 15, 0)),
        ("Tomorrow at 15", (3, 8, 15, 0)),
        ("lusa", (3, 9, 9, 0)),
        ("hari ini jam 20", (3, 7, 20, 0)),
        ("senin 9", (3, 9, 9, 0)),
        ("sabtu 15.00", (3, 14, 15, 0)),
        ("12/03 15.00", (3, 12, 15, 0)),
        ("2026-03-09 15:00", (3, 9, 15, 0)),
        ("2026-03-09T15:00", (3, 9, 15, 0)),
    ],
)
def test_a_moment_is_read_as_people_write_it(typed: str, meant: tuple[int, int, int, int]) -> None:
    found = read_moment(typed, NOW)
    assert found is not None
    assert (found.month, found.day, found.hour, found.minute) == meant
    assert found.tzinfo is NOW.tzinfo


@pytest.mark.parametrize("typed", ["", "nanti", "32/13", "24.00", "besok sore", "9 9", "besok 7.75"])
def test_what_is_no_moment_is_none(typed: str) -> None:
    assert read_moment(typed, NOW) is None
