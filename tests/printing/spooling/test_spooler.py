"""What waits for paper gets there once, in order, and never twice; what nobody knows is asked about."""

from __future__ import annotations

import logging
import socket
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from itertools import groupby
from threading import Event, Thread
from uuid import UUID

import pytest

from data.store import Store, open_store
from pos.paper import Cause, JobKind, JobState, PrintJob
from pos.printers import Printer, PrinterProfile, Printers
from printing.document import Document, Text
from printing.printers.outcome import WELL, Health, NotSent, Outcome, Printed, SentUnconfirmed, Unknown
from printing.printers.slip import Slip, Stopping, Transport
from printing.progress import Light, QueueStatus
from printing.spooler import Spooler

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
    well: Health = WELL
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
            self.sending += [job.subject for job in shop.outbox.sending()]
        self.slips.append(slip)
        return self.outcomes.popleft() if self.outcomes else Printed()

    def look(self, _profile: PrinterProfile, _stopping: Stopping, /) -> Health:
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


def test_what_waits_is_printed_in_the_order_it_was_asked_for(desk: Desk) -> None:
    desk.ask_for("S1-260307-0001")
    desk.ask_for("S1-260307-0002", copy=1)
    assert desk.spooler.drain() == QueueStatus(Light.READY)
    assert desk.printed() == ["S1-260307-0001", "S1-260307-0002-salinan-1"]
    assert desk.states() == []


def test_a_slip_is_stored_as_being_sent_before_its_first_byte(desk: Desk) -> None:
    desk.ask_for("S1-260307-0001")
    desk.spooler.drain()
    assert desk.sending == ["S1-260307-0001"]
    assert desk.job("S1-260307-0001").state is JobState.PRINTED


def test_a_silent_printer_is_taken_at_its_word(desk: Desk) -> None:
    desk.outcomes.append(SentUnconfirmed())
    desk.ask_for("S1-260307-0001")
    assert desk.spooler.drain().light is Light.READY
    assert desk.job("S1-260307-0001").state is JobState.SENT_UNCONFIRMED


def test_a_slip_that_could_not_be_sent_is_tried_again_alone_after_ever_longer_pauses(desk: Desk) -> None:
    desk.outcomes.extend([NotSent(Cause.PAPER_OUT)] * 7)
    desk.ask_for("S1-260307-0001")
    pauses = []
    for _try in range(7):
        assert desk.spooler.drain() == QueueStatus(Light.WAITING, jobs=1, cause=Cause.PAPER_OUT)
        due = desk.job("S1-260307-0001").not_before
        assert due is not None
        pauses.append((due - desk.now).total_seconds())
        desk.now = due
    assert pauses == [2, 5, 10, 20, 30, 30, 30]
    assert desk.spooler.drain() == QueueStatus(Light.READY)


def test_those_behind_a_slip_that_cannot_be_sent_wait_with_it(desk: Desk) -> None:
    desk.outcomes.append(NotSent(Cause.UNREACHABLE))
    desk.ask_for("S1-260307-0001")
    desk.ask_for("S1-260307-0002")
    assert desk.spooler.drain() == QueueStatus(Light.WAITING, jobs=2, cause=Cause.UNREACHABLE)
    assert desk.printed() == ["S1-260307-0001"]
    desk.later(2)
    desk.spooler.drain()
    assert desk.printed() == ["S1-260307-0001", "S1-260307-0001", "S1-260307-0002"]


def test_a_tap_does_not_wait_for_the_pause_to_end(desk: Desk) -> None:
    desk.outcomes.append(NotSent(Cause.COVER_OPEN))
    desk.ask_for("S1-260307-0001")
    desk.spooler.drain()
    desk.spooler.try_now()
    assert desk.spooler.drain() == QueueStatus(Light.READY)


