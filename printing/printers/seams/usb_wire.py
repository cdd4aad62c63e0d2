"""A wire to one device on USB: taken from whoever has it, written to in transfers that have an end, given back."""

from __future__ import annotations

import errno
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from time import monotonic
from typing import Any, Protocol

from printing.printers.slip import Stopping
from printing.printers.talk.patience import Patience
from printing.printers.talk.wire import GLANCE, PartlyTaken, Wire

PRINTER_CLASS = 7
_BULK, _KIND = 0x02, 0x03
_INWARD = 0x80
_PIECE = 4096
"""Bytes of one transfer: small enough that little is in doubt when one breaks off."""


class TakenWire(Wire, Protocol):
    """A wire to a device that is ours alone."""

    def close(self) -> None:
        """Give the device back; one that is gone needs nothing. Raises nothing: what was printed stays printed."""
        ...


def taken(device: Any, patience: Patience) -> TakenWire:
    """A wire to pyusb's `device`, which is ours alone until it is closed. Raises OSError."""
    import usb.util  # loaded with the bus

    interface = _interface(device)
    number = interface.bInterfaceNumber
    was_the_kernels = False
    try:
        was_the_kernels = _kernel_lets_go(device, number)
        usb.util.claim_interface(device, number)
    except NotImplementedError as error:  # Windows has given it to another driver
        _give_back(device, number, to_kernel=was_the_kernels)
        raise PermissionError(errno.EACCES, str(error)) from error
    except OSError:
        _give_back(device, number, to_kernel=was_the_kernels)
        raise
    return _UsbWire(interface, patience, partial(_give_back, device, number, to_kernel=was_the_kernels))


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


def _give_back(device: Any, number: int, *, to_kernel: bool) -> None:
    """Let go of a device in whatever order it was taken. One that was pulled out refuses each of these steps."""
    import usb.util  # loaded with the bus

    with suppress(OSError):
        usb.util.release_interface(device, number)
    if to_kernel:
        with suppress(OSError, NotImplementedError):
            device.attach_kernel_driver(number)
    with suppress(OSError):
        usb.util.dispose_resources(device)


class _UsbWire:
    """One interface of a device, through transfers that each have an end (0 would wait for ever)."""

    def __init__(self, interface: Any, patience: Patience, give_back: Callable[[], None]) -> None:
        self._out = _endpoint(interface, inward=False)
        self._in = _endpoint(interface, inward=True)
        self._patience = patience
        self._heard = b""
        self.close = give_back

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
