"""A printer on a serial port, played by the other end of a terminal pair."""

from __future__ import annotations

import os
import tty
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

import pytest
from serial import Serial

from pos.paper import Cause
from pos.printers import PrinterProfile
from printing.document import Cut, Text
from printing.printers.outcome import Health, NotSent, Outcome, Printed, SentUnconfirmed, Unknown
from printing.printers.serial_port import SerialPrinter
from printing.printers.slip import Slip
from printing.printers.talk.patience import Patience
from printing.renderers.printer_bytes import printer_bytes

HASTY = Patience(status=0.2, write=0.15, answer=0.2, per_byte=0.0, pause=0.001)
SILENT, ANSWERING, GENTLE = PrinterProfile(), PrinterProfile(answers=True), PrinterProfile(chunk=16)
PAPER = (Text("STRUK"), Cut())
LONG = tuple(Text("x" * 32) for _ in range(3_000))


@dataclass
class Cable:
    """A terminal pair: the till opens `port`, the printer is at `printer`."""

    port: str
    printer: int

    def till(self) -> SerialPrinter:
        return SerialPrinter(self.port, 9600, HASTY)

    def print(self, profile: PrinterProfile = SILENT, document: tuple[Text | Cut, ...] = PAPER) -> Outcome:
        return self.till().send(Slip("struk", document, profile), lambda: False)

    def answering(self, *answers: bytes) -> Thread:
        """A printer that sends one answer for each question, whatever it is."""
        thread = Thread(target=self._answer, args=(answers,))
        thread.start()
        return thread

    def _answer(self, answers: tuple[bytes, ...]) -> None:
        heard = b""
        for answer in answers:
            while not any(question in heard for question in (b"\x10\x04", b"\x1dr\x01")):
                heard += os.read(self.printer, 1024)
            heard = b""
            os.write(self.printer, answer)


@pytest.fixture
def cable() -> Iterator[Cable]:
    printer, port = os.openpty()
    tty.setraw(port)
    yield Cable(os.ttyname(port), printer)
    os.close(printer)
    os.close(port)


def test_every_byte_reaches_a_silent_printer(cable: Cable) -> None:
    assert cable.print() == SentUnconfirmed()
    assert os.read(cable.printer, 65536) == printer_bytes(PAPER, SILENT)


def test_a_printer_that_wants_small_pieces_gets_the_same_bytes(cable: Cable) -> None:
    assert cable.print(GENTLE) == SentUnconfirmed()
    assert os.read(cable.printer, 65536) == printer_bytes(PAPER, SILENT)


def test_a_printer_that_answers_has_printed(cable: Cable) -> None:
    said = cable.answering(b"\x12", b"\x00")
    assert cable.print(ANSWERING) == Printed()
    said.join(10)


def test_a_printer_that_stops_taking_bytes_leaves_the_slip_unknown(cable: Cable) -> None:
    assert cable.print(document=LONG) == Unknown(Cause.NO_ANSWER)


def test_a_port_that_is_not_there_is_not_found() -> None:
    assert SerialPrinter("/dev/no-such-port").send(Slip("struk", PAPER, SILENT), lambda: False) == NotSent(
        Cause.NOT_FOUND
    )


def test_a_port_that_another_program_holds_is_busy(cable: Cable) -> None:
    with closing(Serial(cable.port, exclusive=True)):
        assert cable.print() == NotSent(Cause.BUSY)


@pytest.mark.parametrize(
    ("answers", "health"),
    [
        ((b"\x12", b"\x12"), Health(heard=True)),
        ((b"\x12", b"\x1e"), Health(heard=True, paper_low=True)),
        ((b"\x12", b"\x72"), Health(heard=True, cause=Cause.PAPER_OUT)),
        ((b"\x32",), Health(heard=True, cause=Cause.PAPER_OUT)),
        ((b"\x16",), Health(heard=True, cause=Cause.COVER_OPEN)),
        ((b"\x52", b"\x1a"), Health(heard=True, cause=Cause.CUTTER_ERROR)),
        ((b"\x52", b"\x52"), Health(heard=True, cause=Cause.HEAD_ERROR)),
        ((b"\x52", b"\x32"), Health(heard=True, cause=Cause.PRINTER_ERROR)),
    ],
)
def test_a_printer_that_answers_says_how_it_is_with_nothing_to_print(
    cable: Cable, answers: tuple[bytes, ...], health: Health
) -> None:
    said = cable.answering(*answers)
    assert cable.till().look(ANSWERING, lambda: False) == health
    said.join(10)


def test_a_printer_that_says_nothing_when_asked_is_stuck(cable: Cable) -> None:
    assert cable.till().look(ANSWERING, lambda: False) == Health(heard=True, cause=Cause.NO_ANSWER)


@pytest.mark.parametrize(("name", "profile"), [("rfcomm0", ANSWERING), ("ttyUSB0", SILENT)])
def test_a_silent_or_wireless_printer_is_left_alone_between_slips(
    tmp_path: Path, name: str, profile: PrinterProfile
) -> None:
    printer = SerialPrinter(str(tmp_path / name))
    assert printer.look(profile, lambda: False) == Health(heard=True, cause=Cause.NOT_FOUND)
    (tmp_path / name).touch()
    assert printer.look(profile, lambda: False) is None
    assert SerialPrinter("COM5").look(SILENT, lambda: False) is None


def test_the_port_of_windows_is_spoken_to_through_its_counters(monkeypatch: pytest.MonkeyPatch) -> None:
    port = CountedPort()
    monkeypatch.setattr("serial.Serial", lambda *_place, **_how: port)
    document = LONG[:40]
    assert SerialPrinter("COM5", 9600, HASTY).send(Slip("struk", document, SILENT), lambda: False) == SentUnconfirmed()
    assert port.written == printer_bytes(document, SILENT)
    assert port.closed


def test_a_port_of_windows_that_stops_in_the_middle_leaves_the_slip_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    from serial import SerialTimeoutException

    def stops(_data: bytes) -> int:
        raise SerialTimeoutException

    port = CountedPort(write=stops)
    monkeypatch.setattr("serial.Serial", lambda *_place, **_how: port)
    outcome = SerialPrinter("COM5", 9600, HASTY).send(Slip("struk", PAPER, SILENT), lambda: False)
    assert outcome == Unknown(Cause.NO_ANSWER)


class CountedPort:
    """A port of pyserial's as it is on Windows, without a number to wait on."""

    def __init__(self, write: Callable[[bytes], int] | None = None) -> None:
        self.written = b""
        self.closed = False
        self.in_waiting = self.out_waiting = 0
        self._write = write

    def write(self, data: bytes) -> int:
        if self._write:
            return self._write(data)
        self.written += data
        return len(data)

    def close(self) -> None:
        self.closed = True
