"""The one worker that takes print jobs from the outbox to paper.

A sale never waits for it: jobs are on disk before it hears of them, and nothing it does touches a sale. Jobs
go out one by one, oldest first, and one that cannot be sent keeps those behind it waiting, so that slips keep
their order.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from threading import Event, Lock, Thread

from pos.paper import Cause, JobKind, JobState, PrintJob
from pos.ports import OpenReading, OpenWork
from pos.refusals import Refusal
from pos.settings import Printer
from printing.document import Document
from printing.printers.addresses import transport_to
from printing.printers.outcome import NotSent, Outcome
from printing.printers.slip import Slip, Transport
from printing.progress import QueueStatus, ended, held, is_stale, lost, may_be_tried, started, status_of

_STOP_WITHIN = 1.0
"""Seconds after which a program that ends no longer waits for its printing."""

_AFTER_TROUBLE = 5.0
"""Seconds before the next look after the outbox itself could not be read or written."""

_log = logging.getLogger(__name__)


class Spooler:
    """Works off the outbox, in a thread of its own (`start`, `notify`, `stop`) or in the caller's (`drain`).

    `render` makes the document when it is printed, so a new paper width or printer holds for what waited.
    `printer` gives the printer as it is set now. `changed` hears of every new status, in the working thread.
    """

    def __init__(
        self,
        open_work: OpenWork,
        open_reading: OpenReading,
        render: Callable[[PrintJob], Document],
        printer: Callable[[], Printer | None],
        now: Callable[[], datetime],
        changed: Callable[[QueueStatus], None] = lambda _: None,
        transport: Callable[[str], Transport] = transport_to,
    ) -> None:
        self._open_work = open_work
        self._open_reading = open_reading
        self._render = render
        self._printer = printer
        self._now = now
        self._changed = changed
        self._transport = transport
        self._status: QueueStatus | None = None
        self._seen: object = None
        self._one_at_a_time = Lock()
        self._wake = Event()
        self._hurry = Event()
        self._stopping = Event()
        self._thread = Thread(target=self._run, name="spooler", daemon=True)

    def start(self) -> None:
        """Begin to work in a thread. Jobs found half sent are put before a person."""
        self._thread.start()

    def notify(self) -> None:
        """Say that there may be something new: a job, a printer, an answer from a person. Returns at once."""
        self._wake.set()

    def try_now(self) -> None:
        """Try what waits without finishing its pause. Returns at once."""
        self._hurry.set()
        self._wake.set()

    def stop(self) -> None:
        """End within a second, also while a printer hangs."""
        self._stopping.set()
        self._wake.set()
        if self._thread.ident is not None:
            self._thread.join(_STOP_WITHIN)

    @property
    def status(self) -> QueueStatus | None:
        """How the queue stood when it last changed; None before the first look."""
        return self._status

    def drain(self) -> QueueStatus:
        """Print everything that is due now, in this thread, and say how the queue stands."""
        with self._one_at_a_time:
            while not self._stopping.is_set() and (job := self._next()):
                self._print(job)
            return self._report()

    def send(self, name: str, document: Document) -> Outcome:
        """Print what is no record, a letter or a sheet for counting, now and once, between two jobs of the queue.

        It is kept nowhere: a letter that came out later would not be the one that was looked at. `name` is what its
        files are called. May take as long as a printer that does not answer.
        """
        with self._one_at_a_time:
            printer = self._printer()
            return self._sent(Slip(name, document, printer.profile), printer) if printer else NotSent(Cause.NO_PRINTER)

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                self.drain()
                pause = self._pause()
            except Exception:  # noqa: BLE001 the thread outlives a full or unplugged disk, whoever reports it
                _log.exception("the outbox could not be worked off")
                pause = _AFTER_TROUBLE
            self._wake.wait(pause)
            self._wake.clear()

    def _next(self) -> PrintJob | None:
        """The oldest waiting job if it may be tried now, stored as being sent; None where nothing is to do.

        On the way, what was left half sent is put before a person, and what grew old is held for a tap.
        """
        now, hurry = self._now(), self._hurry.is_set()
        self._hurry.clear()
        with self._open_work() as work:
            for job in work.outbox.sending():
                work.outbox.update(lost(job, now))
            if self._printer() is None:
                return None
            for job in work.outbox.unfinished():
                if job.state is not JobState.WAITING:
                    continue
                if is_stale(job, now):
                    work.outbox.update(held(job, now))
                    continue
                if not (hurry or may_be_tried(job, now)):
                    return None
                sending = started(job)
                work.outbox.update(sending)
                return sending
        return None

    def _print(self, job: PrintJob) -> None:
        self._report()
        printer = self._printer()
        try:
            outcome = self._printed(job, printer) if printer else NotSent(Cause.NO_PRINTER)
            after = ended(job, outcome, self._now())
        except Exception:  # noqa: BLE001 a slip that cannot be made must not stop the ones behind it
            _log.exception("%s %s could not be made", job.kind, job.subject)
            after = held(job, self._now(), Cause.PRINTER_ERROR)
        with self._open_work() as work:
            work.outbox.update(after)

    def _printed(self, job: PrintJob, printer: Printer) -> Outcome:
        return self._sent(Slip(_file_name(job), self._render(job), printer.profile), printer)

    def _sent(self, slip: Slip, printer: Printer) -> Outcome:
        try:
            transport = self._transport(printer.address)
        except Refusal:
            return NotSent(Cause.NOT_FOUND)
        return transport.send(slip, self._stopping.is_set)

    def _report(self) -> QueueStatus:
        with self._open_reading() as shop:
            jobs = shop.outbox.unfinished()
        status = status_of(jobs, has_printer=self._printer() is not None)
        seen = (status, tuple((job.id, job.state, job.cause) for job in jobs))
        if seen != self._seen:
            self._status, self._seen = status, seen
            self._changed(status)
        return status

    def _pause(self) -> float | None:
        """Seconds until the next job may be tried; None where only news can help."""
        with self._open_reading() as shop:
            waiting = [job for job in shop.outbox.unfinished() if job.state is JobState.WAITING]
        if not waiting or self._printer() is None:
            return None
        now = self._now()
        due = now if may_be_tried(waiting[0], now) else waiting[0].not_before or now
        return (due - now).total_seconds()


def _file_name(job: PrintJob) -> str:
    """What the slip's files are called: the number on it, for a copy `-salinan-1` behind it."""
    match job.kind:
        case JobKind.RECEIPT | JobKind.MAKER_PAPER:
            return f"{job.subject}-salinan-{job.copy}" if job.copy else job.subject
        case JobKind.PAYING:
            named = job.subject.replace(":", "-").rstrip("-")
            return f"{named}-{job.created_at:%H%M%S}"
        case JobKind.DAY_REPORT:
            return f"laporan-{job.subject}-{job.created_at:%H%M%S}"
