"""Where printers are tried, off the UI thread, for one sheet that may change its mind."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject

from pos.printers import Printer
from printing.printers.outcome import Outcome
from printing.printers.slip import Stopping
from ui.window.settings.printers.around import Surroundings
from ui.window.settings.printers.trial import Trial
from ui.words import language

T = TypeVar("T")


class Bench:
    """Does one thing at a time for `asker`: what was under way before is given up, and its answer is heard no more.

    `busy` hears when something begins, and when nothing is waited for any more.
    """

    def __init__(self, around: Surroundings, asker: QObject, busy: Callable[[bool], None]) -> None:
        self._around, self._asker, self._busy = around, asker, busy
        self._given_up = Event()

    def run(self, work: Callable[[Trial], T], done: Callable[[T], None], failed: Callable[[], None]) -> None:
        """Do what takes seconds, then call `done` with its answer, or `failed`."""
        self.give_up()
        self._given_up = given_up = Event()
        trial = self._trial(given_up.is_set)
        self._busy(True)

        def heard(answer: T) -> None:
            if not given_up.is_set():
                self._busy(False)
                done(answer)

        def not_heard(_error: Exception) -> None:
            if not given_up.is_set():
                self._busy(False)
                failed()

        self._around.printing.run(lambda: work(trial), heard, not_heard, asker=self._asker)

    def give_up(self) -> None:
        """Wait no longer for what is under way."""
        self._given_up.set()

    def kick(self, printer: Printer, done: Callable[[Outcome], None]) -> None:
        """Have the drawer of `printer` open, whatever is asked meanwhile."""
        trial = self._trial(lambda: False)
        self._around.printing.run(lambda: trial.kick(printer), done, asker=self._asker)

    def _trial(self, given_up: Stopping) -> Trial:
        printing = self._around.printing
        return Trial(self._around.spooler, self._around.now(), language(), lambda: given_up() or printing.is_closed)
