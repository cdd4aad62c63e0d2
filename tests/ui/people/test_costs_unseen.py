"""What goods cost is not on the screens of whoever may not see it, and stays when he changes something else."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from pos.people.rights import Right, Rights
from pos.printers import Printer, PrinterProfile
from pos.stockroom.bales import Purchase
from tests.ui.conftest import AtOnce, Sell
from tests.ui.people.conftest import OWNER, let
from tests.ui.people.doors import Walk
from tests.ui.till.conftest import at_the_till
from ui.bootstrap import Shop
from ui.window.local.products.pricing import PriceSheet
from ui.window.shell.sheets.print_queue import QueueSheet
from ui.window.used.room import UsedRoom

HANDS = Rights(frozenset({Right.SELL, Right.REPRICE, Right.RECEIVE}))


@pytest.fixture
def walk(pinned: Shop, dressed: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Walk]:
    for seller in at_the_till(qtbot, dressed, pinned, AtOnce()):
        yield Walk(seller.window, tmp_path)


def test_what_is_left_has_no_worth(walk: Walk, pinned: Shop) -> None:
    glance = walk.glance()
    assert glance.summary.worth.isVisibleTo(glance)
    assert any("Modal" in row.name for row in walk.pile().facts.rows)
    let(pinned, HANDS)
    glance = walk.glance()
    assert not glance.summary.worth.isVisibleTo(glance)
    assert not glance.side.chips.isVisibleTo(glance)
    assert not any("Modal" in row.name for row in walk.pile().facts.rows)


def test_a_product_is_priced_without_its_cost_which_stays_for_each_size(walk: Walk, pinned: Shop) -> None:
    product = walk.products()
    shown = product.shown_product
    assert shown is not None
    assert any("modal" in row.name for row in product.card.facts.rows)
    with pinned.reading() as look:
        before = [variant.prices for variant in look.products.variants(shown.product.id)]
    let(pinned, HANDS)
    assert not any("modal" in row.name for row in walk.products().card.facts.rows)
    sheet = PriceSheet(walk.session, walk.window, shown)
    assert not sheet.rows["asked"].isVisibleTo(sheet)
    field = sheet.rows["price"].field
    field.setProperty("text", "123000")
    sheet.accept_button.click()
    assert not walk.is_asked
    with pinned.reading() as look:
        after = [variant.prices for variant in look.products.variants(shown.product.id)]
    assert {each.price for each in after} == {123_000}
    assert [(each.cost, each.setor) for each in after] == [(each.cost, each.setor) for each in before]
    pinned.gate.enter(*OWNER)
    assert any("modal" in row.name for row in walk.products().card.facts.rows)


def test_a_bale_is_sorted_without_a_word_of_what_it_cost(walk: Walk, pinned: Shop) -> None:
    walk.session.stockroom.buy(Purchase("BAL-90", "Kaos", 50, 1_000_000, date(2026, 3, 1)))
    for rights, costs in ((None, True), (HANDS, False)):
        if rights is not None:
            let(pinned, rights)
        walk.glance().side.sort.click()
        assert walk.is_in("sorting")
        told = " ".join(each.text() for each in walk.shown(QLabel))
        assert ("Modal per potong" in told) is costs
        room = walk.at("used", UsedRoom)
        room.go_back()


def test_a_report_that_waits_for_paper_is_no_picture_for_everybody(walk: Walk, pinned: Shop, sell: Sell) -> None:
    nowhere = Printer("network://127.0.0.1:9", PrinterProfile())  # both wait there
    walk.session.save_settings(replace(walk.session.settings, printer=nowhere))
    sale = sell("BAL-01/badan", 1)
    walk.session.paper.reprint(sale.number)
    walk.session.paper.print_day(walk.session.today)
    for rights, pictured in ((None, [True, True]), (HANDS, [True, False])):
        if rights is not None:
            let(pinned, rights)
        sheet = QueueSheet(walk.session, walk.desk)
        assert [card.picture.isVisibleTo(sheet) for card in sheet.cards] == pictured
        sheet.leave()
