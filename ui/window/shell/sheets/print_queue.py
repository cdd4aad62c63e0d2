"""The print queue as a person sees it: what waits, since when, why, and what can be done."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.money import write_rp
from pos.paper import JobKind, JobState, PrintJob
from ui.sentences import cause_sentence, state_words
from ui.session import Session
from ui.window.look.theme import Space, Type
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.card import Card
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import BAD, MUTED, Words
from ui.words import _, moment, short_date


class JobCard(Card):
    """One slip, with the buttons that its state allows (see `JobState`)."""

    answered = Signal(object, object)
    """PrintJob, and the JobState that somebody asks for."""

    def __init__(self, job: PrintJob, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._job = job
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.EDGE, Space.GAP, Space.EDGE, Space.GAP)
        column.setSpacing(Space.HAIR)
        column.addWidget(Words(_subject(job), Type.STRONG))
        since = _("{state}, sejak {moment}").format(state=state_words(job.state), moment=moment(job.created_at))
        column.addWidget(Words(since, tone=MUTED, wraps=True))
        if job.cause:
            column.addWidget(Words(cause_sentence(job.cause), tone=BAD, wraps=True))
        if job.state is JobState.UNKNOWN:
            column.addWidget(Words(_("Struk keluar lengkap?"), Type.STRONG))
        self.buttons = {state: self._button(words, state) for words, state in _answers(job)}
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch()
        column.addLayout(row)

    def _button(self, words: str, state: JobState) -> KeyButton:
        button = KeyButton(words)
        button.clicked.connect(lambda: self.answered.emit(self._job, state))
        return button


class QueueSheet(Sheet):
    """Follows the queue while it is open."""

    def __init__(self, session: Session, host: QWidget) -> None:
        super().__init__(host, _("Antrean printer"), _("Coba lagi sekarang"), width=640)
        self._session = session
        self.leave_button.say(_("Tutup"))
        self.cards: list[JobCard] = []
        self._nothing = Words(tone=MUTED, wraps=True)
        self.body.addWidget(self._nothing)
        self.accepted.connect(session.paper.try_now)
        session.paper.changed.connect(self.refresh)
        self.refresh()
        self.open(self.leave_button if self.accept_button.isHidden() else self.accept_button)

    def refresh(self) -> None:
        """Read the queue again."""
        for card in self.cards:
            self.body.removeWidget(card)
            card.hide()
            card.deleteLater()
        jobs = self._session.paper.queue()
        self.cards = [JobCard(job) for job in jobs]
        for card in self.cards:
            card.answered.connect(self._answer)
            self.body.addWidget(card)
        self._nothing.setText(self._empty_words())
        self._nothing.setVisible(not jobs)
        self.accept_button.setVisible(any(job.state is JobState.WAITING for job in jobs))
        if self.isVisible():
            self.rearrange()

    def _empty_words(self) -> str:
        if self._session.settings.printer is None:
            return _("Belum ada printer. Struk tetap tersimpan dan bisa dicetak nanti. Pilih printer di Pengaturan.")
        return _("Tidak ada yang menunggu. Printer siap.")

    def _answer(self, job: PrintJob, state: JobState) -> None:
        paper = self._session.paper
        verbs = {
            JobState.WAITING: paper.print_after_all,
            JobState.PRINTED: paper.was_complete,
            JobState.CANCELLED: paper.give_up,
        }
        with self._session.telling():
            verbs[state](job)
        self.refresh()


def _answers(job: PrintJob) -> tuple[tuple[str, JobState], ...]:
    """What a person may say about a slip, each with the state it leads to."""
    match job.state:
        case JobState.UNKNOWN:
            return (
                (_("Ya, lengkap"), JobState.PRINTED),
                (_("Belum, cetak lagi"), JobState.WAITING),
                (_("Buang"), JobState.CANCELLED),
            )
        case JobState.HELD:
            return ((_("Cetak"), JobState.WAITING), (_("Buang"), JobState.CANCELLED))
        case JobState.WAITING:
            return ((_("Buang"), JobState.CANCELLED),)
    return ()


def _subject(job: PrintJob) -> str:
    match job.kind:
        case JobKind.RECEIPT:
            return _counted(_("Struk {number}").format(number=job.subject), job.copy)
        case JobKind.MAKER_PAPER:
            return _counted(_("Nota {number}").format(number=job.subject), job.copy)
        case JobKind.PAYING:
            return _counted(_paying(job.subject), job.copy)
        case JobKind.DAY_REPORT:
            return _("Laporan {day}").format(day=short_date(date.fromisoformat(job.subject)))


def _paying(subject: str) -> str:
    kind, _colon, rest = subject.partition(":")
    if kind == "qris":
        return _("Kode QRIS {amount}").format(amount=write_rp(int(rest))) if rest else _("Kode QRIS")
    return _("Catatan kasbon") if kind == "customer" else _("Bayar kasbon {number}").format(number=subject)


def _counted(paper: str, copy: int) -> str:
    return _("{receipt}, salinan {copy}").format(receipt=paper, copy=copy) if copy else paper
