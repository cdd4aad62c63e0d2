"""The invented stall. Nothing here belongs to anybody."""

from __future__ import annotations

from datetime import timedelta, timezone
from pathlib import Path

from pos.printers import Printer
from pos.settings import Language, Settings, Stall
from ui.embedded_printer import EMBEDDED

WIB = timezone(timedelta(hours=7), "WIB")
"""The clock of Jakarta."""

STALL = Stall("LAPAK CONTOH SENEN", "Pasar Senen Blok III Lt.2 No.00", "0800-0000-0000")
HELPER = "Kasir 1"

_FOLDER = Path(__file__).parent
BALES, PRODUCTS = _FOLDER / "bales.csv", _FOLDER / "products.csv"


def demo_settings(language: Language) -> Settings:
    """The stall's settings; its receipts go into a folder beside its file."""
    return Settings(STALL, language=language, printer=Printer(EMBEDDED))
