"""A printer that the system shows as a device file, such as `/dev/usb/lp0`."""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass, field
from pathlib import Path

from pos.paper import Cause
from printing.printers.dialogue import Dialogue
from printing.printers.outcome import NotSent, Outcome
from printing.printers.patience import Patience
from printing.printers.slip import Slip, Stopping
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


@dataclass(frozen=True, slots=True)
class DevicePrinter:
    """A device file. It is never created: a missing one means a pulled cable."""

    path: Path
    patience: Patience = field(default_factory=Patience)

    def send(self, slip: Slip, stopping: Stopping, /) -> Outcome:
        """Open, print, close."""
        data = printer_bytes(slip.document, slip.profile)
        # A printer that is silent by nature may also be one that cannot be opened for reading.
        mode = os.O_RDWR if slip.profile.answers else os.O_WRONLY
        try:
            device = os.open(self.path, mode | _NEVER_WAIT)
        except OSError as error:
            return NotSent(_CAUSES.get(error.errno or 0, Cause.PRINTER_ERROR))
        try:
            dialogue = Dialogue(_DeviceWire(device), self.patience, stopping)
            return dialogue.send(data, answers=slip.profile.answers)
        finally:
            os.close(device)


@dataclass(frozen=True, slots=True)
class _DeviceWire:
    device: int

    def fileno(self) -> int:
        return self.device

    def write(self, data: memoryview) -> int:
        return os.write(self.device, data)

    def read(self) -> bytes:
        return os.read(self.device, 1024)
