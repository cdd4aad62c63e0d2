"""A printer on a free port of this machine, with every fault of a market, for whoever wants to print on one."""

from __future__ import annotations

import socket
import struct
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from threading import Event, Thread

READY, SILENT = b"\x12", b""
_ASKED, _ASKED_BEHIND = b"\x10\x04\x02", b"\x1dr\x01"


@dataclass
class MarketPrinter:
    """Takes one till at a time until it is switched off, and answers as it is told, with one fault or none."""

    offline: bytes = READY
    """What it says before a slip."""
    behind: bytes = b"\x00"
    """What it says behind one."""
    chatter: bytes = b""
    """What it says to everything."""
    hangs: bool = False
    resets_after: int | None = None
    closes_after: int | None = None
    drips: bool = False
    late: Event | None = None
    """Its answer behind a slip waits for this."""
    paper: bytes = b""
    switched_off: Event = field(default_factory=Event)
    listener: socket.socket = field(default_factory=lambda: socket.create_server(("127.0.0.1", 0), backlog=8))

    @property
    def port(self) -> int:
        return int(self.listener.getsockname()[1])

    @property
    def address(self) -> str:
        return f"network://127.0.0.1:{self.port}"

    def serve(self) -> None:
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
        while more := connection.recv(64 if self.drips else 4096):
            heard += more
            self.paper += more
            if self.resets_after is not None and len(heard) > self.resets_after:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                return
            if self.closes_after is not None and len(heard) > self.closes_after:
                return
            self._answer(connection, more, heard)

    def _answer(self, connection: socket.socket, more: bytes, heard: bytes) -> None:
        connection.sendall(self.chatter)
        if _ASKED in more:
            connection.sendall(self.offline)
        if heard.endswith(_ASKED_BEHIND):
            if self.late:
                self.late.wait(10)
            connection.sendall(self.behind)


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
