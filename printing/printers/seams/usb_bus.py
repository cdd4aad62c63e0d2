"""USB as printers need it: what is plugged in, and a wire to one device.

Everything that pyusb is asked for is here. A clone often has no printer class and the number of another maker, so
known numbers count as printers too; several share one number, so a printer is known by number, serial and port.
"""

from __future__ import annotations

import errno
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from time import monotonic
from typing import Any, Protocol

from pos.paper import Cause
from printing.printers.slip import Stopping
from printing.printers.talk.patience import Patience
from printing.printers.talk.wire import GLANCE, PartlyTaken, Wire

PRINTER_CLASS = 7
_BULK, _KIND = 0x02, 0x03
_INWARD = 0x80
_PIECE = 4096
"""Bytes of one transfer: small enough that little is in doubt when one breaks off."""

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
    """A printer that is plugged in now; `handle` is the bus's own."""

    place: UsbPlace
    name: str
    handle: Any


class Bus(Protocol):
    """The USB of this machine."""

    def printers(self) -> Sequence[UsbDevice]:
        """Everything plugged in that looks like a receipt printer. Raises OSError."""
        ...

    def taken(self, device: UsbDevice, patience: Patience) -> Any:
        """A context with a wire to `device`, which is ours alone meanwhile. Raises OSError."""
        ...

    def cause(self, error: OSError) -> Cause:
        """Why a device could not be taken."""
        ...


def wanted(place: UsbPlace, there: Iterable[UsbDevice]) -> UsbDevice | None:
    """The device that is meant: of twins, the one at the port; one that is alone may hang on another port by now."""
    alike = [
        device
        for device in there
        if (device.place.vendor, device.place.product) == (place.vendor, place.product)
        and place.serial in ("", device.place.serial)
    ]
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

    @contextmanager
    def taken(self, device: UsbDevice, patience: Patience) -> Iterator[Wire]:
        import usb.util  # loaded with the bus

        handle = device.handle
        interface = _interface(handle)
        number = interface.bInterfaceNumber
        given_back = _kernel_lets_go(handle, number)
        try:
            usb.util.claim_interface(handle, number)
            yield _UsbWire(interface, patience)
        finally:
            usb.util.release_interface(handle, number)
            usb.util.dispose_resources(handle)
            if given_back:
                with suppress(OSError, NotImplementedError):
                    handle.attach_kernel_driver(number)

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
    place = UsbPlace(device.idVendor, device.idProduct, _text(device, "serial_number"), ports)
    name = " ".join(filter(None, (_text(device, "manufacturer"), _text(device, "product"))))
    return UsbDevice(place, name, device)


def _text(device: Any, name: str) -> str:
    """A text of the device, which only its owner may read; empty where there is none."""
    try:
        text = getattr(device, name)
    except (OSError, ValueError, NotImplementedError):
        return ""
    return "".join(sign for sign in str(text or "") if sign.isprintable()).strip()


def _interface(device: Any) -> Any:
    """The part of the device that prints: the printer class where there is one, else the first that takes bytes."""
    parts = [part for configuration in device for part in configuration if _endpoint(part, inward=False) is not None]
    if not parts:
        raise OSError(errno.ENODEV, "takes no bytes")
    return next((part for part in parts if part.bInterfaceClass == PRINTER_CLASS), parts[0])


def _endpoint(interface: Any, *, inward: bool) -> Any:
    """Clones have other endpoints than their models: they are found, not known."""
    for endpoint in interface:
        if endpoint.bmAttributes & _KIND == _BULK and bool(endpoint.bEndpointAddress & _INWARD) is inward:
            return endpoint
    return None


def _kernel_lets_go(device: Any, number: int) -> bool:
    """Whether the system's own driver had the device and gave it to us."""
    try:
        if not device.is_kernel_driver_active(number):
            return False
        device.detach_kernel_driver(number)
    except NotImplementedError:  # Windows knows no such driver
        return False
    return True


class _UsbWire:
    """One interface of a device, through transfers that each have an end (0 would wait for ever)."""

    def __init__(self, interface: Any, patience: Patience) -> None:
        self._out = _endpoint(interface, inward=False)
        self._in = _endpoint(interface, inward=True)
        self._patience = patience
        self._heard = b""

    def writable(self, _seconds: float, stopping: Stopping) -> bool:
        return not stopping()  # a transfer waits by itself

    def readable(self, seconds: float, stopping: Stopping) -> bool:
        end = monotonic() + seconds
        while self._in is not None and not stopping():
            self._heard += self._arrived()
            if self._heard:
                return True
            if monotonic() >= end:
                return False
        return False

    def fetched(self, _seconds: float, _stopping: Stopping) -> bool:
        return True  # a transfer that ended is in the printer

    def write(self, data: memoryview) -> int:
        import usb.core  # loaded with the bus

        try:
            return int(self._out.write(bytes(data[:_PIECE]), int(self._patience.write * 1000)))
        except usb.core.USBTimeoutError as error:
            raise PartlyTaken from error

    def read(self) -> bytes:
        heard, self._heard = self._heard, b""
        return heard

    def _arrived(self) -> bytes:
        import usb.core  # loaded with the bus

        try:
            return bytes(self._in.read(max(64, self._in.wMaxPacketSize), int(GLANCE * 1000)))
        except usb.core.USBTimeoutError:
            return b""
