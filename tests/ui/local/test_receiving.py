"""Goods come in on screen, go back, and are put right; what was typed stays until it is recorded."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.goods.product import Terms
from pos.makers.delivery import Delivery, DeliveryKind
from pos.makers.local import LocalVariant
from pos.printers import Printer
from tests.ui.conftest import on_screen
from ui.session import Session
from ui.window.desk.slip_sheet import SlipSheet
from ui.window.local.receiving.documents import DocumentsSheet
from ui.window.local.receiving.draft import Kind
from ui.window.local.receiving.file import FaultsSheet
from ui.window.local.receiving.grid import GridSheet
from ui.window.local.receiving.page import ReceivingPage
from ui.window.local.settling.papers import show_document

MAKER = "Konveksi Kaos Contoh A"


@pytest.fixture
def receiving(qtbot: QtBot, session: Session) -> ReceivingPage:
    return on_screen(qtbot, ReceivingPage(session), height=640)


def variants(session: Session, maker: str = MAKER) -> tuple[LocalVariant, ...]:
    """The sizes and colours of a maker's first product."""
    with session.reading() as look:
        known = look.makers.by_name(maker)
        assert known is not None
        return tuple(look.products.variants(look.products.made_by(known.id)[0].id))


def latest(session: Session) -> Delivery:
    """The newest document."""
    with session.reading() as look:
        return look.deliveries.latest(limit=1)[0]


def shown(page: QWidget, kind: type[QWidget]) -> QWidget:
    """The sheet of a kind that is open."""
    return next(sheet for sheet in page.window().findChildren(kind) if sheet.isVisible())


def test_scanned_pieces_become_a_document_and_its_nota_is_shown(receiving: ReceivingPage, session: Session) -> None:
    first, second = variants(session)[:2]
    for code in (first.item.code, first.item.code, second.item.code):
        assert receiving.take_scan(code)
    assert receiving.head.maker.text() == MAKER
    receiving.head.paper.setText("SJ-17")
    receiving.head.costs.setText("12rb")
    receiving.record.click()
    delivery = latest(session)
    assert (delivery.kind, delivery.pieces, delivery.paper, delivery.costs) == (DeliveryKind.BOUGHT, 3, "SJ-17", 12_000)
    assert isinstance(shown(receiving, SlipSheet), SlipSheet)
    assert not receiving.filling.draft.lines


def test_goods_are_found_by_name_and_counted_with_the_keys(qtbot: QtBot, receiving: ReceivingPage) -> None:
    receiving.head.maker.setText(MAKER)
    qtbot.keyClicks(receiving.lines.field.edit, "kaos")
    assert receiving.lines.hits.rows
    qtbot.keyClick(receiving.lines.field.edit, Qt.Key.Key_Return)
    receiving.lines.pieces.edit.selectAll()
    qtbot.keyClicks(receiving.lines.pieces.edit, "24")
    assert [line.pieces for line in receiving.filling.draft.lines] == [24]


def test_a_product_is_filled_in_by_size_and_colour(receiving: ReceivingPage, session: Session) -> None:
    cells = variants(session)
    receiving.take_scan(cells[0].item.code)
    receiving.by_grid.click()
    sheet = shown(receiving, GridSheet)
    assert isinstance(sheet, GridSheet)
    for variant in cells[:3]:
        sheet.cells[variant.id].edit.setText("4")
    sheet.cells[cells[3].id].edit.setText("empat")
    sheet.accept_button.click()
    assert sheet.isVisible()
    assert sheet.cells[cells[3].id].text == "empat"
    sheet.cells[cells[3].id].edit.clear()
    sheet.accept_button.click()
    assert [line.pieces for line in receiving.filling.draft.lines] == [4, 4, 4]


def test_a_refusal_leaves_what_was_typed(receiving: ReceivingPage, session: Session) -> None:
    receiving.take_scan(variants(session)[0].item.code)
    receiving.head.maker.setText("Siapa Saja")
    receiving.head.costs.setText("dua puluh")
    receiving.record.click()
    assert "Siapa Saja" in receiving.head.rows["maker"].fault
    receiving.head.maker.setText(MAKER)
    receiving.record.click()
    assert receiving.head.rows["costs"].fault
    assert receiving.head.costs.text() == "dua puluh"
    assert receiving.filling.draft.pieces == 1


def test_a_file_brings_its_lines_or_names_every_fault(
    qtbot: QtBot, receiving: ReceivingPage, session: Session, tmp_path: Path
) -> None:
    first, second = variants(session)[:2]
    path = tmp_path / "surat-jalan.csv"
    receiving.many.file.ask = lambda _asking: str(path)
    receiving.head.maker.setText(MAKER)
    path.write_text(f"kode,jumlah\n{first.item.code},6\nTIDAK-ADA,3\n", encoding="utf-8")
    receiving.from_file.click()
    qtbot.waitUntil(lambda: bool(receiving.window().findChildren(FaultsSheet)))
    faults = shown(receiving, FaultsSheet)
    assert isinstance(faults, FaultsSheet)
    assert len(faults.faults.rows) == 1
    assert not receiving.filling.draft.lines
    path.write_text(f"kode,jumlah,harga_rp\n{first.item.code},6,\n{second.item.code},2,41000\n", encoding="utf-8")
    faults.accept_button.click()
    receiving.from_file.click()
    qtbot.waitUntil(lambda: len(receiving.filling.draft.lines) == 2)
    assert [(line.pieces, line.price) for line in receiving.filling.draft.lines][1] == (2, 41_000)