def test_a_slip_of_which_nobody_knows_is_never_tried_again_and_keeps_nobody_waiting(desk: Desk) -> None:
    desk.outcomes.append(Unknown(Cause.BROKEN_OFF))
    desk.ask_for("S1-260307-0001")
    desk.ask_for("S1-260307-0002")
    status = desk.spooler.drain()
    assert status == QueueStatus(Light.ASKING, jobs=1, asking=1, cause=Cause.BROKEN_OFF)
    desk.later(86_400)
    desk.spooler.try_now()
    desk.spooler.drain()
    assert desk.printed() == ["S1-260307-0001", "S1-260307-0002"]
    assert desk.states() == [("S1-260307-0001", JobState.UNKNOWN)]


def test_a_slip_found_half_sent_after_a_crash_is_asked_about(desk: Desk) -> None:
    desk.ask_for("S1-260307-0001", state=JobState.SENDING)
    status = desk.new_spooler().drain()
    assert status == QueueStatus(Light.ASKING, jobs=1, asking=1, cause=Cause.PROGRAM_DIED)
    assert desk.slips == []


def test_old_receipts_do_not_burst_out_when_the_printer_is_back(desk: Desk) -> None:
    desk.outcomes.append(NotSent(Cause.REFUSED))
    desk.ask_for("S1-260307-0001")
    desk.spooler.drain()
    desk.later(601)
    desk.ask_for("S1-260307-0002")
    status = desk.spooler.drain()
    assert desk.printed()[1:] == ["S1-260307-0002"]
    assert desk.states() == [("S1-260307-0001", JobState.HELD)]
    assert status == QueueStatus(Light.ASKING, jobs=1, asking=1, cause=Cause.REFUSED)


def test_a_held_receipt_is_printed_once_somebody_asks_for_it(desk: Desk) -> None:
    desk.ask_for("S1-260307-0001")
    desk.later(3_600)
    desk.spooler.drain()
    with desk.store.work() as work:
        wanted = replace(desk.job("S1-260307-0001"), state=JobState.WAITING, changed_at=desk.now)
        work.outbox.update(wanted)
    assert desk.spooler.drain() == QueueStatus(Light.READY)
    assert desk.printed() == ["S1-260307-0001"]


def test_without_a_printer_slips_wait_and_come_out_when_there_is_one(desk: Desk) -> None:
    desk.printer = None
    desk.ask_for("S1-260307-0001")
    assert desk.spooler.drain() == QueueStatus(Light.OFF, jobs=1, cause=Cause.NO_PRINTER)
    desk.printer = AT
    assert desk.spooler.drain() == QueueStatus(Light.READY)


def test_what_waited_is_printed_for_the_printer_that_is_there_now(desk: Desk) -> None:
    desk.outcomes.append(NotSent(Cause.UNREACHABLE))
    desk.ask_for("S1-260307-0001")
    desk.spooler.drain()
    desk.printer = Printer("network://kasir-baru:9100", PrinterProfile(columns=48, cutter=True))
    desk.later(2)
    desk.spooler.drain()
    assert [slip.profile.columns for slip in desk.slips] == [32, 48]


