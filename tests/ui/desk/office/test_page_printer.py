"""A4 pages through the printer dialog of the computer: what is chosen there comes out, and every end is told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter

from pos.paper import Cause
from pos.printers import Printer
from tests.ui.desk.office.conftest import Hand, on_queue, pages, texts
from ui.notice import Level, Notice
from ui.session import Session
from ui.window.desk.office import page_printer
from ui.window.desk.office.dialog import Choice, Wish, choice_of
from ui.window.desk.office.page_printer import PagePrinter


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
    assert told[-1].text == "Cetakan dibatalkan."


def test_the_printer_of_slips_is_not_offered_while_there_is_another(
    printer: PagePrinter, hand: Hand, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.save_settings(replace(session.settings, printer=Printer("cups://Struk%20kasir")))
    monkeypatch.setattr(page_printer, "usual_printer", lambda: "Struk kasir")
    printer.names = lambda: ("Struk kasir", "Kantor")
    hand.choose = on_queue()
    printer.print("laporan", pages)
    assert hand.asked[0].printer == "Kantor"
    assert hand.handed


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
