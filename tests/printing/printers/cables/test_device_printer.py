"""A printer behind a device file, played by a pipe or a terminal that somebody reads or does not."""

from __future__ import annotations

import os
import tty
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Thread

import pytest

from pos.paper import Cause
from pos.printers import PrinterProfile
from printing.document import Cut, Text
from printing.printers.device import DevicePrinter
from printing.printers.outcome import NotSent, Outcome, Printed, SentUnconfirmed, Unknown
from printing.printers.slip import Slip
from printing.printers.talk.patience import Patience
from printing.renderers.printer_bytes import printer_bytes

HASTY = Patience(status=0.2, write=0.1, answer=0.2, per_byte=0.0)
SILENT = PrinterProfile()
ANSWERING = PrinterProfile(answers=True)
PAPER = (Text("STRUK"), Cut())
LONG = tuple(Text("x" * 32) for _ in range(3_000))


def printed_on(path: Path, profile: PrinterProfile = SILENT, document: tuple[Text | Cut, ...] = PAPER) -> Outcome:
    return DevicePrinter(path, HASTY).send(Slip("struk", document, profile), lambda: False)


@pytest.fixture
def cable(tmp_path: Path) -> Iterator[tuple[Path, int]]:
    """A pipe that looks like a device file, and the printer's end of it."""
    path = tmp_path / "lp0"
    os.mkfifo(path)
    printer = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    yield path, printer
    os.close(printer)


def test_every_byte_reaches_a_silent_printer(cable: tuple[Path, int]) -> None:
    path, printer = cable
    assert printed_on(path) == SentUnconfirmed()
    assert os.read(printer, 65536) == printer_bytes(PAPER, SILENT)


def test_a_printer_that_stops_taking_bytes_leaves_the_slip_unknown(cable: tuple[Path, int]) -> None:
    path, _ = cable
    assert printed_on(path, document=LONG) == Unknown(Cause.NO_ANSWER)


def test_a_printer_that_takes_no_byte_at_all_may_be_tried_again(cable: tuple[Path, int]) -> None:
    path, _ = cable
    full = os.open(path, os.O_WRONLY | os.O_NONBLOCK)
    with suppress(BlockingIOError):
        while True:
            os.write(full, bytes(65536))
    assert printed_on(path) == NotSent(Cause.NO_ANSWER)
    os.close(full)


def test_a_printer_that_answers_over_the_cable_has_printed() -> None:
    printer, device = os.openpty()
    tty.setraw(device)
    said = Thread(target=answer_as_ready, args=(printer,))
    said.start()
    assert printed_on(Path(os.ttyname(device)), ANSWERING) == Printed()
    said.join(10)
    os.close(printer)
    os.close(device)


def answer_as_ready(printer: int) -> None:
    """Answers the question before the slip and the one behind it."""
    heard = b""
    while b"\x10\x04\x02" not in heard:
        heard += os.read(printer, 1024)
    os.write(printer, b"\x12")
    while b"\x1dr\x01" not in heard:
        heard += os.read(printer, 1024)
    os.write(printer, b"\x00")


def test_a_pulled_cable_is_not_found_and_no_file_is_left_in_its_place(tmp_path: Path) -> None:
    missing = tmp_path / "lp0"
    assert printed_on(missing) == NotSent(Cause.NOT_FOUND)
    assert not missing.exists()


def test_a_printer_unplugged_while_it_is_opened_is_not_found(tmp_path: Path) -> None:
    unread = tmp_path / "lp0"
    os.mkfifo(unread)
    assert printed_on(unread) == NotSent(Cause.NOT_FOUND)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full here")
def test_a_device_that_refuses_the_first_byte_may_be_tried_again() -> None:
    assert printed_on(Path("/dev/full")) == NotSent(Cause.BROKEN_OFF)
