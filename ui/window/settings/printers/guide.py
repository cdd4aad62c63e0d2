"""A printer set up in two minutes: found, a page printed, and what came out asked question by question."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from pos.printers import Printer
from pos.refusals import Refusal
from printing.guide import CHOICES, Answer, Question, answered
from printing.printers.addresses import printer_at, standard_profile, without_profile
from printing.printers.finding import Found, find_printers
from printing.printers.outcome import NotSent, Unknown
from ui.jobs import Jobs
from ui.sentences import refusal_sentence
from ui.window.look.icons import Icon
from ui.window.look.theme import Size, Space
from ui.window.settings.printers.questions import answer_words, profile_words, question_words
from ui.window.settings.printers.trial import Tried, kick, outcome_sentence, try_printer
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import BAD, MUTED, Words
from ui.words import _, language

_MOST = 6
"""Printers that are shown of those that were found; a computer with more has somebody who can type an address."""

Find = Callable[[], tuple[Found, ...]]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the guide needs around it: who does the waiting, the stall's clock, and where printers are looked for."""

    jobs: Jobs
    now: Callable[[], datetime]
    find: Find = find_printers


class GuideSheet(Sheet):
    """Asks where, prints the page, asks what came out. Signals: `chosen(Printer)` at the end, and those of Sheet."""

    chosen = Signal(object)

    def __init__(self, around: Surroundings, host: QWidget) -> None:
        super().__init__(host, _("Pasang printer"), _("Cetak halaman uji"), width=640)
        self._around = around
        self.printer: Printer | None = None
        self._questions: list[Question] = []
        self.buttons: list[KeyButton] = []
        self._choices = QVBoxLayout()
        self._choices.setSpacing(Space.SMALL)
        self.told = Words(tone=MUTED, wraps=True)
        self.address = QLineEdit()
        self.address.setPlaceholderText("network://192.168.1.50:9100")
        self._row = FormRow(_("Alamat, kalau tidak ada di atas"), self.address)
        self.again = KeyButton(_("Cari lagi"), "F5", icon=Icon.SEARCH, height=56)
        self.again.clicked.connect(self.search)
        self.offer(self.again)
        for part in (self.told, self._row):
            self.body.addWidget(part)
        self.body.insertLayout(1, self._choices)
        self.accepted.connect(self._go_on)
        self.open(self.address)
        self.search()

    @property
    def question(self) -> Question | None:
        """What is asked now; None before the page was printed."""
        return self._questions[0] if self._questions else None

    def search(self) -> None:
        """Look for printers again; the one that was taken before is taken no longer."""
        self.printer = None
        self._say(_("Mencari printer\u2026"), MUTED)
        self._offer([])
        self._around.jobs.run(self._around.find, self._show_found, lambda _error: self._show_found(()))

    def choose(self, found: Found) -> None:
        """Take a printer that was found, and print its page."""
        self.printer = found.printer
        self._print()

    def answer(self, answer: Answer) -> None:
        """Take the answer to the question that is asked. A drawer is kicked, and may be tried at the other pin."""
        question = self.question
        if question is None or self.printer is None:
            return
        self.printer = replace(self.printer, profile=answered(self.printer.profile, question, answer))
        if question is Question.DRAWER and answer:
            self._say(_("Laci terbuka? Kalau ya, Selesai. Kalau tidak, coba pin yang lain."), MUTED)
            printer = self.printer
            self.accept_button.setFocus()
            self._around.jobs.run(lambda: kick(printer), lambda _outcome: None)
            return
        self._questions.pop(0)
        self._ask()

    def _show_found(self, found: tuple[Found, ...]) -> None:
        if self.printer is not None:
            return
        self._offer([(_found_words(one), partial(self.choose, one)) for one in found[:_MOST]])
        words = _("Pilih printernya, atau tulis alamatnya. Jaringan tidak dipindai.")
        nothing = _("Belum ada printer yang terlihat. Cek kabel, daya, dan pasangan Bluetooth; atau tulis alamatnya.")
        self._say(words if found else nothing, MUTED)

    def _go_on(self) -> None:
        if self._questions:
            self._questions.clear()  # the last question, the drawer, has no single answer
            self._ask()
            return
        typed = self.address.text().strip()
        try:
            if typed:
                self.printer = _typed(typed)
        except Refusal as refusal:
            self._row.blame(refusal_sentence(refusal))
            return
        self._row.blame("" if self.printer else _("Pilih printer di atas, atau tulis alamatnya."))
        if self.printer:
            self._print()

    def _print(self) -> None:
        printer = self.printer
        if printer is None:
            return
        self._say(_("Mencetak halaman uji\u2026"), MUTED)
        self.accept_button.setEnabled(False)
        now, words = self._around.now(), language()
        self._around.jobs.run(lambda: try_printer(printer, now, words), self._printed, lambda _error: self._failed())

    def _printed(self, tried: Tried) -> None:
        self.accept_button.setEnabled(True)
        if isinstance(tried.outcome, NotSent | Unknown):
            self._say(outcome_sentence(tried.outcome), BAD)
            self.accept_button.say(_("Coba lagi"))
            return
        self.ask_about(tried.printer)

    def ask_about(self, printer: Printer) -> None:
        """Ask what came out of `printer`, on which the page was printed: all at once, then one by one if it differs."""
        self.printer = printer
        self.title.setText(_("Kertasnya seperti ini?"))
        self._row.hide()
        self.again.hide()
        self.accept_button.hide()
        self._say("\n".join(profile_words(printer.profile)), MUTED)
        self._offer([(_("Ya, semua seperti ini"), self._ask), (_("Ada yang beda"), self._ask_one_by_one)], digits=True)

    def _ask_one_by_one(self) -> None:
        self._questions = list(Question)
        self._ask()

    def _failed(self) -> None:
        self.accept_button.setEnabled(True)
        self._say(_("Printer bermasalah. Matikan, nyalakan lagi."), BAD)

    def _ask(self) -> None:
        """Ask the next question; after the last one the printer is set."""
        if not self._questions:
            if self.printer is not None:
                self.chosen.emit(self.printer)
            self.close()
            return
        question = self._questions[0]
        self.title.setText(question_words(question))
        self._row.hide()
        self.again.hide()
        left = len(Question) - len(self._questions) + 1
        self._say(_("Pertanyaan {number} dari {of}").format(number=left, of=len(Question)), MUTED)
        self.accept_button.say(_("Selesai"))
        self.accept_button.setVisible(question is Question.DRAWER)
        choices = [(answer_words(question, answer), partial(self.answer, answer)) for answer in CHOICES[question]]
        self._offer(choices, digits=True)

    def _offer(self, choices: Sequence[tuple[str, Callable[[], None]]], *, digits: bool = False) -> None:
        """Show these buttons in place of those before; `digits` are their keys where nothing is typed beside them."""
        for button in self.buttons:
            self._choices.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        for number, (words, act) in enumerate(choices, start=1):
            button = KeyButton(words, str(number) if digits else f"Ctrl+{number}", height=Size.FIELD)
            button.clicked.connect(lambda _checked=False, act=act: act())
            self._choices.addWidget(button)
            button.show()  # at once: its key should not wait for the next event
            self.buttons.append(button)
        if self.isVisible():
            self.rearrange()
        if self.buttons and digits:
            self.buttons[0].setFocus()

    def _say(self, words: str, tone: QPalette.ColorRole) -> None:
        self.told.setText(words)
        self.told.setForegroundRole(tone)
        if self.isVisible():
            self.rearrange()


def _found_words(found: Found) -> str:
    return f"{found.name} · {found.address}" if found.name else found.address


def _typed(address: str) -> Printer:
    """The printer behind what was typed; a bare host is on the network. Raises what `printer_at` raises."""
    whole = address if "://" in address else f"network://{address}"
    found = printer_at(whole)
    bare = without_profile(whole)
    return Printer(bare, found.profile if "?" in whole else standard_profile(bare))
