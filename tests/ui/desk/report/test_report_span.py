"""Laporan shows the week and the month around a day in the same page."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.money import write_rp
from pos.reports.span.span import LONGEST, Span, month_of, span_of, week_of
from pos.selling.sale import Sale
from printing.builders.span.names import short_span_name
from printing.renderers.plain_text import plain_text
from tests.ui.conftest import in_front
from ui.demo.build import StoryClock
from ui.papers import job_document
from ui.session import Session
from ui.window.desk.days.range_picker import End, RangePicker
from ui.window.report.page import ReportPage, build
from ui.window.report.spans import View, lately
from ui.words import _


def shown(qtbot: QtBot, session: Session) -> ReportPage:
    page = build(session)
    assert isinstance(page, ReportPage)
    return in_front(qtbot, page)


def figure(page: ReportPage) -> str:
    return page.stage.many.turnover.accessibleName().partition(": ")[2]


def test_a_week_is_the_sum_of_its_days(
    qtbot: QtBot, session: Session, sell: Callable[..., Sale], clock: StoryClock
) -> None:
    first = sell("BAL-01/badan", 3)
    clock.at += timedelta(days=1)
    session.look_at_the_calendar()
    second = sell("BAL-03/badan")
    page = shown(qtbot, session)
    page.show_view(View.MONTH)
    month = month_of(session.today).until(session.today)
    assert page.span == month
    assert page.stage.currentWidget() is page.stage.many_cards
    both = first.total + second.total if month.first <= session.today - timedelta(days=1) else second.total
    assert figure(page) == write_rp(both)


def test_stepping_goes_by_weeks_where_a_week_is_shown(
    qtbot: QtBot, session: Session, sell: Callable[..., Sale]
) -> None:
    sell("BAL-01/badan")
    page = shown(qtbot, session)
    page.show_view(View.WEEK)
    this = week_of(session.today)
    qtbot.keyClick(page, Qt.Key.Key_PageUp)
    assert page.span == this.shifted(-7)
    assert page.stage.currentWidget() is page.stage.nothing
    qtbot.keyClick(page, Qt.Key.Key_PageDown)
    assert page.span == this.until(session.today)
    page.show_view(View.SUMMARY)
    assert page.stage.currentWidget() is page.stage.cards
    assert page.day == session.today


def test_a_week_goes_to_the_printer_as_it_is_shown(qtbot: QtBot, session: Session, sell: Callable[..., Sale]) -> None:
    sell("BAL-01/badan")
    page = shown(qtbot, session)
    page.show_view(View.WEEK)
    page.taking.print.click()
    with session.reading() as look:
        (job,) = look.outbox.unfinished()
        slip = plain_text(job_document(look, job), 32)
    assert page.span is not None
    assert span_of(job.subject) == page.span
    assert short_span_name(page.span, _) in " ".join(slip.split())


def test_the_month_is_saved_as_pages(qtbot: QtBot, session: Session, sell: Callable[..., Sale], tmp_path: Path) -> None:
    sell("BAL-01/badan")
    page = shown(qtbot, session)
    page.show_view(View.MONTH)
    target = tmp_path / "bulan.pdf"
    page.taking.saver.ask = lambda _asking, _offered, _kind: str(target)
    page.taking.pdf.click()
    qtbot.waitUntil(target.exists)
    assert target.read_bytes().startswith(b"%PDF")
    assert _("Jalannya omzet") == page.stage.many.course.accessibleName()


def test_any_days_are_picked_and_stepped_through(qtbot: QtBot, session: Session, sell: Callable[..., Sale]) -> None:
    sale = sell("BAL-01/badan")
    page = shown(qtbot, session)
    page.show_view(View.RANGE)
    assert page.span == lately(session.today)
    picked: list[Span] = []
    sheet = RangePicker(page, session, page.span, picked.append)
    sheet.grid.choose(session.today)
    sheet.grid.opened.emit(session.today)
    assert sheet.end is End.LAST
    sheet.grid.choose(session.today - timedelta(days=2))
    sheet.accept_button.click()
    assert picked == [Span(session.today - timedelta(days=2), session.today)]
    page.show_range(picked[0])
    qtbot.waitUntil(lambda: page.stage.currentWidget() is page.stage.many_cards)
    assert figure(page) == write_rp(sale.total)
    assert not page.head.on.isEnabled()
    qtbot.keyClick(page, Qt.Key.Key_PageUp)
    assert page.span == picked[0].shifted(-3)
    page.head.today.click()
    assert page.span == picked[0]


def test_more_days_than_anybody_reads_are_refused_and_the_picker_stays(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session)
    picked: list[Span] = []
    sheet = RangePicker(page, session, lately(session.today), picked.append)
    sheet.grid.choose(session.today - timedelta(days=LONGEST + 1))
    with qtbot.waitSignal(session.noticed):
        sheet.accept_button.click()
    assert picked == []
    assert sheet.isVisible()


@pytest.mark.parametrize("view", [View.SUMMARY, View.RANGE])
def test_figures_are_saved_for_other_programs(
    qtbot: QtBot, session: Session, sell: Callable[..., Sale], tmp_path: Path, view: View
) -> None:
    sale = sell("BAL-01/badan")
    page = shown(qtbot, session)
    page.show_view(view)
    page.taking.saver.ask = lambda _asking, offered, _kind: str(tmp_path / Path(offered).name)
    page.taking.xlsx.click()
    page.taking.csv.click()
    qtbot.waitUntil(lambda: len(list(tmp_path.iterdir())) == 2)
    (workbook,) = tmp_path.glob("*.xlsx")
    (figures,) = tmp_path.glob("*.csv")
    assert load_workbook(workbook).sheetnames[1:2] == [_("Terjual")]
    assert str(sale.total) in figures.read_text("utf-8-sig")
