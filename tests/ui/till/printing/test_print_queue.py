"""The queue sheet with more in it than anybody reads: what matters is seen, and one key is rid of the rest."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from pos.paper import Cause, JobKind, JobState, PrintJob
from pos.printers import Printer, Printers
from tests.ui.till.conftest import Seller
from ui.window.shell.sheets.print_queue import QueueSheet
from ui.window.widgets.text import Words

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
OLD = 50
SHOWN = 20


@pytest.fixture
def sheet(seller: Seller, tmp_path: Path) -> QueueSheet:
    """The queue of a stall whose printer had no paper all morning: many old slips, and a new one that broke off."""
    front, back = (Printer((tmp_path / name).as_uri(), name=name) for name in ("Depan", "Kantor"))
    seller.session.save_settings(seller.session.settings.with_printers(Printers(front, (back,))))
    for number in range(OLD):
        put_in_queue(seller, number, JobState.HELD, Cause.PAPER_OUT)
    put_in_queue(seller, OLD, JobState.UNKNOWN, Cause.BROKEN_OFF)
    seller.press(KEY.Key_F10)
    opened = seller.sheet
    assert isinstance(opened, QueueSheet)
    return opened


def put_in_queue(seller: Seller, number: int, state: JobState, cause: Cause) -> None:
    since = seller.session.now() - timedelta(minutes=90 - number)
    subject = f"S1-260307-{number:04}"
    job = PrintJob(UUID(int=number + 1), "S1", JobKind.RECEIPT, subject, 0, "Kasir 1", since, state, 1, cause)
    with seller.session.shop.work() as work:
        work.outbox.add(job)


def words_on(widget: QWidget) -> str:
    return " ".join(words.text() for words in widget.findChildren(Words) if words.isVisible())


def test_of_a_long_queue_the_first_slips_are_shown_what_nobody_knows_and_how_many_more(sheet: QueueSheet) -> None:
    subjects = [card.shown.job.subject for card in sheet.cards]
    assert subjects == [f"S1-260307-{number:04}" for number in (*range(SHOWN - 1), OLD)]
    assert f"{OLD + 1 - SHOWN} struk lagi di belakangnya." in words_on(sheet)


def test_all_that_wait_for_a_tap_are_thrown_away_by_one_key_pressed_twice(seller: Seller, sheet: QueueSheet) -> None:
    assert f"{OLD} struk lama menunggu ketukan." in words_on(sheet)
    seller.press(KEY.Key_Delete, modifier=CTRL)
    assert sheet.held.button.text() == f"Ya, buang {OLD}"
    assert len(seller.session.paper.queue()) == OLD + 1
    seller.press(KEY.Key_Delete, modifier=CTRL)
    (left,) = seller.session.paper.queue()
    assert left.state is JobState.UNKNOWN
    assert [card.shown.job for card in sheet.cards] == [left]
    assert f"{OLD} struk dibuang. Penjualannya tetap tercatat." in seller.told
    assert not sheet.held.isVisible()


def test_a_queue_that_changed_meanwhile_is_asked_about_anew(seller: Seller, sheet: QueueSheet) -> None:
    seller.press(KEY.Key_Delete, modifier=CTRL)
    seller.press(KEY.Key_Delete)  # the first slip, by the key on its card
    assert sheet.held.button.text() == "Buang semua"
    seller.press(KEY.Key_Delete, modifier=CTRL)
    assert len(seller.session.paper.queue()) == OLD


def test_news_of_one_slip_leaves_the_cards_of_the_others_as_they_are(seller: Seller, sheet: QueueSheet) -> None:
    before = list(sheet.cards)
    sheet.refresh()
    assert sheet.cards == before
    assert seller.session.paper.wishes.give_up(before[3].shown.job)
    sheet.refresh()
    assert sheet.cards[:3] == before[:3]
    assert sheet.cards[3:-2] == before[4:-1]
    assert len(sheet.cards) == SHOWN


def test_a_card_with_all_its_answers_and_another_printer_is_as_wide_as_its_sheet(
    qtbot: QtBot, seller: Seller, sheet: QueueSheet
) -> None:
    seller.session.paper.wishes.give_up_all_held()
    sheet.refresh()
    (card,) = sheet.cards
    assert len(card.buttons) + len(card.others) == 4
    (scroll,) = sheet.findChildren(QScrollArea)
    qtbot.waitUntil(lambda: not scroll.verticalScrollBar().isVisible())
    assert not scroll.horizontalScrollBar().isVisible()
