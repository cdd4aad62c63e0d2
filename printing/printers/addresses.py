"""Printer addresses as people write them, and what stands behind them.

`network://HOST:PORT`, `device:///dev/usb/lp0`, `serial:///dev/rfcomm0?baud=9600`, `bluetooth://MAC`,
`usb://VID:PID/SERIAL`, `windows://NAME`, `cups://NAME` and `file:///FOLDER` are printed to. What the printer
can do may follow as options: `?width=58` or `80` (millimetres), `?columns=42`, `cutter=1`, `answers=1`,
`native_qr=1`, `drawer=2` or `5`, `raster=bands|columns`, `chunk=256`,
`tabs=0` (it leaves tabs out).
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlencode, urlsplit, urlunsplit

from pos.printers import Printer, PrinterProfile, Raster
from pos.refusals import Refusal
from printing.paper_size import paper_size
from printing.printers.slip import Transport

RAW_PORT = 9100
"""Where network printers listen for raw bytes."""

FORMS = (
    "network://HOST:9100?width=58",
    "device:///dev/usb/lp0",
    "serial:///dev/rfcomm0?baud=9600",
    "bluetooth://AA:BB:CC:DD:EE:FF",
    "usb://VID:PID/SERIAL",
    "windows://NAME",
    "cups://NAME",
    "file:///FOLDER",
)
"""How an address may look."""

_DRIVE = re.compile(r"/[A-Za-z]:")
"""How the path of an address begins that means a drive of Windows."""

_HOST = re.compile(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?|[0-9a-f:.]+")
"""A name or an address that a network can have; IPv6 comes without its brackets."""

_MAC = re.compile(r"[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}")
_USB = re.compile(r"(?P<vendor>[0-9A-Fa-f]{4}):(?P<product>[0-9A-Fa-f]{4})")
_COM = re.compile(r"COM[0-9]{1,3}")
_SPEEDS = range(1200, 921_601)
_CHUNKS = range(4097)

_COLUMNS_BY_WIDTH = {"58": 32, "80": 48}
_DRAWERS = {"0": 0, "2": 2, "5": 5}
_YES_OR_NO = {"1": True, "yes": True, "true": True, "0": False, "no": False, "false": False}
_OF_THE_WAY = {"serial": ("baud",), "bluetooth": ("channel",), "usb": ("port",)}
"""Options that belong to the way and not to the printer."""

WITHOUT_FLOW = frozenset({"serial", "bluetooth"})
"""Ways on which a cheap printer loses what comes too fast."""
GENTLE = 256
"""Bytes that it takes at a time."""


@dataclass(eq=False)
class UnreadablePrinterAddress(Refusal):
    """Not the address of a printer, or with an option that no printer has."""

    address: str


@dataclass(eq=False)
class UnsupportedPrinter(Refusal):
    """A kind of printer that this computer cannot print to, such as `windows` on Linux."""

    address: str
    scheme: str


def printer_at(address: str, otherwise: PrinterProfile | None = None) -> Printer:
    """The printer that an address with its options describes; what they leave open is `otherwise`, else as usual.

    Raises UnreadablePrinterAddress and UnsupportedPrinter.
    """
    transport_to(address)
    try:
        parts = urlsplit(address.strip())
        options = dict(parse_qsl(parts.query, strict_parsing=False))
        return Printer(address, _profile(parts.scheme, options, otherwise or standard_profile(address)))
    except (KeyError, ValueError) as error:
        raise UnreadablePrinterAddress(address) from error


def without_profile(address: str) -> str:
    """The address alone, with what the way to the printer needs and without what the printer can do."""
    parts = urlsplit(address.strip())
    of_the_way = _OF_THE_WAY.get(parts.scheme, ())
    kept = [(name, value) for name, value in parse_qsl(parts.query) if name in of_the_way]
    bare = urlunsplit(parts._replace(query=urlencode(kept, safe=":.-")))
    return bare if "//" in bare else bare.replace(":", "://", 1)


def queue_of(address: str) -> str:
    """The name of the system's queue behind an address; empty where there is none."""
    parts = urlsplit(address)
    return unquote(parts.netloc) if parts.scheme in {"cups", "windows"} else ""


def standard_profile(address: str) -> PrinterProfile:
    """What to begin with at an address whose printer nobody described."""
    return PrinterProfile(chunk=GENTLE if urlsplit(address).scheme in WITHOUT_FLOW else 0)


def transport_to(address: str) -> Transport:
    """The way to the printer at `address`; what the printer can do does not matter here.

    Raises UnreadablePrinterAddress and UnsupportedPrinter.
    """
    try:
        parts = urlsplit(address.strip())
        return _TRANSPORTS[parts.scheme](parts)
    except (KeyError, ValueError) as error:
        raise UnreadablePrinterAddress(address) from error


