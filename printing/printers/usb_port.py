"""A printer on USB, spoken to straight through libusb, for systems that show it as no device file."""

from __future__ import annotations

import errno
from contextlib import closing
from dataclasses import dataclass, field

from pos.printers import PrinterProfile
from printing.printers.outcome import WELL, Health, NotSent, Outcome
from printing.printers.seams.usb_bus import Bus, UsbDevice, UsbPlace, the_bus, wanted
from printing.printers.slip import Slip, Stopping
from printing.printers.talk.dialogue import Dialogue
from printing.printers.talk.patience import Patience
from printing.renderers.printer_bytes import printer_bytes


@dataclass(frozen=True, slots=True)
class UsbPrinter:
    """The printer with this maker, model, serial number and port.

    Off and on again it is another device, so it is looked for at each slip.
    """

    place: UsbPlace
    patience: Patience = field(default_factory=Patience)
    bus: Bus = field(default_factory=the_bus, compare=False, repr=False)

    def send(self, slip: Slip, stopping: Stopping, /) -> Outcome:
        """Find, take, print, give back."""
        data = printer_bytes(slip.document, slip.profile)
        try:
            wire = self.bus.take(self._found(), self.patience)
        except OSError as error:
            return NotSent(self.bus.cause(error))
        with closing(wire):
            return Dialogue(wire, self.patience, stopping).send(data, slip.profile)

    def look(self, profile: PrinterProfile, stopping: Stopping, /) -> Health:
        """Ask a printer that answers; of another one see whether it is plugged in."""
        try:
            device = self._found()
            if not profile.answers:
                return WELL
            wire = self.bus.take(device, self.patience)
        except OSError as error:
            return Health(heard=True, cause=self.bus.cause(error))
        with closing(wire):
            return Dialogue(wire, self.patience, stopping).look()

    def _found(self) -> UsbDevice:
        """The device as it is plugged in now. Raises OSError."""
        device = wanted(self.place, self.bus.printers())
        if device is None:
            raise OSError(errno.ENODEV, "not plugged in")
        return device
