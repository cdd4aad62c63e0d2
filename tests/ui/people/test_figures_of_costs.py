"""No figure is open for who may not see it, in the report and in Riwayat, least of all what goods had cost."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.people.rights import Right
from pos.reports.figure import Figure
from pos.selling.sale import Sale
from tests.ui.conftest import AtOnce
from tests.ui.people.conftest import OWNER, all_but, let
from tests.ui.till.conftest import at_the_till
from ui.bootstrap import Shop
from ui.window.desk.facts import Facts
from ui.window.history.page import HistoryPage
from ui.window.report.page import ReportPage
from ui.window.report.rows.ways import Receipts
from ui.window.report.spans import View
from ui.window.shell.desk import Desk

at_till = contextmanager(at_the_till)


@pytest.fixture
def desk(pinned: Shop, sell: Callable[..., Sale], dressed: QApplication, qtbot: QtBot) -> Iterator[Desk]:
    """The till of a stall that sold something, its owner before it."""
    sell("BAL-01/badan", 2)
    with at_till(qtbot, dressed, pinned, AtOnce()) as seller:
        assert seller.window.desk is not None
        yield seller.window.desk


def report_of(desk: Desk) -> ReportPage:
    desk.go_to("report")
    assert isinstance(desk.page, ReportPage)
    return desk.page


def figures_of(*facts: Facts) -> set[Figure]:
    return {row.opens.figure for each in facts for row in each.rows if isinstance(row.opens, Receipts)}


def opened(page: HistoryPage) -> list[Figure]:
    """The figure whose receipts are shown, if there is one."""
    return [page.parts.figure] if page.parts.figure else []


def test_no_figure_of_the_report_leads_to_what_goods_had_cost(desk: Desk, pinned: Shop) -> None:
    let(pinned, all_but(Right.SEE_COST))
    page = report_of(desk)
    page.read_again()
    assert page.stage.summary.result.rows[-1].name == "Omzet"
    assert not page.stage.summary.profit.isVisible()
    page.show_view(View.MONTH)
    assert not any(figure.of_costs for figure in figures_of(*page.stage.many.tables.values()))
    assert not page.stage.many.profit.isVisible()


def test_a_figure_that_is_open_goes_with_whoever_may_see_reports(desk: Desk, pinned: Shop) -> None:
    report_of(desk).stage.summary.turnover.click()
    found = desk.page
    assert isinstance(found, HistoryPage)
    pinned.gate.lock()
    pinned.gate.enter(*OWNER)
    assert opened(found)
    let(pinned, all_but(Right.REPORTS))
    assert opened(found) == []
    assert desk.page is found
    assert not found.parts.isVisible()
    assert len(found.table.rows) == 1


def test_an_open_figure_of_costs_is_closed_for_who_comes_after(desk: Desk, pinned: Shop) -> None:
    report_of(desk).stage.summary.profit.click()
    found = desk.page
    assert isinstance(found, HistoryPage)
    assert [figure.of_costs for figure in opened(found)] == [True]
    let(pinned, all_but(Right.SEE_COST))
    assert opened(found) == []
    assert not found.parts.isVisible()
    assert len(found.table.rows) == 1
