"""Sekilas: how much is left, how fast it goes, when it is gone, and what asks for a hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from pos.goods.item import Family, Item
from pos.goods.stock import MovementKind
from pos.selling.payment import Method, Payment
from pos.selling.sale import Sale
from pos.used.pricing import NewPrice, Piles
from tests.ui.used.conftest import Owner
from ui.demo.build import StoryClock
from ui.session import Session
from ui.window.used.glance.heap_card import SLOW
from ui.window.used.glance.heaps import Filter
from ui.window.used.glance.page import GlancePage
from ui.window.used.glance.pile_sheet import PileSheet
from ui.window.used.glance.side_card import BALES
from ui.window.used.leaving.tag import TagSheet
from ui.window.used.leaving.unassigned import UnassignedSheet, likely
from ui.window.used.leaving.write_off import WriteOffSheet

KEY = Qt.Key


@pytest.fixture
def glance(owner: Owner) -> GlancePage:
    return owner.go(GlancePage, "glance")


def sell_freely(owner: Owner, name: str, pieces: int, price: int) -> None:
    """Sell something used that is in no list."""
    cart = owner.session.shop.new_cart().add(Item.free(name, Family.USED, price), pieces)
    owner.session.pay(cart, (Payment(Method.CASH, cart.total),), print_receipt=False)


def tap_chip(page: GlancePage, value: object) -> None:
    chips = (*page.heaps.chips.chips, *page.side.chips.chips)
    next(chip for chip in chips if chip.value == value).click()


def test_the_big_number_is_what_piles_and_closed_bales_hold(owner: Owner, glance: GlancePage) -> None:
    assert glance.summary.left.words == "728"
    owner.buy(pieces=400)
    assert glance.summary.left.words == "1.128"
    assert "dari 1.128" in glance.summary.of.text()


def test_selling_shows_at_once(owner: Owner, glance: GlancePage, sell: Callable[..., Sale]) -> None:
    sell("BAL-01/badan", 3)
    owner.session.goods_changed()
    assert glance.summary.left.words == "725"


def test_before_seven_trading_days_there_is_not_enough_to_foretell(owner: Owner, trade: Callable[..., None]) -> None:
    trade("BAL-02/badan", 2, 3)
    owner.session.goods_changed()
    page = owner.go(GlancePage, "glance")
    assert page.summary.gone.words == "Belum cukup data"
    assert "2 dari 7 hari dagang" in page.summary.sure.text()
    assert not page.summary.pace.text()


def test_after_seven_trading_days_the_day_is_named_with_its_doubt_and_drawn(
    owner: Owner, trade: Callable[..., None]
) -> None:
    trade("BAL-02/badan", *[4] * 9)
    owner.session.goods_changed()
    page = owner.go(GlancePage, "glance")
    assert "sehari" in page.summary.pace.text()
    pile = {row.name: row.figure for row in open_pile(owner, page, "BAL-02/badan").facts.rows}
    assert "2026" in pile["Habis sekitar"]
    assert "antara" in pile["Kira-kira"]
    owner.press(KEY.Key_Escape)
    assert page.summary.curve is not None
    assert page.summary.curve.isVisible()
    assert "692" in page.summary.curve.accessibleDescription()
    assert not page.summary.curve.grab().isNull()


def test_a_category_opens_its_piles_by_key_and_by_tap(qtbot: QtBot, owner: Owner, glance: GlancePage) -> None:
    bars = glance.heaps.bars
    bars.setFocus()
    owner.press(KEY.Key_Down)
    second = bars.heaps[1]
    assert glance.side.heap_name.text() == second.name
    assert [row.key for row in glance.side.piles.rows] == [pile.item.code for pile in second.piles]
    qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(40, 20))
    assert glance.side.heap_name.text() == bars.heaps[0].name


def test_what_was_sold_beyond_the_book_is_flagged_and_can_be_filtered(owner: Owner, sell: Callable[..., Sale]) -> None:
    with owner.session.reading() as look:
        smallest = min((pile for pile in look.goods.piles() if pile.pieces), key=lambda pile: pile.pieces)
    sell(smallest.item.code, smallest.pieces + 2)
    owner.session.goods_changed()
    page = owner.go(GlancePage, "glance")
    tap_chip(page, Filter.COUNT)
    assert [(row.key, bool(row.flag)) for row in page.side.piles.rows] == [(smallest.item.code, True)]
    assert "Hitung" in page.side.heap_note.text()


def test_slow_piles_stand_first_with_what_an_obral_did_before(
    owner: Owner, clock: StoryClock, sell: Callable[..., Sale]
) -> None:
    clock.at = clock.at.replace(month=4, day=1)  # the weeks before Lebaran tell nothing of an obral
    for day in range(1, 29):
        clock.at = clock.at.replace(day=day)
        sell("BAL-02/badan", 1)
        if day == 15:
            owner.session.stockroom.reprice(Piles(code="BAL-08/badan"), NewPrice(percent=20), "Obral")
        sell("BAL-08/badan", 1 if day < 15 else 2)
    clock.at = clock.at.replace(day=29)
    owner.session.look_at_the_calendar()
    page = owner.go(GlancePage, "glance")
    tap_chip(page, SLOW)
    rows = page.heaps.slow.rows
    with owner.session.reading() as look:
        sold = {pile.item.code: pile.sold_lately for pile in look.goods.piles()}
    assert rows
    assert sold[str(rows[0].key)] == 0
    own = "obral jenis ini: 1,0 jadi 2,0 potong sehari"
    assert [row.key for row in rows if own in row.note] == ["BAL-08/kaki", "BAL-08/kepala"]
    assert all("obral lapak ini" in row.note for row in rows if not str(row.key).startswith("BAL-08"))


def test_bales_on_their_way_to_balik_modal_can_be_looked_at(owner: Owner, glance: GlancePage) -> None:
    owner.buy()
    tap_chip(glance, BALES)
    rows = {row.key: row for row in glance.side.bales.rows}
    assert rows["BAL-09"].note == "belum dibuka"
    assert "kurang" in rows["BAL-01"].figure
    owner.press(KEY.Key_F12)
    assert owner.room.view_name == "sorting"


def test_the_seal_and_the_code_of_the_book_are_in_sight(owner: Owner, glance: GlancePage) -> None:
    assert glance.book.open.isVisible()
    seal = owner.session.stockroom.seal()
    assert glance.book.sealed.isVisible()
    assert "07/03/2026" in glance.book.sentence.text()
    assert seal.code in [row.figure for row in glance.book.facts.rows]


def test_a_pile_opens_with_what_can_be_done_about_it(owner: Owner, glance: GlancePage) -> None:
    glance.side.piles.setFocus()
    owner.press(KEY.Key_Return)
    sheet = owner.sheet
    assert isinstance(sheet, PileSheet)
    code = glance.side.piles.rows[0].key
    owner.press(KEY.Key_Return)
    assert owner.room.view_name == "prices"
    assert str(code) in owner.shown_words(owner.room.view)


def open_pile(owner: Owner, glance: GlancePage, code: str) -> PileSheet:
    glance.side.piles.opened.emit(code)
    sheet = owner.sheet
    assert isinstance(sheet, PileSheet)
    return sheet


def test_pieces_leave_unsold_with_a_reason_and_never_more_than_there_are(owner: Owner, glance: GlancePage) -> None:
    open_pile(owner, glance, "BAL-01/badan")
    owner.press(KEY.Key_F5)
    sheet = owner.sheet
    assert isinstance(sheet, WriteOffSheet)
    for typed, beside in (("500", "lebih dari sisa"), ("nol", "bukan jumlah"), ("", "Isi jumlah")):
        sheet.count.edit.setText(typed)
        owner.tap(sheet.accept_button)
        assert beside in sheet.row.fault
        assert sheet.count.text == typed
    owner.press(KEY.Key_F7)
    sheet.count.edit.setText("2")
    sheet.reason.setText("dicuri")
    owner.tap(sheet.accept_button)
    entry = owner.book(1)[0].entry
    assert (entry.kind, entry.pieces, entry.note) == (MovementKind.LOST, -2, "dicuri")


def test_a_dear_piece_gets_a_tag_and_is_found_at_the_till(owner: Owner, glance: GlancePage) -> None:
    open_pile(owner, glance, "BAL-03/kepala")
    owner.press(KEY.Key_F7)
    sheet = owner.sheet
    assert isinstance(sheet, TagSheet)
    owner.tap(sheet.accept_button)
    assert "Tulis nama" in sheet.rows["name"].fault
    sheet.name.setText("Jaket kulit")
    sheet.price.edit.setText("350rb")
    sheet.floor.edit.setText("400rb")
    owner.tap(sheet.accept_button)
    assert owner.sheet is sheet
    assert (sheet.name.text(), sheet.price.text, sheet.floor.text) == ("Jaket kulit", "350rb", "400rb")
    sheet.floor.edit.setText("300rb")
    owner.tap(sheet.accept_button)
    tagged = owner.pile("BAL-03/T1")
    assert (tagged.pieces, tagged.item.price, tagged.item.detail) == (1, 350_000, "Jaket kulit")
    owner.scan("BAL-03/T1")
    assert owner.cart.total == 350_000


def test_what_was_sold_off_no_pile_is_shown_and_gets_its_pile(owner: Owner, glance: GlancePage) -> None:
    assert not glance.waiting.isVisible()
    sell_freely(owner, "Kemeja", 2, 35_000)
    owner.desk.go_to("used")
    assert "2 potong" in glance.waiting.words.text()
    owner.press_combined(KEY.Key_T)
    sheet = owner.sheet
    assert isinstance(sheet, UnassignedSheet)
    assert sheet.piles.rows[0].key == "BAL-01/badan"
    sheet.count.edit.setText("3")
    sheet.piles.opened.emit("BAL-01/badan")
    assert sheet.waiting
    sheet.count.edit.setText("2")
    owner.press(KEY.Key_Return)
    assert not owner.has_sheet()
    assert owner.pile("BAL-01/badan").pieces == 47
    assert not glance.waiting.isVisible()


def test_closing_the_drawer_asks_about_what_was_sold_off_no_pile(owner: Owner) -> None:
    sell_freely(owner, "Topi", 1, 25_000)
    owner.desk.go_to("till")
    owner.press(KEY.Key_F11)
    owner.type("25000")
    owner.press(KEY.Key_Return)
    assert "belum jelas dari tumpukan mana" in owner.shown_words(owner.sheet)
    owner.press(KEY.Key_T)
    assert isinstance(owner.sheet, UnassignedSheet)


def test_the_likely_pile_is_of_the_name_then_of_the_nearest_price(owner: Owner) -> None:
    sell_freely(owner, "jaket", 1, 40_000)
    with owner.session.reading() as look:
        (line,), piles = look.used.unassigned(), look.goods.piles()
    names = [(pile.item.category, pile.item.price) for pile in likely(piles, line)]
    assert names[:3] == [("Jaket", 35_000), ("Jaket", 80_000), ("Jaket", 150_000)]


def test_an_empty_shop_teaches_how_goods_come_in(qtbot: QtBot, empty_session: Session) -> None:
    page = GlancePage(empty_session)
    qtbot.addWidget(page)
    page.show()
    assert page.nothing.isVisible()
    with qtbot.waitSignal(page.wanted) as wanted:
        page.nothing.acted.emit()
    assert wanted.args == ["opening", None]
