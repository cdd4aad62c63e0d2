"""The print queue as a person sees it: how each printer is, what waits, since when, why, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos.paper import JobKind, JobState, PrintJob
from pos.people.rights import Right
from pos.printers import Printer
from ui.notice import Level
from ui.sentences.slips import subject_words
from ui.session import Session
from ui.window.desk.saving import Saver
from ui.window.look.theme import Space
from ui.window.people.guarded import guard
from ui.window.shell.sheets.job_card import JobCard, OnCard
from ui.window.shell.sheets.queue_rows import HeldRow, PrinterLines
from ui.window.shell.sheets.queue_words import answered_words, moved_words
from ui.window.shell.top_line import DRAWER_KEY
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import MUTED, Words
from ui.words import _, several

_OF_COSTS = frozenset({JobKind.DAY_REPORT, JobKind.MAKER_PAPER})
"""What goods cost and earn stands on these."""

_SHOWN = 20
"""Slips that are shown one by one; of a longer queue nobody reads the rest."""


class QueueSheet(Sheet):
    """Follows the queue while it is open."""

    def __init__(self, session: Session, host: QWidget) -> None:
        super().__init__(host, _("Printer dan antrean"), _("Coba lagi sekarang"), width=720)
        self._session = session
        self.leave_button.say(_("Tutup"))
        self.saver = Saver(session, host)
        self.cards: list[JobCard] = []
        self.printers = PrinterLines()
        self._nothing = Words(tone=MUTED, wraps=True)
        self.held = HeldRow()
        self.held.thrown_away.connect(self._throw_away)
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.WIDE)
        self._more = Words(tone=MUTED, wraps=True)
        for part in (self.printers, self._nothing, self.held):
            self.body.addWidget(part)
        self.body.addLayout(self._list)
        self.body.addWidget(self._more)
        self.drawer = KeyButton(_("Buka laci"), DRAWER_KEY, height=56)
        self.drawer.clicked.connect(self._open_drawer)
        guard(session.people, Right.OPEN_DRAWER, self.drawer)
        self.offer(self.drawer)
        self.accepted.connect(self._try_now)
        session.paper.changed.connect(self.refresh)
        self.refresh()
        self.open(self.leave_button if self.accept_button.isHidden() else self.accept_button)

    def refresh(self) -> None:
        """Read the queue again. A card that would say the same stays, with the keys that may be on it."""
        paper, printers = self._session.paper, self._session.shop.printers
        jobs = paper.queue()
        self.printers.tell([(printer, paper.health(printer)) for printer in printers])
        self._show_cards(_to_show(jobs))
        self.held.tell(sum(job.state is JobState.HELD for job in jobs))
        hidden = len(jobs) - len(self.cards)
        more = several("{count} struk lagi di belakangnya.", "{count} struk lagi di belakangnya.", hidden)
        self._more.setText(more.format(count=hidden))
        self._more.setVisible(hidden > 0)
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

    def _show_cards(self, jobs: Sequence[PrintJob]) -> None:
        stay = {card.shown: card for card in self.cards}
        wanted = [self._on_card(job, first=not place) for place, job in enumerate(jobs)]
        self.cards = [stay.pop(shown) if shown in stay else self._new_card(shown) for shown in wanted]
        for card in stay.values():
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place, card in enumerate(self.cards):
            if self._list.indexOf(card) != place:
                self._list.insertWidget(place, card)
            card.show()  # at once: an open sheet takes its height from what is seen

    def _on_card(self, job: PrintJob, *, first: bool) -> OnCard:
        leaving = self._session.paper.is_called_back(job)
        return OnCard(job, self._elsewhere(job), keyed=first, pictured=self._has_picture(job), leaving=leaving)

    def _new_card(self, shown: OnCard) -> JobCard:
        card = JobCard(shown)
        card.answered.connect(self._answer)
        card.sent_elsewhere.connect(self._send_elsewhere)
        card.picture_wanted.connect(self._save_picture)
        return card

    def _elsewhere(self, job: PrintJob) -> tuple[Printer, ...]:
        """The other printers that a slip could come out of; a drawer hangs where it hangs."""
        if job.kind is JobKind.DRAWER:
            return ()
        now = self._session.shop.spooler.printer_of(job)
        return tuple(printer for printer in self._session.shop.printers if printer != now)

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
        wishes = self._session.paper.wishes
        verbs = {
            JobState.WAITING: wishes.print_after_all,
            JobState.PRINTED: wishes.was_complete,
            JobState.CANCELLED: wishes.give_up,
        }
        with self._session.telling():
            self._session.tell(*answered_words(job, verbs[state](job), state))
        self.refresh()

    def _send_elsewhere(self, job: PrintJob, printer: Printer) -> None:
        with self._session.telling():
            self._session.tell(*moved_words(job, self._session.paper.wishes.print_elsewhere(job, printer), printer))
        self.refresh()

    def _throw_away(self) -> None:
        with self._session.telling():
            gone = self._session.paper.wishes.give_up_all_held()
            words = several(
                "{count} struk dibuang. Penjualannya tetap tercatat.",
                "{count} struk dibuang. Penjualannya tetap tercatat.",
                gone,
            )
            self._session.tell(Level.DONE, words.format(count=gone))
        self.refresh()

    def _save_picture(self, job: PrintJob) -> None:
        self.saver.save(f"{job.subject}.png", "PNG (*.png)", lambda: self._session.paper.picture(job))

    def _open_drawer(self) -> None:
        with self._session.telling():
            self._session.paper.open_drawer()
        self.refresh()


def _to_show(jobs: Sequence[PrintJob]) -> list[PrintJob]:
    """The jobs that are shown one by one: of too many, those first that somebody at the stall waits for."""
    chosen = {job.id for job in sorted(jobs, key=lambda job: job.state is JobState.HELD)[:_SHOWN]}
    return [job for job in jobs if job.id in chosen]
