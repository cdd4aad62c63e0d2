"""A printer on USB, spoken to straight through libusb, for systems that show it as no device file."""

from __future__ import annotations

from dataclasses import dataclass, field

from pos.paper import Cause
from pos.printers import PrinterProfile
from printing.printers.outcome import WELL, Health, NotSent, Outcome
from printing.printers.seams.usb_bus import Bus, UsbPlace, the_bus, wanted
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
            device = wanted(self.place, self.bus.printers())
            if device is None:
                return NotSent(Cause.NOT_FOUND)
            with self.bus.taken(device, self.patience) as wire:
                return Dialogue(wire, self.patience, stopping).send(data, slip.profile)
        except OSError as error:
            return NotSent(self.bus.cause(error))

    def look(self, profile: PrinterProfile, stopping: Stopping, /) -> Health:
        """Ask a printer that answers; of another one see whether it is plugged in."""
        try:
            device = wanted(self.place, self.bus.printers())
            if device is None:
                return Health(heard=True, cause=Cause.NOT_FOUND)
            if not profile.answers:
                return WELL
            with self.bus.taken(device, self.patience) as wire:
                return Dialogue(wire, self.patience, stopping).look()
        except OSError as error:
            return Health(heard=True, cause=self.bus.cause(error))
