"""The print queue as a person sees it: how each printer is, what waits, since when, why, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QWidget

from pos.paper import JobKind, JobState, PrintJob
from pos.people.rights import Right
from pos.printers import Printer
from printing.printers.outcome import Health
from ui.notice import Level
from ui.sentences import cause_sentence
from ui.session import Session
from ui.window.desk.saving import Saver
from ui.window.look.theme import Space, Type
from ui.window.people.guarded import guard
from ui.window.shell.sheets.job_card import JobCard, subject_words
from ui.window.shell.sheets.queue_words import answered_words, moved_words
from ui.window.shell.top_line import DRAWER_KEY
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.card import Card, Ground
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import BAD, LOCAL, MUTED, USED, Words
from ui.words import _

_OF_COSTS = frozenset({JobKind.DAY_REPORT, JobKind.MAKER_PAPER})
"""What goods cost and earn stands on these."""


class QueueSheet(Sheet):
    """Follows the queue while it is open."""

    def __init__(self, session: Session, host: QWidget) -> None:
        super().__init__(host, _("Printer dan antrean"), _("Coba lagi sekarang"), width=720)
        self._session = session
        self.leave_button.say(_("Tutup"))
        self.saver = Saver(session, host)
        self.cards: list[JobCard] = []
        self.printers = _PrinterLines()
        self._nothing = Words(tone=MUTED, wraps=True)
        self.body.addWidget(self.printers)
        self.body.addWidget(self._nothing)
        self.drawer = KeyButton(_("Buka laci"), DRAWER_KEY, height=56)
        self.drawer.clicked.connect(self._open_drawer)
        guard(session.people, Right.OPEN_DRAWER, self.drawer)
        self.offer(self.drawer)
        self.accepted.connect(self._try_now)
        session.paper.changed.connect(self.refresh)
        self.refresh()
        self.open(self.leave_button if self.accept_button.isHidden() else self.accept_button)

    def refresh(self) -> None:
        """Read the queue again."""
        for card in self.cards:
            self.body.removeWidget(card)
            card.hide()
            card.deleteLater()
        paper, printers = self._session.paper, self._session.shop.printers
        jobs = paper.queue()
        self.printers.tell([(printer, paper.health(printer)) for printer in printers])
        self.cards = [
            JobCard(
                job,
                self._elsewhere(job),
                keyed=not place,
                pictured=self._has_picture(job),
                leaving=paper.is_called_back(job),
            )
            for place, job in enumerate(jobs)
        ]
        for card in self.cards:
            card.answered.connect(self._answer)
            card.sent_elsewhere.connect(self._send_elsewhere)
            card.picture_wanted.connect(self._save_picture)
            self.body.addWidget(card)
            card.show()  # at once: an open sheet takes its height from what is seen
        main = printers.main
        self.drawer.setVisible(main is not None and bool(main.profile.drawer))
        self._nothing.setText(self._empty_words())
        self._nothing.setVisible(not jobs)
        waits = any(job.state is JobState.WAITING for job in jobs)
        if self.accept_button.hasFocus() and not waits:
            self.leave_button.setFocus()  # else it goes to whatever lies beside the sheet
        self.accept_button.setVisible(waits)
        if self.isVisible():
            self.rearrange()

    def _elsewhere(self, job: PrintJob) -> list[Printer]:
        """The other printers that a slip could come out of; a drawer hangs where it hangs."""
        if job.kind is JobKind.DRAWER:
            return []
        now = self._session.shop.spooler.printer_of(job)
        return [printer for printer in self._session.shop.printers if printer != now]

    def _has_picture(self, job: PrintJob) -> bool:
        """A drawer has none, and what tells of costs is not for everybody who may have to look after the paper."""
        return job.kind is not JobKind.DRAWER and (job.kind not in _OF_COSTS or self._session.people.sees_costs)

    def _empty_words(self) -> str:
        if self._session.settings.printer is None:
            return _("Belum ada printer. Struk tetap tersimpan dan bisa dicetak nanti. Pilih printer di Pengaturan.")
        return _("Tidak ada yang menunggu.")

    def _try_now(self) -> None:
        paper = self._session.paper
        busy = next((job for job in paper.queue() if job.state is JobState.SENDING), None)
        paper.try_now()
        told = _("Dicoba lagi sekarang.") if busy is None else _("Printer masih mencoba {slip}; sisanya menyusul.")
        self._session.tell(Level.DONE, told.format(slip=subject_words(busy)) if busy else told)

    def _answer(self, job: PrintJob, state: JobState) -> None:
        paper = self._session.paper
        verbs = {
            JobState.WAITING: paper.print_after_all,
            JobState.PRINTED: paper.was_complete,
            JobState.CANCELLED: paper.give_up,
        }
        with self._session.telling():
            self._session.tell(*answered_words(job, verbs[state](job), state))
        self.refresh()

    def _send_elsewhere(self, job: PrintJob, printer: Printer) -> None:
        with self._session.telling():
            self._session.tell(*moved_words(job, self._session.paper.print_elsewhere(job, printer), printer))
        self.refresh()

    def _save_picture(self, job: PrintJob) -> None:
        self.saver.save(f"{job.subject}.png", "PNG (*.png)", lambda: self._session.paper.picture(job))

    def _open_drawer(self) -> None:
        with self._session.telling():
            self._session.paper.open_drawer()
        self.refresh()


class _PrinterLines(Card):
    """How each printer of the stall is, one below the other."""

    def __init__(self) -> None:
        super().__init__(Ground.SUNKEN)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(Space.EDGE, Space.GAP, Space.EDGE, Space.GAP)
        self._grid.setVerticalSpacing(Space.SMALL)
        self._grid.setHorizontalSpacing(Space.WIDE)
        self._grid.setColumnStretch(1, 1)
        self._lines: list[Words] = []

    def tell(self, printers: list[tuple[Printer, Health]]) -> None:
        """Show these printers in place of those before."""
        for words in self._lines:
            self._grid.removeWidget(words)
            words.hide()
            words.deleteLater()
        self._lines = []
        for row, (printer, health) in enumerate(printers):
            name = Words(printer.name or printer.address, Type.STRONG)
            told, tone = health_words(health)
            self._lines += [name, Words(told, tone=tone, wraps=True)]
            for column, words in enumerate(self._lines[-2:]):
                self._grid.addWidget(words, row, column, Qt.AlignmentFlag.AlignTop)
                words.show()  # at once, as the cards below
        self.setVisible(bool(printers))


def health_words(health: Health) -> tuple[str, QPalette.ColorRole]:
    """How a printer is, and the tone to say it in."""
    if health.cause:
        return cause_sentence(health.cause), BAD
    if health.paper_low:
        return _("Siap, kertas hampir habis"), USED
    if health.heard:
        return _("Siap"), LOCAL
    if health.sent:
        return _("Struk terakhir terkirim; printer ini tidak memberi kabar"), LOCAL
    return _("Tidak memberi kabar; ketahuan saat mencetak"), MUTED
