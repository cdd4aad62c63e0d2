"""A connection to a printer over a socket, of the network or of Bluetooth: made, used and given up in good order."""

from __future__ import annotations

import errno
import os
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from selectors import EVENT_READ, EVENT_WRITE
from time import monotonic
from typing import Any

from pos.paper import Cause
from printing.printers.outcome import Outcome, SentUnconfirmed, Unknown
from printing.printers.slip import Stopping
from printing.printers.talk.patience import Patience
from printing.printers.talk.wire import ready

_UNDER_WAY = (errno.EINPROGRESS, errno.EWOULDBLOCK)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a printer listens, in the words of `socket`."""

    family: int
    protocol: int
    address: Any


def connected(places: Iterable[Place], patience: Patience, stopping: Stopping) -> socket.socket:
    """A connection that never blocks, to the first place that takes one. Raises OSError."""
    error = OSError(errno.EHOSTUNREACH, "no address")
    for place in places:
        connection = socket.socket(place.family, socket.SOCK_STREAM, place.protocol)
        connection.settimeout(0)
        number = connection.connect_ex(place.address)
        if number in _UNDER_WAY:
            in_time = ready(connection.fileno(), EVENT_WRITE, patience.connect, stopping)
            number = connection.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR) if in_time else errno.ETIMEDOUT
        if not number:
            return connection
        connection.close()
        error = OSError(number, os.strerror(number))
    raise error


def hung_up(connection: socket.socket, outcome: Outcome, patience: Patience, stopping: Stopping) -> Outcome:
    """Say that nothing more comes, read what is left, and notice a printer that threw the slip away.

    Without this a byte still unread makes the system reset the connection, and the rest of the slip is gone.
    """
    try:
        connection.shutdown(socket.SHUT_WR)
        end = monotonic() + patience.drain
        while ready(connection.fileno(), EVENT_READ, end - monotonic(), stopping) and connection.recv(1024):
            continue
    except OSError:
        return Unknown(Cause.BROKEN_OFF) if isinstance(outcome, SentUnconfirmed) else outcome
    return outcome


@dataclass(frozen=True, slots=True)
class SocketWire:
    """An open connection as a wire."""

    connection: socket.socket

    def writable(self, seconds: float, stopping: Stopping) -> bool:
        """See Wire."""
        return ready(self.connection.fileno(), EVENT_WRITE, seconds, stopping)

    def readable(self, seconds: float, stopping: Stopping) -> bool:
        """See Wire."""
        return ready(self.connection.fileno(), EVENT_READ, seconds, stopping)

    def fetched(self, seconds: float, stopping: Stopping) -> bool:
        """The system goes on sending after the goodbye; here it is enough that it takes bytes again."""
        return self.writable(seconds, stopping)

    def write(self, data: memoryview) -> int:
        """See Wire."""
        return self.connection.send(data)

    def read(self) -> bytes:
        """See Wire."""
        return self.connection.recv(1024)
