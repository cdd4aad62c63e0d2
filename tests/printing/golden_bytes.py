"""The bytes of a slip in a form that an eye can follow, to be held against what was agreed."""

from __future__ import annotations

import re
from collections.abc import Callable
from hashlib import sha256

from pos.printers import PrinterProfile
from printing.document import Document
from printing.renderers.printer_bytes import printer_bytes

Agreed = Callable[[Document, str], None]
"""Holds a slip against its golden letters and bytes, by the name of their files."""

_PICTURE = re.compile(rb"\x1dv0\x00(?P<across>..)(?P<down>..)", re.DOTALL)


def written(document: Document, columns: int) -> str:
    """What a printer of the simplest kind is sent: letters as they are, commands as `<1b><40>`, pictures by digest."""
    sent, told = printer_bytes(document, PrinterProfile(columns=columns)), ""
    while found := _PICTURE.search(sent):
        size = int.from_bytes(found["across"], "little") * int.from_bytes(found["down"], "little")
        dots = sent[found.end() : found.end() + size]
        told += f"{_told(sent[: found.end()])}<{size} bytes of dots, {sha256(dots).hexdigest()[:16]}>"
        sent = sent[found.end() + size :]
    return told + _told(sent)


def _told(sent: bytes) -> str:
    return "".join(chr(byte) if byte == 0x0A or 0x20 <= byte < 0x7F else f"<{byte:02x}>" for byte in sent)
