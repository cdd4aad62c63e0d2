"""What a person wants for a slip that is not on paper, even while a printer is being sent it. Nobody waits for that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from pos.paper import JobState, PrintJob
from pos.ports import OpenWork
from pos.printers import Printer
from pos.till import print_again
from printing.spooling.spooler import Spooler

_OPEN = frozenset({JobState.WAITING, JobState.SENDING, JobState.HELD, JobState.UNKNOWN})
"""Where a slip may still be sent elsewhere, or given up."""


class Wishes:
    """Each answers with the slip as it stood until then: what went on by itself meanwhile is left alone."""

    def __init__(
        self, open_work: OpenWork, spooler: Spooler, by: Callable[[], str], now: Callable[[], datetime]
    ) -> None:
        """`by` tells who wishes, by their name."""
        self._open_work, self._spooler, self._by, self._now = open_work, spooler, by, now

    def print_elsewhere(self, job: PrintJob, printer: Printer) -> PrintJob | None:
        """Send a slip that is not on paper to another printer of the stall, now.

        One that a printer is being sent at this moment is called back from it, and goes where nothing of it came out.
        Of one that may be on paper already a marked copy goes.
        """
        return self._set(replace(job, printer=printer.address), JobState.WAITING, _OPEN)

    def print_after_all(self, job: PrintJob) -> PrintJob | None:
        """Queue a held slip again, or a copy of one of which nobody knows how it ended."""
        return self._set(job, JobState.WAITING, frozenset({JobState.HELD, JobState.UNKNOWN}))

    def was_complete(self, job: PrintJob) -> PrintJob | None:
        """Somebody saw the whole slip."""
        return self._set(job, JobState.PRINTED, frozenset({JobState.UNKNOWN}))

    def give_up(self, job: PrintJob) -> PrintJob | None:
        """Nobody wants this slip any more; the sale stays as it is."""
        return self._set(job, JobState.CANCELLED, _OPEN)

    def give_up_all_held(self) -> int:
        """Nobody wants the slips that wait for a tap; the sales stay as they are. How many there were."""
        with self._open_work() as work:
            held = [job for job in work.outbox.unfinished() if job.state is JobState.HELD]
            for job in held:
                work.outbox.update(self._after(job, JobState.CANCELLED))
        self._spooler.notify()
        return len(held)

    def _set(self, job: PrintJob, state: JobState, allowed: frozenset[JobState]) -> PrintJob | None:
        """Move a job if it still stands where the move may begin."""
        with self._open_work() as work:
            now = work.outbox.job(job.id)
            if now is not None and now.state is JobState.UNKNOWN and state is JobState.WAITING:
                print_again(work, replace(now, printer=job.printer), self._by(), self._now())
            elif now is not None and now.state in allowed:
                stays = now.state is JobState.SENDING and state is JobState.WAITING  # until its try has ended
                work.outbox.update(self._after(replace(now, printer=job.printer), now.state if stays else state))
        if now is not None and now.state is JobState.SENDING and now.state in allowed:
            self._spooler.call_back(now)
        self._spooler.notify()
        return now

    def _after(self, job: PrintJob, state: JobState) -> PrintJob:
        return replace(job, state=state, cause=None, not_before=None, changed_at=self._now())
