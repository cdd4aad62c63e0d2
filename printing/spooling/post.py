"""What every line works with: the outbox, and what is known of printers and of slips on their way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from pos.paper import JobKind, JobState, PrintJob
from pos.ports import OpenReading, OpenWork, Work
from pos.printers import Printer, Printers, Role, UnknownPrinter
from printing.document import Document
from printing.printers.outcome import Health
from printing.printers.slip import Stopping, Transport
from printing.spooling.progress import as_wished, expired, held, is_expired, is_stale, lost

_ROLES = {
    JobKind.RECEIPT: Role.RECEIPT,
    JobKind.RETURN: Role.RECEIPT,
    JobKind.DRAWER: Role.RECEIPT,
    JobKind.DAY_REPORT: Role.REPORT,
    JobKind.MAKER_PAPER: Role.REPORT,
    JobKind.PAYING: Role.RECEIPT,
}


@dataclass
class Post:
    """What every line works with: the outbox, the printers as they are set now, the clock, and who hears of an end.

    `render` makes the document when it is printed, so a new paper width or printer holds for what waited. `flying` are
    the jobs that some line is sending at this moment; while another program prints `elsewhere`, others are its own.
    `called_back` are tries that nobody is to wait for any more; `passed_on` hears of a job that another line may take.
    """

    open_work: OpenWork
    open_reading: OpenReading
    render: Callable[[PrintJob], Document]
    printers: Callable[[], Printers]
    now: Callable[[], datetime]
    transport: Callable[[str], Transport]
    stopping: Stopping
    expired: Callable[[PrintJob], None]
    elsewhere: Callable[[], bool] = lambda: False
    passed_on: Callable[[], None] = lambda: None
    flying: set[UUID] = field(default_factory=set)
    called_back: set[tuple[UUID, int]] = field(default_factory=set)
    healths: dict[str, Health] = field(default_factory=dict)

    def tidied(self, work: Work) -> list[PrintJob]:
        """The jobs that wait.

        On the way, what was left half sent is put before a person, what grew old is held for a tap, and a drawer that
        nobody waits for any more is given up.
        """
        now, waiting = self.now(), []
        for job in work.outbox.unfinished():
            if job.state is JobState.SENDING:
                if job.id not in self.flying and not self.elsewhere():
                    self._settle(work, lost(job, now))
            elif job.state is JobState.WAITING and is_expired(job, now):
                self._settle(work, expired(job, now))
            elif job.state is JobState.WAITING and is_stale(job, now):
                work.outbox.update(held(job, now))
            elif job.state is JobState.WAITING:
                waiting.append(job)
        return waiting

    def tidy(self) -> None:
        """Do what `tidied` does on the way."""
        with self.open_work() as work:
            self.tidied(work)

    def _settle(self, work: Work, job: PrintJob) -> None:
        work.outbox.update(job)
        if job.state is JobState.EXPIRED:
            self.expired(job)

    def settle(self, job: PrintJob) -> None:
        """Store how a job ended, under what somebody wished for it meanwhile."""
        with self.open_work() as work:
            self._settle(work, as_wished(job, work.outbox.job(job.id)))
            self.flying.discard(job.id)

    def call_back(self, job: PrintJob) -> None:
        """Wait no longer for the printer that is being sent `job`: a moment later its row says how that ended."""
        if job.id in self.flying:
            self.called_back.add((job.id, job.attempts))

    def is_called_back(self, job: PrintJob) -> bool:
        """Whether somebody who wants the job elsewhere, or not at all, broke off this very try."""
        return job.id in self.flying and (job.id, job.attempts) in self.called_back

    def landed(self, job: PrintJob) -> None:
        """No line is sending the job any more; one that was called back may be another line's."""
        self.flying.discard(job.id)
        if (job.id, job.attempts) in self.called_back:
            self.called_back.discard((job.id, job.attempts))
            self.passed_on()

    def printer_of(self, job: PrintJob) -> Printer | None:
        """Where a job comes out: where somebody sent it, while that printer is there, else where it belongs."""
        printers = self.printers()
        if job.printer:
            try:
                return printers.at(job.printer)
            except UnknownPrinter:
                pass
        return printers.of(_ROLES[job.kind])
