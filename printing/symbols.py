"""Barcodes and QR codes as modules, black or white, before anybody decides how large one is."""

from __future__ import annotations

from functools import lru_cache

from pos.labels.label import Symbology, as_ean13, symbology_of

BAR_QUIET = 10
"""Empty modules left and right of a barcode; 11 for EAN-13 on the left is met by centring."""

QR_QUIET = 4
"""Empty modules around a QR code (ISO/IEC 18004)."""

Bars = tuple[bool, ...]
Squares = tuple[tuple[bool, ...], ...]


def bars(code: str) -> Bars | None:
    """The bars of EAN-13 or Code 128 without their quiet zones; None for a code that only QR carries."""
    import barcode  # escpos' own dependency, 40 ms of import

    kind = symbology_of(code)
    if kind is Symbology.QR:
        return None
    (modules,) = barcode.get_barcode_class(kind)(as_ean13(code) if kind is Symbology.EAN13 else code).build()
    return tuple(mark == "1" for mark in modules)


@lru_cache(maxsize=8)
def squares(content: str) -> Squares | None:
    """The squares of a QR code with its quiet zone, row by row; None for more than the largest one holds.

    It takes 20 ms, more than a frame, and the same code is asked for by screen, second screen and paper.
    """
    import qrcode  # 30 ms of import, wanted by few slips

    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=QR_QUIET)
    try:
        code.add_data(content.encode(), optimize=0)
        return tuple(tuple(row) for row in code.get_matrix())
    except ValueError:
        # More than version 40 holds; the library tells the overflow of its tables as a ValueError.
        return None
