"""A4 pages through the printer dialog of the computer: what is chosen there comes out, and every end is told."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from pos.paper import Cause
from pos.printers import Printer
from pos.settings import Language
from printing.office.handing import QueueRefused, QueueSilent
from printing.office.order import PageOrder
from printing.office.pages import Strip
from ui.notice import Level, Notice
from ui.session import Session
from ui.window.desk.office import dialog, page_printer
from ui.window.desk.office.dialog import Choice, Wish, ask_printer, choice_of, printer_for
from ui.window.desk.office.drawing import PageDrawing
from ui.window.desk.office.page_printer import PagePrinter
from ui.words import use


def pages(count: int = 3) -> bytes:
    """A PDF of numbered pages with something at their edges."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=1)
    for number in range(1, count + 1):
        canvas.setFont("Helvetica", 30)
        canvas.drawString(80, 700, f"Halaman {number}")
        canvas.rect(30, 30, A4[0] - 60, A4[1] - 60)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def texts(pdf: bytes) -> list[str]:
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]


def seen(pdf: bytes, number: int) -> Image.Image:
    """A page as it looks at 60 dots an inch."""
    drawn: Image.Image = pypdfium2.PdfDocument(pdf)[number].render(scale=60 / 72, grayscale=True).to_pil()
    return drawn


@dataclass
class Hand:
    """Somebody who answers the dialog, and what was handed to the queue then."""

    choose: Callable[[QPrinter, Wish], Choice | None] = choice_of
    asked: list[Wish] = field(default_factory=list)
    handed: list[tuple[bytes, PageOrder]] = field(default_factory=list)
    cause: Cause | None = None

    def ask(self, _asking: QWidget, wish: Wish) -> Choice | None:
        self.asked.append(wish)
        return self.choose(printer_for(wish), wish)

    def take(self, pdf: bytes, order: PageOrder) -> None:
        if self.cause is Cause.QUEUE_STOPPED:
            raise QueueRefused(self.cause)
        if self.cause is Cause.NO_ANSWER:
            raise QueueSilent(order.printer)
        self.handed.append((pdf, order))


@pytest.fixture
def hand(monkeypatch: pytest.MonkeyPatch) -> Hand:
    hand = Hand()
    monkeypatch.setattr(page_printer, "hand_over", hand.take)
    monkeypatch.setattr(page_printer, "trouble_of", lambda _printer: hand.cause)
    return hand


@pytest.fixture
def printer(qtbot: QtBot, session: Session, hand: Hand) -> PagePrinter:
    host = QWidget()
    qtbot.addWidget(host)
    made = PagePrinter(session, host, hand.ask, lambda: ("Kantor",))
    made.draws = False
    return made


def on_queue(name: str = "Kantor", numbers: Sequence[int] = ()) -> Callable[[QPrinter, Wish], Choice]:
    """Chooses the queue `name`, and of the pages those with these numbers."""

    def choose(asked: QPrinter, wish: Wish) -> Choice:
        every = tuple(range(1, wish.pages + 1))
        return Choice(asked, PageOrder(name, wish.title, exact=wish.exact), tuple(numbers) or every)

    return choose


def test_the_chosen_pages_go_to_the_chosen_queue_and_the_next_time_it_is_offered_first(
    printer: PagePrinter, hand: Hand, session: Session, told: list[Notice]
) -> None:
    hand.choose = on_queue(numbers=(1, 3))
    printer.print("laporan", pages)
    ((pdf, order),) = hand.handed
    assert texts(pdf) == ["Halaman 1", "Halaman 3"]
    assert (order.printer, order.title) == ("Kantor", "laporan")
    assert told[-1].text == "Terkirim ke Kantor."
    printer.print("laporan", pages)
    assert [wish.printer for wish in hand.asked] == ["", "Kantor"]
    assert [wish.pages for wish in hand.asked] == [3, 3]
    assert session.settings.office_printer == "Kantor"


def test_a_helper_who_may_change_no_settings_prints_all_the_same(
    printer: PagePrinter, hand: Hand, session: Session, told: list[Notice]
) -> None:
    session.shop.gate.begin("Bu Tini", "2580")
    session.people.add("Budi", "4826")
    session.shop.gate.enter("Budi", "4826")
    hand.choose = on_queue()
    printer.print("laporan", pages)
    assert told[-1].text == "Terkirim ke Kantor."
    assert session.settings.office_printer == ""
    assert session.paper.office_printer == "Kantor"


def test_without_any_printer_saving_is_offered(
    printer: PagePrinter, hand: Hand, told: list[Notice], tmp_path: Path
) -> None:
    printer.names = tuple
    printer.saver.ask = lambda _asking, offered, _kind: str(tmp_path / Path(offered).name)
    printer.print("laporan", pages)
    assert not hand.asked
    assert "belum punya printer" in told[-1].text
    offer = told[-1].offer
    assert offer is not None
    offer.accept()
    assert (tmp_path / "laporan.pdf").read_bytes() == pages()


