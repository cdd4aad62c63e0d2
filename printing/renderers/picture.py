"""A slip as a picture, dot for dot as wide as the paper, so that the preview is the paper."""

from __future__ import annotations

import io
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from printing.bitmap import Bitmap
from printing.document import PLAIN, Document, Ruler, Style
from printing.fonts import font_path
from printing.layout import Laid, Line, height_of, laid_out
from printing.paper_size import LINE_PITCH, PaperSize, paper_size

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFont import FreeTypeFont

MARGIN = LINE_PITCH
"""Dots of white above the first line and below the last."""

_FINE = 4
"""Letters are drawn this much larger and shrunk, which gives rounder dots than a font drawn at 24 dots."""


_STRIP = 2_000
"""Dots that a strip is high at most: a quarter of a metre of paper, decoded in a few milliseconds."""


def slip_png(document: Document, columns: int) -> bytes:
    """The slip as a PNG file in black and white, 384 dots wide on 58 mm paper, 576 on 80 mm."""
    return _png(slip_picture(document, columns))


def slip_strips(document: Document, columns: int) -> tuple[bytes, ...]:
    """The same cut across, from top to bottom: who shows some metres of paper needs those that are in sight."""
    sheet = slip_picture(document, columns)
    tops = range(0, sheet.height, _STRIP)
    return tuple(_png(sheet.crop((0, top, sheet.width, min(top + _STRIP, sheet.height)))) for top in tops)


def _png(picture: Image) -> bytes:
    file = io.BytesIO()
    picture.save(file, "PNG", optimize=True, dpi=(203, 203))
    return file.getvalue()


def slip_picture(document: Document, columns: int) -> Image:
    """The slip as a picture of one bit a dot, ones white. Raises ValueError for a width no paper has."""
    from PIL import Image  # 30 ms of import; a till starts without it

    paper = paper_size(columns)
    slip = laid_out(document, columns)
    height = 2 * MARGIN + sum(height_of(laid, paper) for laid in slip)
    sheet = Image.new("1", (paper.dots, height), "white")
    top = MARGIN
    for laid in slip:
        _draw(sheet, top, laid, paper)
        top += height_of(laid, paper)
    return sheet


def _draw(sheet: Image, top: int, laid: Laid, paper: PaperSize) -> None:
    match laid:
        case Line(text, style):
            for place, letter in enumerate(text):
                cell = _cell(letter, style, paper)
                sheet.paste(cell, (place * cell.width, top))
        case Ruler():
            narrow = paper_size(laid.columns)
            for place, letter in enumerate(laid.digits):
                sheet.paste(_cell(letter, PLAIN, narrow), (place * narrow.cell_width, top))
        case Bitmap():
            sheet.paste(laid.image(), (laid.left, top))


@lru_cache(maxsize=1024)
def _cell(letter: str, style: Style, paper: PaperSize) -> Image:
    """One letter in its cell of the paper's font, doubled dot by dot as the printer does it."""
    from PIL import Image, ImageDraw  # loaded by the caller already

    width, height = paper.cell(large=style.large)
    font = _font("Mono-Bold" if style.bold else "Mono-Regular", width * _FINE)
    fine = Image.new("L", (width * _FINE, height * _FINE), 255)
    ascent, descent = font.getmetrics()
    top = (fine.height - ascent - descent) // 2
    ImageDraw.Draw(fine).text((0, top), letter, font=font, fill=0)
    small = fine.resize((width, height), Image.Resampling.BOX)
    dots = small.point(lambda grey: 255 * (grey >= 144), mode="1")
    doubled = (dots.width * style.across, dots.height * (1 + style.tall))
    return dots.resize(doubled, Image.Resampling.NEAREST)


@cache
def _font(name: str, advance: int) -> FreeTypeFont:
    """The paper's letters at the size where each is `advance` pixels wide."""
    from PIL import ImageFont  # loaded by the caller already

    path = str(font_path(name))
    wide = ImageFont.truetype(path, 1000).getlength("M")
    return ImageFont.truetype(path, advance * 1000 / wide)
