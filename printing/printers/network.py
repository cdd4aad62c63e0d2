"""A printer on the network that takes raw bytes, usually at port 9100."""

from __future__ import annotations

import errno
import os
import socket
from dataclasses import dataclass, field
from selectors import EVENT_READ, EVENT_WRITE
from time import monotonic

from pos.paper import Cause
from printing.printers.dialogue import Dialogue
from printing.printers.outcome import NotSent, Outcome, SentUnconfirmed, Unknown
from printing.printers.patience import Patience, ready
from printing.printers.slip import Slip, Stopping
from printing.renderers.printer_bytes import printer_bytes

_CAUSES = {
    errno.ECONNREFUSED: Cause.REFUSED,
    errno.ECONNRESET: Cause.BUSY,
    errno.EACCES: Cause.NO_PERMISSION,
    errno.EPERM: Cause.NO_PERMISSION,
}
"""What a connection that never came about means. Everything else (no route, no network) is UNREACHABLE."""


_UNDER_WAY = (errno.EINPROGRESS, errno.EWOULDBLOCK)


@dataclass(frozen=True, slots=True)
class NetworkPrinter:
    """Raw TCP. A connection is made for each slip, because an idle one keeps every other till out."""

    host: str
    port: int
    patience: Patience = field(default_factory=Patience)

    def send(self, slip: Slip, stopping: Stopping, /) -> Outcome:
        """Connect, print, hang up in good order."""
        data = printer_bytes(slip.document, slip.profile)
        try:
            connection = self._connected(stopping)
        except socket.gaierror:
            return NotSent(Cause.NOT_FOUND)
        except OSError as error:
            return NotSent(_CAUSES.get(error.errno or 0, Cause.UNREACHABLE))
        with connection:
            dialogue = Dialogue(_SocketWire(connection), self.patience, stopping)
            outcome = dialogue.send(data, answers=slip.profile.answers)
            return self._hung_up(connection, outcome, stopping)

    def _connected(self, stopping: Stopping) -> socket.socket:
        """A connection that never blocks, to the first address of the host that takes one. Raises OSError."""
        error = OSError(errno.EHOSTUNREACH, "no address")
        for family, kind, _, _, address in socket.getaddrinfo(self.host, self.port, type=socket.SOCK_STREAM):
            connection = socket.socket(family, kind)
            connection.settimeout(0)
            number = connection.connect_ex(address)
            if number in _UNDER_WAY:
                in_time = ready(connection.fileno(), EVENT_WRITE, self.patience.connect, stopping)
                number = connection.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR) if in_time else errno.ETIMEDOUT
            if not number:
                return connection
            connection.close()
            error = OSError(number, os.strerror(number))
        raise error

    def _hung_up(self, connection: socket.socket, outcome: Outcome, stopping: Stopping) -> Outcome:
        """Say that nothing more comes, read what is left, and notice a printer that threw the slip away.

        Without this a byte still unread makes the system reset the connection, and the rest of the slip is
        gone.
        """
        try:
            connection.shutdown(socket.SHUT_WR)
            end = monotonic() + self.patience.drain
            while ready(connection.fileno(), EVENT_READ, end - monotonic(), stopping) and connection.recv(1024):
                continue
        except OSError:
            return Unknown(Cause.BROKEN_OFF) if isinstance(outcome, SentUnconfirmed) else outcome
        return outcome


@dataclass(frozen=True, slots=True)
class _SocketWire:
    connection: socket.socket

    def fileno(self) -> int:
        return self.connection.fileno()

    def write(self, data: memoryview) -> int:
        return self.connection.send(data)

    def read(self) -> bytes:
        return self.connection.recv(1024)
