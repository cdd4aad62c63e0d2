from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.money import write_rp
from pos.selling.sale import Sale
from ui.demo.build import StoryClock
from ui.session import Session
from ui.window.stock.used import UsedPage, build
from ui.window.stock.used_figures import Filter


def shown(qtbot: QtBot, session: Session) -> UsedPage:
    page = build(session)
    assert isinstance(page, UsedPage)
    qtbot.addWidget(page)
    page.resize(1266, 708)
    page.show()
    return page


def test_the_big_number_is_what_the_piles_hold(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session)
    with session.reading() as look:
        piles = look.goods.piles()
    assert page.left.words == str(sum(pile.pieces for pile in piles))
    assert write_rp(sum(pile.value for pile in piles)) in [row.figure for row in page.values.rows]


def test_selling_shows_at_once(qtbot: QtBot, session: Session, sell: Callable[..., Sale]) -> None:
    page = shown(qtbot, session)
    before = int(page.left.words)
    sell("BAL-01/badan", 3)
    session.goods_changed()
    assert int(page.left.words) == before - 3


def test_a_category_opens_its_piles_by_key_and_by_tap(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session)
    page.bars.setFocus()
    qtbot.keyClick(page.bars, Qt.Key.Key_Down)
    second = page.bars.heaps[1]
    assert page.heap_name.text() == second.name
    assert [pile.item.code for pile in page.rows.piles] == [pile.item.code for pile in second.piles]
    qtbot.mouseClick(page.bars, Qt.MouseButton.LeftButton, pos=page.bars.rect().topLeft())
    assert page.heap_name.text() == page.bars.heaps[0].name


def test_what_was_sold_beyond_the_book_is_flagged_and_can_be_filtered(
    qtbot: QtBot, session: Session, sell: Callable[..., Sale]
) -> None:
    with session.reading() as look:
        smallest = min((pile for pile in look.goods.piles() if pile.pieces), key=lambda pile: pile.pieces)
    sell(smallest.item.code, smallest.pieces + 2)
    page = shown(qtbot, session)
    page.chips.choose(Filter.COUNT)
    page.chips.chosen.emit(Filter.COUNT)
    assert [pile.item.code for pile in page.rows.piles] == [smallest.item.code]
    assert "Hitung" in page.heap_note.text()


def test_an_empty_shop_teaches_how_goods_come_in(qtbot: QtBot, empty_session: Session) -> None:
    page = shown(qtbot, empty_session)
    assert page.nothing.isVisible()
    assert "CSV" in page.nothing.accessibleDescription()


def test_the_line_falls_with_what_was_sold(
    qtbot: QtBot, session: Session, sell: Callable[..., Sale], clock: StoryClock
) -> None:
    for _day in range(3):
        sell("BAL-02/badan", 2)
        clock.at = clock.at.replace(day=clock.at.day + 1)
    page = shown(qtbot, session)
    lefts = [int(words.split()[-1]) for words in page.line.accessibleDescription().split(";")]
    assert len(lefts) > 1
    assert lefts == sorted(lefts, reverse=True)
