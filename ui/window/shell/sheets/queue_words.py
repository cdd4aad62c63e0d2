"""What is said at once when somebody decides about a slip in the queue: what happens now, and what can no longer."""

from __future__ import annotations

from pos.paper import JobState, PrintJob
from pos.printers import Printer
from ui.notice import Level
from ui.sentences.printers import printer_words
from ui.sentences.slips import subject_words
from ui.words import _

_DONE = frozenset({JobState.PRINTED, JobState.SENT_UNCONFIRMED})


def moved_words(job: PrintJob, stood: PrintJob | None, printer: Printer) -> tuple[Level, str]:
    """A slip was sent to another `printer`; `stood` is how it stood until then."""
    slip, name = subject_words(job), printer_words(printer)
    if stood is None or stood.state in _DONE:
        return Level.WARNING, _("{slip} sudah terlanjur keluar di printernya.").format(slip=slip)
    if stood.state is JobState.SENDING:
        told = _("{slip} ditarik dari printernya; keluar di {printer} kalau belum sempat tercetak.")
        return Level.WARNING, told.format(slip=slip, printer=name)
    return Level.DONE, _("{slip} ke {printer}.").format(slip=slip, printer=name)


def answered_words(job: PrintJob, stood: PrintJob | None, state: JobState) -> tuple[Level, str]:
    """Somebody wanted `state` for a slip; `stood` is how it stood until then."""
    slip = subject_words(job)
    if stood is None or stood.state in _DONE:
        return Level.WARNING, _("{slip} sudah terlanjur keluar di printernya.").format(slip=slip)
    if state is JobState.CANCELLED and stood.state is JobState.SENDING:
        return Level.WARNING, _("{slip} dibuang. Yang sudah masuk printer bisa tetap keluar.").format(slip=slip)
    if state is JobState.WAITING and stood.state is JobState.UNKNOWN:
        return Level.DONE, _("{slip} dicetak lagi sebagai salinan.").format(slip=slip)
    words = {
        JobState.CANCELLED: _("{slip} dibuang. Penjualannya tetap tercatat."),
        JobState.PRINTED: _("{slip} dicatat lengkap."),
        JobState.WAITING: _("{slip} dicetak lagi."),
    }
    return Level.DONE, words[state].format(slip=slip)