def test_a_document_is_put_right_by_a_further_one(receiving: ReceivingPage, session: Session) -> None:
    code = variants(session)[0].item.code
    for _piece in range(5):
        receiving.take_scan(code)
    receiving.record.click()
    original = latest(session)
    nota = shown(receiving, SlipSheet)
    assert isinstance(nota, SlipSheet)
    nota.leave()
    receiving.past.click()
    sheet = shown(receiving, DocumentsSheet)
    assert isinstance(sheet, DocumentsSheet)
    sheet.correct.click()
    assert receiving.filling.draft.kind is Kind.CORRECTION
    receiving.lines.pieces.edit.setText("3")
    receiving.record.click()
    correction = latest(session)
    assert (correction.corrects, correction.pieces) == (original.number, -2)


def test_unsold_pieces_go_back_and_never_more_than_there_are(receiving: ReceivingPage, session: Session) -> None:
    maker = "Konveksi Jaket Contoh B"
    with session.reading() as look:
        held = [each for each in variants(session, maker) if look.stock.holding(each.id).titip > 0]
    receiving.show_of(("back", maker))
    receiving.take_scan(held[0].item.code)
    receiving.lines.pieces.edit.setText("500")
    receiving.record.click()
    assert receiving.complaint.text()
    assert receiving.lines.pieces.text == "500"
    receiving.lines.pieces.edit.setText("1")
    receiving.record.click()
    assert (latest(session).kind, latest(session).pieces) == (DeliveryKind.SENT_BACK, 1)


def test_a_document_that_came_leads_to_its_price_tags_with_one_key(
    qtbot: QtBot, receiving: ReceivingPage, session: Session
) -> None:
    receiving.take_scan(variants(session)[0].item.code)
    receiving.record.click()
    wanted: list[tuple[str, object]] = []
    receiving.wanted.connect(lambda name, what: wanted.append((name, what)))
    nota = shown(receiving, SlipSheet)
    qtbot.keyClick(nota, Qt.Key.Key_F7)
    assert wanted == [("labels", latest(session).number)]
    assert not nota.isVisible()


def test_a_maker_turns_the_document_to_its_own_terms_and_another_choice_stays(
    receiving: ReceivingPage, session: Session
) -> None:
    with session.reading() as look:
        titip = next(maker for maker in look.makers.all() if maker.terms is Terms.CONSIGNMENT)
    met = []
    receiving.head.maker.setText(titip.name)
    met.append(receiving.filling.draft.kind)
    receiving.head.kind_chosen.emit(Kind.BOUGHT)
    receiving.head.maker.setText(f"{titip.name} ")
    met.append(receiving.filling.draft.kind)
    receiving.head.maker.setText(MAKER)
    receiving.head.maker.setText(titip.name)
    met.append(receiving.filling.draft.kind)
    assert met == [Kind.CONSIGNED, Kind.BOUGHT, Kind.CONSIGNED]


def test_a_document_that_is_not_recorded_is_not_lost_to_another_one(receiving: ReceivingPage, session: Session) -> None:
    receiving.take_scan(variants(session)[0].item.code)
    receiving.show_of(("back", "Konveksi Jaket Contoh B"))
    assert receiving.head.maker.text() == MAKER
    assert receiving.filling.draft.pieces == 1


def test_a_paper_of_last_week_is_due_by_its_own_date_unless_said_otherwise(
    receiving: ReceivingPage, session: Session
) -> None:
    today = session.today
    last_week, absurd = today - timedelta(days=7), today + timedelta(days=40)
    receiving.take_scan(variants(session)[0].item.code)
    with session.reading() as look:
        maker = look.makers.by_name(MAKER)
    assert maker is not None
    receiving.head.dated.setText("kapan ya")
    receiving.record.click()
    assert receiving.head.rows["dated"].fault
    receiving.head.dated.setText(f"{absurd:%d/%m/%Y}")
    receiving.record.click()
    assert receiving.complaint.text()
    receiving.head.dated.setText(f"{last_week:%d/%m/%Y}")
    receiving.record.click()
    delivery = latest(session)
    assert (delivery.day, delivery.dated, delivery.due) == (today, last_week, maker.due(last_week))
    shown(receiving, SlipSheet).close()
    receiving.take_scan(variants(session)[0].item.code)
    receiving.head.due.setText(f"{absurd:%d-%m-%y}")
    receiving.record.click()
    assert (latest(session).dated, latest(session).due) == (None, absurd)


def test_a_nota_that_is_printed_again_from_the_window_is_a_marked_copy(
    receiving: ReceivingPage, session: Session, tmp_path: Path
) -> None:
    session.save_settings(replace(session.settings, printer=Printer(tmp_path.as_uri())))
    receiving.take_scan(variants(session)[0].item.code)
    receiving.record.click()
    number = latest(session).number
    jobs = []
    for _time in range(2):
        nota = show_document(session, receiving, number)
        nota.accept_button.click()
        session.shop.spooler.drain()
        with session.reading() as look:
            jobs.append(look.outbox.latest_for(number))
    assert [job.copy for job in jobs if job is not None] == [0, 1]
