"""Bal: what each bale earned and whether it has paid itself back; a bell on the piece that does it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.money import write_rp
from pos.selling.sale import Sale
from pos.used.accounts import earnings
from tests.ui.used.conftest import Owner
from ui.session import Session
from ui.window.used.bales.account_card import facts_of
from ui.window.used.bales.page import BalesPage, Look

KEY = Qt.Key


def figures(page: BalesPage) -> dict[str, str]:
    return {row.name: row.figure for row in page.account.facts.rows}


def look_by(page: BalesPage, look: Look) -> None:
    next(chip for chip in page.looks.chips if chip.value is look).click()


def test_the_account_of_a_bale_is_what_the_book_says(owner: Owner, sell: Callable[..., Sale]) -> None:
    sale = sell("BAL-03/badan", 2)
    page = owner.go(BalesPage, "bales", "BAL-03")
    account = owner.account("BAL-03")
    shown = figures(page)
    assert shown["Pendapatan"] == write_rp(sale.total) == write_rp(account.earned)
    assert shown["Terjual"] == "2 potong"
    assert shown["Laba sampai sekarang"] == write_rp(account.profit)
    assert "Kurang" in page.account.paid_back.words
    assert write_rp(account.still_to_earn) in page.account.paid_back.words


def test_keys_walk_through_the_bales(owner: Owner) -> None:
    page = owner.go(BalesPage, "bales")
    first = page.chosen
    owner.press(KEY.Key_Down)
    assert page.chosen is not None
    assert page.chosen != first
    assert page.chosen.bale.code in page.account.title.text()


def test_a_sale_that_pays_a_bale_back_rings_and_leads_to_it(owner: Owner) -> None:
    owner.buy(pieces=10)
    owner.room.go_to("sorting", "BAL-09")
    owner.enter("", "", "10", "1000000", "", "10")
    owner.press(KEY.Key_F12)
    owner.scan("BAL-09/kaki")
    owner.press(KEY.Key_F12)
    owner.type("=")
    owner.press(KEY.Key_Return)
    assert "Balik modal" not in owner.told
    for _piece in range(6):
        owner.scan("BAL-09/kaki")
    owner.press(KEY.Key_F12)
    owner.type("=")
    owner.press(KEY.Key_Return)
    assert "Balik modal" in owner.told
    assert "BAL-09" in owner.told
    owner.tap(owner.desk.notices.action)
    page = owner.room.view
    assert isinstance(page, BalesPage)
    assert page.chosen is not None
    assert page.chosen.bale.code == "BAL-09"
    assert "Sudah balik modal" in page.account.paid_back.words


def test_a_bale_that_is_not_sorted_waits_for_its_strap_to_be_cut(owner: Owner) -> None:
    owner.buy()
    page = owner.go(BalesPage, "bales", "BAL-09")
    assert "belum disortir" in page.account.paid_back.words
    assert page.sort.isVisible()
    owner.press(KEY.Key_Return)
    assert owner.room.view_name == "sorting"


def test_sellers_and_categories_are_ranked_by_what_they_earned(owner: Owner, sell: Callable[..., Sale]) -> None:
    owner.buy(seller="Bu Contoh")
    sell("BAL-03/badan", 2)
    page = owner.go(BalesPage, "bales")
    look_by(page, Look.SELLER)
    assert page.sellers.isVisible()
    assert {row.name for row in page.sellers.rows} == {"Agen bal (contoh)", "Bu Contoh"}
    look_by(page, Look.CATEGORY)
    assert page.categories.rows[0].name == "Jaket"
    with owner.session.reading() as look:
        accounts = look.used.accounts()
    assert tuple(page.categories.rows) == earnings(accounts, lambda bale: bale.category)


def test_the_way_down_of_a_bale_is_drawn_from_its_piles(owner: Owner, trade: Callable[..., None]) -> None:
    trade("BAL-01/badan", 3, 2, 4)
    page = owner.go(BalesPage, "bales", "BAL-01")
    said = page.account.line.accessibleDescription().split("; ")
    lefts = [int(words.split()[-1]) for words in said]
    assert lefts[-1] == owner.account("BAL-01").left
    assert lefts == sorted(lefts, reverse=True)


def test_what_was_spent_sold_left_and_written_off_is_named_once(owner: Owner) -> None:
    owner.buy()
    names = [fact.name for fact in facts_of(owner.account("BAL-09"))]
    assert len(names) == len(set(names))


def test_a_nota_of_a_bale_that_came_in_sorted_is_refused_in_words(owner: Owner) -> None:
    owner.go(BalesPage, "bales", "BAL-01")
    owner.press(KEY.Key_F9)
    sheet = owner.sheet
    assert not sheet.accept_button.isEnabled()
    assert "BAL-01" in owner.shown_words(sheet)


def test_without_bales_the_screen_teaches(qtbot: QtBot, empty_session: Session) -> None:
    page = BalesPage(empty_session)
    qtbot.addWidget(page)
    page.show()
    assert page.nothing.isVisible()
    assert "segel" in page.nothing.accessibleDescription()
