"""From used to local on screen: shares, the curve, and what earns its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.selling.sale import Sale
from tests.ui.conftest import on_screen
from ui.session import Session
from ui.window.desk.office.dialog import Wish
from ui.window.local.way.page import WayPage


def shown(qtbot: QtBot, session: Session) -> WayPage:
    return on_screen(qtbot, WayPage(session), height=640)


def test_shares_and_places_follow_what_was_sold(
    qtbot: QtBot, session: Session, sell: Callable[..., Sale], tmp_path: Path
) -> None:
    with session.reading() as look:
        local = look.goods.products()[0].variants[0].item
        used = look.goods.piles()[0].item
    sell(local.code, 3)
    sell(used.code, 1)
    page = shown(qtbot, session)
    qtbot.waitUntil(lambda: bool(page.places.rows))
    assert "75%" in page.pieces.accessibleName()
    assert page.curve is not None
    assert "75%" in page.curve.accessibleDescription()
    per_day = [place.profit_per_day for place in page.places.rows]
    assert per_day == sorted(per_day, reverse=True)
    page.saver.ask = lambda _asking, _name, _kind: str(tmp_path / "program.csv")
    page.sales_csv.click()
    qtbot.waitUntil((tmp_path / "program.csv").exists)


def test_what_the_programme_gets_comes_out_of_the_printer_of_the_computer(
    qtbot: QtBot, session: Session, sell: Callable[..., Sale]
) -> None:
    with session.reading() as look:
        sell(look.goods.products()[0].variants[0].item.code, 3)
    page = shown(qtbot, session)
    qtbot.waitUntil(lambda: page.told is not None)
    asked: list[Wish] = []
    page.printer.names = lambda: ("Kantor",)

    def asks(_asking: QWidget, wish: Wish) -> None:
        asked.append(wish)

    page.printer.ask = asks
    page.programme_print.click()
    qtbot.waitUntil(lambda: bool(asked))
    assert [each.title for each in asked] == ["program-lokal"]


def test_a_shop_without_sales_says_what_will_stand_here(qtbot: QtBot, empty_session: Session) -> None:
    page = shown(qtbot, empty_session)
    qtbot.waitUntil(page.nothing.isVisible)
    assert not page.places.isVisible()
