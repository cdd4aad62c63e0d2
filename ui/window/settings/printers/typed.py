"""A printer in a line of words: as one that was found is told, and as somebody types one."""

from __future__ import annotations

from pos.printers import Printer
from printing.printers.addresses import UnreadablePrinterAddress, printer_at, without_profile
from printing.printers.finding import Found
from ui.sentences.printers import kind_words


def found_words(found: Found) -> str:
    """What a printer that was found is called, and where it is."""
    where = kind_words(found.address)
    return f"{found.name} · {where}" if found.name and found.name not in where else where


def typed_printer(address: str) -> Printer:
    """The printer behind what was typed; a bare host is on the network. Raises what `printer_at` raises, as typed."""
    whole = address if "://" in address else f"network://{address}"
    try:
        return Printer(without_profile(whole), printer_at(whole).profile)
    except UnreadablePrinterAddress as error:
        raise UnreadablePrinterAddress(address) from error
