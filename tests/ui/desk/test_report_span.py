"""Laporan shows the week and the month around a day in the same page."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.money import write_rp
from pos.reports.span.span import month_of, span_of, week_of
from pos.selling.sale import Sale
from printing.builders.span.names import short_span_name
from printing.renderers.plain_text import plain_text
from ui.demo.build import StoryClock
from ui.papers import job_document
from ui.session import Session
from ui.window.report.page import ReportPage, build
from ui.window.report.spans import View
from ui.words import _


def shown(qtbot: QtBot, session: Session) -> ReportPage:
    page = build(session)
    assert isinstance(page, ReportPage)
    qtbot.addWidget(page)
    page.resize(1266, 708)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def figure(page: ReportPage) -> str:
    return page.many.turnover.accessibleName().partition(": ")[2]


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
    assert page.stack.currentWidget() is page.many_cards
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
    assert page.stack.currentWidget() is page.nothing
    qtbot.keyClick(page, Qt.Key.Key_PageDown)
    assert page.span == this.until(session.today)
    page.show_view(View.SUMMARY)
    assert page.stack.currentWidget() is page.cards
    assert page.day == session.today


def test_a_week_goes_to_the_printer_as_it_is_shown(qtbot: QtBot, session: Session, sell: Callable[..., Sale]) -> None:
    sell("BAL-01/badan")
    page = shown(qtbot, session)
    page.show_view(View.WEEK)
    page.print.click()
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
    page.saver.ask = lambda _asking, _offered, _kind: str(target)
    page.pdf.click()
    qtbot.waitUntil(target.exists)
    assert target.read_bytes().startswith(b"%PDF")
    assert _("Jalannya omzet") == page.many.course.accessibleName()
