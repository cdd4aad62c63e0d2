"""A paired Bluetooth printer, played over a socket of this machine that is told it were RFCOMM."""

from __future__ import annotations

import errno
import os
import socket
from collections.abc import Iterator
from threading import Thread
from typing import Any

import pytest

from pos.paper import Cause
from pos.printers import PrinterProfile
from printing.document import Cut, Text
from printing.printers.bluetooth import BluetoothPrinter
from printing.printers.outcome import NotSent, Outcome, SentUnconfirmed
from printing.printers.slip import Slip, Transport
from printing.printers.talk.patience import Patience
from printing.renderers.printer_bytes import printer_bytes

HASTY = Patience(connect=0.3, write=0.3, drain=0.3, pause=0.001)
GENTLE = PrinterProfile(chunk=16)
PAPER = (Text("STRUK"), Cut())
MAC, CHANNEL = "AA:BB:CC:DD:EE:FF", 2
BLUETOOTH, RFCOMM = 31, 3


class Radio(socket.socket):
    """A socket of Bluetooth: `refusal` is what calling a printer comes to, at once or a moment later."""

    at: tuple[str, int] = ("127.0.0.1", 1)
    refusal = 0
    refusal_later = 0

    def __init__(self, family: int = -1, kind: int = -1, protocol: int = -1, fileno: int | None = None) -> None:
        if family == BLUETOOTH:
            assert protocol == RFCOMM
            family, protocol = socket.AF_INET, 0
        super().__init__(family, kind, protocol, fileno)

    def connect_ex(self, place: Any, /) -> int:
        assert place == (MAC, CHANNEL)
        return self.refusal or super().connect_ex(self.at)

    def getsockopt(self, level: int, option: int, *more: Any) -> Any:
        if (level, option) == (socket.SOL_SOCKET, socket.SO_ERROR) and self.refusal_later:
            return self.refusal_later
        return super().getsockopt(level, option, *more)


@pytest.fixture
def printer() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as printer:
        printer.settimeout(5)
        yield printer


@pytest.fixture
def radio(printer: socket.socket, monkeypatch: pytest.MonkeyPatch) -> type[Radio]:
    monkeypatch.setattr(socket, "AF_BLUETOOTH", BLUETOOTH, raising=False)
    monkeypatch.setattr(socket, "BTPROTO_RFCOMM", RFCOMM, raising=False)
    monkeypatch.setattr(socket, "socket", Radio)
    monkeypatch.setattr(Radio, "at", printer.getsockname())
    return Radio


def printed() -> Outcome:
    return BluetoothPrinter(MAC, CHANNEL, HASTY).send(Slip("struk", PAPER, GENTLE), lambda: False)


@pytest.mark.usefixtures("radio")
def test_a_printer_that_takes_the_call_gets_the_whole_slip_and_a_goodbye(printer: socket.socket) -> None:
    heard: list[bytes] = []

    def listen() -> None:
        connection, _ = printer.accept()
        with connection:
            while more := connection.recv(1024):
                heard.append(more)

    thread = Thread(target=listen)
    thread.start()
    assert printed() == SentUnconfirmed()
    thread.join(10)
    assert b"".join(heard) == printer_bytes(PAPER, GENTLE)


@pytest.mark.parametrize("when", ["refusal", "refusal_later"])
@pytest.mark.parametrize(
    ("number", "cause"),
    [
        (errno.ECONNREFUSED, Cause.BUSY),
        (errno.EBUSY, Cause.BUSY),
        (errno.EACCES, Cause.NOT_PAIRED),
        (errno.EPERM, Cause.NOT_PAIRED),
        (errno.EHOSTDOWN, Cause.OUT_OF_REACH),
        (errno.EHOSTUNREACH, Cause.OUT_OF_REACH),
        (errno.ETIMEDOUT, Cause.OUT_OF_REACH),
    ],
)
def test_a_call_that_nobody_takes_says_why(
    radio: type[Radio], monkeypatch: pytest.MonkeyPatch, number: int, cause: Cause, when: str
) -> None:
    monkeypatch.setattr(radio, when, number)
    assert printed() == NotSent(cause), os.strerror(number)


@pytest.mark.usefixtures("radio")
def test_a_printer_is_not_woken_by_a_question(printer: socket.socket) -> None:
    till: Transport = BluetoothPrinter(MAC, CHANNEL, HASTY)
    assert till.look(PrinterProfile(answers=True), lambda: False) is None
    printer.setblocking(False)
    with pytest.raises(BlockingIOError):
        printer.accept()
