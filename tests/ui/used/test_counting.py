"""Hitung stok: counted blind while the stall sells on, with a reason for each gap, recorded as one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.goods.stock import MovementKind
from pos.selling.sale import Sale
from pos.used.counting import StockCount
from tests.ui.used.conftest import Owner
from ui.demo.build import StoryClock
from ui.session import Session
from ui.window.used.count.blind import BlindRow
from ui.window.used.count.page import CountPage
from ui.window.widgets.lists.table import Table

KEY = Qt.Key
SHIRTS = "BAL-01/badan"


@pytest.fixture
def counting(owner: Owner) -> CountPage:
    return owner.go(CountPage, "count")


def row(page: CountPage, code: str) -> BlindRow:
    return next(row for row in page.counting.sheet.rows if row.item.code == code)


def counts(owner: Owner) -> list[StockCount]:
    with owner.session.reading() as look:
        return list(look.used.counts())


def test_while_counting_nothing_of_the_book_is_in_sight(owner: Owner, counting: CountPage) -> None:
    said = owner.shown_words(counting)
    with owner.session.reading() as look:
        held = {pile.pieces for pile in look.goods.piles()}
    assert counting.is_blind
    assert not [pieces for pieces in held if f" {pieces} " in said]


def test_enter_walks_from_pile_to_pile(owner: Owner, counting: CountPage) -> None:
    owner.enter("5", "7", "")
    assert [each.field.text for each in counting.counting.sheet.rows[:3]] == ["5", "7", ""]
    assert counting.counting.sheet.rows[3].field.edit.hasFocus()


def test_a_gap_is_told_in_pieces_and_rupiah_and_wants_a_reason(owner: Owner, counting: CountPage) -> None:
    row(counting, SHIRTS).field.show_pieces(46)
    row(counting, "BAL-01/kepala").field.show_pieces(18)
    owner.press(KEY.Key_F12)
    assert "kurang 3 potong" in counting.gaps.total.text()
    assert "-Rp 105.000" in counting.gaps.total.text()
    owner.press(KEY.Key_F12)
    assert "Tulis alasannya" in counting.gaps.rows[0].fault
    assert not counts(owner)
    owner.type("Hilang waktu ramai")
    owner.press(KEY.Key_F12)
    (count,) = counts(owner)
    assert [(each.item.code, each.difference, each.reason) for each in count.rows] == [
        ("BAL-01/kepala", 0, ""), (SHIRTS, -3, "Hilang waktu ramai"),
    ]  # fmt: skip
    assert owner.pile(SHIRTS).pieces == 46
    assert owner.book(1)[0].entry.kind is MovementKind.COUNTED
    assert counting.is_blind
    assert not row(counting, SHIRTS).field.text


def test_everything_that_fits_is_recorded_without_a_question(owner: Owner, counting: CountPage) -> None:
    row(counting, SHIRTS).field.show_pieces(49)
    owner.press(KEY.Key_F12)
    assert "Semua cocok" in counting.gaps.total.text()
    owner.press(KEY.Key_F12)
    assert [each.difference for each in counts(owner)[0].rows] == [0]


def test_what_is_sold_after_a_pile_was_counted_is_no_gap(
    owner: Owner, counting: CountPage, sell: Callable[..., Sale], clock: StoryClock
) -> None:
    owner.tap(row(counting, SHIRTS).field.edit)
    owner.type("49")
    clock.at += timedelta(minutes=10)
    sell(SHIRTS, 4)
    clock.at += timedelta(minutes=10)
    owner.press(KEY.Key_F12)
    assert "Semua cocok" in counting.gaps.total.text()
    owner.press(KEY.Key_F12)
    assert owner.pile(SHIRTS).pieces == 45


def test_what_was_written_on_paper_counts_for_its_hour(
    owner: Owner, counting: CountPage, sell: Callable[..., Sale], clock: StoryClock
) -> None:
    clock.at += timedelta(hours=1)
    sell(SHIRTS, 4)
    row(counting, SHIRTS).field.show_pieces(49)
    counting.counting.hour.setText("14.30")
    owner.press(KEY.Key_F12)
    assert "Semua cocok" in counting.gaps.total.text()


@pytest.mark.parametrize("typed", ["sore", "25:00", "23:00"])
def test_an_hour_that_cannot_be_is_refused_and_stays(owner: Owner, counting: CountPage, typed: str) -> None:
    row(counting, SHIRTS).field.show_pieces(49)
    counting.counting.hour.setText(typed)
    owner.press(KEY.Key_F12)
    assert counting.counting.complaint.text()
    assert counting.is_blind
    assert counting.counting.hour.text() == typed


@pytest.mark.parametrize("typed", ["banyak", "-3", "99999"])
def test_a_number_that_cannot_be_is_refused_beside_its_pile_and_stays(
    owner: Owner, counting: CountPage, typed: str
) -> None:
    row(counting, SHIRTS).field.edit.setText(typed)
    row(counting, "BAL-02/badan").field.edit.setText("50")
    owner.press(KEY.Key_F12)
    assert counting.is_blind
    assert row(counting, SHIRTS).fault
    assert [row(counting, code).field.text for code in (SHIRTS, "BAL-02/badan")] == [typed, "50"]


def test_one_reason_may_stand_for_all_gaps_and_each_may_have_its_own(owner: Owner, counting: CountPage) -> None:
    for code in (SHIRTS, "BAL-02/badan"):
        row(counting, code).field.show_pieces(1)
    owner.press(KEY.Key_F12)
    owner.type("Hilang")
    assert set(counting.gaps.reasons.values()) == {"Hilang"}
    owner.press(KEY.Key_Return)
    owner.type("Rusak kena hujan")
    counting.gaps.everywhere.setText("Hilang dicuri")
    assert sorted(counting.gaps.reasons.values()) == ["Hilang dicuri", "Rusak kena hujan"]


def test_going_back_to_count_again_keeps_every_number(owner: Owner, counting: CountPage) -> None:
    row(counting, SHIRTS).field.show_pieces(40)
    owner.press(KEY.Key_F12, KEY.Key_Escape)
    assert counting.is_blind
    assert row(counting, SHIRTS).field.text == "40"


def test_a_category_at_a_time_keeps_what_was_typed_in_the_others(counting: CountPage) -> None:
    row(counting, SHIRTS).field.show_pieces(40)
    counting.counting.choose("Jaket")
    assert not row(counting, SHIRTS).isVisible()
    counting.counting.choose("")
    assert row(counting, SHIRTS).field.text == "40"


@pytest.mark.usefixtures("counting")
def test_the_sheet_for_the_hand_bears_no_number_of_the_book(owner: Owner, tmp_path: Path) -> None:
    owner.print_into(tmp_path)
    owner.press(KEY.Key_F9, KEY.Key_Return)
    (slip,) = tmp_path.glob("*.txt")
    text = slip.read_text("ascii")
    assert SHIRTS in text
    assert " 49" not in text


def test_counts_gone_by_can_be_looked_at(owner: Owner, counting: CountPage) -> None:
    row(counting, SHIRTS).field.show_pieces(49)
    owner.press(KEY.Key_F12, KEY.Key_F12)
    owner.press(KEY.Key_F8)
    assert "07/03/2026" in owner.shown_words(owner.sheet)
    owner.press(KEY.Key_Return)
    model = owner.sheet.findChildren(Table)[0].model()
    assert model.index(0, 0).data() == SHIRTS


def test_without_piles_the_screen_teaches(qtbot: QtBot, empty_session: Session) -> None:
    page = CountPage(empty_session)
    qtbot.addWidget(page)
    page.show()
    assert page.nothing.isVisible()
