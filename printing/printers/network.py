"""A printer on the network that takes raw bytes, usually at port 9100."""

from __future__ import annotations

import errno
import socket
from dataclasses import dataclass, field

from pos.paper import Cause
from pos.printers import PrinterProfile
from printing.printers.outcome import WELL, Health, NotSent, Outcome
from printing.printers.slip import Slip, Stopping
from printing.printers.talk.connection import Place, SocketWire, connected, hung_up
from printing.printers.talk.dialogue import Dialogue
from printing.printers.talk.patience import Patience
from printing.renderers.printer_bytes import printer_bytes

_CAUSES = {
    errno.ECONNREFUSED: Cause.REFUSED,
    errno.ECONNRESET: Cause.BUSY,
    errno.EACCES: Cause.NO_PERMISSION,
    errno.EPERM: Cause.NO_PERMISSION,
}
"""What a connection that never came about means. Everything else (no route, no network) is UNREACHABLE."""


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
        except OSError as error:
            return NotSent(_cause(error))
        with connection:
            outcome = Dialogue(SocketWire(connection), self.patience, stopping).send(data, slip.profile)
            return hung_up(connection, outcome, self.patience, stopping)

    def look(self, profile: PrinterProfile, stopping: Stopping, /) -> Health:
        """Ask a printer that answers; of another one see whether it takes a connection."""
        try:
            connection = self._connected(stopping)
        except OSError as error:
            return Health(heard=True, cause=_cause(error))
        with connection:
            # No goodbye is waited for: no slip can be lost with it, and another till may want to print.
            return Dialogue(SocketWire(connection), self.patience, stopping).look() if profile.answers else WELL

    def _connected(self, stopping: Stopping) -> socket.socket:
        """A connection to the first address of the host that takes one. Raises OSError."""
        found = socket.getaddrinfo(self.host, self.port, type=socket.SOCK_STREAM)
        places = (Place(family, 0, address) for family, _, _, _, address in found)
        return connected(places, self.patience, stopping)


def _cause(error: OSError) -> Cause:
    if isinstance(error, socket.gaierror):
        return Cause.NOT_FOUND
    return _CAUSES.get(error.errno or 0, Cause.UNREACHABLE)
