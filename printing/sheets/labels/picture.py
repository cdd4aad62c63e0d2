"""A page of labels as dots: the same labels by the same strokes as in the PDF, for eyes before paper is spent."""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import cache

from PIL import Image, ImageDraw, ImageFont

from pos.labels.label import Label
from pos.labels.sheet import PAGE_HEIGHT, PAGE_WIDTH, LabelSheet
from printing.builders.words import Translate
from printing.fonts import font_path
from printing.sheets.labels.page import Face
from printing.sheets.typefaces import FILES, register_typefaces

DPI = 110
_INCH, _POINTS = 25.4, 72
_INK, _EDGE, _GONE = "#1B1A17", "#DDD8CE", "#ECE9E2"


def labels_page(labels: Sequence[Label], sheet: LabelSheet, start: int, page: int, _: Translate) -> bytes:
    """Page `page` (from 0) as PNG at DPI dots an inch; edges are drawn, and what was peeled off before is grey.

    Raises NoSuchPlace, LabelOverfull.
    """
    register_typefaces()
    dots = _Dots()
    for place in range(sheet.labels):
        dots.outline(sheet, place, peeled=page == 0 and place < start - 1)
    for label, (on_page, box) in zip(labels, sheet.places(len(labels), start), strict=True):
        if on_page == page:
            Face(label, box, _).draw(dots)
        elif on_page > page:
            break
    return dots.png()


class _Dots:
    """Implements `Board`."""

    def __init__(self) -> None:
        size = round(PAGE_WIDTH * DPI / _INCH), round(PAGE_HEIGHT * DPI / _INCH)
        self._picture = Image.new("RGB", size, "white")
        self._pen = ImageDraw.Draw(self._picture)
        self._font = _letters("Text", 8.0)

    def outline(self, sheet: LabelSheet, place: int, *, peeled: bool) -> None:
        """Draw the edge of one label."""
        row, column = divmod(place, sheet.columns)
        left, top = sheet.left + column * sheet.step_right, sheet.top + row * sheet.step_down
        edges = (left, top, left + sheet.width, top + sheet.height)
        box = tuple(round(edge * DPI / _INCH) for edge in edges)
        self._pen.rounded_rectangle(box, 5, fill=_GONE if peeled else None, outline=_EDGE)

    def setFont(self, psfontname: str, size: float) -> None:  # noqa: N802 the name that reportlab gave it
        """Write with these letters from now on."""
        self._font = _letters(psfontname, size)

    def drawString(self, x: float, y: float, text: str) -> None:  # noqa: N802 as above
        """Write from `x` on."""
        self._write(x, y, text, "ls")

    def drawRightString(self, x: float, y: float, text: str) -> None:  # noqa: N802 as above
        """Write up to `x`."""
        self._write(x, y, text, "rs")

    def drawCentredString(self, x: float, y: float, text: str) -> None:  # noqa: N802 as above
        """Write around `x`."""
        self._write(x, y, text, "ms")

    def rect(self, x: float, y: float, width: float, height: float, stroke: int = 1, fill: int = 0) -> None:
        """Fill a rectangle."""
        left, right = _across(x), _across(x + width)
        top, bottom = self._down(y + height), self._down(y)
        if fill or stroke:
            self._pen.rectangle((round(left), round(top), round(right) - 1, round(bottom) - 1), fill=_INK)

    def png(self) -> bytes:
        """The page."""
        out = io.BytesIO()
        self._picture.save(out, "PNG")
        return out.getvalue()

    def _write(self, x: float, y: float, text: str, anchor: str) -> None:
        self._pen.text((_across(x), self._down(y)), text, fill=_INK, font=self._font, anchor=anchor)

    def _down(self, y: float) -> float:
        return PAGE_HEIGHT * DPI / _INCH - y * DPI / _POINTS


def _across(x: float) -> float:
    return x * DPI / _POINTS


@cache
def _letters(face: str, size: float) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(font_path(FILES[face])), size * DPI / _POINTS)
