"""A printer behind a print queue of the system, CUPS or Windows. The slip goes through it raw, byte for byte."""

from __future__ import annotations

from dataclasses import dataclass, field
from time import monotonic, sleep

from pos.paper import Cause
from pos.printers import PrinterProfile
from printing.printers.outcome import UNHEARD, Health, NotSent, Outcome, SentUnconfirmed, Unknown
from printing.printers.seams.queues import PerhapsTaken, QueuedJob, SystemQueue
from printing.printers.slip import Slip, Stopping
from printing.printers.talk.patience import Patience
from printing.renderers.printer_bytes import printer_bytes

_GLANCE = 0.2
"""Seconds between two looks at the system's queue."""


@dataclass(frozen=True, slots=True)
class QueuedPrinter:
    """The queue `name`. A slip that has left it is on paper as far as the system knows; it never says more."""

    name: str
    queue: SystemQueue = field(compare=False)
    patience: Patience = field(default_factory=Patience)

    def send(self, slip: Slip, stopping: Stopping, /) -> Outcome:
        """Hand the slip over and follow it until it has left; what the system keeps back is taken out again.

        Otherwise the system would print it by itself one day, beside the copy that we tried again.
        """
        data = printer_bytes(slip.document, slip.profile)
        try:
            cause = self.queue.trouble(self.name)
            if cause:
                return NotSent(cause)
            number = self.queue.submit(self.name, slip.name, data)
        except PerhapsTaken:
            return Unknown(Cause.NO_ANSWER)
        except OSError:
            return NotSent(Cause.QUEUE_STOPPED)
        return self._followed(number, stopping)

    def look(self, _profile: PrinterProfile, _stopping: Stopping, /) -> Health:
        """What the system knows of the queue; that none is missing does not mean that the printer is on."""
        try:
            cause = self.queue.trouble(self.name)
        except OSError:
            cause = Cause.QUEUE_STOPPED
        return Health(heard=True, cause=cause) if cause else UNHEARD

    def _followed(self, number: str, stopping: Stopping) -> Outcome:
        end = monotonic() + self.patience.queue
        begun = False
        while True:
            try:
                job = self.queue.job(self.name, number)
            except OSError:
                return Unknown(Cause.QUEUE_STOPPED)
            if job is None:
                return SentUnconfirmed()
            if job.is_lost:
                return Unknown(job.cause or Cause.PRINTER_ERROR)
            begun = begun or job.begun
            if stopping() or monotonic() >= end or (job.cause and not begun):
                return self._taken_back(number, job, begun=begun)
            sleep(_GLANCE)

    def _taken_back(self, number: str, job: QueuedJob, *, begun: bool) -> Outcome:
        """Out of the system's queue again. Only what is proven never to have begun is certainly not on paper.

        That it was not seen to begin proves nothing: it may have begun since, or between two looks.
        """
        cause = job.cause or Cause.NO_ANSWER
        try:
            never_began = self.queue.withdraw(self.name, number)
        except OSError:
            return Unknown(cause)
        return NotSent(cause) if never_began and not begun else Unknown(cause)
