"""Price tags: chosen by search, scan, product or document; what is shown is what comes out."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from pos.buying import Arrival, Pieces, receive
from pos.goods.product import Terms
from pos.labels.sheet import sheet_of
from pos.printers import Printer
from tests.printing.label_reader import picture_of
from tests.ui.conftest import in_front
from ui.bootstrap import Shop
from ui.notice import Notice
from ui.papers import labels_picture
from ui.session import Session
from ui.window.desk.office.dialog import Choice, Wish, choice_of, printer_for
from ui.window.local.labels.chosen import Copies
from ui.window.local.labels.page import LabelsPage
from ui.window.local.products.page import ProductsPage
from ui.window.local.room import LocalRoom

KEY = Qt.Key
SHIRT = "2000000000015"


@pytest.fixture
def labels(qtbot: QtBot, session: Session) -> LabelsPage:
    """The screen Cetak label, in front."""
    return in_front(qtbot, LabelsPage(session))


def choose(page: LabelsPage, paper: str) -> None:
    """Choose a paper as a tap on its chip does."""
    chip = next(chip for chip in page.paper.kinds.chips if chip.value == paper)
    chip.click()


def count_as(page: LabelsPage, copies: Copies) -> None:
    """Choose how many, as a tap on its chip does."""
    next(chip for chip in page.goods.how.chips if chip.value is copies).click()


def codes_in(picture: Image.Image) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(picture)]


def test_a_search_adds_all_it_finds_and_a_scan_one_more(qtbot: QtBot, labels: LabelsPage) -> None:
    qtbot.keyClicks(labels.goods.field.edit, "batik cokelat")
    qtbot.keyClick(labels.goods.field.edit, KEY.Key_Return)
    found = labels.goods.wishes
    assert found
    assert all("Cokelat" in wish.label.colour for wish in found)
    assert labels.take_scan("2000000000022")
    assert len(labels.goods.wishes) == len(found) + 1
    labels.take_scan("2000000000022")
    assert len(labels.goods.wishes) == len(found) + 1


def test_there_are_as_many_labels_as_pieces_or_as_were_typed(labels: LabelsPage, session: Session) -> None:
    labels.show_of("IKM01")
    wishes = labels.goods.wishes
    assert sum(one.copies for one in labels.goods.labels()) == len(wishes)
    count_as(labels, Copies.LEFT)
    with session.reading() as look:
        product = look.products.product("IKM01")
        assert product is not None
        left = look.goods.product(product.id).pieces
    assert sum(one.copies for one in labels.goods.labels()) == left
    labels.goods.goods.selectRow(0)
    for _press in range(2):
        labels.goods.more.click()
    assert labels.goods.how.value is Copies.TYPED
    assert sum(one.copies for one in labels.goods.labels()) == left + 2
    labels.goods.drop.click()
    assert len(labels.goods.wishes) == len(wishes) - 1


def test_a_document_labels_every_piece_that_came(labels: LabelsPage, session: Session) -> None:
    with session.shop.work() as work:
        lines = (Pieces(SHIRT, 7), Pieces("2000000000022", 2))
        number = receive(
            work, Arrival("Perajin Batik Contoh A", Terms.OUTRIGHT, lines), "Pemilik", session.now()
        ).number
    labels.show_of(number)
    assert sum(one.copies for one in labels.goods.labels()) == 9


@pytest.mark.parametrize("paper", ["24", "40", "65"])
def test_the_picture_of_a_sheet_says_what_the_pdf_says(
    labels: LabelsPage, session: Session, tmp_path: Path, paper: str
) -> None:
    labels.show_of("IKM01")
    choose(labels, paper)
    assert not labels.view.is_blank
    labels.saver.ask = lambda _asking, _offered, _kind: str(tmp_path / "label.pdf")
    labels.pdf.click()
    codes = sorted(wish.label.code for wish in labels.goods.wishes)
    assert sorted(codes_in(picture_of((tmp_path / "label.pdf").read_bytes()))) == codes
    sheet = sheet_of(paper)
    assert sheet is not None
    with session.reading() as look:
        tags = tuple(wish.label for wish in labels.goods.wishes)
        shown = Image.open(BytesIO(labels_picture(look, tags, sheet)))
    assert shown.height / shown.width == pytest.approx(297 / 210, abs=0.01)
    assert session.settings.labels.sheet == paper


def test_a_sheet_starts_where_the_first_whole_label_is(labels: LabelsPage, told: list[Notice]) -> None:
    labels.show_of("IKM01")
    choose(labels, "24")
    labels.paper.start.show_value(24)
    assert "2" in labels.count.text()
    assert labels.turn.isVisible()
    labels.turn.click()
    assert not labels.view.is_blank
    labels.paper.start.show_value(25)
    assert not labels.print.isEnabled()
    assert not told


@pytest.mark.parametrize(
    ("own", "right", "fits"),
    [("3x8:70x37", "0,5", True), ("3x8", "0", False), ("9x9:70x37", "0", False), ("3x8:70x37", "9", False),
     ("3x8:70x37", "satu", False)],
)  # fmt: skip
def test_a_sheet_of_ones_own_is_understood_or_said_to_be_wrong(
    labels: LabelsPage, own: str, right: str, *, fits: bool
) -> None:
    labels.show_of("IKM01")
    choose(labels, "own")
    for row, text in ((labels.paper.own, own), (labels.paper.right, right)):
        field = row.field
        assert isinstance(field, QLineEdit)
        field.setText(text)
    assert labels.print.isEnabled() is fits
    faults = labels.paper.own.fault + labels.paper.right.fault
    assert bool(faults) is not fits


def test_a_sheet_is_printed_in_its_own_size_and_a_strip_goes_to_the_printer(
    labels: LabelsPage, session: Session, shop: Shop, tmp_path: Path, told: list[Notice]
) -> None:
    labels.show_of("IKM01")
    asked: list[Wish] = []

    def ask(_asking: QWidget, wish: Wish) -> Choice:
        asked.append(wish)
        return replace(choice_of(printer_for(wish), wish), file=str(tmp_path / "label.pdf"))

    labels.printer.ask, labels.printer.names = ask, lambda: ("Kantor",)
    choose(labels, "40")
    labels.print.click()
    assert asked[0].exact
    assert SHIRT in codes_in(picture_of((tmp_path / "label.pdf").read_bytes()))
    labels.printer.names = tuple
    labels.print.click()
    assert "PDF" in told[-1].text
    paper = tmp_path / "kertas"
    shop.save_settings(replace(session.settings, printer=Printer(paper.as_uri())))
    choose(labels, "")
    labels.print.click()
    (printed,) = paper.glob("*.png")
    assert SHIRT in codes_in(Image.open(printed))


def test_more_labels_than_anybody_cuts_are_refused_in_words(labels: LabelsPage) -> None:
    labels.show_of("IKM01")
    count_as(labels, Copies.TYPED)
    labels.goods._wishes = (labels.goods.wishes[0].typed_as(5_000),)  # noqa: SLF001 as five thousand taps would
    labels.goods.changed.emit()
    assert not labels.print.isEnabled()
    assert "5000" in labels.count.text().replace(".", "")


def test_nothing_chosen_says_how_to_choose(labels: LabelsPage, told: list[Notice]) -> None:
    assert not labels.print.isEnabled()
    labels.goods.add_found("tidakadabarangini")
    assert told
    assert labels.goods.wishes == ()


def test_a_product_leads_to_its_labels(qtbot: QtBot, session: Session) -> None:
    room = LocalRoom(session)
    in_front(qtbot, room)
    products = room.view
    assert isinstance(products, ProductsPage)
    products.field.edit.setText("IKM01")
    qtbot.keyClick(room, KEY.Key_P, Qt.KeyboardModifier.ControlModifier)
    labels = room.view
    assert isinstance(labels, LabelsPage)
    assert {wish.label.name for wish in labels.goods.wishes} == {"Kemeja batik cap pendek"}
    assert room.take_scan("2000000000015")
