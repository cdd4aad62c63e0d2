"""A printer on a COM port of Windows, played on the base class of pyserial's own port: counters, and no number."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from time import monotonic
from typing import Any, NoReturn

import pytest
from serial import SerialException, SerialTimeoutException
from serial.serialutil import SerialBase

from pos.paper import Cause
from pos.printers import PrinterProfile
from printing.document import Cut, Text
from printing.printers.outcome import Health, NotSent, Outcome, Printed, SentUnconfirmed, Unknown
from printing.printers.serial_port import SerialPrinter
from printing.printers.slip import Slip
from printing.printers.talk.patience import Patience
from printing.renderers.printer_bytes import printer_bytes

HASTY = Patience(connect=0.2, status=0.2, write=0.15, answer=0.2, per_byte=0.0)
SILENT, ANSWERING = PrinterProfile(), PrinterProfile(answers=True)
PAPER = (Text("STRUK"), Cut())
LONG = tuple(Text("x" * 32) for _ in range(40))


@dataclass
class ComPort:
    """What hangs on a COM port: `speed` bytes a second leave the port, `stuck` behind so many nothing does."""

    speed: float | None = None
    stuck: int | None = None
    says: bytes = b""
    asked: bool = False
    written: bytes = b""
    thrown_away: bool = False
    opened: WindowsPort | None = None

    def print(self, profile: PrinterProfile = SILENT, document: tuple[Text | Cut, ...] = PAPER) -> Outcome:
        return SerialPrinter("COM5", 9600, HASTY).send(Slip("struk", document, profile), lambda: False)


class WindowsPort(SerialBase):
    """Pyserial's port as it is on Windows: its base, counters, a write that waits, and no number of a file."""

    def __init__(self, printer: ComPort, *place: Any, **how: Any) -> None:
        self._printer = printer
        self._first = 0.0
        super().__init__(*place, **how)

    def open(self) -> None:
        self.is_open = True
        self._printer.opened = self

    def _reconfigure_port(self, *_words: object) -> None:
        raise AssertionError("nothing is set on an open port")

    @property
    def in_waiting(self) -> int:
        return int(self._printer.asked and bool(self._printer.says))  # one answer for each question

    @property
    def out_waiting(self) -> int:
        printer = self._printer
        if printer.thrown_away or printer.speed is None:
            return 0
        return max(0, len(printer.written) - int((monotonic() - self._first) * printer.speed))

    def read(self, size: int = 1, /) -> bytes:
        said, self._printer.says = self._printer.says[:size], self._printer.says[size:]
        self._printer.asked = False
        return said

    def write(self, data: Any, /) -> int:
        printer = self._printer
        if printer.stuck is not None and len(printer.written) >= printer.stuck:
            assert self.write_timeout, "a write without an end waits for ever"
            raise SerialTimeoutException("Write timeout")
        self._first = self._first or monotonic()
        printer.written += data
        printer.asked = any(question in data for question in (b"\x10\x04", b"\x1dr\x01"))
        return len(data)

    def reset_output_buffer(self) -> None:
        self._printer.thrown_away = True

    def close(self) -> None:
        if self.is_open:
            assert not self.out_waiting, "a port that is closed over bytes keeps the program waiting"
            self.is_open = False


@pytest.fixture
def com(monkeypatch: pytest.MonkeyPatch) -> Callable[[ComPort], ComPort]:
    """Plugs a printer in at COM5."""

    def plug_in(printer: ComPort) -> ComPort:
        monkeypatch.setattr("serial.Serial", partial(WindowsPort, printer))
        return printer

    return plug_in


def test_a_port_of_windows_prints_and_is_closed(com: Callable[[ComPort], ComPort]) -> None:
    printer = com(ComPort())
    assert printer.print(document=LONG) == SentUnconfirmed()
    assert printer.written == printer_bytes(LONG, SILENT)
    assert printer.opened is not None
    assert not printer.opened.is_open


def test_a_printer_that_answers_at_a_port_of_windows_has_printed(com: Callable[[ComPort], ComPort]) -> None:
    assert com(ComPort(says=b"\x12\x00")).print(ANSWERING) == Printed()


@pytest.mark.parametrize("stuck", [0, 300])
def test_a_port_of_windows_that_takes_no_more_leaves_the_slip_unknown(
    com: Callable[[ComPort], ComPort], stuck: int
) -> None:
    assert com(ComPort(stuck=stuck)).print(document=LONG) == Unknown(Cause.NO_ANSWER)


def test_a_slow_port_is_waited_for_as_long_as_bytes_leave_it(com: Callable[[ComPort], ComPort]) -> None:
    document = LONG[:10]
    printer = com(ComPort(speed=len(printer_bytes(document, SILENT)) / (4 * HASTY.write)))
    assert printer.print(document=document) == SentUnconfirmed()
    assert not printer.thrown_away


def test_a_port_that_no_byte_leaves_is_emptied_so_that_closing_it_does_not_wait(
    com: Callable[[ComPort], ComPort],
) -> None:
    printer = com(ComPort(speed=0.0))
    assert printer.print() == Unknown(Cause.NO_ANSWER)
    assert printer.thrown_away


@pytest.mark.parametrize(
    ("said", "cause"),
    [
        ("PermissionError(13, 'Akses ditolak.', None, 5)", Cause.BUSY),
        ("FileNotFoundError(2, 'The system cannot find the file specified.', None, 2)", Cause.NOT_FOUND),
        ("OSError(22, 'The semaphore timeout period has expired.', None, 121)", Cause.OUT_OF_REACH),
        ("OSError(22, 'Element not found.', None, 1168)", Cause.OUT_OF_REACH),
        ("OSError(22, 'Der Zugriff ist blockiert.', None, 1168)", Cause.OUT_OF_REACH),
        ("OSError(22, 'Wrong, None, 5 (2).', None, 87)", Cause.PRINTER_ERROR),
    ],
)
def test_windows_says_in_words_why_a_port_does_not_open(
    monkeypatch: pytest.MonkeyPatch, said: str, cause: Cause
) -> None:
    def refused(*_place: object, **_how: object) -> NoReturn:
        raise SerialException(f"could not open port 'COM5': {said}")

    monkeypatch.setattr("serial.Serial", refused)
    assert SerialPrinter("COM5").send(Slip("struk", PAPER, SILENT), lambda: False) == NotSent(cause)
    assert SerialPrinter("COM5").look(ANSWERING, lambda: False) == Health(heard=True, cause=cause)
