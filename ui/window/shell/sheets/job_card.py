"""One slip of the print queue: what it is, since when it waits and why, and what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.paper import JobState, PrintJob
from pos.printers import Printer
from ui.sentences import cause_sentence, state_words
from ui.sentences.printers import printer_words
from ui.sentences.slips import subject_words
from ui.window.look.icons import Icon
from ui.window.look.theme import Size, Space, Type
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.card import Card
from ui.window.widgets.text import BAD, MUTED, Words
from ui.words import _, moment

_KEYS = {JobState.PRINTED: "Y", JobState.WAITING: "C", JobState.CANCELLED: "Del"}
"""The key of each answer, on the card that has keys."""

_IN_A_ROW = 3
"""Buttons that have room side by side; more other printers than that stand below the answers, two by two."""


@dataclass(frozen=True, slots=True)
class OnCard:
    """What stands on a card: two that are equal look and act alike.

    Of several cards one is `keyed`: its buttons have keys. Once it is answered, the next one has them. One that is not
    `pictured` gives no picture of its slip. One that is `leaving` is on its way back from a printer that was being sent
    it, and asks nothing.
    """

    job: PrintJob
    elsewhere: tuple[Printer, ...] = ()
    keyed: bool = False
    pictured: bool = True
    leaving: bool = False


class JobCard(Card):
    """One slip, with the buttons that its state allows (see `JobState`), and the other printers it could go to."""

    answered = Signal(object, object)
    """PrintJob, and the JobState that somebody asks for."""
    sent_elsewhere = Signal(object, object)
    """PrintJob, and the Printer that somebody wants it from."""
    picture_wanted = Signal(object)
    """PrintJob: somebody wants it as a picture."""

    def __init__(self, shown: OnCard) -> None:
        super().__init__()
        self.shown = shown
        self._job = job = shown.job
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.EDGE, Space.GAP, Space.EDGE, Space.GAP)
        column.setSpacing(Space.HAIR)
        self.picture = KeyButton(
            _("Gambar"), "G" if shown.keyed else "", weight=Weight.QUIET, icon=Icon.IMAGE, height=Size.TOUCH
        )
        self.picture.clicked.connect(lambda: self.picture_wanted.emit(self._job))
        head = QHBoxLayout()
        head.addWidget(Words(subject_words(job), Type.STRONG, wraps=True), 1)
        head.addWidget(self.picture)
        column.addLayout(head)
        if not shown.pictured:
            self.picture.hide()
        state = _("Ditarik kembali dari printer") if shown.leaving else state_words(job.state)
        since = _("{state}, sejak {moment}").format(state=state, moment=moment(job.created_at))
        column.addWidget(Words(since, tone=MUTED, wraps=True))
        if job.cause:
            column.addWidget(Words(cause_sentence(job.cause), tone=BAD, wraps=True))
        if job.state is JobState.UNKNOWN:
            column.addWidget(Words(_("Struk keluar lengkap?"), Type.STRONG))
        self.buttons = {state: self._button(words, state) for words, state in (() if shown.leaving else _answers(job))}
        goes_elsewhere = enumerate(() if shown.leaving else shown.elsewhere)
        self.others = [self._other(printer, first=not place) for place, printer in goes_elsewhere]
        answers = list(self.buttons.values())
        for buttons in _rows(answers, self.others):
            column.addLayout(_row_of(buttons))

    def _button(self, words: str, state: JobState) -> KeyButton:
        button = KeyButton(words, _KEYS[state] if self.shown.keyed else "")
        button.clicked.connect(lambda: self.answered.emit(self._job, state))
        return button

    def _other(self, printer: Printer, *, first: bool) -> KeyButton:
        words = _("Ke {printer}").format(printer=printer_words(printer))
        key = "K" if first and self.shown.keyed else ""
        button = KeyButton(words, key, weight=Weight.QUIET, icon=Icon.PRINTER, height=Size.TOUCH)
        button.clicked.connect(lambda: self.sent_elsewhere.emit(self._job, printer))
        return button


def _rows(answers: list[KeyButton], others: list[KeyButton]) -> list[list[KeyButton]]:
    if len(answers) + len(others) <= _IN_A_ROW:
        return [[*answers, *others]]
    return [answers, *(others[place : place + 2] for place in range(0, len(others), 2))]


def _row_of(buttons: Sequence[QWidget]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Space.SMALL)
    for button in buttons:
        row.addWidget(button)
    row.addStretch()
    return row


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
        case JobState.WAITING | JobState.SENDING:
            return ((_("Buang"), JobState.CANCELLED),)
    return ()
