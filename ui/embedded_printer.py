"""The printer of a shop that has none: a folder beside its file, found again wherever the file goes."""

from __future__ import annotations

from dataclasses import replace
from os.path import normpath
from pathlib import Path
from posixpath import normpath as posix_normpath
from urllib.parse import unquote, urlsplit, urlunsplit

from data.paths import shop_file
from pos.printers import Printer, Printers

EMBEDDED = "file:///~lapak/struk"
"""`~lapak` stands for the folder in which the shop's file is, so that settings name no folder of one machine."""

_BESIDE = "/~lapak/"


def all_resolved(printers: Printers, shop_path: Path | None) -> Printers:
    """The printers, each with its real folder."""
    further = (resolved(printer, shop_path) for printer in printers.further)
    return Printers(resolved(printers.main, shop_path), tuple(filter(None, further)))


def resolved(printer: Printer | None, shop_path: Path | None) -> Printer | None:
    """The printer with its real folder; any other printer as it is. A shop in memory uses the user-data folder."""
    if printer is None or not printer.address.startswith("file:"):
        return printer
    parts = urlsplit(printer.address)
    if not parts.path.startswith(_BESIDE):
        return printer
    beside = shop_path.absolute().parent if shop_path else shop_file().parent
    folder = Path(normpath(beside / unquote(parts.path.removeprefix(_BESIDE))))
    return replace(printer, address=folder.as_uri())


def without_detours(address: str) -> str:
    """An address of a folder without `..`, so that one folder is one printer; any other address as it is."""
    parts = urlsplit(address)
    if parts.scheme != "file" or ".." not in parts.path.split("/"):
        return address
    return urlunsplit(parts._replace(path=posix_normpath(parts.path)))
