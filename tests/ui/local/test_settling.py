"""What makers are owed, on screen: settled once, paid in part, and nothing typed is lost to a refusal."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos.buying import Arrival, Pieces
from pos.goods.product import Terms
from pos.makers.account import MakerAccount
from pos.selling.sale import Sale
from tests.ui.conftest import on_screen
from ui.session import Session
from ui.window.desk.slip_sheet import SlipSheet
from ui.window.local.settling.page import SettlingPage
from ui.window.local.settling.sheets import PaySheet, SettleSheet

TITIP, PUTUS = "Konveksi Jaket Contoh B", "Konveksi Kaos Contoh A"


@pytest.fixture
def settling(qtbot: QtBot, session: Session, sell: Callable[..., Sale]) -> SettlingPage:
    code = code_of(session, PUTUS)
    sell(code_of(session, TITIP), 2)
    session.makers.receive(Arrival(PUTUS, Terms.OUTRIGHT, (Pieces(code, 10, 40_000),)))
    page = SettlingPage(session)
    on_screen(qtbot, page, height=640)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: len(page.makers.rows) > 0)
    return page


def code_of(session: Session, name: str) -> str:
    """The first variant of a maker."""
    with session.reading() as look:
        known = look.makers.by_name(name)
        assert known is not None
        return look.products.variants(look.products.made_by(known.id)[0].id)[0].item.code


def account(session: Session, name: str) -> MakerAccount:
    with session.reading() as look:
        maker = look.makers.by_name(name)
        assert maker is not None
        return look.makers.account(maker.id)


def choose(qtbot: QtBot, page: SettlingPage, name: str) -> None:
    """Let the account of a maker be shown."""
    page.show_of(name)
    qtbot.waitUntil(lambda: page.chosen is not None and page.chosen.maker.name == name)


def shown(page: QWidget, kind: type[QWidget]) -> QWidget:
    """The sheet of a kind that is open."""
    return next(sheet for sheet in page.window().findChildren(kind) if sheet.isVisible())


def test_everything_that_is_owed_stands_on_one_screen(settling: SettlingPage) -> None:
    owed = {row.maker.name: (row.owed, row.unsettled) for row in settling.makers.rows}
    assert owed[PUTUS] == (400_000, 0)
    assert "400.000" in settling.owed.accessibleName()
    assert len(settling.account.bills.rows) == 1


def test_a_bill_is_paid_in_part_and_never_too_much(qtbot: QtBot, settling: SettlingPage, session: Session) -> None:
    choose(qtbot, settling, PUTUS)
    settling.pay.click()
    sheet = shown(settling, PaySheet)
    assert isinstance(sheet, PaySheet)
    sheet.amount.edit.setText("900rb")
    sheet.accept_button.click()
    assert sheet.complaint
    assert sheet.amount.text == "900rb"
    sheet.amount.edit.setText("150rb")
    sheet.accept_button.click()
    assert account(session, PUTUS).owed == 250_000
    assert isinstance(shown(settling, SlipSheet), SlipSheet)


def test_what_was_sold_is_settled_once(qtbot: QtBot, settling: SettlingPage, session: Session) -> None:
    choose(qtbot, settling, TITIP)
    waiting = account(session, TITIP).unsettled
    assert waiting > 0
    settling.settle.click()
    sheet = shown(settling, SettleSheet)
    assert isinstance(sheet, SettleSheet)
    sheet.accept_button.click()
    after = account(session, TITIP)
    assert (after.owed, after.unsettled) == (waiting, 0)
    qtbot.waitUntil(lambda: not settling.settle.isEnabled())
    assert len(settling.account.bills.rows) == 1


def test_an_empty_shop_teaches_what_stands_here(qtbot: QtBot, empty_session: Session) -> None:
    page = SettlingPage(empty_session)
    on_screen(qtbot, page, height=640)
    qtbot.waitUntil(page.nothing.isVisible)
    assert not page.makers.isVisible()