def test_printing_into_a_file_keeps_letters_letters(
    printer: PagePrinter, hand: Hand, told: list[Notice], tmp_path: Path
) -> None:
    def to_file(asked: QPrinter, wish: Wish) -> Choice:
        asked.setOutputFileName(str(tmp_path / "hasil.pdf"))
        asked.setFromTo(2, 3)
        return choice_of(asked, wish)

    hand.choose = to_file
    printer.print("laporan", pages)
    assert texts((tmp_path / "hasil.pdf").read_bytes()) == ["Halaman 2", "Halaman 3"]
    assert "hasil.pdf" in told[-1].text
    hand.choose = lambda asked, wish: replace(to_file(asked, wish), file=str(tmp_path / "tidak" / "ada.pdf"))
    printer.print("laporan", pages)
    assert told[-1].level is Level.REFUSED
    assert "tempat lain" in told[-1].text


@pytest.mark.parametrize(
    ("cause", "level", "said"),
    [
        (Cause.QUEUE_STOPPED, Level.REFUSED, "Belum tercetak. Antrean printer"),
        (Cause.NO_ANSWER, Level.WARNING, "Antrean Kantor tidak menjawab. Mungkin sudah tercetak"),
        (Cause.PAPER_OUT, Level.WARNING, "Menunggu di antrean Kantor. Kertas habis"),
    ],
)
def test_what_keeps_pages_back_is_told_with_its_cause(
    printer: PagePrinter, hand: Hand, told: list[Notice], cause: Cause, level: Level, said: str
) -> None:
    hand.cause, hand.choose = cause, on_queue()
    printer.print("laporan", pages)
    assert told[-1].level is level
    assert told[-1].text.startswith(said)


def test_a_receipt_printer_gets_no_page_of_gibberish(
    printer: PagePrinter, hand: Hand, session: Session, told: list[Notice]
) -> None:
    session.save_settings(replace(session.settings, printer=Printer("cups://Struk%20kasir")))
    hand.choose = on_queue("Struk kasir")
    printer.print("laporan", pages)
    assert not hand.handed
    assert told[-1].text == "Struk kasir itu printer struk. Untuk A4 pilih printer lain."
    hand.choose = on_queue()
    offer = told[-1].offer
    assert offer is not None
    offer.accept()
    assert hand.handed


def test_whoever_thinks_better_of_it_prints_nothing(printer: PagePrinter, hand: Hand, told: list[Notice]) -> None:
    hand.choose = lambda _printer, _wish: None
    printer.print("laporan", pages)
    assert not hand.handed
    assert all(notice.level is Level.DONE for notice in told)


def test_a_second_tap_while_the_dialog_is_open_asks_nothing(printer: PagePrinter, hand: Hand) -> None:
    def tap_again(asked: QPrinter, wish: Wish) -> Choice:
        printer.print("laporan", pages)
        return on_queue()(asked, wish)

    hand.choose = tap_again
    printer.print("laporan", pages)
    assert (len(hand.asked), len(hand.handed)) == (1, 1)
    printer.print("laporan", pages)
    assert len(hand.asked) == 2


def test_pages_that_cannot_be_made_are_no_traceback(printer: PagePrinter, hand: Hand, told: list[Notice]) -> None:
    def broken() -> bytes:
        raise OSError

    printer.print("laporan", broken)
    assert not hand.asked
    assert told[-1].level is Level.REFUSED
    assert "catatan di sini tetap utuh" in told[-1].text


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


@pytest.mark.usefixtures("session")
@pytest.mark.parametrize(("language", "word"), [(Language.INDONESIAN, "Berapa kali:"), (Language.ENGLISH, "Copies:")])
def test_the_dialog_itself_opens_speaks_as_the_till_and_brings_its_choice(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, language: Language, word: str
) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "none"))
    host = QWidget()
    qtbot.addWidget(host)
    labels: list[str] = []
    use(language)

    def answer() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, QDialog)
        labels.extend(label.text() for label in asked.findChildren(QLabel))
        labels.extend(button.text() for button in asked.findChildren(QPushButton))
        asked.accept()

    monkeypatch.setattr(dialog, "printer_for", lambda wish: into(printer_for(wish), tmp_path / "hasil.pdf"))
    QTimer.singleShot(0, answer)
    choice = ask_printer(host, Wish("laporan", 3))
    assert word in labels
    assert ("Cetak" in labels) is (language is Language.INDONESIAN)
    assert choice is not None
    assert choice.file == str(tmp_path / "hasil.pdf")
    assert choice.numbers == (1, 2, 3)


def into(printer: QPrinter, target: Path) -> QPrinter:
    printer.setOutputFileName(str(target))
    return printer
