"""Dots on paper: QR codes and barcodes, as large as they will stand on the paper.

One bit is one printer dot. What does not fit gives None, never a picture too
small for a scanner.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from printing.document import Drawing
from printing.symbols import BAR_QUIET, QR_QUIET, bars, squares

if TYPE_CHECKING:
    from PIL.Image import Image

QR_LEAST_DOTS = 3
"""Dots below which a module of a thermal print smears into the next."""

BAR_DOTS = (3, 2)
"""Dots of one module of a barcode, the better size first: 0.38 mm, or 0.25 mm where that is too wide."""
BAR_HEIGHT = 80


@dataclass(frozen=True, slots=True)
class Bitmap:
    """A picture, `width` x `height` dots, one bit a dot, ones black, `left` dots from the paper's left edge.

    Rows are whole bytes, the leftmost dot in the highest bit. `label` says in a text what stands here. What stands to
    the right of the edge is in the middle, and a printer is asked to set it there: no white is sent. A QR
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
    left: int = 0

    def image(self) -> Image:
        """The same dots as a Pillow picture, in which ones are white."""
        from PIL import Image, ImageOps  # 30 ms of import, wanted by few slips

        return ImageOps.invert(Image.frombytes("1", (self.width, self.height), self.rows))


def qr_bitmap(content: str, most: int, paper: int) -> Bitmap | None:
    """A QR code in the middle of `paper` dots, at most `most` dots a module; None where even 3 do not fit.

    Its quiet zone fits beside it on the paper and is no part of the picture, whose width is one of whole bytes.
    """
    matrix = squares(content)
    if matrix is None:
        return None
    dots = min(most, paper // len(matrix))
    if dots < QR_LEAST_DOTS:
        return None
    inked = [row[QR_QUIET:-QR_QUIET] for row in matrix[QR_QUIET:-QR_QUIET]]
    width = -(-len(inked) * dots // 8) * 8
    rows = [_stretched(row, dots, width) for row in inked for _ in range(dots)]
    left = (paper - width) // 2
    return Bitmap(width, len(rows), b"".join(rows), "QR", content, dots, left=left)


def barcode_bitmap(content: str, paper: int) -> Bitmap | None:
    """EAN-13 for a right one, else Code 128, in the middle of `paper` dots; None where it cannot be."""
    modules = bars(content)
    if modules is None:
        return None
    for dots in BAR_DOTS:
        if (len(modules) + 2 * BAR_QUIET) * dots <= paper:
            row = _stretched(modules, dots, paper)
            return Bitmap(len(row) * 8, BAR_HEIGHT, row * BAR_HEIGHT, "|||||||||||")
    return None


def _stretched(modules: Sequence[bool], dots: int, width: int) -> bytes:
    """One row of modules, each `dots` wide, in the middle of so many dots, as whole bytes."""
    bits = "".join("1" * dots if module else "0" * dots for module in modules)
    bits = "0" * ((width - len(bits)) // 2) + bits
    bits += "0" * (-len(bits) % 8)
    return int(bits, 2).to_bytes(len(bits) // 8, "big")
