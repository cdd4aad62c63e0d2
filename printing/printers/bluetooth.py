"""A paired Bluetooth printer, spoken to straight over RFCOMM where this Python can."""

from __future__ import annotations

import errno
import socket
from dataclasses import dataclass, field

from pos.paper import Cause
from pos.printers import PrinterProfile
from printing.printers.outcome import NotSent, Outcome
from printing.printers.slip import Slip, Stopping
from printing.printers.talk.connection import Place, SocketWire, connected, hung_up
from printing.printers.talk.dialogue import Dialogue
from printing.printers.talk.patience import Patience
from printing.renderers.printer_bytes import printer_bytes

SERIAL_PORT = 1
"""The channel on which receipt printers offer their serial port."""

_CAUSES = {
    errno.ECONNREFUSED: Cause.BUSY,
    errno.EBUSY: Cause.BUSY,
    errno.EACCES: Cause.NOT_PAIRED,
    errno.EPERM: Cause.NOT_PAIRED,
}
"""What a connection that never came about means. Everything else is out of reach, or off."""

_SLOW = Patience(connect=8.0, write=8.0)
"""A printer that sleeps takes some seconds to answer a call."""


def has_bluetooth() -> bool:
    """Whether this Python was built with Bluetooth sockets; elsewhere the printer is `serial:///dev/rfcomm0`."""
    return hasattr(socket, "AF_BLUETOOTH") and hasattr(socket, "BTPROTO_RFCOMM")


@dataclass(frozen=True, slots=True)
class BluetoothPrinter:
    """RFCOMM to the device `mac`. It is never asked how it is: a question wakes it and empties its battery."""

    mac: str
    channel: int = SERIAL_PORT
    patience: Patience = field(default_factory=lambda: _SLOW)

    def send(self, slip: Slip, stopping: Stopping, /) -> Outcome:
        """Call it, print, hang up in good order."""
        data = printer_bytes(slip.document, slip.profile)
        try:
            connection = connected((self._place(),), self.patience, stopping)
        except OSError as error:
            return NotSent(_CAUSES.get(error.errno or 0, Cause.OUT_OF_REACH))
        with connection:
            outcome = Dialogue(SocketWire(connection), self.patience, stopping).send(data, slip.profile)
            return hung_up(connection, outcome, self.patience, stopping)

    def look(self, _profile: PrinterProfile, _stopping: Stopping, /) -> None:
        """Nothing is learnt between two slips."""

    def _place(self) -> Place:
        family = int(getattr(socket, "AF_BLUETOOTH", -1))
        protocol = int(getattr(socket, "BTPROTO_RFCOMM", 0))
        return Place(family, protocol, (self.mac, self.channel))
