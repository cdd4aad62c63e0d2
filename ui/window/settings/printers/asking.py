"""A sheet that says something, offers answers to it, and waits for printers meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from ui.window.settings.printers.around import Surroundings
from ui.window.settings.printers.bench import Bench
from ui.window.settings.printers.choices import Choice, Choices
from ui.window.settings.printers.trial import Trial
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import MUTED, Words

T = TypeVar("T")


class AskingSheet(Sheet):
    """What it waits for is given up when it is gone, and when something else is waited for. Signals: those of Sheet."""

    def __init__(self, around: Surroundings, host: QWidget, title: str, accept: str) -> None:
        super().__init__(host, title, accept, width=640)
        self.bench = Bench(around, self, lambda busy: self.accept_button.setEnabled(not busy))
        self.told = Words(tone=MUTED, wraps=True)
        self._choices = Choices()
        self.body.addWidget(self.told)
        self.body.addWidget(self._choices)
        self.gone.connect(self.bench.give_up)

    @property
    def buttons(self) -> Sequence[KeyButton]:
        """The answers that are offered now."""
        return self._choices.buttons

    def say(self, words: str, tone: QPalette.ColorRole) -> None:
        """Say this in place of what was said before."""
        self.told.setText(words)
        self.told.setForegroundRole(tone)
        self._fit()

    def put(self, choices: Sequence[Choice], *, digits: bool = False) -> None:
        """Offer these answers in place of those before; see `Choices.offer`."""
        self._choices.offer(choices, digits=digits)
        self._fit()

    def wait(
        self, words: str, work: Callable[[Trial], T], done: Callable[[T], None], failed: Callable[[], None]
    ) -> None:
        """Say what is waited for, do what takes seconds, then call `done` with its answer, or `failed`."""
        self.say(words, MUTED)
        self.bench.run(work, done, failed)

    def _fit(self) -> None:
        if self.isVisible():
            self.rearrange()
