"""Printers that this computer sees.

Nothing is scanned: an address on the network is typed, because a question at the wrong port freezes some printers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from pos.printers import Printer, PrinterProfile
from printing.printers.bluetooth import has_bluetooth
from printing.printers.models import model_called, profile_for
from printing.printers.seams.commands import said
from printing.printers.seams.cups_queue import CupsQueue
from printing.printers.seams.usb_bus import UsbDevice, the_bus
from printing.printers.seams.windows_queue import WindowsQueue, has_winspool, winspool

_BUILT_IN = re.compile(r"/dev/(ttyS\d+|rfcomm\d+)$")
"""Ports of the machine itself, on which no receipt printer hangs, and Bluetooth links, which are seen by their own."""

_PAIRED = re.compile(r"^Device (?P<mac>(?:[0-9A-F]{2}:){5}[0-9A-F]{2}) (?P<name>.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Found:
    """A printer that is there: its address, what it calls itself, and what it can probably do."""

    address: str
    name: str
    profile: PrinterProfile

    @property
    def printer(self) -> Printer:
        """The printer as it would be set."""
        return Printer(self.address, self.profile, self.name)


Ports = Callable[[], Iterable[tuple[str, str]]]
"""The serial ports of this computer, each with what the system calls it."""


def serial_ports() -> Iterable[tuple[str, str]]:
    """Adapters on USB, and on Windows paired Bluetooth printers too: there each is a COM port."""
    from serial.tools.list_ports import comports  # late: only who sets up a printer asks

    return ((port.device, port.description) for port in comports() if not _BUILT_IN.search(port.device))


def find_printers(devices: Path = Path("/dev"), ports: Ports = serial_ports) -> tuple[Found, ...]:
    """Everything that is plugged in, paired or set up. Asks the system alone; may take some seconds."""
    return tuple(_found(address, name) for address, name in _seen(devices, ports))


def _seen(devices: Path, ports: Ports) -> Iterator[tuple[str, str]]:
    with suppress(OSError):
        yield from ((_usb_address(device), device.name) for device in the_bus().printers())
    yield from ((f"device://{path}", path.name) for path in sorted(devices.glob("usb/lp*")))
    yield from ((f"serial://{path}", path.name) for path in sorted(devices.glob("rfcomm*")))
    with suppress(OSError):
        yield from ((_port_address(port), name) for port, name in ports())
    if has_bluetooth():
        with suppress(OSError):
            paired = said(["bluetoothctl", "devices", "Paired"])
            yield from ((f"bluetooth://{one['mac']}", one["name"].strip()) for one in _PAIRED.finditer(paired))
    with suppress(OSError):
        yield from ((f"cups://{quote(name)}", name) for name in CupsQueue().names())
    if has_winspool():
        with suppress(OSError):
            yield from ((f"windows://{quote(name, safe='')}", name) for name in WindowsQueue(winspool()).names())


def _port_address(port: str) -> str:
    return f"serial://{port}" if port.startswith("/") else f"serial://{port.upper()}"


def _usb_address(device: UsbDevice) -> str:
    place = device.place
    serial = f"/{quote(place.serial, safe='')}" if place.serial else ""
    port = f"?port={place.port}" if place.port else ""
    return f"usb://{place.vendor:04x}:{place.product:04x}{serial}{port}"


def _found(address: str, name: str) -> Found:
    return Found(address, name, profile_for(address, model_called(name)))
