"""What takes print jobs from the outbox to paper: one line, and one thread, before each printer.

A sale never waits for it: jobs are on disk before it hears of them, and nothing it does touches a sale. A printer
that is dead keeps nobody waiting but its own slips.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from threading import Event, Lock
from time import monotonic

from pos.paper import Cause, PrintJob
from pos.ports import OpenReading, OpenWork
from pos.printers import Printer, Printers, Role
from printing.document import Document
from printing.printers.addresses import transport_to
from printing.printers.outcome import Health, NotSent, Outcome
from printing.printers.slip import Slip, Transport
from printing.spooling.line import Line
from printing.spooling.post import Post
from printing.spooling.progress import QueueStatus, status_of
from printing.spooling.worker import Worker

_STOP_WITHIN = 1.0
"""Seconds after which a program that ends no longer waits for its printing."""


class Spooler:
    """Works off the outbox, in threads of its own (`start`, `notify`, `stop`) or in the caller's (`drain`).

    `render` makes the document when it is printed, so a new paper width or printer holds for what waited. `printers`
    gives the printers as they are set now. `changed` hears of every new status, and `expired` of every drawer that did
    not open in time, both in a working thread.
    """

    def __init__(
        self,
        open_work: OpenWork,
        open_reading: OpenReading,
        render: Callable[[PrintJob], Document],
        printers: Callable[[], Printers],
        now: Callable[[], datetime],
        changed: Callable[[QueueStatus], None] = lambda _: None,
        transport: Callable[[str], Transport] = transport_to,
        expired: Callable[[PrintJob], None] = lambda _: None,
    ) -> None:
        self._printers, self._changed = printers, changed
        self._stopping, self._running = Event(), False
        self._post = Post(open_work, open_reading, render, printers, now, transport, self._stopping.is_set, expired)
        self._post.passed_on = self.notify
        self._status: QueueStatus | None = None
        self._seen: object = None
        self._reporting, self._hiring = Lock(), Lock()
        self._workers: dict[str, Worker] = {}

    def beside(self, elsewhere: Callable[[], bool]) -> None:
        """Leave what is half sent to another program for as long as `elsewhere` says that one prints."""
        self._post.elsewhere = elsewhere

    def start(self) -> None:
        """Begin to work in threads. Jobs found half sent are put before a person. Returns at once."""
        self._running = True
        self._hire()

    def notify(self) -> None:
        """Say that there may be something new: a job, a printer, an answer from a person. Returns at once."""
        self._hire()
        if not all(list(map(Worker.call, self._hired()))):
            self._hire()

    def try_now(self) -> None:
        """Try what waits without finishing its pause. Returns at once."""
        self._hire()
        for worker in self._hired():
            worker.hurry.set()
        self.notify()

    def stop(self) -> None:
        """End within a second, also while a printer hangs."""
        self._stopping.set()
        end, workers = monotonic() + _STOP_WITHIN, self._hired()
        for worker in workers:
            worker.call()
        for worker in workers:
            if worker.is_alive():
                worker.join(max(0.0, end - monotonic()))

    def call_back(self, job: PrintJob) -> None:
        """Wait no longer for the printer that is being sent `job`: a moment later its row says how that ended."""
        self._post.call_back(job)

    def is_called_back(self, job: PrintJob) -> bool:
        """Whether somebody who wants the job elsewhere, or not at all, broke off the try that goes on."""
        return self._post.is_called_back(job)

    def pause(self, printer: Printer) -> float | None:
        """Seconds until something is tried on this printer again; None where nothing waits for it."""
        return self._worker(printer.address).line.pause()

    @property
    def status(self) -> QueueStatus | None:
        """How the queue stood when it last changed; None before the first look."""
        return self._status

    def health(self, printer: Printer) -> Health:
        """What is known of a printer at this moment, without asking it."""
        return Line(self._post, printer.address).health

    def printer_of(self, job: PrintJob) -> Printer | None:
        """Where a job comes out as things stand now."""
        return self._post.printer_of(job)

    def drain(self) -> QueueStatus:
        """Print everything that is due now on every printer, in this thread, and say how the queue stands."""
        self._post.tidy()
        for worker in self._all():
            worker.line.drain(self.report, hurry=worker.hurries())
        return self.report()

    def look(self) -> QueueStatus:
        """See how every printer is, in this thread, and say how the queue stands."""
        for worker in self._all():
            worker.line.look(self._stopping.is_set)
        return self.report()

    def send(self, name: str, document: Document, role: Role = Role.RECEIPT) -> Outcome:
        """Print what is no record, a letter or a sheet for counting, now and once, between two jobs of the queue.

        It is kept nowhere: a letter that came out later would not be the one that was looked at. `name` is what its
        files are called. May take as long as a printer that does not answer.
        """
        printer = self._printers().of(role)
        if printer is None:
            return NotSent(Cause.NO_PRINTER)
        return self.send_to(printer, name, document)

    def send_to(
        self, printer: Printer, name: str, document: Document, stopping: Callable[[], bool] = lambda: False
    ) -> Outcome:
        """The same on this very printer with this very profile, whether it is set already or being tried."""
        return self._worker(printer.address).line.send(Slip(name, document, printer.profile), stopping)

    def ask(self, printer: Printer, stopping: Callable[[], bool] = lambda: False) -> Health | None:
        """How this printer is when it is asked as one of its profile, between two slips; None where it can't be asked.

        May take as long as a printer that does not answer.
        """
        return self._worker(printer.address).line.ask(printer.profile, stopping)

    def report(self) -> QueueStatus:
        """How the queue stands now; whoever listens hears of it where something changed."""
        with self._reporting:
            with self._post.open_reading() as shop:
                jobs = shop.outbox.unfinished()
            healths = [self.health(printer) for printer in self._printers()]
            status = status_of(jobs, healths)
            seen = (status, tuple((job.id, job.state, job.cause) for job in jobs), tuple(healths))
            if seen != self._seen:
                self._status, self._seen = status, seen
                self._changed(status)
            return status

    def _hire(self) -> None:
        """A thread for every printer that has none; with no printer one that looks after what was left behind."""
        if not self._running or self._stopping.is_set():
            return
        for worker in self._all() or [self._worker("")]:
            worker.begin()

    def _all(self) -> list[Worker]:
        return [self._worker(printer.address) for printer in self._printers()]

    def _hired(self) -> list[Worker]:
        with self._hiring:
            return list(self._workers.values())

    def _worker(self, address: str) -> Worker:
        with self._hiring:
            worker = self._workers.get(address)
            if worker is None or worker.is_over:
                worker = self._workers[address] = Worker(Line(self._post, address), self._post, self.report)
            return worker
