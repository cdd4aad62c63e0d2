"""The invented stall. Nothing here belongs to anybody."""

from __future__ import annotations

from datetime import timedelta, timezone
from pathlib import Path

from pos.printers import Printer
from pos.qris.tlv import Field, with_check
from pos.settings import Language, Settings, Stall
from ui.embedded_printer import EMBEDDED

WIB = timezone(timedelta(hours=7), "WIB")
"""The clock of Jakarta."""

STALL = Stall("LAPAK CONTOH SENEN", "Pasar Senen Blok III Lt.2 No.00", "0800-0000-0000")
HELPER = "Kasir 1"
QRIS = with_check(
    (
        *(Field("00", "01"), Field("01", "11")),
        Field("26", "0016ID.CO.CONTOH.WWW01189360000099999999990215CONTOH0000000010303UMI"),
        Field("51", "0014ID.CO.QRIS.WWW0215ID00000000000010303UMI"),
        *(Field("52", "5931"), Field("53", "360"), Field("58", "ID"), Field("59", "CONTOH LAPAK SENEN")),
        *(Field("60", "JAKARTA PUSAT"), Field("61", "10410"), Field("62", "0703A01")),
    )
)
"""A code that no bank knows: a telephone reads it, and nobody is paid."""

_FOLDER = Path(__file__).parent
BALES, PRODUCTS = _FOLDER / "bales.csv", _FOLDER / "products.csv"


def demo_settings(language: Language) -> Settings:
    """The stall's settings; its receipts go into a folder beside its file."""
    return Settings(STALL, language=language, printer=Printer(EMBEDDED))
