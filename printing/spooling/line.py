"""What stands before one printer: its slips one by one, oldest first, and a look at it while there are none.

A slip that cannot be sent keeps those behind it waiting, so that slips keep their order. A drawer goes before
them all: it is wanted now or not at all.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import replace
from threading import Lock
from time import monotonic

from pos.paper import Cause, JobKind, JobState, PrintJob
from pos.printers import Printer, PrinterProfile
from pos.refusals import Refusal
from printing.printers.outcome import UNHEARD, Health, NotSent, Outcome, Unknown
from printing.printers.slip import Slip, Stopping
from printing.spooling.post import Post
from printing.spooling.progress import (
    ended,
    health_after,
    held,
    is_due,
    is_expired,
    may_be_tried,
    started,
)

LOOK_WITHIN = 1.2
"""Seconds that a look may take; who has not answered by then gives no answer."""

_log = logging.getLogger(__name__)


class Line:
    """The jobs of the printer at one address; everything it does, it does one at a time."""

    def __init__(self, post: Post, address: str) -> None:
        self._post = post
        self.address = address
        self._one_at_a_time = Lock()

    @property
    def printer(self) -> Printer | None:
        """The printer as it is set now; None once it is no printer of the stall any more."""
        return next((printer for printer in self._post.printers() if printer.address == self.address), None)

    @property
    def health(self) -> Health:
        """What is known of the printer: by the last slip, or by the last look."""
        return self._post.healths.get(self.address, UNHEARD)

    def drain(self, report: Callable[[], object], *, hurry: bool = False) -> bool:
        """Print everything that is due now, and answer whether anything was.

        `report` hears of every step. In a `hurry` the first pause is over.
        """
        tried = False
        with self._one_at_a_time:
            while not self._post.stopping() and (job := self._next(hurry=hurry and not tried)):
                tried = True
                report()
                self._print(job)
        return tried

    def send(self, slip: Slip, stopping: Stopping = lambda: False) -> Outcome:
        """Print what is no record, now and once, between two jobs."""
        with self._one_at_a_time:
            return self._sent(slip, stopping)

    def ask(self, profile: PrinterProfile, stopping: Stopping) -> Health | None:
        """How the printer is, asked as one of this profile, between two jobs; None where it can't be asked."""
        with self._one_at_a_time:
            return self._looked(profile, stopping)

    def look(self, stopping: Stopping) -> bool:
        """See how the printer is, and answer whether it was in trouble and is not any more.

        Nothing is learnt where `stopping` came first.
        """
        with self._one_at_a_time:
            printer = self.printer
            if printer is None:
                return False
            end, before = monotonic() + LOOK_WITHIN, self.health
            health = self._looked(printer.profile, lambda: stopping() or monotonic() >= end)
            if health is None or stopping():
                return False
            self._post.healths[self.address] = health if health.heard else replace(health, sent=before.sent)
            return bool(before.cause) and not health.cause

    def _looked(self, profile: PrinterProfile, stopping: Stopping) -> Health | None:
        try:
            return self._post.transport(self.address).look(profile, stopping)
        except Refusal:
            return Health(heard=True, cause=Cause.NOT_FOUND)

    def pause(self) -> float | None:
        """Seconds until the next job may be tried; None where none waits."""
        with self._post.open_reading() as shop:
            waiting = [job for job in shop.outbox.unfinished() if job.state is JobState.WAITING]
        now = self._post.now()
        return min(((is_due(job, now) - now).total_seconds() for job in self._whose_turn(waiting)), default=None)

    def _whose_turn(self, waiting: Iterable[PrintJob]) -> list[PrintJob]:
        """Of all that wait those of this printer that may go next: every drawer, then the first slip alone."""
        ours = [job for job in waiting if self._is_ours(job)]
        drawers = [job for job in ours if job.kind is JobKind.DRAWER]
        return drawers + [job for job in ours if job.kind is not JobKind.DRAWER][:1]

    def _is_ours(self, job: PrintJob) -> bool:
        printer = self._post.printer_of(job)
        return printer is not None and printer.address == self.address

    def _next(self, *, hurry: bool) -> PrintJob | None:
        """The job whose turn it is if it may be tried now, stored as being sent; None where nothing is to do."""
        now = self._post.now()
        with self._post.open_work() as work:
            turns = self._whose_turn(self._post.tidied(work))
            job = next((job for job in turns if hurry or may_be_tried(job, now)), None)
            if job is None:
                return None
            sending = started(job)
            work.outbox.update(sending)
            self._post.flying.add(job.id)
            return sending

    def _print(self, job: PrintJob) -> None:
        after = self._tried(job)
        try:
            self._post.settle(after)
        finally:
            self._post.landed(job)  # a disk that failed leaves it as being sent: a person is asked

    def _tried(self, job: PrintJob) -> PrintJob:
        """The job after its try, which must not stop the ones behind it whatever happens."""
        printer = self.printer
        if printer is None:
            return ended(job, NotSent(Cause.NO_PRINTER), self._post.now())
        try:
            slip = Slip(_file_name(job), self._post.render(job), printer.profile)
        except Exception:  # noqa: BLE001 whatever is wrong with one record
            _log.exception("%s %s could not be made", job.kind, job.subject)
            return held(job, self._post.now(), Cause.NOT_MADE)
        try:
            outcome = self._sent(slip, lambda: self._is_over(job))
        except Exception:  # noqa: BLE001 whatever is wrong with one printer
            _log.exception("%s %s broke off", job.kind, job.subject)
            outcome = Unknown(Cause.PRINTER_ERROR)
        return ended(job, outcome, self._post.now())

    def _is_over(self, job: PrintJob) -> bool:
        """Whether nobody waits for this try any more: it was called back, or somebody has opened the drawer by hand."""
        return self._post.is_called_back(job) or is_expired(job, self._post.now())

    def _sent(self, slip: Slip, is_over: Stopping) -> Outcome:
        try:
            transport = self._post.transport(self.address)
        except Refusal:
            outcome: Outcome = NotSent(Cause.NOT_FOUND)
        else:
            outcome = transport.send(slip, lambda: self._post.stopping() or is_over())
        if not is_over():  # one that was not waited for has told nothing of itself
            self._post.healths[self.address] = health_after(outcome)
        return outcome


def _file_name(job: PrintJob) -> str:
    """What the slip's files are called: the number on it, for a copy `-salinan-1` behind it."""
    match job.kind:
        case JobKind.RECEIPT | JobKind.RETURN | JobKind.MAKER_PAPER:
            return f"{job.subject}-salinan-{job.copy}" if job.copy else job.subject
        case JobKind.PAYING:
            named = job.subject.replace(":", "-").rstrip("-")
            return f"{named}-{job.created_at:%H%M%S}"
        case JobKind.DAY_REPORT:
            return f"laporan-{job.subject}-{job.created_at:%H%M%S}"
        case JobKind.DRAWER:
            return f"laci-{job.created_at:%Y%m%d-%H%M%S}"
