"""The threads before the printers: woken by a sale, outliving a disk that fails, and ending with the program."""

from __future__ import annotations

import logging
import socket
from itertools import groupby
from threading import Event, Thread

import pytest

from pos.paper import Cause, JobState
from pos.printers import Printer, PrinterProfile, Printers
from printing.document import Text
from printing.printers.outcome import WELL, Health, NotSent, Printed
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
