from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.session import Session
from ui.window.desk.days.day_picker import MonthGrid, pick_day
from ui.window.report.page import build


@pytest.fixture
def month(qtbot: QtBot) -> MonthGrid:
    grid = MonthGrid(date(2026, 3, 7), date(2026, 3, 20), [date(2026, 3, 6)])
    qtbot.addWidget(grid)
    grid.resize(grid.sizeHint())
    grid.show()
    return grid


@pytest.mark.parametrize(
    ("key", "there"),
    [
        (Qt.Key.Key_Left, date(2026, 3, 6)),
        (Qt.Key.Key_Up, date(2026, 2, 28)),
        (Qt.Key.Key_Down, date(2026, 3, 14)),
        (Qt.Key.Key_PageUp, date(2026, 2, 7)),
        (Qt.Key.Key_PageDown, date(2026, 3, 20)),
    ],
)
def test_keys_walk_through_days_weeks_and_months(qtbot: QtBot, month: MonthGrid, key: Qt.Key, there: date) -> None:
    qtbot.keyClick(month, key)
    assert month.day == there


def test_a_month_without_the_same_day_gives_its_last(month: MonthGrid) -> None:
    month.choose(date(2026, 1, 31))
    month.step_month(1)
    assert month.day == date(2026, 2, 28)


def test_a_tap_chooses_a_day_that_has_come(qtbot: QtBot, month: MonthGrid) -> None:
    with qtbot.waitSignal(month.opened) as tapped:
        qtbot.mouseClick(month, Qt.MouseButton.LeftButton, pos=month.rect().center() / 2)
    assert tapped.args == [month.day]
    assert month.day <= date(2026, 3, 20)


def test_the_picked_day_is_handed_over(qtbot: QtBot, session: Session) -> None:
    page = build(session)
    qtbot.addWidget(page)
    page.show()
    picked: list[date] = []
    sheet = pick_day(page, session, date(2026, 3, 1), picked.append)
    sheet.accept_button.click()
    assert picked == [date(2026, 3, 1)]
