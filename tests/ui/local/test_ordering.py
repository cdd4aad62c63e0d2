"""What runs low, by maker, as a message to paste."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from pos.selling.sale import Sale
from tests.ui.conftest import on_screen
from ui.session import Session
from ui.window.local.ordering.page import OrderingPage

MAKER = "Konveksi Kaos Contoh A"


def shown(qtbot: QtBot, session: Session) -> OrderingPage:
    return on_screen(qtbot, OrderingPage(session), height=640)


def test_what_sells_out_is_ordered_from_its_maker(qtbot: QtBot, session: Session, sell: Callable[..., Sale]) -> None:
    with session.reading() as look:
        maker = look.makers.by_name(MAKER)
        assert maker is not None
        item = look.products.variants(look.products.made_by(maker.id)[0].id)[0].item
        left = look.stock.balance(item.id).pieces if item.id else 0
    sell(item.code, left)
    page = shown(qtbot, session)
    qtbot.waitUntil(lambda: page.chosen is not None)
    page.show_of(MAKER)
    qtbot.waitUntil(lambda: page.chosen is not None and page.chosen.maker == MAKER)
    (line,) = [line for line in page.lines.rows if line.pace.item.id == item.id]
    assert line.low
    assert line.wanted == left
    page.lines.selectRow(page.lines.rows.index(line))
    assert page.why.text() == (
        f"{item.full_name}: laku {left} dalam 1 hari di rak; belum cukup data, perlu 2 hari laku lagi dan "
        "6 hari di rak lagi. Angkanya hanya mengganti yang laku, sampai batas pesannya."
    )
    assert "1 belum cukup data" in page.about.text()
    page.copy.click()
    assert QGuiApplication.clipboard().text() == page.message.toPlainText()
    assert item.name.lower() in page.message.toPlainText().lower()


def test_a_shop_that_needs_nothing_says_so(qtbot: QtBot, empty_session: Session) -> None:
    page = shown(qtbot, empty_session)
    qtbot.waitUntil(page.nothing.isVisible)
    assert not page.makers.isVisible()
