"""What is sent to a printer to learn how it is set, and how that ended in words.

Everything goes through the printer's line: one that is set already is looked at, and may have a slip to print.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from pos.paper import Cause
from pos.printers import Printer
from pos.settings import Language
from printing.builders.trial.speed_line import speed_line
from printing.builders.trial.trial_page import trial_page
from printing.document import Document, Kick
from printing.printers.outcome import UNHEARD, Health, NotSent, Outcome, Printed, SentUnconfirmed, Unknown
from printing.printers.slip import Stopping
from printing.printers.speeds import SPEEDS, at_speed
from printing.spooling.spooler import Spooler
from ui.sentences import cause_sentence
from ui.words import _, words_in

_NOT_THERE = (Cause.REFUSED, Cause.UNREACHABLE, Cause.NOT_FOUND, Cause.NO_PERMISSION)
"""What is known before a byte is sent; a printer that gives no answer may be one that never does."""

_KEPT_SILENT = Unknown(Cause.NO_ANSWER)
"""Everything went out, and the printer said nothing about it."""


@dataclass(frozen=True, slots=True)
class Tried:
    """How a trial page ended, and the printer with what was learnt without asking anybody: whether it answers."""

    printer: Printer
    outcome: Outcome

    @property
    def came_out(self) -> bool:
        """Whether there is paper to look at; one that took all and kept silent is asked about like a silent one."""
        return isinstance(self.outcome, Printed | SentUnconfirmed) or self.outcome == _KEPT_SILENT


@dataclass(frozen=True, slots=True)
class Listened:
    """What came of trying every usual speed: the one at which the printer answered, or a line of paper for each.

    `failed` tells why nothing could be tried at all.
    """

    speed: int | None = None
    failed: NotSent | None = None


@dataclass(frozen=True, slots=True)
class Trial:
    """Tries printers that need not be set yet. It takes seconds, never in the UI thread, and ends when `stopping`."""

    spooler: Spooler
    now: datetime
    language: Language
    stopping: Stopping

    def run(self, printer: Printer) -> Tried:
        """Find out whether the printer answers, then print the trial page."""
        health = self._asked(printer)
        if health.cause in _NOT_THERE:
            return Tried(printer, NotSent(health.cause))  # nobody waits for that twice
        known = _answering(printer, answers=health.spoke)
        if health.spoke:  # clones answer that, and then not a word about a slip: an empty one tells, without paper
            empty = self._sent(known, "kabar", ())
            if isinstance(empty, NotSent):
                return Tried(known, empty)
            known = _answering(printer, answers=empty != _KEPT_SILENT)
        outcome = self.page(known)
        return Tried(_answering(known, answers=known.profile.answers and outcome != _KEPT_SILENT), outcome)

    def as_described(self, printer: Printer) -> Tried:
        """Print the trial page on a printer as described; whether one that should answer does is found out first."""
        return self.run(printer) if printer.profile.answers else Tried(printer, self.page(printer))

    def page(self, printer: Printer) -> Outcome:
        """Print the trial page, and wait as for any slip."""
        return self._sent(printer, "test_page", trial_page(printer, self.now, _=words_in(self.language)))

    def kick(self, printer: Printer) -> Outcome:
        """Have the drawer open at the pin that the profile names."""
        return self._sent(printer, "laci", (Kick(),))

    def listen(self, printer: Printer) -> Listened:
        """Ask at every usual speed; where none is answered, print a line at each of them that names itself."""
        for speed in SPEEDS:
            health = self._asked(_at(printer, speed))
            if health.spoke:
                return Listened(speed)
            if health.cause in {*_NOT_THERE, Cause.BUSY}:
                return Listened(failed=NotSent(health.cause))
        words = words_in(self.language)
        ends = [self._sent(_at(printer, speed), f"{speed}", speed_line(speed, _=words)) for speed in SPEEDS]
        failed = [end for end in ends if isinstance(end, NotSent)]
        return Listened(failed=failed[0] if len(failed) == len(ends) else None)

    def _asked(self, printer: Printer) -> Health:
        return self.spooler.ask(_answering(printer, answers=True), self.stopping) or UNHEARD

    def _sent(self, printer: Printer, name: str, document: Document) -> Outcome:
        return self.spooler.send_to(printer, f"{name}-{self.now:%Y%m%d-%H%M%S}", document, self.stopping)


def _answering(printer: Printer, *, answers: bool) -> Printer:
    return replace(printer, profile=replace(printer.profile, answers=answers))


def _at(printer: Printer, speed: int) -> Printer:
    silent = _answering(printer, answers=False)
    return replace(silent, address=at_speed(printer.address, speed))


def outcome_sentence(outcome: Outcome) -> str:
    """How a trial page ended, and what to look at next."""
    match outcome:
        case Printed():
            return _("Tercetak. Cocokkan kertasnya dengan setelan di sini.")
        case SentUnconfirmed():
            return _("Terkirim. Printer ini tidak memberi kabar; lihat kertasnya.")
        case NotSent(cause):
            return cause_sentence(cause)
        case Unknown(cause):
            return _("Terkirim sebagian. {cause}").format(cause=cause_sentence(cause))
