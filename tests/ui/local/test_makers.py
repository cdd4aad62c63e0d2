"""Makers on screen: found, recorded, changed with their history, and what was typed wrong stays."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.goods.product import Terms
from pos.makers.maker import Maker
from tests.ui.conftest import on_screen
from ui.session import Session
from ui.window.local.makers.draft import Deal, Field
from ui.window.local.makers.page import MakersPage
from ui.window.local.makers.sheet import MakerSheet
from ui.window.local.receiving.head import Head
from ui.window.local.room import LocalRoom


@pytest.fixture
def makers(qtbot: QtBot, session: Session) -> MakersPage:
    return on_screen(qtbot, MakersPage(session), height=640)


def sheet_over(page: MakersPage) -> MakerSheet:
    """The sheet that is open."""
    return next(sheet for sheet in page.window().findChildren(MakerSheet) if sheet.isVisible())


def known(session: Session, name: str) -> Maker:
    """What the shop knows of a maker."""
    with session.reading() as look:
        maker = look.makers.by_name(name)
    assert maker is not None
    return maker


def test_the_makers_of_the_goods_are_listed_and_found_by_region(qtbot: QtBot, makers: MakersPage) -> None:
    everybody = len(makers.table.rows)
    qtbot.keyClicks(makers.field.edit, "soreang")
    assert 0 < len(makers.table.rows) < everybody
    assert all("soreang" in maker.region.lower() for maker in makers.table.rows)
    assert makers.chosen is not None
    assert makers.card.name.text() == makers.chosen.name


def test_a_maker_is_recorded_by_the_keys_alone(qtbot: QtBot, makers: MakersPage, session: Session) -> None:
    makers.add.click()
    sheet = sheet_over(makers)
    for field, words in ((Field.NAME, "Tenun Ibu Wati"), (Field.REGION, "Troso"), (Field.CONTACT, "0812-0000-0000")):
        qtbot.keyClicks(sheet.edits[field], words)
    sheet.deals.choose(Deal.SHARED)
    sheet.edits[Field.SHARE].setText("25%")
    sheet.edits[Field.PAYS].setText("14")
    qtbot.keyClick(sheet, Qt.Key.Key_Return)
    maker = known(session, "Tenun Ibu Wati")
    assert (maker.region, maker.terms, maker.share, maker.pays_within) == ("Troso", Terms.CONSIGNMENT, 25, 14)
    assert makers.card.name.text() == "Tenun Ibu Wati"


def test_wrong_terms_are_told_beside_their_field_and_stay_typed(makers: MakersPage, session: Session) -> None:
    makers.add.click()
    sheet = sheet_over(makers)
    sheet.deals.choose(Deal.SHARED)
    for field, words in ((Field.SHARE, "seperempat"), (Field.PAYS, "-1"), (Field.LEAD, "99999")):
        sheet.edits[field].setText(words)
    sheet.accept_button.click()
    assert {field for field, row in sheet.rows.items() if row.fault} == {
        Field.NAME, Field.SHARE, Field.PAYS, Field.LEAD,
    }  # fmt: skip
    assert sheet.edits[Field.SHARE].text() == "seperempat"
    sheet.edits[Field.NAME].setText(known(session, makers.table.rows[0].name).name.upper())
    for field in (Field.SHARE, Field.PAYS, Field.LEAD):
        sheet.edits[field].setText("20")
    sheet.accept_button.click()
    assert "Sudah ada perajin" in sheet.rows[Field.NAME].fault
    sheet.edits[Field.NAME].setText("Baru")
    sheet.edits[Field.REGION].setText("Kampung yang namanya panjang sekali " * 3)
    sheet.accept_button.click()
    assert {field for field, row in sheet.rows.items() if row.fault} == {Field.REGION}
    assert "terlalu panjang: paling banyak 60 huruf" in sheet.rows[Field.REGION].fault
    assert sheet.edits[Field.REGION].text() == "Kampung yang namanya panjang sekali " * 3


def test_new_terms_stand_beside_those_from_before(makers: MakersPage, session: Session) -> None:
    makers.edit.click()
    sheet = sheet_over(makers)
    sheet.deals.choose(Deal.SHARED)
    sheet.edits[Field.SHARE].setText("20")
    sheet.accept_button.click()
    assert [row.name for row in makers.card.history.rows] == ["Titip, lapak 20%", "Beli putus"]
    with session.reading() as look:
        assert makers.chosen is not None
        assert len(look.makers.changes(makers.chosen.id)) == 2


def test_a_maker_who_left_is_offered_no_more_and_keeps_its_account(makers: MakersPage, session: Session) -> None:
    assert makers.chosen is not None
    name = makers.chosen.name
    shown = count_of(session, name)
    with session.reading() as look:
        before = look.makers.account(makers.chosen.id).bills
    makers.leave.click()
    assert (shown > 0, count_of(session, name)) == (True, 0)
    assert name not in [maker.name for maker in makers.table.rows]
    head = Head(session)
    head.maker.textEdited.emit(name)
    assert head.names == []
    makers.show_of(name)
    assert makers.chosen.name == name
    with session.reading() as look:
        assert look.makers.account(makers.chosen.id).bills == before
    makers.leave.click()
    assert count_of(session, name) == shown
    assert not known(session, name).retired


def count_of(session: Session, maker: str) -> int:
    """How many products of a maker the till shows."""
    with session.reading() as look:
        return sum(shelf.product.maker == maker for shelf in look.goods.products(100))


def test_a_shop_without_makers_teaches_the_first_step(qtbot: QtBot, empty_session: Session) -> None:
    page = MakersPage(empty_session)
    qtbot.addWidget(page)
    page.show()
    assert page.nothing.isVisible()
    page.nothing.acted.emit()
    assert sheet_over(page).isVisible()


def test_the_doors_of_the_room_lead_to_their_screens(qtbot: QtBot, session: Session) -> None:
    room = LocalRoom(session)
    qtbot.addWidget(room)
    room.show()
    for name, tab in room.tabs.items():
        tab.click()
        assert room.view_name == name


def test_a_maker_leads_to_its_goods_and_its_account(makers: MakersPage) -> None:
    wanted: list[tuple[str, object]] = []
    makers.wanted.connect(lambda name, what: wanted.append((name, what)))
    assert makers.chosen is not None
    name = makers.chosen.name
    makers.receive.click()
    assert wanted == [("receive", ("bought", name))]
    for maker in makers.table.rows:
        makers.show_of(maker.name)
        assert makers.settle.isEnabled() is bool(account_of(makers.session, maker.name))


def account_of(session: Session, name: str) -> int:
    """Bills of which something is open, and what waits."""
    with session.reading() as look:
        account = look.makers.account(known(session, name).id)
    return len(account.open) + abs(account.unsettled)
