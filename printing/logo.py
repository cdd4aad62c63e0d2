"""A logo on paper: any picture as plain dots, as large as a cheap printer takes quickly."""

from __future__ import annotations

import io
from functools import lru_cache
from typing import TYPE_CHECKING

from printing.bitmap import Bitmap

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_BYTES = 2_950
"""Bytes of a logo: with ten items below it a slip stays under 4 KB, four seconds of a serial cable."""

MOST_ROWS = 160
"""Dots that a logo may be tall: two centimetres of paper."""

_BELOW = 6
"""White dots between the logo and the first line below it."""

_HALF = 128
"""Greys below this are ink where the picture itself does not tell better."""

_CLEAR = 24
"""Greys by which ink and ground have to differ; closer together they are one surface with the noise of a JPEG."""


@lru_cache(maxsize=8)
def logo_bitmap(content: bytes, paper: int) -> Bitmap | None:
    """The picture in these bytes in the middle of `paper` dots; None where they are no picture, or one without ink.

    White borders are cut off and what is left is shrunk, never enlarged. Each dot is ink or none: a thermal head turns
    dither into mud. What is darker than the ground is ink, so a yellow logo on white prints as a black one.
    """
    grey = _on_white(content)
    if grey is None:
        return None
    edge = _threshold(grey.histogram())
    inside = grey.point(lambda level: 255 * (level < edge)).getbbox()
    if inside is None:
        return None
    logo = grey.crop(inside)
    logo = logo.resize(_fitted(logo.width, logo.height, paper), resample=_LANCZOS)
    left = (paper - logo.width) // 2
    width = _whole_bytes(left + logo.width) * 8
    from PIL import Image  # loaded by now

    sheet = Image.new("L", (width, logo.height + _BELOW), 255)
    sheet.paste(logo, (left, 0))
    dots = sheet.point(lambda level: 255 * (level < edge), mode="1")
    return Bitmap(width, sheet.height, dots.tobytes(), "logo")


_LANCZOS = 1  # PIL.Image.Resampling.LANCZOS, without its 30 ms of import


def _on_white(content: bytes) -> Image | None:
    """The picture in greys, white where it can be seen through."""
    from PIL import Image, UnidentifiedImageError  # 30 ms of import, wanted by few slips

    try:
        with Image.open(io.BytesIO(content)) as opened:
            seen = opened.convert("RGBA")
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError):
        return None
    ground = Image.new("RGBA", seen.size, "white")
    ground.alpha_composite(seen)
    return ground.convert("L")


def _fitted(width: int, height: int, paper: int) -> tuple[int, int]:
    """The largest size of the same shape that fits across the paper and into MOST_BYTES."""
    for rows in range(min(height, MOST_ROWS), 1, -1):
        across = max(1, round(width * rows / height))
        if across <= paper and (rows + _BELOW) * _whole_bytes((paper + across) // 2) <= MOST_BYTES:
            return across, rows
    return min(width, paper), 1


def _whole_bytes(dots: int) -> int:
    return -(-dots // 8)


def _threshold(counts: list[int]) -> int:
    """The grey that parts ink from ground best (Otsu 1979): the one between two groups that differ most."""
    pixels, weight = sum(counts), sum(level * count for level, count in enumerate(counts))
    best, edge, below, dark = 0.0, _HALF, 0, 0
    for level, count in enumerate(counts):
        below += count
        dark += level * count
        if not 0 < below < pixels:
            continue
        apart = (weight - dark) / (pixels - below) - dark / below
        if apart >= _CLEAR and below * (pixels - below) * apart**2 > best:
            best, edge = below * (pixels - below) * apart**2, level + 1
    return edge
