"""A page sent straight to a printer that need not be saved yet, and how that ended in words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from pos.paper import Cause
from pos.printers import Printer
from pos.settings import Language
from printing.builders.trial_page import trial_page
from printing.document import Kick
from printing.printers.addresses import transport_to
from printing.printers.outcome import UNHEARD, NotSent, Outcome, Printed, SentUnconfirmed, Unknown
from printing.printers.slip import Slip
from ui.sentences import cause_sentence
from ui.words import _, words_in

_NOT_THERE = (Cause.REFUSED, Cause.UNREACHABLE, Cause.NOT_FOUND, Cause.NO_PERMISSION)
"""What is known before a byte is sent; a printer that gives no answer may be one that never does."""


@dataclass(frozen=True, slots=True)
class Tried:
    """How a trial page ended, and the printer with what was learnt without asking anybody: whether it answers."""

    printer: Printer
    outcome: Outcome


def send_trial(printer: Printer, now: datetime, language: Language) -> Outcome:
    """Print the trial page and say how it ended. Takes seconds where nobody answers: never in the UI thread."""
    document = trial_page(printer, now, _=words_in(language))
    slip = Slip(f"test_page-{now:%Y%m%d-%H%M%S}", document, printer.profile)
    return transport_to(printer.address).send(slip, lambda: False)


def try_printer(printer: Printer, now: datetime, language: Language) -> Tried:
    """Find out whether the printer answers, then print the trial page. Takes seconds: never in the UI thread."""
    asked = replace(printer.profile, answers=True)
    health = transport_to(printer.address).look(asked, lambda: False) or UNHEARD
    known = replace(printer, profile=replace(printer.profile, answers=health.spoke))
    if health.cause in _NOT_THERE:
        return Tried(known, NotSent(health.cause))  # nobody waits for that twice
    return Tried(known, send_trial(known, now, language))


def kick(printer: Printer) -> Outcome:
    """Have the drawer open at the pin that the profile names. Takes seconds: never in the UI thread."""
    return transport_to(printer.address).send(Slip("laci", (Kick(),), printer.profile), lambda: False)


def outcome_sentence(outcome: Outcome) -> str:
    """How a trial page ended, and what to look at next."""
    match outcome:
        case Printed():
            return _("Tercetak. Cocokkan kertasnya dengan daftar di bawah.")
        case SentUnconfirmed():
            return _("Terkirim. Printer ini tidak memberi kabar; lihat kertasnya.")
        case NotSent(cause):
            return cause_sentence(cause)
        case Unknown(cause):
            return _("Terkirim sebagian. {cause}").format(cause=cause_sentence(cause))
