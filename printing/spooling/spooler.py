"""What takes print jobs from the outbox to paper: one line, and one thread, before each printer.

A sale never waits for it: jobs are on disk before it hears of them, and nothing it does touches a sale. A printer
that is dead keeps nobody waiting but its own slips.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from threading import Event, Lock, Thread
from time import monotonic

from pos.paper import Cause, PrintJob
from pos.ports import OpenReading, OpenWork
from pos.printers import Printer, Printers, Role
from printing.document import Document
from printing.printers.addresses import transport_to
from printing.printers.outcome import Health, NotSent, Outcome
from printing.printers.slip import Transport
from printing.spooling.line import Line
from printing.spooling.post import Post
from printing.spooling.progress import QueueStatus, status_of

_STOP_WITHIN = 1.0
"""Seconds after which a program that ends no longer waits for its printing."""

_AFTER_TROUBLE = 5.0
"""Seconds before the next look after the outbox itself could not be read or written."""

LOOK_EVERY = 1.5
"""Seconds from one look at a printer to the next: with the longest look itself under three."""

_IDLE = 60.0
"""Seconds that a thread without a printer waits for work before it ends: to begin one costs every sale more."""

_log = logging.getLogger(__name__)


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
        self._workers: dict[str, _Worker] = {}

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
        if not all(list(map(_Worker.call, self._hired()))):
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

    @property
    def post(self) -> Post:
        """What is being sent at this moment, and what of it was called back."""
        return self._post

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
        return self._worker(printer.address).line.send(name, document)

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

    def _all(self) -> list[_Worker]:
        return [self._worker(printer.address) for printer in self._printers()]

    def _hired(self) -> list[_Worker]:
        with self._hiring:
            return list(self._workers.values())

    def _worker(self, address: str) -> _Worker:
        with self._hiring:
            worker = self._workers.get(address)
            if worker is None or worker.is_over:
                worker = self._workers[address] = _Worker(Line(self._post, address), self._post, self.report)
            return worker


class _Worker(Thread):
    """The thread before one printer.

    It ends with the program, or when its printer has been no printer of the stall for a while and nobody called.
    """

    def __init__(self, line: Line, post: Post, report: Callable[[], object]) -> None:
        super().__init__(name=f"paper {line.address}", daemon=True)
        self.line = line
        self.wake, self.hurry = Event(), Event()
        self._post, self._report = post, report
        self._begun, self._ending, self._over = Lock(), Lock(), False

    @property
    def is_over(self) -> bool:
        """Whether it worked and ended, or is about to end and hears no call any more."""
        return self._over or (self.ident is not None and not self.is_alive())

    def call(self) -> bool:
        """Say that there may be work, and answer whether that was heard: not by one who is over."""
        with self._ending:
            self.wake.set()
            return not self.is_over

    def begin(self) -> None:
        """Start, unless it has."""
        with self._begun:
            if self.ident is None:
                self.start()

    def hurries(self) -> bool:
        """Whether somebody asked not to wait; that is answered once."""
        hurry = self.hurry.is_set()
        self.hurry.clear()
        return hurry

    def run(self) -> None:
        """Print what is due, look at the printer, sleep until either is due again."""
        while not self._post.stopping():
            try:
                pause = self._turn()
            except Exception:  # noqa: BLE001 the thread outlives a full or unplugged disk, whoever reports it
                _log.exception("the outbox could not be worked off")
                pause = _AFTER_TROUBLE
            if not self.wake.wait(_IDLE if pause is None else pause) and pause is None and self._ends():
                return
            self.wake.clear()

    def _ends(self) -> bool:
        """Nobody called for a while: end, unless somebody does at this very moment."""
        with self._ending:
            self._over = not self.wake.is_set()
            return self._over

    def _turn(self) -> float | None:
        """One round; seconds until the next, or None where there is no printer to work for any more."""
        next_look = monotonic() + LOOK_EVERY
        tried = self.line.drain(self._report, hurry=self.hurries())
        self._report()
        if self.line.printer is None:
            self._post.tidy()
            self._report()
            return None
        if tried:
            next_look = monotonic() + LOOK_EVERY  # the slip has just told how the printer is
        elif self.line.look(lambda: self._post.stopping() or self.wake.is_set()):
            self.hurry.set()  # what waits for it need not wait any longer
            next_look = monotonic()
        self._report()
        until_job, until_look = self.line.pause(), next_look - monotonic()
        return max(0.0, until_look if until_job is None else min(until_job, until_look))
