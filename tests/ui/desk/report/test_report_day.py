from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.goods.stock import MovementKind
from pos.money import write, write_rp
from pos.selling.sale import Sale
from pos.stockroom.leaving import write_off
from tests.ui.conftest import in_front
from ui.demo.build import StoryClock
from ui.notice import Notice
from ui.session import Session
from ui.window.desk.facts import Facts
from ui.window.report.page import ReportPage, build
from ui.window.report.spans import View
from ui.words import long_date


def shown(qtbot: QtBot, session: Session) -> ReportPage:
    page = build(session)
    assert isinstance(page, ReportPage)
    return in_front(qtbot, page)


def figures(page: ReportPage) -> list[str]:
    cards = (page.stage.summary.turnover, page.stage.summary.receipts, page.stage.summary.pieces)
    return [card.accessibleName().partition(": ")[2] for card in cards]


def test_the_day_adds_up_to_its_receipts(qtbot: QtBot, session: Session, sell: Callable[..., Sale]) -> None:
    sales = [sell("BAL-01/badan", 3), sell("BAL-03/badan"), sell("BAL-01/badan")]
    page = shown(qtbot, session)
    total = sum(sale.total for sale in sales)
    assert figures(page) == [write_rp(total), "3", "5"]
    assert write_rp(total) in [row.figure for row in page.stage.summary.payments.rows]
    assert write_rp(total) in page.stage.summary.split.accessibleDescription()


def test_a_sale_shows_in_the_open_report_at_once(qtbot: QtBot, session: Session, sell: Callable[..., Sale]) -> None:
    page = shown(qtbot, session)
    assert page.stage.currentWidget() is page.stage.nothing
    sell("BAL-01/badan")
    session.goods_changed()
    assert figures(page)[1] == "1"
    assert page.stage.currentWidget() is page.stage.cards


def test_any_past_day_is_one_key_away_and_no_day_to_come(
    qtbot: QtBot, session: Session, sell: Callable[..., Sale], clock: StoryClock
) -> None:
    yesterday = sell("BAL-01/badan", 2).day
    clock.at += timedelta(days=1)
    session.look_at_the_calendar()
    page = shown(qtbot, session)
    assert not page.head.on.isEnabled()
    qtbot.keyClick(page, Qt.Key.Key_PageUp)
    assert page.day == yesterday
    assert figures(page)[2] == "2"
    assert page.head.date.text() == long_date(yesterday)
    qtbot.keyClick(page, Qt.Key.Key_PageDown)
    assert page.day == session.today
    page.show_day(session.today + timedelta(days=5))
    assert page.day == session.today


def test_every_pile_stands_with_what_it_began_with_sold_and_kept(
    qtbot: QtBot, session: Session, sell: Callable[..., Sale]
) -> None:
    sell("BAL-02/badan", 4)
    page = shown(qtbot, session)
    page.views.choose(View.USED)
    page.views.chosen.emit(View.USED)
    assert page.stage.currentWidget() is page.stage.used
    model = page.stage.used.table.model()
    rows = {
        model.index(row, 0).data(): [model.index(row, column).data() for column in range(2, 7)]
        for row in range(model.rowCount())
    }
    assert rows["Kaos BAL-02/badan"] == ["0", "52", "4", "\u2013", "48"]


def test_a_drawer_is_a_sum_with_its_difference(qtbot: QtBot, session: Session, sell: Callable[..., Sale]) -> None:
    session.drawer.open(200_000)
    sell("BAL-01/badan")
    session.drawer.close(230_000)
    page = shown(qtbot, session)
    said = page.stage.summary.drawers.findChildren(Facts)
    rows = {row.name: row.figure for facts in said for row in facts.rows}
    assert rows["Uang seharusnya"] == "Rp 235.000"
    assert rows["Uang dihitung"] == "Rp 230.000"
    assert rows["Kurang"] == "-Rp 5.000"


def test_what_nobody_bought_belongs_to_the_result_even_on_a_day_without_a_sale(qtbot: QtBot, session: Session) -> None:
    with session.shop.work() as work:
        write_off(work, "BAL-01/badan", 2, MovementKind.REJECTED, "sobek", "Pemilik", session.shop.clock())
        write_off(work, "BAL-01/badan", 1, MovementKind.GIVEN, "", "Pemilik", session.shop.clock())
    page = shown(qtbot, session)
    report = page.report
    assert report is not None
    assert page.stage.currentWidget() is page.stage.cards
    rows = {row.name: row.figure for row in page.stage.summary.result.rows}
    assert list(rows) == ["Omzet", "Modal barang", "Laba kotor", "Afkir", "Diberikan", "Sisa laba"]
    assert rows["Afkir"] == write(-report.off.rejected) != "0"
    assert rows["Sisa laba"] == write_rp(-report.off.rejected - report.off.given)


def test_the_day_is_saved_as_pages_and_put_into_the_print_queue(
    qtbot: QtBot, session: Session, sell: Callable[..., Sale], told: list[Notice], tmp_path: Path
) -> None:
    sell("BAL-01/badan")
    page = shown(qtbot, session)
    page.taking.saver.ask = lambda _asking, offered, _kind: str(tmp_path / Path(offered).name)
    page.taking.pdf.click()
    assert (tmp_path / f"laporan-{session.today}.pdf").read_bytes().startswith(b"%PDF")
    page.taking.print.click()
    assert [job.subject for job in session.paper.queue()] == [session.today.isoformat()]
    assert "Belum ada printer" in told[-1].text


def test_a_saved_page_opens_where_the_computers_own_dialog_prints_it(
    qtbot: QtBot, session: Session, sell: Callable[..., Sale], told: list[Notice], tmp_path: Path
) -> None:
    sell("BAL-01/badan")
    page = shown(qtbot, session)
    opened: list[Path] = []
    page.taking.saver.ask = lambda _asking, offered, _kind: str(tmp_path / Path(offered).name)

    def open_file(path: Path) -> bool:
        opened.append(path)
        return path.exists()

    page.taking.saver.open = open_file
    page.taking.pdf.click()
    offer = told[-1].offer
    assert offer is not None
    offer.accept()
    assert opened == [tmp_path / f"laporan-{session.today}.pdf"]
    page.taking.saver.open = lambda _path: False
    offer.accept()
    assert "tetap tersimpan" in told[-1].text
    assert opened[0].exists()


def test_a_day_nobody_sold_on_says_so(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session)
    page.show_day(session.today - timedelta(days=400))
    assert page.stage.currentWidget() is page.stage.nothing
    assert page.stage.nothing.isVisible()
