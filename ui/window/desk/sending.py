"""A slip that is no receipt, sent straight to the shop's printer: whoever asked waits for it and hears how it ended."""

from __future__ import annotations

from collections.abc import Callable

from pos.ports import Reading
from pos.printers import Role
from printing.document import Document
from printing.printers.outcome import NotSent, Outcome, Printed, SentUnconfirmed, Unknown
from ui.notice import Level
from ui.sentences import cause_sentence
from ui.session import Session
from ui.words import _

Make = Callable[[Reading], Document]
"""Makes the document from the records as they stand."""


class SlipSender:
    """Prints off the UI thread, also while the sheet that asked is closed.

    Not by the queue: nobody wants a letter that comes out by itself tomorrow.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    def send(self, name: str, make: Make, role: Role = Role.REPORT) -> None:
        """Print what `make` makes under `name` on the printer that is there for `role`, and say how that ended."""
        if self._session.shop.printers.of(role) is None:
            self._session.tell(Level.WARNING, _("Belum ada printer. Pilih di Pengaturan, atau simpan PDF-nya."))
            return
        self._session.tell(Level.DONE, _("Sedang mencetak\u2026"))

        def made() -> Document:
            with self._session.reading() as look:
                return make(look)

        self._session.jobs.run(made, lambda document: self._print(role, name, document), self._failed)

    def _print(self, role: Role, name: str, document: Document) -> None:
        spooler = self._session.shop.spooler
        self._session.printing.run(lambda: spooler.send(name, document, role), self._tell, self._failed)

    def _tell(self, outcome: Outcome) -> None:
        self._session.tell(Level.DONE if came_out(outcome) else Level.REFUSED, how_it_ended(outcome))

    def _failed(self, _error: Exception) -> None:
        self._session.tell(Level.REFUSED, _("Belum tercetak. Coba sekali lagi; catatan di sini tetap utuh."))


def came_out(outcome: Outcome) -> bool:
    """Whether paper came out, as far as the printer tells."""
    return isinstance(outcome, Printed | SentUnconfirmed)


def how_it_ended(outcome: Outcome) -> str:
    """What whoever pressed the button should know of the paper."""
    match outcome:
        case Printed():
            return _("Tercetak.")
        case SentUnconfirmed():
            return _("Terkirim. Printer ini tidak memberi kabar; lihat kertasnya.")
        case NotSent(cause):
            return _("Belum tercetak. {cause}").format(cause=cause_sentence(cause))
        case Unknown(cause):
            return _("Terkirim sebagian. {cause}").format(cause=cause_sentence(cause))
