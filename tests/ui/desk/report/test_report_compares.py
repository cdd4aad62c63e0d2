"""A report is held against other days in words and columns, fits the smallest window, and can be called off."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from data.store import open_store
from pos.progress import Cancelled
from pos.reports.span.span import Beside, Span, day_span
from pos.selling.sale import Sale
from printing.builders.span.beside import beside_words, held_against
from tests.ui.conftest import in_front
from ui.bootstrap import Shop
from ui.demo.build import StoryClock
from ui.session import Session
from ui.window.report.page import ReportPage, build
from ui.window.report.spans import View
from ui.window.report.waiting import Errand
from ui.words import _


def shown(qtbot: QtBot, session: Session, width: int = 1266, height: int = 708) -> ReportPage:
    page = build(session)
    assert isinstance(page, ReportPage)
    return in_front(qtbot, page, width, height)


@pytest.mark.parametrize(
    ("now", "then", "words"),
    [
        (112, 100, "lebih tinggi 12\u00a0% dari Sabtu lalu"),
        (88, 100, "lebih rendah 12\u00a0% dari Sabtu lalu"),
        (100, 100, "sama dengan Sabtu lalu"),
        (1_000_001, 1_000_000, "hampir sama dengan Sabtu lalu"),
        (5_000, 0, "Sabtu lalu tidak ada"),
        (0, 5_000, "lebih rendah 100\u00a0% dari Sabtu lalu"),
        (-3_000, 5_000, "lebih rendah dari Sabtu lalu (5.000)"),
        (3_000, -5_000, "lebih tinggi dari Sabtu lalu (-5.000)"),
        (52_000, 5_000, "10 kali Sabtu lalu"),
    ],
)
def test_a_figure_is_held_against_another_in_words(now: int, then: int, words: str) -> None:
    saturday = day_span(date(2026, 3, 7))
    assert held_against(now, then, beside_words(Beside.BEFORE, saturday, str), str) == words


def test_a_day_is_held_against_the_same_weekday_then_a_month_then_the_feast_then_nothing(
    qtbot: QtBot, session: Session, sell: Callable[..., Sale], clock: StoryClock
) -> None:
    sell("BAL-01/badan")
    clock.at += timedelta(days=7)
    session.look_at_the_calendar()
    sell("BAL-01/badan", 2)
    page = shown(qtbot, session)
    assert page.stage.summary.turnover.accessibleDescription().endswith(
        f"lebih tinggi 100\u00a0% dari Sabtu lalu sampai jam {clock.at:%H:%M}"
    )
    assert [point.behind for point in page.stage.summary.hours.points] == [35_000.0]
    qtbot.keyClick(page, Qt.Key.Key_F6)
    assert page.stage.summary.turnover.accessibleDescription().endswith(
        f"Bulan lalu sampai jam {clock.at:%H:%M} tidak ada"
    )
    qtbot.keyClick(page, Qt.Key.Key_F6)
    assert "Lebaran lalu sampai jam" in page.stage.summary.turnover.accessibleDescription()
    qtbot.keyClick(page, Qt.Key.Key_F6)
    assert page.head.beside is None
    assert page.head.compare.text() == _("Tanpa banding")
    assert "lalu" not in page.stage.summary.turnover.accessibleDescription()
    assert [point.behind for point in page.stage.summary.hours.points] == [None]


def test_a_day_that_is_not_over_is_held_against_the_same_hours(
    qtbot: QtBot, session: Session, sell: Callable[..., Sale], clock: StoryClock
) -> None:
    sell("BAL-01/badan")
    clock.at += timedelta(hours=2)
    sell("BAL-01/badan", 3)
    clock.at += timedelta(days=7, hours=-1)
    session.look_at_the_calendar()
    sell("BAL-01/badan", 2)
    page = shown(qtbot, session)
    said = page.stage.summary.turnover.accessibleDescription()
    assert said.endswith(f"lebih tinggi 100\u00a0% dari Sabtu lalu sampai jam {clock.at:%H:%M}")
    clock.at += timedelta(days=1)
    session.look_at_the_calendar()
    page.show_day(session.today - timedelta(days=1))
    assert page.stage.summary.turnover.accessibleDescription().endswith("lebih rendah 48\u00a0% dari Sabtu lalu")


def test_days_are_held_against_days_like_them_column_by_column(
    qtbot: QtBot, session: Session, sell: Callable[..., Sale], clock: StoryClock
) -> None:
    sell("BAL-01/badan")
    clock.at += timedelta(days=7)
    session.look_at_the_calendar()
    sell("BAL-01/badan", 2)
    page = shown(qtbot, session)
    page.show_range(Span(session.today - timedelta(days=1), session.today))
    points = page.stage.many.course.points
    assert [(point.values[0], point.behind) for point in points] == [(0.0, 0.0), (2 * 35_000.0, 35_000.0)]
    assert "minggu lalu" in page.stage.many.behind.text()
    assert page.stage.many.turnover.accessibleDescription().endswith(
        f"lebih tinggi 100\u00a0% dari minggu lalu sampai jam {clock.at:%H:%M}"
    )


def test_a_month_is_held_against_the_month_before_and_a_day_goes_on_as_it_was(
    qtbot: QtBot, session: Session, sell: Callable[..., Sale], clock: StoryClock
) -> None:
    sell("BAL-01/badan")
    clock.at = clock.at.replace(month=clock.at.month + 1)
    session.look_at_the_calendar()
    sell("BAL-01/badan", 2)
    page = shown(qtbot, session)
    page.show_view(View.MONTH)
    assert page.stage.many.turnover.accessibleDescription().endswith(
        f"lebih tinggi 100\u00a0% dari bulan lalu sampai jam {clock.at:%H:%M}"
    )
    qtbot.keyClick(page, Qt.Key.Key_F6)
    in_a_month = page.head.beside
    page.show_view(View.SUMMARY)
    assert (in_a_month, page.head.beside) == (Beside.LEBARAN, Beside.BEFORE)


@pytest.mark.parametrize("view", list(View))
@pytest.mark.parametrize("trail", [0, 1])
def test_nothing_scrolls_sideways_in_the_smallest_window(
    qtbot: QtBot, session: Session, sell: Callable[..., Sale], view: View, trail: int
) -> None:
    sell("BAL-01/badan", 2)
    page = shown(qtbot, session, 924, 540)
    page.show_view(view)
    page.head.up.setVisible(bool(trail))
    qtbot.wait_until(lambda: page.views.width() > 0)
    assert page.width() == 924
    sideways = [area.horizontalScrollBar().maximum() for area in page.findChildren(QScrollArea) if area.isVisible()]
    assert set(sideways) == {0}
    for button in (*page.taking.keys, page.head.date, page.head.compare):
        assert button.geometry().right() < page.head.width() or not button.isVisible()


class Held(Executor):
    """Keeps work until it is let go: what a window does meanwhile is what it does while a long report is read."""

    def __init__(self) -> None:
        self.waiting: list[tuple[Future[Any], Callable[[], Any]]] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        self.waiting.append((future, lambda: fn(*args, **kwargs)))
        return future

    def let_go(self) -> None:
        for future, work in self.waiting:
            try:
                future.set_result(work())
            except Exception as error:  # noqa: BLE001 the future carries it, as an executor's does
                future.set_exception(error)
        self.waiting.clear()


def test_a_long_report_leaves_the_window_free_and_can_be_called_off(
    qtbot: QtBot, shop: Shop, sell: Callable[..., Sale]
) -> None:
    sell("BAL-01/badan")
    executor = Held()
    session = Session(shop, executor)
    page = shown(qtbot, session)
    executor.let_go()
    page.show_range(Span(session.today - timedelta(days=364), session.today))
    assert page.stage.currentWidget() is page.stage.waiting
    qtbot.waitUntil(page.stage.waiting.line.isVisible)
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.stage.currentWidget() is page.stage.nothing
    executor.let_go()
    assert page.stage.currentWidget() is page.stage.nothing
    page.show_view(View.SUMMARY)
    executor.let_go()
    assert page.stage.currentWidget() is page.stage.cards
    session.close()


def test_whoever_leaves_waits_for_no_report(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session)
    errand = page.stage.waiting.begin()
    errand.progress(1, 2)
    session.close()
    with pytest.raises(Cancelled):
        errand.progress(2, 2)


def test_who_steps_on_waits_for_the_last_report_alone(qtbot: QtBot, shop: Shop, sell: Callable[..., Sale]) -> None:
    sell("BAL-01/badan")
    executor = Held()
    session = Session(shop, executor)
    page = shown(qtbot, session)
    executor.let_go()
    page.show_view(View.WEEK)
    page.show_view(View.MONTH)
    executor.let_go()
    assert page.stage.shows_many
    assert page.stage.many.name.text()
    assert page.report is None or page.span is not None
    session.close()


def test_a_question_is_stopped_in_the_middle(tmp_path: Path, clock: StoryClock) -> None:
    errand = Errand()
    endless = "WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n) SELECT count(*) FROM n"
    with open_store(tmp_path / "shop.lapak", till="S1", clock=clock, create=True) as store:
        errand.call_off()
        with pytest.raises(Cancelled), store.reading(errand.called_off) as look:
            look.reports._book.rows(endless)  # noqa: SLF001 no report is without an end
        with store.reading() as look:
            assert look.sales.count() == 0
