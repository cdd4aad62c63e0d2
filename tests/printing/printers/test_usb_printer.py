"""A printer on USB, played at the door of pyusb: found again wherever it was plugged, with whatever ends it has."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
import usb.core
import usb.util

from pos.paper import Cause
from pos.printers import PrinterProfile
from printing.document import Cut, Text
from printing.printers.outcome import WELL, Health, NotSent, Outcome, Printed, SentUnconfirmed, Unknown
from printing.printers.seams.usb_bus import UsbPlace, the_bus
from printing.printers.slip import Slip
from printing.printers.talk.patience import Patience
from printing.printers.usb_port import UsbPrinter
from printing.renderers.printer_bytes import printer_bytes

HASTY = Patience(status=0.1, write=0.1, answer=0.1, per_byte=0.0)
SILENT, ANSWERING = PrinterProfile(), PrinterProfile(answers=True)
PAPER = (Text("STRUK"), Cut())
LONG = tuple(Text("x" * 32) for _ in range(300))
BULK = 0x02


@dataclass
class End:
    """An end of a device: bytes go out of it or come in."""

    bEndpointAddress: int  # noqa: N815 pyusb's own names
    device: FakeDevice
    bmAttributes: int = BULK  # noqa: N815
    wMaxPacketSize: int = 64  # noqa: N815

    def write(self, data: bytes, _milliseconds: int) -> int:
        if self.device.error:
            raise self.device.error
        taken = data[:100]  # a transfer may end early
        self.device.heard += taken
        if b"\x10\x04\x02" in taken:
            self.device.said += b"\x12"
        if b"\x1dr\x01" in self.device.heard:
            self.device.said += b"\x00"
        return len(taken)

    def read(self, _size: int, _milliseconds: int) -> bytes:
        if not self.device.said:
            raise usb.core.USBTimeoutError("nothing", errno=errno.ETIMEDOUT)
        said, self.device.said = self.device.said, b""
        return said


@dataclass
class Part(list[End]):
    """An interface with its ends."""

    bInterfaceClass: int  # noqa: N815
    bInterfaceNumber: int = 0  # noqa: N815


@dataclass
class FakeDevice:
    """A device as pyusb shows it."""

    idVendor: int = 0x0416  # noqa: N815
    idProduct: int = 0x5011  # noqa: N815
    serial_number: str | None = None
    port_numbers: tuple[int, ...] = (2,)
    bus: int = 1
    bDeviceClass: int = 0  # noqa: N815
    kind: int = 0xFF
    ends: tuple[int, ...] = (0x03, 0x81)
    kernel_has_it: bool = False
    error: OSError | None = None
    manufacturer: str = "STM"
    product: str = "POS58"
    heard: bytes = b""
    said: bytes = b""
    log: list[str] = field(default_factory=list)

    def __iter__(self) -> Iterator[list[Part]]:
        part = Part(self.kind)
        part.extend(End(address, self) for address in self.ends)
        yield [part]

    def is_kernel_driver_active(self, _number: int) -> bool:
        return self.kernel_has_it

    def detach_kernel_driver(self, _number: int) -> None:
        self.log.append("detached")

    def attach_kernel_driver(self, _number: int) -> None:
        self.log.append("attached")


@pytest.fixture
def plugged_in(monkeypatch: pytest.MonkeyPatch) -> list[FakeDevice]:
    """What hangs on the bus."""
    devices: list[FakeDevice] = []

    def claim(device: FakeDevice, _number: int) -> None:
        device.log.append("claimed")

    def release(device: FakeDevice, _number: int) -> None:
        device.log.append("released")

    monkeypatch.setattr(usb.core, "find", lambda **_how: iter(devices))
    monkeypatch.setattr(usb.util, "claim_interface", claim)
    monkeypatch.setattr(usb.util, "release_interface", release)
    monkeypatch.setattr(usb.util, "dispose_resources", lambda _device: None)
    return devices


def printed(place: UsbPlace, profile: PrinterProfile = SILENT, document: Any = PAPER) -> Outcome:
    return UsbPrinter(place, HASTY).send(Slip("struk", document, profile), lambda: False)


CLONE = UsbPlace(0x0416, 0x5011)


def test_a_slip_goes_out_whole_though_transfers_end_early(plugged_in: list[FakeDevice]) -> None:
    plugged_in.append(FakeDevice())
    assert printed(CLONE, document=LONG) == SentUnconfirmed()
    assert plugged_in[0].heard == printer_bytes(LONG, SILENT)
    assert plugged_in[0].log == ["claimed", "released"]


def test_a_printer_that_answers_has_printed(plugged_in: list[FakeDevice]) -> None:
    plugged_in.append(FakeDevice(kind=7))
    assert printed(CLONE, ANSWERING) == Printed()


def test_the_system_gets_its_device_back(plugged_in: list[FakeDevice]) -> None:
    plugged_in.append(FakeDevice(kernel_has_it=True))
    printed(CLONE)
    assert plugged_in[0].log == ["detached", "claimed", "released", "attached"]


def test_twins_are_told_apart_by_serial_then_by_port(plugged_in: list[FakeDevice]) -> None:
    plugged_in.extend(FakeDevice(serial_number=name, port_numbers=(port,)) for name, port in (("A", 1), ("B", 2)))
    assert printed(UsbPlace(0x0416, 0x5011, "B", "1-9")) == SentUnconfirmed()
    assert printed(UsbPlace(0x0416, 0x5011, "", "1-1")) == SentUnconfirmed()
    assert [bool(device.heard) for device in plugged_in] == [True, True]
    assert printed(UsbPlace(0x0416, 0x5011)) == NotSent(Cause.NOT_FOUND)  # either could be meant


def test_a_printer_that_was_off_and_on_again_is_found_again(plugged_in: list[FakeDevice]) -> None:
    plugged_in.append(FakeDevice(port_numbers=(1,)))
    place = UsbPlace(0x0416, 0x5011, "", "1-1")
    assert printed(place) == SentUnconfirmed()
    plugged_in.clear()
    assert printed(place) == NotSent(Cause.NOT_FOUND)
    plugged_in.append(FakeDevice(port_numbers=(4, 2)))
    assert printed(place) == SentUnconfirmed()


def test_a_transfer_that_breaks_off_leaves_the_slip_unknown(plugged_in: list[FakeDevice]) -> None:
    plugged_in.append(FakeDevice(error=usb.core.USBTimeoutError("late", errno=errno.ETIMEDOUT)))
    assert printed(CLONE) == Unknown(Cause.NO_ANSWER)


def test_a_device_pulled_before_the_first_byte_may_be_tried_again(plugged_in: list[FakeDevice]) -> None:
    plugged_in.append(FakeDevice(error=usb.core.USBError("gone", errno=errno.ENODEV)))
    assert printed(CLONE) == NotSent(Cause.BROKEN_OFF)


def test_a_device_that_belongs_to_another_user_says_so(
    plugged_in: list[FakeDevice], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_device: FakeDevice, _number: int) -> None:
        raise usb.core.USBError("access denied", errno=errno.EACCES)

    plugged_in.append(FakeDevice())
    monkeypatch.setattr(usb.util, "claim_interface", refuse)
    assert printed(CLONE) == NotSent(Cause.NO_PERMISSION)


def test_only_what_prints_is_offered(plugged_in: list[FakeDevice]) -> None:
    plugged_in.append(FakeDevice(idVendor=0x046D, idProduct=0xC31C, kind=3))
    plugged_in.append(FakeDevice(idVendor=0x04B8, idProduct=0x0E15, kind=7, serial_number="X5\x00", product="TM-T82X"))
    (found,) = the_bus().printers()
    assert (found.place, found.name) == (UsbPlace(0x04B8, 0x0E15, "X5", "1-2"), "STM TM-T82X")


def test_a_look_sees_whether_it_is_plugged_in(plugged_in: list[FakeDevice]) -> None:
    printer = UsbPrinter(CLONE, HASTY)
    assert printer.look(SILENT, lambda: False) == Health(heard=True, cause=Cause.NOT_FOUND)
    plugged_in.append(FakeDevice())
    assert printer.look(SILENT, lambda: False) == WELL
