"""A printer on a serial port: a cable, a USB adapter, or a Bluetooth link that the system shows as one."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, field
from functools import partial
from io import UnsupportedOperation
from selectors import EVENT_READ, EVENT_WRITE
from time import monotonic, sleep
from typing import TYPE_CHECKING

from pos.paper import Cause
from pos.printers import PrinterProfile
from printing.printers.device import device_cause
from printing.printers.outcome import Health, NotSent, Outcome
from printing.printers.slip import Slip, Stopping
from printing.printers.talk.dialogue import Dialogue
from printing.printers.talk.patience import Patience
from printing.printers.talk.wire import PartlyTaken, Wire, ready
from printing.renderers.printer_bytes import printer_bytes

if TYPE_CHECKING:
    from serial import Serial

try:
    from termios import error as TerminalError  # noqa: N812 a class, though its name is small
except ImportError:  # Windows has no terminals

    class TerminalError(Exception):  # type: ignore[no-redef]
        """Never raised."""


STANDARD_BAUD = 9600
"""What receipt printers speak when they leave their maker."""

_WIRELESS = "rfcomm"
_PATIENT = Patience(connect=8.0)
"""A wireless printer that sleeps takes some seconds to be at the other end."""
_NO_LINES = (errno.EINVAL, errno.ENOTTY)
"""What a port says that has no line to tell whether somebody is at its other end."""
_MOMENT = 0.01
_WINDOWS_SAID = re.compile(r"Error\(.*, None, (?P<number>\d+)\)")
"""How pyserial hands on what Windows answered: the text of an exception inside its own."""
_WINDOWS_CAUSES = {
    2: Cause.NOT_FOUND,
    3: Cause.NOT_FOUND,
    433: Cause.NOT_FOUND,
    1167: Cause.NOT_FOUND,
    5: Cause.BUSY,
    32: Cause.BUSY,
    170: Cause.BUSY,
    121: Cause.OUT_OF_REACH,
    1168: Cause.OUT_OF_REACH,
    1256: Cause.OUT_OF_REACH,
}
"""No such file, path, device, pulled out; access denied (a program has it), shared, busy; and of a Bluetooth printer
that is off: waited in vain, not found, not there."""
_PIECE = 256
"""Bytes that a port without a number is given at a time, so that little is in doubt when it stops."""


@dataclass(frozen=True, slots=True)
class SerialPrinter:
    """`port` as the system names it: `/dev/ttyUSB0`, `/dev/rfcomm0`, `COM5`; `baud` in bits a second."""

    port: str
    baud: int = STANDARD_BAUD
    patience: Patience = field(default_factory=lambda: _PATIENT)

    def send(self, slip: Slip, stopping: Stopping, /) -> Outcome:
        """Open, print, wait until the last byte has left, close."""
        data = printer_bytes(slip.document, slip.profile)
        try:
            port = self._opened()
        except OSError as error:
            return NotSent(_cause(error))
        with closing(port):
            if not self._is_answered(port, stopping):
                return NotSent(Cause.OUT_OF_REACH)
            return Dialogue(_wire(port), self.patience, stopping).send(data, slip.profile)

    def look(self, profile: PrinterProfile, stopping: Stopping, /) -> Health | None:
        """Ask a printer on a cable that answers; of a silent one see whether its adapter is pulled out.

        A Bluetooth link is left alone: opening it wakes the printer.
        """
        if _WIRELESS in self.port or not profile.answers:
            is_gone = os.sep in self.port and not os.path.exists(self.port)  # noqa: PTH110 a name of the system
            return Health(heard=True, cause=Cause.NOT_FOUND) if is_gone else None
        try:
            port = self._opened()
        except OSError as error:
            return Health(heard=True, cause=_cause(error))
        with closing(port):
            return Dialogue(_wire(port), self.patience, stopping).look()

    def _opened(self) -> Serial:
        """The open port, ours alone. Raises OSError, also for a speed that the port does not have.

        Every write has an end, or a printer that takes nothing would keep a port of Windows for ever.
        """
        from serial import Serial  # late: 20 ms that only a serial printer should cost

        try:
            return Serial(self.port, self.baud, timeout=0, write_timeout=self.patience.write, exclusive=True)
        except ValueError as error:
            raise OSError(str(error)) from error
        except TerminalError as error:
            raise OSError(*error.args) from error

    def _is_answered(self, port: Serial, stopping: Stopping) -> bool:
        """Whether somebody is at the other end. A link opens before its printer is there, and keeps what it is given.

        A printer raises any of the three lines when it takes the call.
        """
        if _WIRELESS not in self.port:
            return True
        try:
            return _comes_true(lambda: port.cd or port.dsr or port.cts, self.patience.connect, stopping)
        except OSError as error:
            return error.errno in _NO_LINES


def _wire(port: Serial) -> Wire:
    try:
        port.fileno()
    except UnsupportedOperation:
        return _CountedWire(port)
    return _NumberedWire(port)


def _cause(error: OSError) -> Cause:
    """Pyserial wraps what the system said; what Windows says, and that another program holds the port, in words."""
    said = _WINDOWS_SAID.search(str(error))
    if said:
        return _WINDOWS_CAUSES.get(int(said["number"]), Cause.PRINTER_ERROR)
    return Cause.BUSY if "lock" in str(error) else device_cause(error)


@dataclass(frozen=True, slots=True)
class _NumberedWire:
    """A port that the system gives a number: bytes are handed over one by one, and none is counted that was not."""

    port: Serial

    def writable(self, seconds: float, stopping: Stopping) -> bool:
        return ready(self.port.fileno(), EVENT_WRITE, seconds, stopping)

    def readable(self, seconds: float, stopping: Stopping) -> bool:
        return ready(self.port.fileno(), EVENT_READ, seconds, stopping)

    def fetched(self, seconds: float, stopping: Stopping) -> bool:
        return _left(self.port, seconds, stopping)

    def write(self, data: memoryview) -> int:
        return os.write(self.port.fileno(), data)

    def read(self) -> bytes:
        return os.read(self.port.fileno(), 1024)


@dataclass(frozen=True, slots=True)
class _CountedWire:
    """A COM port, which has no number to wait on: pyserial's counters are looked at instead."""

    port: Serial

    def writable(self, _seconds: float, stopping: Stopping) -> bool:
        return not stopping()  # the port is waited for while it is written to

    def readable(self, seconds: float, stopping: Stopping) -> bool:
        return _comes_true(lambda: self.port.in_waiting > 0, seconds, stopping)

    def fetched(self, seconds: float, stopping: Stopping) -> bool:
        return _left(self.port, seconds, stopping)

    def write(self, data: memoryview) -> int:
        from serial import SerialTimeoutException  # loaded with the port

        try:
            return int(self.port.write(bytes(data[:_PIECE])) or 0)
        except SerialTimeoutException as error:
            raise PartlyTaken from error

    def read(self) -> bytes:
        return bytes(self.port.read(self.port.in_waiting or 1))


def _left(port: Serial, seconds: float, stopping: Stopping) -> bool:
    """Whether the last byte left; `seconds` count from the last one that did.

    A port that is closed over bytes that nobody takes would keep the program waiting.
    """
    while waiting := port.out_waiting:
        if not _comes_true(partial(_has_less_than, port, waiting), seconds, stopping):
            with suppress(OSError, TerminalError):
                port.reset_output_buffer()
            return False
    return True


def _has_less_than(port: Serial, waiting: int) -> bool:
    return port.out_waiting < waiting


def _comes_true(what: Callable[[], bool], seconds: float, stopping: Stopping) -> bool:
    end = monotonic() + seconds
    while not stopping():
        if what():
            return True
        if monotonic() >= end:
            return False
        sleep(_MOMENT)
    return False
