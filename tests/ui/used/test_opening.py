"""Catatan stok awal: bales are counted in, the count is sealed once, and from then on nothing is added."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.used.bales import BaleState
from tests.ui.till.conftest import at_the_till
from tests.ui.used.conftest import Owner
from ui.bootstrap import Shop
from ui.demo.stall import BALES
from ui.goods_in import Intake
from ui.session import Session
from ui.window.intake.panel import IntakePanel
from ui.window.intake.sheet import open_intake
from ui.window.used.bales.page import BalesPage
from ui.window.used.bales.purchase import PurchaseSheet, next_code
from ui.window.used.book.page import BookPage
from ui.window.used.opening.page import OpeningPage
from ui.window.used.opening.sealing import SealForeverSheet, SealSheet
from ui.window.used.showing.inspection import Inspection
from ui.window.used.showing.letter import LetterPage

KEY = Qt.Key


@pytest.fixture
def opening(owner: Owner) -> OpeningPage:
    """The stall's 728 pieces on piles, and a bale thought to hold 400."""
    owner.buy()
    return owner.go(OpeningPage, "opening")


def is_sealed(owner: Owner) -> bool:
    with owner.session.reading() as look:
        return look.used.seal() is not None


def seal(owner: Owner) -> None:
    """Seal as a person does: the key, the warning, the number."""
    owner.press(KEY.Key_F12)
    owner.tap(owner.sheet.accept_button)
    owner.type("1128")
    owner.press(KEY.Key_Return)


def test_piles_and_closed_bales_are_summed_up_before_the_seal(opening: OpeningPage) -> None:
    assert opening.pieces.words == "1.128"
    assert [row.figure for row in opening.facts.rows][:2] == ["728 potong", "400 potong"]


def test_a_seal_asks_twice_and_the_second_time_for_the_number(owner: Owner, opening: OpeningPage) -> None:
    owner.press(KEY.Key_F12)
    warning = owner.sheet
    assert isinstance(warning, SealSheet)
    assert "tidak bisa dibuka lagi" in owner.shown_words(warning)
    owner.press(KEY.Key_Return)  # Enter alone is on the way out
    assert not is_sealed(owner)
    owner.press(KEY.Key_F12)
    owner.tap(owner.sheet.accept_button)
    asking = owner.sheet
    assert isinstance(asking, SealForeverSheet)
    owner.type("128")
    owner.press(KEY.Key_Return)
    assert "1.128" in asking.row.fault
    assert asking.count.text == "128"
    assert not is_sealed(owner)
    asking.count.show_pieces(None)
    owner.type("1128")
    owner.press(KEY.Key_Return)
    assert is_sealed(owner)
    assert opening.badge.isVisible()


def test_after_the_seal_no_screen_offers_to_add_and_says_why(owner: Owner, opening: OpeningPage) -> None:
    seal(owner)
    assert not any(button.isVisible() for button in (opening.buy, opening.bring_in, opening.count, opening.seal))
    assert "tidak bisa ditambah" in opening.reason.text()
    with owner.session.reading() as look:
        assert look.used.head().code in [row.figure for row in opening.facts.rows]
    assert not owner.go(BalesPage, "bales").add.isVisible()


def test_a_file_of_bales_is_refused_after_the_seal_with_the_reason(owner: Owner, opening: OpeningPage) -> None:
    seal(owner)
    sheet = open_intake(opening, owner.session, Intake.BALES, ask=lambda _asking: str(BALES))
    panel = sheet.findChild(IntakePanel)
    assert isinstance(panel, IntakePanel)
    panel.choose.click()
    assert "disegel" in panel.verdict.text()
    assert not sheet.accept_button.isEnabled()


@pytest.mark.usefixtures("opening")
def test_a_sealed_bale_is_still_opened_and_sorted_after_the_seal(owner: Owner) -> None:
    seal(owner)
    owner.room.go_to("sorting", "BAL-09")
    owner.enter("70", "", "190", "", "80", "", "60", "")
    owner.press(KEY.Key_F12)
    assert owner.account("BAL-09").state is BaleState.SORTED


