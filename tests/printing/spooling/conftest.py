"""A desk whose printer answers as it was told to, and a clock that a test moves."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from uuid import UUID

import pytest

from data.store import Store, open_store
from pos.paper import JobKind, JobState, PrintJob
from pos.printers import Printer, PrinterProfile, Printers
from printing.document import Document, Text
from printing.printers.outcome import WELL, Health, Outcome, Printed
from printing.printers.slip import Slip, Stopping, Transport
from printing.spooling.progress import QueueStatus
from printing.spooling.spooler import Spooler

MORNING = datetime(2026, 3, 7, 9, 0, tzinfo=timezone(timedelta(hours=7)))
AT = Printer("network://kasir:9100", PrinterProfile())


@dataclass
class Desk:
    """A shop with a printer whose answers are written down beforehand, and a clock that a test moves."""

    store: Store
    now: datetime = MORNING
    printer: Printer | None = AT
    further: tuple[Printer, ...] = ()
    outcomes: deque[Outcome] = field(default_factory=deque)
    slips: list[Slip] = field(default_factory=list)
    seen: list[QueueStatus] = field(default_factory=list)
    reached: list[str] = field(default_factory=list)
    sending: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    expired: list[PrintJob] = field(default_factory=list)
    unmakeable: set[str] = field(default_factory=set)
    breaks: set[str] = field(default_factory=set)
    well: Health | None = WELL
    spooler: Spooler = field(init=False)

    def __post_init__(self) -> None:
        self.spooler = self.new_spooler()

    def new_spooler(self) -> Spooler:
        """The program started again on the same shop."""
        return Spooler(
            self.store.work,
            self.store.reading,
            self.render,
            self.printers,
            lambda: self.now,
            self.seen.append,
            self.at,
            self.expired.append,
        )

    def printers(self) -> Printers:
        return Printers(self.printer, self.further)

    def render(self, job: PrintJob) -> Document:
        if job.subject in self.unmakeable:
            raise LookupError(job.subject)
        return (Text(job.subject),)

    def at(self, address: str) -> Transport:
        self.reached.append(address)
        return self

    def send(self, slip: Slip, _stopping: Stopping, /) -> Outcome:
        """The printer's side."""
        with self.store.reading() as shop:
            jobs = shop.outbox.unfinished()
        self.sending += [job.subject for job in jobs if job.state is JobState.SENDING]
        self.slips.append(slip)
        if slip.name in self.breaks:
            raise LookupError(slip.name)
        return self.outcomes.popleft() if self.outcomes else Printed()

    def look(self, _profile: PrinterProfile, _stopping: Stopping, /) -> Health | None:
        return self.well

    def ask_for(
        self,
        subject: str,
        *,
        copy: int = 0,
        state: JobState = JobState.WAITING,
        kind: JobKind = JobKind.RECEIPT,
        printer: str = "",
    ) -> None:
        number = UUID(int=len(self.asked) + 1)
        self.asked.append(subject)
        job = PrintJob(number, "S1", kind, subject, copy, "Kasir 1", self.now, state, printer=printer)
        with self.store.work() as work:
            work.outbox.add(job)

    def job(self, subject: str) -> PrintJob:
        with self.store.reading() as shop:
            job = shop.outbox.latest_for(subject)
        assert job is not None
        return job

    def states(self) -> list[tuple[str, JobState]]:
        """Everything that people see in the queue."""
        with self.store.reading() as shop:
            return [(job.subject, job.state) for job in shop.outbox.unfinished()]

    def printed(self) -> list[str]:
        return [slip.name for slip in self.slips]

    def later(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk(open_store(None, till="S1", clock=lambda: MORNING))
    yield desk
    desk.spooler.stop()
    desk.store.close()
