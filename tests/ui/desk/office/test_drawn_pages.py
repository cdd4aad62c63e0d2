"""A4 pages that are drawn for a printer: they look as they were made, and can be given up at any moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from printing.office.order import PageOrder
from printing.office.pages import Strip
from tests.ui.desk.office.conftest import Hand, pages
from ui.notice import Level, Notice
from ui.session import Session
from ui.window.desk.office import page_printer
from ui.window.desk.office.dialog import Choice, Wish, choice_of
from ui.window.desk.office.drawing import PageDrawing
from ui.window.desk.office.page_printer import PagePrinter


def seen(pdf: bytes, number: int) -> Image.Image:
    """A page as it looks at 60 dots an inch."""
    drawn: Image.Image = pypdfium2.PdfDocument(pdf)[number].render(scale=60 / 72, grayscale=True).to_pil()
    return drawn


def drawn_to(target: Path, *, grey: bool = False) -> Callable[[QPrinter, Wish], Choice]:
    """Chooses a printer whose pages are drawn, and lands in a file so that they can be looked at."""

    def choose(asked: QPrinter, wish: Wish) -> Choice:
        asked.setOutputFileName(str(target))
        return replace(
            choice_of(asked, wish), file="", order=PageOrder("Kantor", wish.title, grey=grey, exact=wish.exact)
        )

    return choose


@pytest.mark.parametrize("grey", [False, True])
def test_drawn_pages_look_as_the_pages_they_were_drawn_from(
    printer: PagePrinter, hand: Hand, told: list[Notice], tmp_path: Path, *, grey: bool
) -> None:
    printer.draws = True
    hand.choose = drawn_to(tmp_path / "kertas.pdf", grey=grey)
    printer.print("laporan", lambda: pages(2))
    printed = (tmp_path / "kertas.pdf").read_bytes()
    assert len(pypdfium2.PdfDocument(printed)) == 2
    for number in (0, 1):
        paper, page = seen(printed, number), seen(pages(2), number)
        assert abs(paper.width - page.width) <= 1
        (off,) = ImageStat.Stat(ImageChops.difference(paper.resize(page.size), page)).mean
        assert off < 3
    assert told[-1].text == "Terkirim ke Kantor."
    assert any("halaman 2 dari 2" in notice.text for notice in told)


def test_drawing_is_given_up_between_two_pages(
    printer: PagePrinter, hand: Hand, session: Session, tmp_path: Path
) -> None:
    printer.draws = True
    hand.choose = drawn_to(tmp_path / "kertas.pdf")
    said: list[str] = []

    def hear(notice: Notice) -> None:
        said.append(notice.text)
        if "halaman 2" in notice.text and notice.offer:
            notice.offer.accept()

    session.noticed.connect(hear)
    printer.print("laporan", pages)
    assert said[-1] == "Cetakan dibatalkan."


@pytest.mark.parametrize("end", ["Cetakan dibatalkan.", "Belum tercetak."])
def test_what_is_given_up_in_the_middle_of_a_page_never_comes_out(
    printer: PagePrinter, hand: Hand, told: list[Notice], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, end: str
) -> None:
    given_up: list[int] = []

    class Drawing(PageDrawing):
        def _place(self, painter: QPainter, strip: Strip) -> None:
            super()._place(painter, strip)
            if self.done == 1 and end == "Belum tercetak.":
                raise MemoryError
            if self.done == 1 and told[-1].offer:
                told[-1].offer.accept()

        def stop(self) -> None:
            given_up.append(self.done)
            super().stop()

    monkeypatch.setattr(page_printer, "PageDrawing", Drawing)
    printer.draws = True
    hand.choose = drawn_to(tmp_path / "kertas.pdf")
    printer.print("laporan", pages)
    assert given_up == [1]
    assert told[-1].text.startswith(end)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_no_page_is_told(
    printer: PagePrinter, hand: Hand, told: list[Notice], tmp_path: Path
) -> None:
    printer.draws = True
    hand.choose = drawn_to(tmp_path / "tidak" / "ada" / "kertas.pdf")
    printer.print("laporan", pages)
    assert told[-1].level is Level.REFUSED
    assert told[-1].text.startswith("Belum tercetak.")
