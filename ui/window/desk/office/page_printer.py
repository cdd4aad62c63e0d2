"""A4 pages to paper: made off the UI thread, asked about in the computer's dialog, printed, and told how it went."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtWidgets import QWidget

from pos.paper import Cause
from pos.printers import Printers
from pos.refusals import Refusal
from printing.office.handing import QueueRefused, QueueSilent, hand_over, takes_pdf, trouble_of
from printing.office.pages import only, page_count
from printing.printers.addresses import queue_of
from ui.notice import Level, Offer
from ui.sentences import cause_sentence, refusal_sentence
from ui.session import Session
from ui.window.desk.office.dialog import AskPrinter, Choice, Wish, ask_printer, system_printers, usual_printer
from ui.window.desk.office.drawing import PageDrawing
from ui.window.desk.saving import Saver
from ui.words import _

A4_KEY = "Ctrl+4"
"""The key of A4 on paper, wherever there are such pages."""

Pages = Callable[[], bytes]
"""Makes the PDF, off the UI thread."""

Names = Callable[[], Sequence[str]]
"""The printers that this computer has."""


@dataclass(frozen=True, slots=True)
class _Made:
    """Pages that are ready to be printed, under the name of their file."""

    name: str
    pdf: bytes
    pages: int
    exact: bool


class PagePrinter:
    """Prints A4 pages, also while the sheet that asked is closed. The printer that was chosen last is offered first.

    `ask` puts the question and `names` tells which printers there are; tests do both themselves. `draws` is whether
    every page is drawn here, as Windows wants it.
    """

    def __init__(
        self, session: Session, asking: QWidget, ask: AskPrinter = ask_printer, names: Names = system_printers
    ) -> None:
        self._session, self._asking = session, asking
        self.ask, self.names = ask, names
        self.draws = not takes_pdf()
        self.saver = Saver(session, asking)
        self._is_asking = False

    def print(self, name: str, make: Pages, *, exact: bool = False) -> None:
        """Print what `make` makes, off the UI thread, under `name`. `exact` pages are never made smaller.

        A second tap before the dialog is left asks nothing.
        """
        if self._is_asking:
            return
        self._is_asking = True
        self._session.tell(Level.DONE, _("Menyiapkan halaman…"))

        def made() -> _Made:
            pdf = make()
            return _Made(name, pdf, page_count(pdf), exact)

        self._session.jobs.run(made, self._ready, self._not_made, asker=self._asking)

    def _ready(self, made: _Made) -> None:
        try:
            self._choose(made)
        finally:
            self._is_asking = False

    def _choose(self, made: _Made) -> None:
        if not self.names():
            save = Offer(_("Simpan PDF"), lambda: self._save(made))
            words = _("Komputer ini belum punya printer untuk A4. Pasang di pengaturan komputer, atau simpan PDF-nya.")
            self._session.tell(Level.WARNING, words, save)
            return
        wish = Wish(made.name, made.pages, self._offered(), made.exact)
        choice = self.ask(self._asking, wish)
        if choice is None:
            self._session.tell(Level.DONE, _("Cetakan dibatalkan."))
            return
        if choice.file:
            self._session.jobs.run(lambda: _written(made, choice), self._saved, self._not_saved)
        elif choice.order.printer in _slip_queues(self._session.settings.printers):
            words = _("{printer} itu printer struk. Untuk A4 pilih printer lain.")
            again = Offer(_("Pilih lagi"), lambda: self._choose(made))
            self._session.tell(Level.REFUSED, words.format(printer=choice.order.printer), again)
        elif self.draws:
            self._draw(choice, PageDrawing(made.pdf, choice))
        else:
            sent = partial(self._sent, choice)
            self._session.printing.run(lambda: _sent(made, choice), sent, self._failed)

    def _offered(self) -> str:
        """The printer that the dialog opens with: never one of slips while there is another, since that is refused."""
        slips, offered = _slip_queues(self._session.settings.printers), self._session.paper.office_printer
        if (offered or usual_printer()) not in slips:
            return offered
        return next((name for name in self.names() if name not in slips), "")

    def _draw(self, choice: Choice, drawing: PageDrawing) -> None:
        """Draw the next strip, and go on by itself; between two strips others have their turn."""
        given_up = Event()
        cancel = Offer(_("Batal"), given_up.set)
        told = 0

        def next_strip() -> bool:
            if given_up.is_set():
                drawing.stop()
                return False
            return drawing.draw_next()

        def drawn(more: bool) -> None:
            nonlocal told
            if more:
                if told <= drawing.done and not given_up.is_set():
                    told = drawing.done + 1
                    words = _("Mencetak halaman {number} dari {pages}…")
                    self._session.tell(Level.DONE, words.format(number=told, pages=drawing.pages), cancel)
                self._session.jobs.run(next_strip, drawn, self._failed)
            elif drawing.is_stopped:
                self._session.tell(Level.DONE, _("Cetakan dibatalkan."))
            else:
                printer = choice.order.printer
                self._session.printing.run(lambda: trouble_of(printer), partial(self._sent, choice))

        self._session.jobs.run(next_strip, drawn, self._failed)

    def _sent(self, choice: Choice, cause: Cause | None) -> None:
        printer = choice.order.printer
        self._session.paper.remember_office_printer(printer)
        if cause is None:
            self._session.tell(Level.DONE, _("Terkirim ke {printer}.").format(printer=printer))
            return
        words = _("Menunggu di antrean {printer}. {cause}")
        self._session.tell(Level.WARNING, words.format(printer=printer, cause=cause_sentence(cause)))

    def _saved(self, target: Path) -> None:
        self._session.tell(Level.DONE, _("Tersimpan: {path}").format(path=target))

    def _save(self, made: _Made) -> None:
        self.saver.save(f"{made.name}.pdf", "PDF (*.pdf)", lambda: made.pdf)

    def _not_made(self, error: Exception) -> None:
        self._is_asking = False
        plain = _("Halamannya belum bisa dibuat. Coba sekali lagi; catatan di sini tetap utuh.")
        self._session.tell(Level.REFUSED, refusal_sentence(error) if isinstance(error, Refusal) else plain)

    def _not_saved(self, _error: Exception) -> None:
        self._session.tell(Level.REFUSED, _("Berkas tidak bisa disimpan di situ. Pilih tempat lain."))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, QueueSilent):
            words = _("Antrean {printer} tidak menjawab. Mungkin sudah tercetak: lihat dulu kertasnya sebelum diulang.")
            self._session.tell(Level.WARNING, words.format(printer=error.printer))
            return
        cause = error.cause if isinstance(error, QueueRefused) else Cause.PRINTER_ERROR
        self._session.tell(Level.REFUSED, _("Belum tercetak. {cause}").format(cause=cause_sentence(cause)))


def _sent(made: _Made, choice: Choice) -> Cause | None:
    """Hand the chosen pages over; why they wait in the queue, if the system knows. Raises QueueRefused."""
    hand_over(only(made.pdf, choice.numbers), choice.order)
    return trouble_of(choice.order.printer)


def _written(made: _Made, choice: Choice) -> Path:
    target = Path(choice.file)
    target.write_bytes(only(made.pdf, choice.numbers))
    return target


def _slip_queues(printers: Printers) -> set[str]:
    """The queues behind which the stall's receipt printers are: they would print a page as gibberish."""
    return {queue_of(printer.address) for printer in printers}
