"""A printer on a serial port, played by the other end of a terminal pair."""

from __future__ import annotations

import errno
import os
import termios
import tty
from collections.abc import Iterator
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

HASTY = Patience(connect=0.2, status=0.2, write=0.15, answer=0.2, per_byte=0.0, pause=0.001)
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

    def heard(self) -> bytes:
        """What has arrived at the printer by now."""
        os.set_blocking(self.printer, False)
        try:
            return os.read(self.printer, 65536)
        except BlockingIOError:
            return b""

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


def test_a_port_that_cannot_be_set_up_may_be_tried_again(monkeypatch: pytest.MonkeyPatch, cable: Cable) -> None:
    def pulled(*_words: object) -> None:
        raise termios.error(errno.EIO, "Input/output error")

    monkeypatch.setattr(termios, "tcsetattr", pulled)
    assert cable.print() == NotSent(Cause.PRINTER_ERROR)


def test_an_adapter_that_is_pulled_out_under_the_last_bytes_leaves_the_slip_unknown(
    monkeypatch: pytest.MonkeyPatch, cable: Cable
) -> None:
    def pulled(*_words: object) -> None:
        raise termios.error(errno.EIO, "Input/output error")

    monkeypatch.setattr(Serial, "out_waiting", 100)
    monkeypatch.setattr(Serial, "reset_output_buffer", pulled)
    assert cable.print() == Unknown(Cause.NO_ANSWER)


@pytest.fixture
def link(cable: Cable, tmp_path: Path) -> Cable:
    """A Bluetooth link: a port by another name."""
    (tmp_path / "rfcomm0").symlink_to(cable.port)
    return Cable(str(tmp_path / "rfcomm0"), cable.printer)


@pytest.mark.parametrize("raised", ["cd", "dsr", "cts"])
def test_a_link_is_printed_to_once_the_printer_is_at_the_other_end(
    monkeypatch: pytest.MonkeyPatch, link: Cable, raised: str
) -> None:
    looks = iter(range(100))
    for line in ("cd", "dsr", "cts"):
        monkeypatch.setattr(Serial, line, property(lambda _port: False))
    monkeypatch.setattr(Serial, raised, property(lambda _port: next(looks) > 2))
    assert link.print() == SentUnconfirmed()
    assert os.read(link.printer, 65536) == printer_bytes(PAPER, SILENT)


def test_a_link_whose_printer_is_off_gets_no_byte_and_is_tried_again(
    monkeypatch: pytest.MonkeyPatch, link: Cable
) -> None:
    for line in ("cd", "dsr", "cts"):
        monkeypatch.setattr(Serial, line, property(lambda _port: False))
    assert link.print() == NotSent(Cause.OUT_OF_REACH)
    assert link.heard() == b""


def test_a_link_that_breaks_while_it_is_waited_for_is_out_of_reach(
    monkeypatch: pytest.MonkeyPatch, link: Cable
) -> None:
    def broken(_port: Serial) -> bool:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(Serial, "cd", property(broken))
    assert link.print() == NotSent(Cause.OUT_OF_REACH)
    assert link.heard() == b""


def test_a_link_that_has_no_lines_to_look_at_is_printed_to(link: Cable) -> None:
    assert link.print() == SentUnconfirmed()
