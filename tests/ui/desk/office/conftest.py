"""A few A4 pages, somebody who answers the printer dialog of the computer, and the queue behind it."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from pos.paper import Cause
from printing.office.handing import QueueRefused, QueueSilent
from printing.office.order import PageOrder
from ui.session import Session
from ui.window.desk.office import page_printer
from ui.window.desk.office.dialog import Choice, Wish, choice_of, printer_for
from ui.window.desk.office.page_printer import PagePrinter


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
