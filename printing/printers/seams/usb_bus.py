"""USB as printers need it: what is plugged in, and a wire to one device.

Everything that pyusb is asked for is here. A clone often has no printer class and the number of another maker, so
known numbers count as printers too; several share one number, so a printer is known by number, serial and port.
"""

from __future__ import annotations

import errno
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from typing import Any, Protocol

from pos.paper import Cause
from printing.printers.seams.usb_wire import PRINTER_CLASS, TakenWire, taken
from printing.printers.talk.patience import Patience

CLONES = frozenset(
    {
        (0x0416, 0x5011), (0x0483, 0x5743), (0x0483, 0x070B), (0x0456, 0x0808), (0x0FE6, 0x811E), (0x1FC9, 0x2016),
        (0x20D1, 0x7008), (0x28E9, 0x0289), (0x4B43, 0x3538), (0x6868, 0x0200), (0x1A86, 0x7584), (0x067B, 0x2305),
    }
)  # fmt: skip
"""Numbers under which receipt printers of many names are sold."""

_CAUSES = {
    errno.EACCES: Cause.NO_PERMISSION,
    errno.EPERM: Cause.NO_PERMISSION,
    errno.EBUSY: Cause.BUSY,
    errno.ENODEV: Cause.NOT_FOUND,
    errno.ENOENT: Cause.NOT_FOUND,
}


@dataclass(frozen=True, slots=True)
class UsbPlace:
    """How a printer is known on the bus: numbers of maker and model, serial number and port, each as far as known."""

    vendor: int
    product: int
    serial: str = ""
    port: str = ""


@dataclass(frozen=True, slots=True)
class UsbDevice:
    """A printer that is plugged in now; `handle` is the bus's own.

    Of one that belongs to another user or driver `is_hidden`: it has a serial number, which only its owner may read.
    """

    place: UsbPlace
    name: str
    handle: Any
    is_hidden: bool = False


class Bus(Protocol):
    """The USB of this machine."""

    def printers(self) -> Sequence[UsbDevice]:
        """Everything plugged in that looks like a receipt printer. Raises OSError."""
        ...

    def take(self, device: UsbDevice, patience: Patience) -> TakenWire:
        """A wire to `device`, which is ours alone until it is closed. Raises OSError."""
        ...

    def cause(self, error: OSError) -> Cause:
        """Why a device could not be taken."""
        ...


def wanted(place: UsbPlace, there: Iterable[UsbDevice]) -> UsbDevice | None:
    """The device that is meant: of twins, the one at the port; one that is alone may hang on another port by now.

    Where none has the serial number, one that hides its own may be it.
    """
    same_kind = [
        device for device in there if (device.place.vendor, device.place.product) == (place.vendor, place.product)
    ]
    alike = [device for device in same_kind if place.serial in ("", device.place.serial)]
    alike = alike or [device for device in same_kind if device.is_hidden]
    at_port = [device for device in alike if place.port and device.place.port == place.port]
    if at_port:
        return at_port[0]
    return alike[0] if len(alike) == 1 else None


@cache
def the_bus() -> Bus:
    """The USB of this machine, through pyusb and the libusb that comes with it."""
    return _PyUsbBus()


class _PyUsbBus:
    """Loads pyusb at the first look: 70 ms that only a USB printer should cost."""

    def printers(self) -> Sequence[UsbDevice]:
        core, backend = self._library()
        found = core.find(find_all=True, backend=backend)
        return tuple(_described(device) for device in found if _is_printer(device))

    def take(self, device: UsbDevice, patience: Patience) -> TakenWire:
        return taken(device.handle, patience)

    def cause(self, error: OSError) -> Cause:
        return _CAUSES.get(error.errno or 0, Cause.PRINTER_ERROR)

    def _library(self) -> tuple[Any, Any]:
        import libusb_package  # late: see the class
        import usb.backend.libusb1
        import usb.core

        backend = usb.backend.libusb1.get_backend(find_library=libusb_package.find_library)
        if backend is None:
            raise OSError(errno.ENOENT, "no libusb")
        return usb.core, backend


def _is_printer(device: Any) -> bool:
    if (device.idVendor, device.idProduct) in CLONES or device.bDeviceClass == PRINTER_CLASS:
        return True
    with suppress(OSError, NotImplementedError):
        return any(each.bInterfaceClass == PRINTER_CLASS for configuration in device for each in configuration)
    return False


def _described(device: Any) -> UsbDevice:
    ports = "-".join((str(device.bus), ".".join(map(str, device.port_numbers or ()))))
    serial = _text(device, "serial_number")
    name = " ".join(filter(None, (_text(device, "manufacturer"), _text(device, "product"))))
    place = UsbPlace(device.idVendor, device.idProduct, serial, ports)
    return UsbDevice(place, name, device, is_hidden=bool(device.iSerialNumber) and not serial)


def _text(device: Any, name: str) -> str:
    """A text of the device, which only its owner may read; empty where there is none."""
    try:
        text = getattr(device, name)
    except (OSError, ValueError, NotImplementedError):
        return ""
    return "".join(sign for sign in str(text or "") if sign.isprintable()).strip()