def test_a_bale_is_bought_in_from_the_screen(owner: Owner, opening: OpeningPage) -> None:
    owner.press(KEY.Key_F6)
    sheet = owner.sheet
    assert isinstance(sheet, PurchaseSheet)
    assert sheet.code.text() == "BAL-10"
    owner.type("Jaket")
    sheet.pieces.show_pieces(200)
    sheet.price.edit.setText("7jt")
    sheet.costs.edit.setText("75rb")
    owner.tap(sheet.accept_button)
    account = owner.account("BAL-10")
    assert (account.left, account.bale.cost, account.state) == (200, 7_075_000, BaleState.SEALED)
    assert opening.pieces.words == "1.328"


@pytest.mark.usefixtures("opening")
@pytest.mark.parametrize(
    ("field", "typed", "beside"),
    [
        ("code", "BAL-01", "sudah dipakai"),
        ("code", " ", "masih kosong"),
        ("category", "", "Isi jenis barangnya"),
        ("day", "kemarin", "07/03/2026"),
        ("day", "08/03/2026", "masih di depan"),
        ("pieces", "banyak", "bukan jumlah potong"),
        ("pieces", "0", "0 potong tidak bisa"),
        ("pieces", "", "Isi perkiraan"),
        ("price", "murah", "bukan jumlah uang"),
        ("price", "0", "lebih dari nol"),
    ],
)
def test_a_bale_that_cannot_be_is_refused_beside_its_field_with_everything_still_typed(
    owner: Owner, field: str, typed: str, beside: str
) -> None:
    owner.press(KEY.Key_F6)
    sheet = owner.sheet
    assert isinstance(sheet, PurchaseSheet)
    fields = {
        "code": sheet.code, "category": sheet.category, "day": sheet.day, "seller": sheet.seller,
        "pieces": sheet.pieces.edit, "price": sheet.price.edit, "costs": sheet.costs.edit,
    }  # fmt: skip
    good = {"code": "BAL-77", "category": "Jaket", "day": "07/03/2026", "seller": "Agen", "pieces": "200",
            "price": "7000000", "costs": ""}  # fmt: skip
    for name, text in (good | {field: typed}).items():
        fields[name].setText(text)
    owner.tap(sheet.accept_button)
    assert beside in sheet.complaint
    assert {name: edit.text() for name, edit in fields.items()} == good | {field: typed}
    with owner.session.reading() as look:
        assert look.used.account("BAL-77") is None


def test_the_next_bale_has_the_next_code_of_the_stalls_own_row() -> None:
    assert next_code([]) == "BAL-01"
    assert next_code(["BAL-08", "bal-12", "LAMA-3"]) == "BAL-13"


def test_with_nothing_counted_there_is_nothing_to_seal(qtbot: QtBot, empty_session: Session) -> None:
    page = OpeningPage(empty_session)
    qtbot.addWidget(page)
    page.show()
    assert not page.seal.isEnabled()
    assert "Belum ada yang tercatat" in page.table.accessibleDescription()


@pytest.fixture
def beginner(qtbot: QtBot, dressed: QApplication, empty_shop: Shop, at_once: Executor) -> Iterator[Owner]:
    """Stok bekas of a stall that has nothing yet."""
    for seller in at_the_till(qtbot, dressed, empty_shop, at_once):
        one = Owner(seller.window, seller.bot)
        one.desk.go_to("used")
        yield one


def test_a_stall_with_nothing_yet_goes_to_its_opening_count_by_the_key_it_always_has(beginner: Owner) -> None:
    beginner.press_combined(KEY.Key_K)
    assert isinstance(beginner.room.view, OpeningPage)


def test_a_stall_with_nothing_yet_shows_its_letter_and_itself_to_others_by_the_keys_they_always_have(
    beginner: Owner,
) -> None:
    assert beginner.room.view.first.hasFocus()
    beginner.press(KEY.Key_F8)
    letter = beginner.room.view
    assert isinstance(letter, LetterPage)
    assert letter.letter is not None
    assert letter.letter.left == 0
    beginner.press(KEY.Key_Escape, KEY.Key_F9)
    (shown,) = beginner.window.findChildren(Inspection)
    assert shown.left.words == "0"
    assert "Belum ada stok bekas." in beginner.shown_words(shown)


def test_a_stall_with_nothing_yet_counts_its_first_bale_in_by_the_key_it_always_has(beginner: Owner) -> None:
    beginner.go(BalesPage, "bales")
    beginner.press(KEY.Key_F8)
    assert isinstance(beginner.sheet, PurchaseSheet)


def test_a_book_without_entries_says_so(beginner: Owner) -> None:
    page = beginner.go(BookPage, "book")
    assert "Belum ada catatan." in beginner.shown_words(page)
