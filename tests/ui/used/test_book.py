"""Buku: every movement, the newest first, found by kind, day, pile and bale, read on as somebody scrolls."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from pos.goods.stock import MovementKind
from pos.money import write
from pos.selling.sale import Sale
from tests.ui.used.conftest import Owner
from ui.demo.build import StoryClock
from ui.window.look.paint import width_of
from ui.window.look.theme import Space, Type
from ui.window.used.book.columns import book_columns
from ui.window.used.book.filters import Days, Holder, Kinds, found
from ui.window.used.book.page import PAGE, BookPage

KEY = Qt.Key


@pytest.fixture
def book(owner: Owner, sell: Callable[..., Sale], clock: StoryClock) -> BookPage:
    """Two sales yesterday, one today, three pieces rejected."""
    sell("BAL-01/badan", 2)
    sell("BAL-03/badan", 1)
    clock.at += timedelta(days=1)
    owner.session.look_at_the_calendar()
    sell("BAL-01/badan", 1)
    owner.session.stockroom.write_off("BAL-02/kaki", 3, MovementKind.REJECTED, "sobek")
    return owner.go(BookPage, "book")


def kinds_shown(book: BookPage) -> list[MovementKind]:
    return [row.entry.kind for row in book.table.rows]


def choose(book: BookPage, value: Kinds | Days) -> None:
    """Tap a chip."""
    chips = (*book.kinds.chips, *book.days.chips)
    next(chip for chip in chips if chip.value is value).click()


def test_the_newest_entry_is_on_top_and_its_code_is_the_code_of_the_book(book: BookPage) -> None:
    newest = book.table.rows[0]
    assert (newest.entry.kind, newest.entry.pieces, newest.entry.note) == (MovementKind.REJECTED, -3, "sobek")
    assert book.code.text() == newest.code
    assert str(newest.number) in book.entries.text()


def test_kinds_are_asked_for_by_a_chip(book: BookPage) -> None:
    choose(book, Kinds.SOLD)
    assert kinds_shown(book) == [MovementKind.SOLD] * 3
    choose(book, Kinds.GONE)
    assert kinds_shown(book) == [MovementKind.REJECTED]
    choose(book, Kinds.COUNTED)
    assert not book.table.rows
    assert "Tidak ada" in book.table.accessibleDescription()


def test_days_are_asked_for_by_a_chip_or_picked(owner: Owner, book: BookPage) -> None:
    choose(book, Days.TODAY)
    assert kinds_shown(book) == [MovementKind.REJECTED, MovementKind.SOLD]
    owner.press(KEY.Key_F8)
    owner.press(KEY.Key_Left, KEY.Key_Return)
    assert kinds_shown(book)[:2] == [MovementKind.SOLD] * 2
    assert {row.entry.day for row in book.table.rows} == {owner.session.today - timedelta(days=1)}


def test_a_pile_or_a_bale_is_found_by_its_code(owner: Owner, book: BookPage) -> None:
    owner.press(KEY.Key_F2)
    owner.type("bal-01/b")
    assert {row.entry.code for row in book.table.rows} == {"BAL-01/badan"}
    book.field.edit.setText("BAL-01")
    assert {row.entry.bale_code for row in book.table.rows} == {"BAL-01"}


def test_a_code_that_nothing_has_is_said_so_and_stays_typed(book: BookPage) -> None:
    book.field.edit.setText("BAL-99")
    assert not book.table.rows
    assert "Tidak ada tumpukan atau bal" in book.table.accessibleDescription()
    assert book.field.text == "BAL-99"


def test_more_entries_are_read_when_the_foot_comes_into_sight(owner: Owner, sell: Callable[..., Sale]) -> None:
    for _sale in range(PAGE // 2 + 1):
        sell("BAL-02/badan")
        sell("BAL-08/badan")
    book = owner.go(BookPage, "book")
    assert len(book.table.rows) == PAGE
    bar = book.table.verticalScrollBar()
    bar.setValue(bar.maximum())
    numbers = [row.number for row in book.table.rows]
    with owner.session.reading() as look:
        assert len(numbers) == look.used.head().entries
    assert numbers == sorted(numbers, reverse=True)
    assert len(set(numbers)) == len(numbers)


def test_a_code_means_the_whole_one_before_the_one_that_only_begins_so() -> None:
    among = [Holder("BAL-1"), Holder("BAL-1/badan"), Holder("BAL-2/kaki")]
    assert found("bal-1", among) == among[0]
    assert found("BAL-1/b", among) == among[1]
    assert found("BAL-2", among) == among[2]
    assert found("BAL", among) is None
    assert found(" ", among) is None


def test_a_seal_stands_in_the_book_in_words_and_dear_goods_whole(owner: Owner) -> None:
    owner.buy()
    owner.session.stockroom.seal()
    owner.go(BookPage, "book")
    where, cost = book_columns()[3], book_columns()[5]
    assert where.words(owner.book(1)[0]).startswith("1.128 potong, modal Rp ")
    assert width_of(write(-100_000_000), Type.STRONG) < cost.width - 2 * Space.SMALL
