"""Printer addresses as people write them, and what stands behind them.

`network://HOST:PORT`, `device:///dev/usb/lp0` and `file:///FOLDER` are printed to. What the printer can do
may follow as options: `?width=58` or `80` (millimetres), `?columns=42`, `cutter=1`, `answers=1`,
`native_qr=1`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import SplitResult, parse_qsl, urlsplit

from pos.refusals import Refusal
from pos.settings import Printer, PrinterProfile
from printing.paper_size import paper_size
from printing.printers.slip import Transport

RAW_PORT = 9100
"""Where network printers listen for raw bytes."""

_HOST = re.compile(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?|[0-9a-f:.]+")
"""A name or an address that a network can have; IPv6 comes without its brackets."""

_COLUMNS_BY_WIDTH = {"58": 32, "80": 48}
_YES_OR_NO = {"1": True, "yes": True, "true": True, "0": False, "no": False, "false": False}
_FOR_LATER = frozenset({"serial", "usb", "windows", "cups"})


@dataclass(eq=False)
class UnreadablePrinterAddress(Refusal):
    """Not the address of a printer, or with an option that no printer has."""

    address: str


@dataclass(eq=False)
class UnsupportedPrinter(Refusal):
    """A kind of printer that this version cannot print to: `serial`, `usb`, `windows` or `cups`."""

    address: str
    scheme: str


def printer_at(address: str) -> Printer:
    """The printer that an address with its options describes.

    Raises UnreadablePrinterAddress and UnsupportedPrinter.
    """
    transport_to(address)
    try:
        return Printer(address, _profile(dict(parse_qsl(urlsplit(address).query, strict_parsing=False))))
    except (KeyError, ValueError) as error:
        raise UnreadablePrinterAddress(address) from error


def transport_to(address: str) -> Transport:
    """The way to the printer at `address`; its options do not matter here.

    Raises UnreadablePrinterAddress and UnsupportedPrinter.
    """
    try:
        parts = urlsplit(address.strip())
        if parts.scheme in _FOR_LATER:
            raise UnsupportedPrinter(address, parts.scheme)
        return _TRANSPORTS[parts.scheme](parts)
    except (KeyError, ValueError) as error:
        raise UnreadablePrinterAddress(address) from error


def _profile(options: dict[str, str]) -> PrinterProfile:
    width = options.pop("width", "58")
    columns = int(options.pop("columns", _COLUMNS_BY_WIDTH[width]))
    paper_size(columns)
    known = {name: _YES_OR_NO[options.pop(name)] for name in ("cutter", "native_qr", "answers") if name in options}
    if options:
        raise KeyError(*options)
    return PrinterProfile(columns, **known)


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


def _path(parts: SplitResult) -> Path:
    from urllib.request import url2pathname  # late: brings a whole HTTP client along, which no start should pay for

    path = Path(url2pathname(parts.path))
    if parts.netloc or not path.is_absolute():
        raise ValueError(parts)
    return path


_TRANSPORTS: dict[str, Callable[[SplitResult], Transport]] = {
    "network": _network,
    "device": _device,
    "file": _file,
}
