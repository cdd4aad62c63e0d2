"""The pages of a PDF, by PDFium: counted, picked out, drawn as dots. One thread at a time, as PDFium asks."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from threading import Lock
from typing import Any

_ROWS = 256
"""Rows of dots that are drawn at once: a whole page in colour at 600 dots an inch is 104 MB, and a second of work."""

_NEARLY = 0.995
"""A paper this little smaller is the same paper in a printer's whole dots."""

_one_at_a_time = Lock()


@dataclass(frozen=True, slots=True)
class PaperRoom:
    """A sheet of paper in dots, and how many of them go to an inch."""

    width: int
    height: int
    dots: int


@dataclass(frozen=True, slots=True)
class Strip:
    """Some rows of a page, `top` dots below its upper edge and `left` from the edge of the paper.

    `rows` hold `stride` bytes each: a byte a dot where it is `grey`, else red, green and blue.
    """

    left: int
    top: int
    width: int
    height: int
    stride: int
    grey: bool
    rows: bytes


def page_count(pdf: bytes) -> int:
    """How many pages there are."""
    with _one_at_a_time:
        return len(_opened(pdf))


def only(pdf: bytes, numbers: Sequence[int]) -> bytes:
    """A PDF of these pages alone, numbered from 1, letters still letters; the same bytes where that is all of them."""
    with _one_at_a_time:
        source = _opened(pdf)
        if list(numbers) == list(range(1, len(source) + 1)):
            return pdf
        picked = _pdfium().PdfDocument.new()
        picked.import_pages(source, [number - 1 for number in numbers])
        file = io.BytesIO()
        picked.save(file)
        return file.getvalue()


def drawn(pdf: bytes, number: int, room: PaperRoom, *, grey: bool, exact: bool) -> Iterator[Strip]:
    """Page `number`, from 1, from top to bottom as it stands on the paper.

    It begins in the upper left corner in its own size. Where the paper is smaller it shrinks to the middle of it,
    unless it is `exact`.
    """
    with _one_at_a_time:
        page = _opened(pdf)[number - 1]
        width, height = page.get_size()
    scale = room.dots / 72
    fits = min(1.0, room.width / (width * scale), room.height / (height * scale))
    if not exact and fits < _NEARLY:
        scale *= fits
    across, down = ceil(width * scale), ceil(height * scale)
    left = max(0, (room.width - across) // 2) if scale < room.dots / 72 else 0
    for top in range(0, down, _ROWS):
        below = max(0, down - top - _ROWS)
        crop = (0, _points(below, scale), 0, _points(top, scale))
        with _one_at_a_time:
            part = page.render(scale=scale, grayscale=grey, rev_byteorder=not grey, crop=crop)
            strip = Strip(left, top, part.width, part.height, part.stride, grey, bytes(part.buffer))
        yield strip


def _points(dots: int, scale: float) -> float:
    """Points that PDFium rounds up to exactly so many dots."""
    return max(0.0, (dots - 0.25) / scale)


def _opened(pdf: bytes) -> Any:
    return _pdfium().PdfDocument(pdf)


def _pdfium() -> Any:
    import pypdfium2  # late: only whoever prints A4 pays for its 12 MB

    return pypdfium2
