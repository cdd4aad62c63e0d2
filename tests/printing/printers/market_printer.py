"""A printer on a free port of this machine, with every fault of a market, for whoever wants to print on one."""

from __future__ import annotations

import socket
import struct
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from threading import Event, Thread

READY, SILENT = b"\x12", b""
DRIP = 0.004
"""Seconds that a slow printer takes for each piece."""
_ASKED, _ASKED_BEHIND = b"\x10\x04\x02", b"\x1dr\x01"


@dataclass
class MarketPrinter:
    """Takes one till at a time until it is switched off, and answers as it is told, with one fault or none."""

    offline: bytes = READY
    """What it says before a slip."""
    behind: bytes = b"\x00"
    """What it says behind one."""
    offline_behind: bytes | None = None
    """What it says from then on."""
    chatter: bytes = b""
    """What it says to everything."""
    hangs: bool = False
    resets_after: int | None = None
    closes_after: int | None = None
    drips: int = 0
    """It takes so many bytes at a time, and DRIP seconds for each; `drops` of them have come."""
    holds: int | None = None
    """So many bytes wait in it, and no more."""
    late: Event | None = None
    """Its answer behind a slip waits for this."""
    paper: bytes = b""
    drops: int = 0
    let_go: Event = field(default_factory=Event)
    """A till has said that nothing more comes."""
    switched_off: Event = field(default_factory=Event)
    listener: socket.socket = field(default_factory=lambda: socket.create_server(("127.0.0.1", 0), backlog=8))

    @property
    def port(self) -> int:
        return int(self.listener.getsockname()[1])

    @property
    def address(self) -> str:
        return f"network://127.0.0.1:{self.port}"

    def serve(self) -> None:
        if self.holds:
            self.listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, self.holds)
        self.listener.settimeout(0.02)
        while not self.switched_off.is_set():
            with suppress(OSError):  # nobody came, or the till is gone before a late answer
                connection, _ = self.listener.accept()
                connection.settimeout(10)
                with connection, suppress(OSError):
                    self._talk(connection)

    def _talk(self, connection: socket.socket) -> None:
        if self.hangs:
            self.switched_off.wait(10)
            return
        heard = b""
        while more := self._piece(connection):
            heard += more
            self.paper += more
            if self.resets_after is not None and len(heard) > self.resets_after:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                return
            if self.closes_after is not None and len(heard) > self.closes_after:
                return
            self._answer(connection, more, heard)
        self.let_go.set()

    def _piece(self, connection: socket.socket) -> bytes:
        if self.drips:
            self.drops += 1
            self.switched_off.wait(DRIP)
        return connection.recv(self.drips or 4096)

    def _answer(self, connection: socket.socket, more: bytes, heard: bytes) -> None:
        connection.sendall(self.chatter)
        if _ASKED in more:
            connection.sendall(self.offline)
        if heard.endswith(_ASKED_BEHIND):
            if self.late:
                self.late.wait(10)
            connection.sendall(self.behind)
            self.offline = self.offline_behind or self.offline


@contextmanager
def switched_on(printer: MarketPrinter) -> Iterator[MarketPrinter]:
    """The printer serves while the block lasts."""
    thread = Thread(target=printer.serve, daemon=True)
    thread.start()
    yield printer
    printer.switched_off.set()
    if printer.late:
        printer.late.set()
    thread.join(10)
    printer.listener.close()
    assert not thread.is_alive()


def free_port() -> int:
    """A port where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])
