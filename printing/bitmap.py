"""Dots on paper: QR codes and barcodes, already as wide as they will stand on the paper.

One bit is one printer dot. What does not fit gives None, never a picture too
small for a scanner.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from printing.document import Drawing
from printing.symbols import BAR_QUIET, bars, squares

if TYPE_CHECKING:
    from PIL.Image import Image

QR_LEAST_DOTS = 3
"""Dots below which a module of a thermal print smears into the next."""

BAR_DOTS = (3, 2)
"""Dots of one module of a barcode, the better size first: 0.38 mm, or 0.25 mm where that is too wide."""
BAR_HEIGHT = 80


@dataclass(frozen=True, slots=True)
class Bitmap:
    """A picture from the paper's left edge, `width` x `height` dots, one bit a dot, ones black.

    Rows are whole bytes, the leftmost dot in the highest bit. `label` says in a text what stands here. A QR
    code also keeps its `content` and `module` (dots) for printers that draw it themselves, and `by` which command it
    has to be drawn, where that is no matter of the printer.
    """

    width: int
    height: int
    rows: bytes
    label: str
    content: str = ""
    module: int = 0
    by: Drawing | None = None

    def image(self) -> Image:
        """The same dots as a Pillow picture, in which ones are white."""
        from PIL import Image, ImageOps  # 30 ms of import, wanted by few slips

        return ImageOps.invert(Image.frombytes("1", (self.width, self.height), self.rows))


def qr_bitmap(content: str, most: int, paper: int) -> Bitmap | None:
    """A QR code in the middle of `paper` dots, at most `most` dots a module; None where even 3 do not fit."""
    matrix = squares(content)
    if matrix is None:
        return None
    dots = min(most, paper // len(matrix))
    if dots < QR_LEAST_DOTS:
        return None
    rows = [_stretched(row, dots, paper) for row in matrix for _ in range(dots)]
    return _bitmap(rows, "QR", content, dots)


def barcode_bitmap(content: str, paper: int) -> Bitmap | None:
    """EAN-13 for a right one, else Code 128, in the middle of `paper` dots; None where it cannot be."""
    modules = bars(content)
    if modules is None:
        return None
    for dots in BAR_DOTS:
        if (len(modules) + 2 * BAR_QUIET) * dots <= paper:
            return _bitmap([_stretched(modules, dots, paper)] * BAR_HEIGHT, "|||||||||||")
    return None


def _stretched(modules: Sequence[bool], dots: int, paper: int) -> bytes:
    """One row of modules, each `dots` wide, in the middle of the paper, as whole bytes."""
    bits = "".join("1" * dots if module else "0" * dots for module in modules)
    bits = "0" * ((paper - len(bits)) // 2) + bits
    bits += "0" * (-len(bits) % 8)
    return int(bits, 2).to_bytes(len(bits) // 8, "big")


def _bitmap(rows: list[bytes], label: str, content: str = "", module: int = 0) -> Bitmap:
    return Bitmap(len(rows[0]) * 8, len(rows), b"".join(rows), label, content, module)
