"""What a helper may not do or see, and an owner's PIN that lets it be done once."""

from pytestqt.qtbot import QtBot

from pos.people.audit import AuditKind
from pos.people.rights import Right, Rights
from pos.selling.payment import Method, Payment
from pos.stockroom.pricing import reprice
from pos.used.pricing import NewPrice, Piles
from tests.ui.people.conftest import HELPER, OWNER, all_but, let, logged, shown, strike
from ui.bootstrap import Shop
from ui.session import Session
from ui.window.people.lending import OwnerPinSheet
from ui.window.report.page import ReportPage
from ui.window.shell.window import MainWindow
from ui.window.till.cart.nego import NegoSheet
from ui.window.used.room import UsedRoom

HEADS = "BAL-01/kepala"


def bargaining(window: MainWindow) -> tuple[Session, NegoSheet]:
    """The board for the one line of a cart."""
    assert window.desk is not None
    session = window.desk.session
    with session.reading() as look:
        item = look.goods.item_by_code(HEADS)
    assert item is not None
    session.basket.add(item)
    (line,) = session.basket.cart.lines
    return session, NegoSheet(session, window, line)


def test_what_is_refused_asks_for_the_owner_and_is_done_once_he_lets_it(window: MainWindow, pinned: Shop) -> None:
    let(pinned, all_but(Right.REPORTS))
    assert window.desk is not None
    window.desk.rail.buttons["report"].click()
    assert window.desk.page_name == "till"
    (sheet,) = shown(window, OwnerPinSheet)
    strike(sheet, "1111")
    sheet.accept_button.click()
    assert sheet.pad.row.fault
    strike(sheet, OWNER[1])
    sheet.accept_button.click()
    assert window.desk.page_name == "report"
    window.desk.go_to("till")
    window.desk.go_to("report")
    assert window.desk.page_name == "till"
    assert logged(pinned, AuditKind.LENT) == [(HELPER[0], OWNER[0], "reports")]


def test_all_keys_of_an_owners_pin_are_seen_in_the_smallest_window(
    qtbot: QtBot, window: MainWindow, pinned: Shop
) -> None:
    window.resize(1024, 600)
    qtbot.waitUntil(lambda: window.width() == 1024)
    let(pinned, all_but(Right.REPORTS))
    assert window.desk is not None
    window.desk.rail.buttons["report"].click()
    (sheet,) = shown(window, OwnerPinSheet)
    for key in sheet.pad.keypad.keys.values():
        assert key.visibleRegion().boundingRect().size() == key.size()


def test_a_drawer_that_was_refused_opens_after_the_owners_pin(window: MainWindow, pinned: Shop) -> None:
    let(pinned, all_but(Right.OPEN_DRAWER))
    assert window.desk is not None
    window.desk.open_drawer()
    (sheet,) = shown(window, OwnerPinSheet)
    strike(sheet, OWNER[1])
    sheet.accept_button.click()
    window.desk.open_drawer()
    assert logged(pinned, AuditKind.DRAWER) == [(HELPER[0], "", "")]


def test_what_bales_cost_is_not_seen_without_the_right(window: MainWindow, pinned: Shop) -> None:
    let(pinned, all_but(Right.SEE_COST))
    assert window.desk is not None
    window.desk.go_to("used")
    room = window.desk.page
    assert isinstance(room, UsedRoom)
    room.tabs["bales"].click()
    assert room.view_name == "glance"
    (sheet,) = shown(window, OwnerPinSheet)
    strike(sheet, OWNER[1])
    sheet.accept_button.click()
    assert room.view_name == "bales"


def test_a_price_below_the_floor_asks_for_the_owner_and_is_written_down_under_his_name(
    window: MainWindow, pinned: Shop
) -> None:
    with pinned.work() as work:
        reprice(work, Piles(HEADS), NewPrice(50_000, floor=35_000), OWNER[0], pinned.clock())
    let(pinned, all_but(Right.BELOW_FLOOR))
    session, nego = bargaining(window)
    nego.money.show_amount(30_000)
    for _asked_twice in range(2):
        nego.accept_button.click()
    (sheet,) = shown(window, OwnerPinSheet)
    strike(sheet, OWNER[1])
    sheet.accept_button.click()
    (agreed,) = session.basket.cart.lines
    assert agreed.agreement is not None
    assert agreed.agreement.lent == OWNER[0]
    session.pay(session.basket.cart, [Payment(Method.CASH, 30_000)], print_receipt=False)
    assert logged(pinned, AuditKind.REFUSED, AuditKind.LENT) == [
        (HELPER[0], "", "below-floor"),
        (HELPER[0], OWNER[0], "below-floor"),
    ]


def test_a_bargain_that_goes_too_far_names_who_may_and_asks_before_the_buyer_pays(
    window: MainWindow, pinned: Shop
) -> None:
    let(pinned, Rights(frozenset({Right.SELL, Right.BARGAIN}), bargain=5_000))
    session, nego = bargaining(window)
    for amount, barred in ((45_000, ""), (44_000, f"Hanya {OWNER[0]}.")):
        nego.money.edit.setText(str(amount))
        assert nego.accept_button.barred == barred
    nego.accept_button.click()
    (sheet,) = shown(window, OwnerPinSheet)
    assert "5.000" in sheet.text.text()
    strike(sheet, OWNER[1])
    sheet.accept_button.click()
    assert session.basket.cart.total == 44_000
    assert not nego.isVisible()


def test_what_a_helper_may_not_see_is_not_on_the_report(window: MainWindow, pinned: Shop) -> None:
    assert window.desk is not None
    let(pinned, Rights(frozenset({Right.SELL, Right.REPORTS})))
    window.desk.go_to("report")
    page = window.desk.page
    assert isinstance(page, ReportPage)
    assert not page.stage.summary.profit.isVisibleTo(page.stage.summary)
    assert not any("Modal" in row.name or "Laba" in row.name for row in page.stage.summary.result.rows)
    pinned.gate.enter(*OWNER)
    assert page.stage.summary.profit.isVisibleTo(page.stage.summary)
