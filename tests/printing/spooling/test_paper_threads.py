"""The threads before the printers: woken by a sale, outliving a disk that fails, and ending with the program."""

from __future__ import annotations

import logging
import socket
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import groupby
from threading import Event, Thread, Timer

import pytest

from pos.paper import DRAWER_WAITS, Cause, JobKind, JobState, PrintJob
from pos.printers import Printer, PrinterProfile, Printers
from printing.document import Text
from printing.printers.outcome import WELL, Health, NotSent, Outcome, Printed
from printing.printers.slip import Slip, Stopping
from printing.spooling.progress import Light, QueueStatus
from printing.spooling.spooler import Spooler
from tests.printing.spooling.conftest import AT, Desk


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


def test_what_waits_for_a_printer_comes_out_as_soon_as_it_is_well_again(desk: Desk) -> None:
    """Its own pause would have been two seconds of a clock that stands still here, so it would never have come out."""
    desk.well = Health(heard=True, cause=Cause.PAPER_OUT)
    desk.outcomes.append(NotSent(Cause.PAPER_OUT))
    waits, out = Event(), Event()
    desk.spooler = Spooler(
        desk.store.work, desk.store.reading, desk.render, desk.printers, lambda: desk.now,
        lambda status: (waits if status.light is Light.WAITING else out if len(desk.slips) > 1 else Event()).set(),
        lambda _address: desk,
    )  # fmt: skip
    desk.ask_for("S1-260307-0001")
    desk.spooler.start()
    assert waits.wait(10)
    assert not out.is_set()
    desk.well = WELL
    assert out.wait(10)
    desk.spooler.stop()
    assert desk.job("S1-260307-0001").state is JobState.PRINTED


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


@dataclass
class Holding:
    """A printer that holds on to whoever comes: until told to let go, or as long as it is waited for."""

    stubborn: bool = False
    says: Health = WELL
    held: Event = field(default_factory=Event)
    let_go: Event = field(default_factory=Event)
    slips: list[str] = field(default_factory=list)

    def send(self, slip: Slip, stopping: Stopping, /) -> Outcome:
        self.slips.append(slip.name)
        self._hold(stopping)
        return NotSent(Cause.NO_ANSWER)

    def look(self, _profile: PrinterProfile, stopping: Stopping, /) -> Health:
        self._hold(stopping)
        return self.says

    def _hold(self, stopping: Stopping) -> None:
        self.held.set()
        while (self.stubborn or not stopping()) and not self.let_go.wait(0.01):
            continue


def held_by(desk: Desk, printer: Holding, expired: Callable[[PrintJob], None] = lambda _job: None) -> Spooler:
    return Spooler(
        desk.store.work, desk.store.reading, desk.render, desk.printers, lambda: desk.now,
        transport=lambda _address: printer, expired=expired,
    )  # fmt: skip


def test_a_program_that_ends_does_not_wait_for_a_way_that_never_returns(desk: Desk) -> None:
    printer = Holding(stubborn=True)
    desk.spooler = held_by(desk, printer)
    desk.ask_for("S1-260307-0001")
    desk.spooler.start()
    assert printer.held.wait(10)
    long_after = Timer(8, printer.let_go.set)
    long_after.start()
    desk.spooler.stop()
    assert not printer.let_go.is_set()
    long_after.cancel()
    printer.let_go.set()


def test_a_look_at_a_printer_that_hangs_has_an_end_and_the_light_hears_of_it(desk: Desk) -> None:
    desk.printer = AT
    desk.spooler = held_by(desk, Holding(says=Health(heard=True, cause=Cause.NO_ANSWER)))
    assert desk.spooler.look() == QueueStatus(Light.TROUBLE, cause=Cause.NO_ANSWER)


def test_a_printer_with_nothing_to_do_is_looked_at_again_and_again(desk: Desk) -> None:
    printer = Holding()
    printer.let_go.set()
    desk.spooler = held_by(desk, printer)
    desk.spooler.start()
    for _look in range(3):
        assert printer.held.wait(10)
        printer.held.clear()


def test_a_look_ends_when_a_slip_comes(desk: Desk) -> None:
    printer = Holding()
    desk.spooler = held_by(desk, printer)
    desk.spooler.start()
    assert printer.held.wait(10)
    printer.held.clear()
    desk.ask_for("S1-260307-0001")
    desk.spooler.notify()
    assert printer.held.wait(10)
    assert printer.slips == ["S1-260307-0001"]


def test_a_drawer_is_given_up_after_ten_seconds_also_while_it_is_being_opened(desk: Desk) -> None:
    printer, given_up = Holding(), Event()
    desk.spooler = held_by(desk, printer, lambda _job: given_up.set())
    desk.ask_for("", kind=JobKind.DRAWER)
    desk.spooler.start()
    assert printer.held.wait(10)
    desk.later(DRAWER_WAITS.total_seconds())
    assert given_up.wait(10)


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
