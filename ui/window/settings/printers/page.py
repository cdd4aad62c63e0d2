"""What is asked about the page that came out of a printer, all at once and then one by one."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from pos.printers import Printer
from printing.guide import CHOICES, Answer, Interview, Question
from printing.printers.outcome import NotSent, Outcome
from ui.window.settings.printers.around import Surroundings
from ui.window.settings.printers.asking import AskingSheet
from ui.window.settings.printers.choices import Choice
from ui.window.settings.printers.questions import answer_words, nothing_fits_words, profile_words, question_words
from ui.window.settings.printers.trial import outcome_sentence
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.text import BAD, MUTED
from ui.words import _, mark


class PageSheet(AskingSheet):
    """Goes through the questions, back too, with what was answered. Whoever prints the page says where it begins.

    Signals: `chosen(Printer)` at the end, and those of Sheet.
    """

    chosen = Signal(object)

    def __init__(self, around: Surroundings, host: QWidget, title: str, accept: str) -> None:
        super().__init__(around, host, title, accept)
        self.printer: Printer | None = None
        self._interview: Interview | None = None
        self._remembered: Interview | None = None
        self.back = KeyButton(_(mark("Kembali", sense="mundur")), "Alt+Left", height=56)
        self.back.clicked.connect(self.go_back)
        self.back.hide()

    @property
    def question(self) -> Question | None:
        """What is asked now; None before the page was printed."""
        return self._interview.question if self._interview else None

    def ask_about(self, printer: Printer) -> None:
        """Ask what came out of `printer`, on which the page was printed: all at once, then one by one if it differs."""
        self.printer = printer
        self._remembered, self._interview = self._interview or self._remembered, None
        self.show_start(shown=False)
        self.accept_button.hide()
        self.title.setText(_("Kertasnya seperti ini?"))
        self.say("\n".join(profile_words(printer.profile)), MUTED)
        answers = (
            (_("Ya, semua seperti ini"), self._ask),
            (_("Ada yang beda"), self._ask_one_by_one),
            (_("Tidak keluar, atau hurufnya kacau"), self.nothing_came_out),
        )
        self.put(answers, digits=True)

    def answer(self, answer: Answer | None) -> None:
        """Take the answer to the question that is asked, None where no choice fits.

        A drawer is kicked, and may be tried at the other pin.
        """
        question = self.question
        if self._interview is None or question is None or self.printer is None:
            return
        self._interview = self._interview.answering(answer)
        self.printer = replace(self.printer, profile=self._interview.profile)
        if question is Question.DRAWER and answer:
            self._kick(self.printer)
            return
        self._interview = self._interview.on()
        self._ask("" if answer is not None else nothing_fits_words(question))

    def go_back(self) -> None:
        """One step back; what was answered is remembered."""
        if self.printer is None:
            return
        if self._interview is None:
            self.start_over(_("Pilih printernya, atau tulis alamatnya. Jaringan tidak dipindai."), MUTED)
        elif self._interview.place:
            self._interview = self._interview.on(-1)
            self._ask()
        else:
            self.ask_about(replace(self.printer, profile=self._interview.before))

    def forget(self) -> None:
        """Remember no answer: another page is printed."""
        self._remembered = None

    def stop_asking(self) -> None:
        """Ask no more about this page."""
        self._interview = None

    def pass_over(self) -> None:
        """Go on without an answer: the last question, the drawer, has no single one."""
        if self._interview is not None:
            self._interview = self._interview.on()
            self._ask()

    def nothing_came_out(self) -> None:
        """Find out why there is no page, or none that can be read."""
        raise NotImplementedError

    def start_over(self, words: str, tone: QPalette.ColorRole) -> None:
        """Go back to where a printer is chosen, and say why."""
        raise NotImplementedError

    def show_start(self, *, shown: bool) -> None:
        """Show what chooses a printer, or what goes back to there."""
        raise NotImplementedError

    def _ask_one_by_one(self) -> None:
        if self.printer is None:
            return
        before, known = self.printer.profile, self._remembered
        self._interview = known if known and known.before == before else Interview(before)
        self._ask()

    def _ask(self, said: str = "") -> None:
        """Ask the next question, after what the answer before it comes to; after the last one the printer is set."""
        interview, question = self._interview, self.question
        if interview is None or question is None:
            if self.printer is not None:
                self.chosen.emit(self.printer)
            self.close()
            return
        self.title.setText(question_words(question))
        where = _("Pertanyaan {number} dari {of}").format(number=interview.place + 1, of=len(Question))
        self.say("\n".join(filter(None, (said, where))), MUTED)
        self.accept_button.say(_("Selesai"))
        self.accept_button.setVisible(question is Question.DRAWER)
        choices: list[Choice] = [
            (answer_words(question, each), partial(self.answer, each)) for each in CHOICES[question]
        ]
        if question is Question.WHOLE:
            choices.append((_("Tidak ada yang keluar"), self.nothing_came_out))
        elif nothing_fits_words(question):
            choices.append((_("Tidak satu pun"), partial(self.answer, None)))
        self.put(choices, digits=True)
        if interview.given is not None:
            self.buttons[CHOICES[question].index(interview.given)].setFocus()

    def _kick(self, printer: Printer) -> None:
        self.say(_("Laci terbuka? Kalau ya, Selesai. Kalau tidak, coba pin yang lain."), MUTED)
        self.accept_button.setFocus()
        self.bench.kick(printer, self._kicked)

    def _kicked(self, outcome: Outcome) -> None:
        if isinstance(outcome, NotSent) and self.question is Question.DRAWER:
            self.say(outcome_sentence(outcome), BAD)
