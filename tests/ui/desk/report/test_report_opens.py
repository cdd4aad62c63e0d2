"""Every figure of a report opens the receipts it is made of, and the way back leads to where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.cash.movement import CashKind
from pos.customers.customer import Customer
from pos.money import write
from pos.reports.span.span import month_of
from pos.returning import Brought, Wanted, take_back, void_sale
from pos.selling.agreement import Agreement, Discount
from pos.selling.payment import Method, Payment
from pos.selling.sale import Sale
from pos.till import complete_sale
from tests.ui.conftest import in_front
from ui.demo.build import StoryClock
from ui.session import Session
from ui.window.customers.account import AccountSheet
from ui.window.desk.facts import Facts
from ui.window.history.page import HistoryPage
from ui.window.report.behind.closings import ClosingsSheet
from ui.window.report.behind.owed import OwedSheet
from ui.window.report.behind.repaid import RepaidSheet
from ui.window.report.behind.spent import SpentSheet
from ui.window.report.page import ReportPage
from ui.window.report.rows.ways import Closings, Receipts, Repaid, Shelf, Spent
from ui.window.report.spans import View
from ui.window.shell.desk import Desk
from ui.window.widgets.figures.bars import Bars
from ui.words import _


@pytest.fixture
def busy(session: Session, sell: Callable[..., Sale], clock: StoryClock) -> Session:
    """A day with everything in it: two sellers, a bargain, a discount, QRIS, a swap, a void and an expense."""
    shop = session.shop
    session.drawer.open(200_000)
    sell("BAL-01/badan", 3)
    clock.at += timedelta(hours=1)
    second = sell("BAL-03/badan", 2, by="Ibu Siti")
    with shop.work() as work:
        item = work.goods.item_by_code("BAL-02/badan")
        assert item is not None
        cart = shop.new_cart().add(item, 4)
        cart = cart.agreed(cart.lines[0].key, Agreement(cart.total - 5_000, lent="Pemilik")).discounted(Discount(3_000))
        paid = (Payment(Method.QRIS, cart.total, waiting=True),)
        complete_sale(work, cart, paid, "Ibu Siti", clock(), print_receipt=False)
        wanted = Wanted("tukar", second.number, (Brought(1, line=1),), shop.new_cart(), reason="sobek")
        take_back(work, wanted, "Kasir 1", clock(), print_slip=False)
    third = sell("BAL-01/badan", 1)
    with shop.work() as work:
        void_sale(work, third.number, "salah hitung", "Ibu Siti", clock(), print_slip=False)
    makan = next(each for each in session.settings.cash_categories if each.kind is CashKind.EXPENSE)
    session.drawer.move(makan.name, 15_000, "nasi")
    return session


@pytest.fixture
def desk(qtbot: QtBot, busy: Session) -> Desk:
    desk = Desk(busy)
    in_front(qtbot, desk, 1366, 768)
    desk.go_to("report")
    return desk


def report_of(desk: Desk) -> ReportPage:
    desk.go_to("report")
    assert isinstance(desk.page, ReportPage)
    return desk.page


def history_of(desk: Desk) -> HistoryPage:
    assert isinstance(desk.page, HistoryPage)
    return desk.page


def number_in(text: str) -> int:
    """The last number of a text: `Rp 35.000`, `4 struk, jumlah -5.000`."""
    found = re.findall(r"-?(?:Rp )?[\d.]+", text)[-1]
    return int(found.replace("Rp ", "").replace(".", ""))


def told(facts: Facts | Bars) -> Iterator[tuple[Receipts, str]]:
    """Each row that opens receipts, with its figure."""
    rows = facts.rows if isinstance(facts, Facts) else facts.bars
    return ((row.opens, row.figure) for row in rows if isinstance(row.opens, Receipts))


def test_every_row_of_the_day_opens_what_adds_up_to_it(desk: Desk) -> None:
    summary = report_of(desk).stage.summary
    tables = (summary.result, summary.payments, summary.categories, summary.sellers, summary.best, summary.bales)
    rows = [row for table in (*tables, summary.makers) for row in told(table)]
    assert {"Nego", "Potongan", "Retur dan batal", "Omzet", "Laba kotor", "Belum dicek masuk"} <= {
        way.words for way, _figure in rows
    }
    for way, figure in rows:
        summary.opened.emit(way)
        assert number_in(history_of(desk).parts.sum.text()) == number_in(figure), way.words
        report_of(desk)


def test_every_row_of_any_days_opens_what_adds_up_to_it(desk: Desk) -> None:
    page = report_of(desk)
    page.show_view(View.MONTH)
    many = page.stage.many
    keys = ("result", "payments", "families", "categories", "hours", "cashiers", "best", "bales", "money")
    rows = [row for key in keys for row in told(many.tables[key])]
    assert len(rows) > len(keys)
    for way, figure in rows:
        many.opened.emit(way)
        assert number_in(history_of(desk).parts.sum.text()) == number_in(figure), way.words
        report_of(desk)


@pytest.mark.parametrize("card", ["turnover", "profit", "pieces"])
def test_the_large_figures_open_too(desk: Desk, card: str) -> None:
    large = getattr(report_of(desk).stage.summary, card)
    large.click()
    sum_of_parts = history_of(desk).parts.sum.text().partition("jumlah ")[2]
    assert re.findall(r"[\d.]+", sum_of_parts) == re.findall(r"[\d.]+", large.accessibleName())


def test_keys_walk_to_a_figure_open_it_and_come_back_to_it(qtbot: QtBot, desk: Desk) -> None:
    page = report_of(desk)
    payments = page.stage.summary.payments
    payments.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(payments, Qt.Key.Key_Down)
    assert payments.accessibleDescription() == payments.rows[1].spoken
    qtbot.keyClick(payments, Qt.Key.Key_Return)
    found = history_of(desk)
    assert found.parts.chip.text().startswith(_("QRIS"))
    assert found.parts.table.hasFocus()
    qtbot.keyClick(found, Qt.Key.Key_Escape)
    assert desk.page is page
    assert payments.hasFocus()
    assert payments.current == payments.rows[1].opens


def test_a_tapped_column_opens_its_hour(qtbot: QtBot, desk: Desk) -> None:
    page = report_of(desk)
    hours = page.stage.summary.hours
    assert len(hours.points) == 2
    qtbot.mouseClick(hours, Qt.MouseButton.LeftButton, pos=hours.rect_of(1).center().toPoint())
    assert history_of(desk).parts.chip.text().startswith("Jam 15:00")
    assert len(history_of(desk).parts.table.rows) == page.session.shop.day_report(page.day).hours[1].sales


def test_the_chip_takes_the_filter_off_and_the_day_stays(desk: Desk, busy: Session) -> None:
    report_of(desk).stage.summary.receipts.click()
    found = history_of(desk)
    found.parts.chip.click()
    assert not found.parts.isVisible()
    assert found.days.value == busy.today
    assert len(found.table.rows) == 4
    assert found.field.edit.hasFocus()


def test_words_narrow_the_receipts_of_a_figure(desk: Desk) -> None:
    report_of(desk).stage.summary.receipts.click()
    found = history_of(desk)
    found.field.edit.setText("siti")
    assert found.parts.sum.text().startswith("2 struk")
    found.field.edit.setText("tidak ada yang begini")
    assert found.parts.nothing.isVisible()
    assert found.field.text == "tidak ada yang begini"


def test_what_came_back_is_shown_on_its_own_paper(desk: Desk) -> None:
    summary = report_of(desk).stage.summary
    way = next(row.opens for row in summary.result.rows if row.name == _("Retur dan batal"))
    summary.opened.emit(way)
    found = history_of(desk)
    assert found.back.isVisible()
    assert not found.receipt.isVisible()
    assert found.back.number.startswith("RT-")
    found.back.reprint.click()
    with desk.session.reading() as look:
        assert found.back.number in {job.subject for job in look.outbox.unfinished()}


def test_a_column_of_the_month_opens_its_day_and_escape_goes_back_to_the_month(qtbot: QtBot, desk: Desk) -> None:
    page = report_of(desk)
    page.show_view(View.MONTH)
    month = month_of(page.session.today).until(page.session.today)
    course = page.stage.many.course
    course.setFocus(Qt.FocusReason.TabFocusReason)
    for _step in range(month.length - 1):
        qtbot.keyClick(course, Qt.Key.Key_Right)
    qtbot.keyClick(course, Qt.Key.Key_Return)
    assert (page.span, page.day) == (None, page.session.today)
    assert page.head.up.isVisible()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.span == month
    assert not page.head.up.isVisible()


def test_kasbon_that_was_paid_opens_its_repayments(desk: Desk) -> None:
    session = desk.session
    rina = session.counter.add_customer(Customer(UUID(int=0), "Bu Rina"))
    with session.shop.work() as work:
        item = work.goods.item_by_code("BAL-01/badan")
        assert item is not None
        cart = session.shop.new_cart().add(item, 2).for_customer(rina.buyer)
        complete_sale(work, cart, (Payment(Method.KASBON, cart.total),), "Kasir 1", session.now(), print_receipt=False)
    paid = session.counter.pay_debt(rina.id, (Payment(Method.CASH, 20_000), Payment(Method.TRANSFER, 5_000)))
    session.counter.pay_debt(rina.id, (Payment(Method.CASH, 10_000),))
    summary = report_of(desk).stage.summary
    ways = [row for row in summary.payments.rows if isinstance(row.opens, Repaid)]
    assert [row.figure for row in ways] == ["Rp 30.000", "Rp 5.000"]
    summary.opened.emit(ways[1].opens)
    (sheet,) = desk.findChildren(RepaidSheet)
    assert [(step.entry.number, step.left) for step in sheet.table.rows] == [(paid.number, 45_000)]
    assert number_in(sheet.sum.text()) == 5_000


def test_kasbon_of_any_days_opens_who_paid_how_much_how_and_the_customer(qtbot: QtBot, desk: Desk) -> None:
    session = desk.session
    rina = session.counter.add_customer(Customer(UUID(int=0), "Bu Rina"))
    with session.shop.work() as work:
        item = work.goods.item_by_code("BAL-01/badan")
        assert item is not None
        cart = session.shop.new_cart().add(item, 2).for_customer(rina.buyer)
        sale = complete_sale(
            work, cart, (Payment(Method.KASBON, cart.total),), "Kasir 1", session.now(), print_receipt=False
        ).sale
        take_back(
            work,
            Wanted("kembali", sale.number, (Brought(1, line=1),), session.shop.new_cart(), reason="sobek"),
            "Kasir 1",
            session.now(),
            print_slip=False,
        )
    session.counter.pay_debt(rina.id, (Payment(Method.CASH, 20_000), Payment(Method.TRANSFER, 5_000)))
    page = report_of(desk)
    page.show_view(View.MONTH)
    kasbon = page.stage.many.tables["kasbon"]
    before, _given, less, after = kasbon.rows
    assert (before.opens, less.figure, after.figure) == (None, "-60.000", "10.000")
    page.stage.many.opened.emit(less.opens)
    (sheet,) = desk.findChildren(RepaidSheet)
    model = sheet.table.model()
    told = [[model.index(row, place).data() for place in (1, 3, 5, 6)] for row in range(2)]
    assert told == [
        ["Bu Rina", "Tunai + Transfer bank", "10.000", "25.000"],
        ["Bu Rina", "barang kembali", "35.000", "35.000"],
    ]
    assert number_in(sheet.sum.text()) == 60_000
    qtbot.keyClick(sheet.table, Qt.Key.Key_Return)
    (account,) = desk.findChildren(AccountSheet)
    assert account.title.text() == "Bu Rina"
    session.counter.pay_debt(rina.id, (Payment(Method.CASH, 10_000),))
    account.leave()
    assert number_in(sheet.sum.text()) == 70_000
    sheet.leave()
    page.stage.many.opened.emit(after.opens)
    (owed,) = desk.findChildren(OwedSheet)
    assert owed.table.rows == ()
    assert not owed.accept_button.isVisible()


def test_what_the_drawer_was_short_opens_its_closings_and_one_of_them_its_day(desk: Desk) -> None:
    session = desk.session
    session.drawer.close(session.drawer.sum().expected - 7_000, "tidak ketemu")
    page = report_of(desk)
    page.show_view(View.MONTH)
    short = next(row for row in page.stage.many.tables["money"].rows if isinstance(row.opens, Closings))
    assert number_in(short.figure) == -7_000
    page.stage.many.opened.emit(short.opens)
    (sheet,) = desk.findChildren(ClosingsSheet)
    assert number_in(sheet.sum.text()) == -7_000
    assert [closing.note for closing in sheet.table.rows] == ["tidak ketemu"]
    sheet.accept_button.click()
    assert (page.span, page.day) == (None, session.today)
    assert page.head.up.isVisible()


def test_an_expense_opens_what_was_paid_out_of_the_drawer(desk: Desk) -> None:
    summary = report_of(desk).stage.summary
    spent = [row for row in summary.result.rows if isinstance(row.opens, Spent)]
    assert [row.figure for row in spent] == [write(-15_000)]
    summary.opened.emit(spent[0].opens)
    (sheet,) = desk.findChildren(SpentSheet)
    assert [row.note for row in sheet.table.rows] == ["nasi"]
    assert write(-15_000) in sheet.sum.text()


def test_what_is_left_opens_its_piles_and_products_and_escape_goes_back(qtbot: QtBot, desk: Desk) -> None:
    page = report_of(desk)
    for view in (View.SUMMARY, View.MONTH):
        page.show_view(view)
        rows = page.stage.summary.left.rows if view is View.SUMMARY else page.stage.many.tables["stock"].rows
        assert all(isinstance(row.opens, Shelf) for row in rows)
        page.stage.opened.emit(rows[0].opens)
        lines = page.stage.used.table.rows
        assert page.stage.used.isVisible()
        assert str(sum(line.left for line in lines)) in rows[0].figure
        qtbot.keyClick(page, Qt.Key.Key_Escape)
        assert page.views.value is view


def test_an_open_figure_follows_what_is_sold_meanwhile(desk: Desk, busy: Session, sell: Callable[..., Sale]) -> None:
    report_of(desk).stage.summary.receipts.click()
    found = history_of(desk)
    before = found.parts.sum.text()
    sell("BAL-01/badan")
    busy.goods_changed()
    assert found.parts.sum.text() != before


def test_a_day_without_a_sale_leads_nowhere(desk: Desk) -> None:
    page = report_of(desk)
    page.show_day(page.session.today - timedelta(days=30))
    assert page.stage.currentWidget() is page.stage.nothing
    page.show_day(page.session.today)
    assert page.stage.currentWidget() is page.stage.cards


def test_receipts_that_cannot_be_read_say_so(desk: Desk, busy: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    report_of(desk).stage.summary.receipts.click()
    found = history_of(desk)
    assert found.parts.table.rows

    def fails() -> None:
        raise OSError

    monkeypatch.setattr(busy.shop, "reading", fails)
    found.parts.read_again()
    assert "tetap utuh" in found.parts.sum.text()
    assert not found.parts.table.rows
    assert not found.receipt.isVisible()
