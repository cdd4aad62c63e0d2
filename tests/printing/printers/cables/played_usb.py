"""Printers on USB, played on pyusb's own base class for backends: everything above the wires is pyusb itself."""

from __future__ import annotations

import errno
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from usb.backend import IBackend
from usb.core import USBError, USBTimeoutError

BULK = 0x02
_LANGUAGE = 0x0409


def gone() -> USBError:
    """What libusb says to every call once a device was pulled out."""
    return USBError("No such device (it may have been disconnected)", -4, errno.ENODEV)


@dataclass(eq=False)
class PlayedPrinter:
    """A device at a port, and what is wrong with it: pulled or stuck after so many bytes, not ours, in use."""

    vendor: int = 0x0416
    product: int = 0x5011
    serial: str = ""
    ports: tuple[int, ...] = (2,)
    kind: int = 0xFF
    ends: tuple[int, ...] = (0x03, 0x81)
    name: str = "POS58"
    kernel_has_it: bool = False
    pulled_after: int | None = None
    stuck_after: int | None = None
    refused: Exception | None = None
    in_use: bool = False
    heard: bytes = b""
    says: list[bytes] = field(default_factory=lambda: [b"\x12", b"\x00"])
    said: bytes = b""
    open: int = 0
    claimed: bool = False
    log: list[str] = field(default_factory=list)

    @property
    def is_gone(self) -> bool:
        return self.pulled_after is not None and len(self.heard) >= self.pulled_after

    def taken(self, data: bytes, milliseconds: int) -> int:
        """Some of what one transfer brings; a transfer may end early."""
        assert milliseconds > 0, "0 waits for ever"
        if self.is_gone:
            raise gone()
        end = min((limit for limit in (self.pulled_after, self.stuck_after) if limit is not None), default=1 << 20)
        taken = data[: min(100, end - len(self.heard))]
        if not taken:
            raise USBTimeoutError("Operation timed out", -7, errno.ETIMEDOUT)
        self.heard += taken
        if (b"\x10\x04\x02" in taken or self.heard.endswith(b"\x1dr\x01")) and self.says:
            self.said += self.says.pop(0)
        return len(taken)


class PlayedBus(IBackend):  # type: ignore[misc]
    """What libusb would find: `printers`."""

    def __init__(self) -> None:
        self.printers: list[PlayedPrinter] = []

    def enumerate_devices(self) -> Iterator[PlayedPrinter]:
        return iter(self.printers)

    def get_device_descriptor(self, printer: PlayedPrinter) -> Any:
        return SimpleNamespace(
            bLength=18, bDescriptorType=1, bcdUSB=0x200, bDeviceClass=0, bDeviceSubClass=0, bDeviceProtocol=0,
            bMaxPacketSize0=64, idVendor=printer.vendor, idProduct=printer.product, bcdDevice=0x100, iManufacturer=1,
            iProduct=2, iSerialNumber=3 if printer.serial else 0, bNumConfigurations=1, speed=2, bus=1,
            address=self.printers.index(printer), port_number=printer.ports[-1], port_numbers=printer.ports,
        )  # fmt: skip

    def get_configuration_descriptor(self, _printer: PlayedPrinter, _number: int) -> Any:
        return SimpleNamespace(
            bLength=9, bDescriptorType=2, wTotalLength=32, bNumInterfaces=1, bConfigurationValue=1, iConfiguration=0,
            bmAttributes=0x80, bMaxPower=50, extra_descriptors=[],
        )  # fmt: skip

    def get_interface_descriptor(self, printer: PlayedPrinter, _number: int, setting: int, _configuration: int) -> Any:
        if setting:
            raise IndexError
        return SimpleNamespace(
            bLength=9, bDescriptorType=4, bInterfaceNumber=0, bAlternateSetting=0, bNumEndpoints=len(printer.ends),
            bInterfaceClass=printer.kind, bInterfaceSubClass=1, bInterfaceProtocol=2, iInterface=0,
            extra_descriptors=[],
        )  # fmt: skip

    def get_endpoint_descriptor(self, printer: PlayedPrinter, end: int, *_where: int) -> Any:
        return SimpleNamespace(
            bLength=7, bDescriptorType=5, bEndpointAddress=printer.ends[end], bmAttributes=BULK, wMaxPacketSize=64,
            bInterval=0, bRefresh=0, bSynchAddress=0, extra_descriptors=[],
        )  # fmt: skip

    def open_device(self, printer: PlayedPrinter) -> PlayedPrinter:
        if printer.refused:
            raise printer.refused
        printer.open += 1
        return printer

    def close_device(self, printer: PlayedPrinter) -> None:
        printer.open -= 1

    def get_configuration(self, _printer: PlayedPrinter) -> int:
        return 1

    def claim_interface(self, printer: PlayedPrinter, _number: int) -> None:
        if printer.in_use:
            raise USBError("Resource busy", -6, errno.EBUSY)
        printer.claimed = True
        printer.log.append("claimed")

    def release_interface(self, printer: PlayedPrinter, _number: int) -> None:
        if printer.is_gone:
            raise gone()
        printer.claimed = False
        printer.log.append("released")

    def bulk_write(self, printer: PlayedPrinter, _end: int, _number: int, data: array[int], timeout: int) -> int:
        assert printer.claimed
        return printer.taken(data.tobytes(), timeout)

    def bulk_read(self, printer: PlayedPrinter, _end: int, _number: int, room: array[int], timeout: int) -> int:
        assert timeout > 0, "0 waits for ever"
        if printer.is_gone:
            raise gone()
        if not printer.said:
            raise USBTimeoutError("Operation timed out", -7, errno.ETIMEDOUT)
        said, printer.said = printer.said, b""
        room[: len(said)] = array("B", said)
        return len(said)

    def ctrl_transfer(
        self,
        printer: PlayedPrinter,
        _kind: int,
        _request: int,
        value: int,
        _index: int,
        room: array[int],
        _timeout: int,
    ) -> int:
        """The texts of the device, and before them the one language that it has."""
        texts = ("", "STM", printer.name, printer.serial)
        number = value & 0xFF
        content = texts[number].encode("utf-16-le") if number else _LANGUAGE.to_bytes(2, "little")
        answer = bytes((len(content) + 2, 3)) + content
        length = min(len(room), len(answer))
        room[:length] = array("B", answer[:length])
        return length

    def is_kernel_driver_active(self, printer: PlayedPrinter, _number: int) -> bool:
        return printer.kernel_has_it

    def detach_kernel_driver(self, printer: PlayedPrinter, _number: int) -> None:
        printer.kernel_has_it = False
        printer.log.append("detached")

    def attach_kernel_driver(self, printer: PlayedPrinter, _number: int) -> None:
        if printer.is_gone:
            raise gone()
        assert not printer.claimed
        printer.kernel_has_it = True
        printer.log.append("attached")