def test_a_slip_that_cannot_be_made_does_not_stop_the_ones_behind_it(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    desk.unmakeable.add("S1-260307-0001")
    desk.ask_for("S1-260307-0001")
    desk.ask_for("S1-260307-0002")
    with caplog.at_level(logging.CRITICAL):
        desk.spooler.drain()
    assert desk.printed() == ["S1-260307-0002"]
    assert desk.states() == [("S1-260307-0001", JobState.HELD)]


def test_a_printer_that_this_version_cannot_reach_is_not_found(desk: Desk) -> None:
    desk.printer = Printer("serial:///dev/rfcomm0", PrinterProfile())
    desk.ask_for("S1-260307-0001")
    spooler = Spooler(desk.store.work, desk.store.reading, desk.render, desk.printers, lambda: desk.now)
    assert spooler.drain() == QueueStatus(Light.WAITING, jobs=1, cause=Cause.NOT_FOUND)


def test_the_window_hears_of_every_change_once(desk: Desk) -> None:
    desk.outcomes.append(NotSent(Cause.PAPER_OUT))
    desk.ask_for("S1-260307-0001")
    for seconds in (0, 1, 1, 0):
        desk.later(seconds)
        desk.spooler.drain()
    lights = [light for light, _same in groupby(status.light for status in desk.seen)]
    assert lights == [Light.PRINTING, Light.WAITING, Light.READY]
    heard = len(desk.seen)
    desk.spooler.drain()
    assert len(desk.seen) == heard


def test_a_sale_wakes_the_thread_and_its_receipt_comes_out(desk: Desk) -> None:
    out = Event()
    desk.spooler = Spooler(
        desk.store.work,
        desk.store.reading,
        desk.render,
        desk.printers,
        lambda: desk.now,
        lambda status: out.set() if desk.slips and status.light is Light.READY else None,
        lambda _address: desk,
    )
    desk.spooler.start()
    desk.ask_for("S1-260307-0001")
    desk.spooler.notify()
    assert out.wait(10)
    assert desk.printed() == ["S1-260307-0001"]


def test_the_thread_outlives_a_disk_that_fails(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    failed, recovered = Event(), Event()
    working = desk.store.work

    def fails_once() -> object:
        if not failed.is_set():
            failed.set()
            raise OSError("disk full")
        recovered.set()
        return working()

    desk.spooler = Spooler(fails_once, desk.store.reading, desk.render, lambda: Printers(AT), lambda: desk.now)  # type: ignore[arg-type]
    with caplog.at_level(logging.CRITICAL):
        desk.spooler.start()
        assert failed.wait(10)
        desk.spooler.notify()
        assert recovered.wait(10)


def test_a_program_that_ends_leaves_a_hanging_printer_within_a_second(desk: Desk) -> None:
    with socket.create_server(("127.0.0.1", 0)) as printer:
        asked = Event()
        Thread(target=answer_and_fall_silent, args=(printer, asked), daemon=True).start()
        address = f"network://127.0.0.1:{printer.getsockname()[1]}"
        desk.printer = Printer(address, PrinterProfile(answers=True))
        desk.spooler = Spooler(desk.store.work, desk.store.reading, desk.render, desk.printers, lambda: desk.now)
        desk.ask_for("S1-260307-0001")
        desk.spooler.start()
        assert asked.wait(10)
        desk.spooler.stop()
        assert desk.job("S1-260307-0001").state is JobState.UNKNOWN


def answer_and_fall_silent(printer: socket.socket, asked: Event) -> None:
    """Ready for a slip, and then not a word about it."""
    connection, _ = printer.accept()
    with connection:
        heard = b""
        while more := connection.recv(4096):
            heard += more
            if heard == b"\x10\x04\x02":
                connection.sendall(b"\x12")
            if heard.endswith(b"\x1dr\x01"):
                asked.set()


def test_a_clock_set_back_holds_nothing_up(desk: Desk) -> None:
    desk.outcomes.append(NotSent(Cause.PAPER_OUT))
    desk.ask_for("S1-260307-0001")
    desk.spooler.drain()
    desk.now -= timedelta(minutes=5)
    desk.spooler.drain()
    assert len(desk.slips) == 2


def test_a_letter_is_printed_between_the_jobs_and_kept_nowhere(desk: Desk) -> None:
    desk.ask_for("S1-260307-0001")
    assert desk.spooler.send("surat-sisa-stok", (Text("Sisa 857"),)) == Printed()
    assert desk.printed() == ["surat-sisa-stok"]
    assert desk.states() == [("S1-260307-0001", JobState.WAITING)]
    desk.spooler.drain()
    assert desk.printed() == ["surat-sisa-stok", "S1-260307-0001"]


def test_a_letter_that_cannot_be_printed_says_why_and_is_not_tried_again(desk: Desk) -> None:
    desk.outcomes.append(NotSent(Cause.PAPER_OUT))
    assert desk.spooler.send("surat-sisa-stok", (Text("Sisa 857"),)) == NotSent(Cause.PAPER_OUT)
    desk.printer = None
    assert desk.spooler.send("surat-sisa-stok", (Text("Sisa 857"),)) == NotSent(Cause.NO_PRINTER)
    desk.printer = AT
    assert desk.spooler.drain() == QueueStatus(Light.TROUBLE, cause=Cause.PAPER_OUT)
    assert desk.printed() == ["surat-sisa-stok"]