def _profile(scheme: str, options: dict[str, str], otherwise: PrinterProfile) -> PrinterProfile:
    for name in _OF_THE_WAY.get(scheme, ()):
        options.pop(name, None)
    width = _COLUMNS_BY_WIDTH[options.pop("width")] if "width" in options else otherwise.columns
    columns = int(options.pop("columns", width))
    paper_size(columns)
    said = {name: read(options.pop(name)) for name, read in _ABILITIES.items() if name in options}
    if options:
        raise KeyError(*options)
    return replace(otherwise, columns=columns, **said)


def _within(allowed: range, text: str) -> int:
    number = int(text)
    if number not in allowed:
        raise ValueError(text)
    return number


_ABILITIES: dict[str, Callable[[str], Any]] = {
    **dict.fromkeys(("cutter", "native_qr", "answers", "tabs"), _YES_OR_NO.__getitem__),
    "drawer": _DRAWERS.__getitem__,
    "raster": Raster,
    "chunk": lambda text: _within(_CHUNKS, text),
}
"""What is read of a printer behind the `?`, by the names of its profile."""


def _network(parts: SplitResult) -> Transport:
    if not _HOST.fullmatch(parts.hostname or "") or parts.path not in ("", "/"):
        raise ValueError(parts)
    from printing.printers.network import NetworkPrinter  # late: no start waits for a printer that is not used

    return NetworkPrinter(parts.hostname or "", parts.port or RAW_PORT)


def _device(parts: SplitResult) -> Transport:
    from printing.printers.device import DevicePrinter  # late: the same

    return DevicePrinter(_path(parts))


def _file(parts: SplitResult) -> Transport:
    from printing.printers.folder import FolderPrinter  # late: the same

    return FolderPrinter(_path(parts))


def _serial(parts: SplitResult) -> Transport:
    from printing.printers.serial_port import STANDARD_BAUD, SerialPrinter  # late: the same

    baud = _within(_SPEEDS, dict(parse_qsl(parts.query)).get("baud", str(STANDARD_BAUD)))
    port = parts.netloc.upper()
    return SerialPrinter(port if _COM.fullmatch(port) else str(_path(parts)), baud)


def _bluetooth(parts: SplitResult) -> Transport:
    if not _MAC.fullmatch(parts.netloc) or parts.path not in ("", "/"):
        raise ValueError(parts)
    from printing.printers.bluetooth import SERIAL_PORT, BluetoothPrinter, has_bluetooth  # late: the same

    if not has_bluetooth():
        raise UnsupportedPrinter(urlunsplit(parts), parts.scheme)
    channel = _within(range(1, 31), dict(parse_qsl(parts.query)).get("channel", str(SERIAL_PORT)))
    return BluetoothPrinter(parts.netloc.upper(), channel)


def _usb(parts: SplitResult) -> Transport:
    found = _USB.fullmatch(parts.netloc)
    if not found:
        raise ValueError(parts)
    from printing.printers.seams.usb_bus import UsbPlace  # late: the same
    from printing.printers.usb_port import UsbPrinter

    port = dict(parse_qsl(parts.query)).get("port", "")
    serial = unquote(parts.path.removeprefix("/"))
    return UsbPrinter(UsbPlace(int(found["vendor"], 16), int(found["product"], 16), serial, port))


def _cups(parts: SplitResult) -> Transport:
    from printing.printers.queued import QueuedPrinter  # late: the same
    from printing.printers.seams.cups_queue import CupsQueue

    return QueuedPrinter(_queue_name(parts), CupsQueue())


def _windows(parts: SplitResult) -> Transport:
    name = _queue_name(parts)
    from printing.printers.queued import QueuedPrinter  # late: the same
    from printing.printers.seams.windows_queue import WindowsQueue, has_winspool, winspool

    if not has_winspool():
        raise UnsupportedPrinter(urlunsplit(parts), parts.scheme)
    return QueuedPrinter(name, WindowsQueue(winspool()))


def _queue_name(parts: SplitResult) -> str:
    name = unquote(parts.netloc)
    if not name.strip() or parts.path not in ("", "/"):
        raise ValueError(parts)
    return name


def _path(parts: SplitResult) -> Path:
    """The folder of a `file:` address. `urllib.request` would do the same, and brings a whole HTTP client along."""
    name = unquote(parts.path)
    path = Path(name.removeprefix("/") if os.name == "nt" and _DRIVE.match(name) else name)
    if parts.netloc or not path.is_absolute():
        raise ValueError(parts)
    return path


_TRANSPORTS: dict[str, Callable[[SplitResult], Transport]] = {
    "network": _network,
    "device": _device,
    "file": _file,
    "serial": _serial,
    "bluetooth": _bluetooth,
    "usb": _usb,
    "cups": _cups,
    "windows": _windows,
}
