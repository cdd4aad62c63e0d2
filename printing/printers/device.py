"""A printer that the system shows as a device file, such as `/dev/usb/lp0`."""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass, field
from pathlib import Path

from pos.paper import Cause
from pos.printers import PrinterProfile
from printing.printers.outcome import WELL, Health, NotSent, Outcome
from printing.printers.slip import Slip, Stopping
from printing.printers.talk.dialogue import Dialogue
from printing.printers.talk.patience import Patience
from printing.printers.talk.wire import DeviceWire
from printing.renderers.printer_bytes import printer_bytes

_CAUSES = {
    errno.ENOENT: Cause.NOT_FOUND,
    errno.ENODEV: Cause.NOT_FOUND,
    errno.ENXIO: Cause.NOT_FOUND,
    errno.ENOTDIR: Cause.NOT_FOUND,
    errno.EISDIR: Cause.NOT_FOUND,
    errno.EACCES: Cause.NO_PERMISSION,
    errno.EPERM: Cause.NO_PERMISSION,
    errno.EROFS: Cause.NO_PERMISSION,
    errno.EBUSY: Cause.BUSY,
}

# Windows has neither; nobody has a device file there.
_NEVER_WAIT = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)


def device_cause(error: OSError) -> Cause:
    """Why a device could not be opened."""
    return _CAUSES.get(error.errno or 0, Cause.PRINTER_ERROR)


@dataclass(frozen=True, slots=True)
class DevicePrinter:
    """A device file. It is never created: a missing one means a pulled cable."""

    path: Path
    patience: Patience = field(default_factory=Patience)

    def send(self, slip: Slip, stopping: Stopping, /) -> Outcome:
        """Open, print, close."""
        data = printer_bytes(slip.document, slip.profile)
        try:
            device = self._opened(slip.profile)
        except OSError as error:
            return NotSent(device_cause(error))
        try:
            return Dialogue(DeviceWire(device), self.patience, stopping).send(data, slip.profile)
        finally:
            os.close(device)

    def look(self, profile: PrinterProfile, stopping: Stopping, /) -> Health:
        """Ask a printer that answers; of another one see whether its device is there."""
        if not profile.answers:
            there = self.path.exists()
            return WELL if there else Health(heard=True, cause=Cause.NOT_FOUND)
        try:
            device = self._opened(profile)
        except OSError as error:
            return Health(heard=True, cause=device_cause(error))
        try:
            return Dialogue(DeviceWire(device), self.patience, stopping).look()
        finally:
            os.close(device)

    def _opened(self, profile: PrinterProfile) -> int:
        """The open device. A printer that is silent by nature may also be one that cannot be opened for reading."""
        mode = os.O_RDWR if profile.answers else os.O_WRONLY
        return os.open(self.path, mode | _NEVER_WAIT)
