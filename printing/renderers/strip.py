"""A slip as a PDF page as narrow as the paper, with text that can be searched and copied."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from printing.bitmap import Bitmap
from printing.document import Document
from printing.layout import Laid, Line, height_of, laid_out
from printing.paper_size import LINE_PITCH, PaperSize, paper_size
from printing.sheets.typefaces import register_typefaces

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

DOT = 72 / 203
"""Points in one printer dot."""

_BASELINE = 0.78
"""How far down its cell a letter stands."""

MARGIN = 3 * LINE_PITCH
"""Dots of white above and below the slip."""


def slip_pdf(document: Document, columns: int, title: str) -> bytes:
    """The slip as one PDF page of the paper's width. Raises ValueError for a width no paper has."""
    from printing.fonts.canvas import EmbeddingCanvas  # 100 ms of import; a till starts without it

    register_typefaces()
    paper = paper_size(columns)
    slip = laid_out(document, columns)
    height = (2 * MARGIN + sum(height_of(laid, paper) for laid in slip)) * DOT
    width = paper.millimetres * 72 / 25.4
    file = io.BytesIO()
    canvas = EmbeddingCanvas(file, pagesize=(width, height), invariant=1, pageCompression=1)
    canvas.setTitle(title)
    canvas.setCreator("Lapak")
    canvas.translate((width - paper.dots * DOT) / 2, height - MARGIN * DOT)
    canvas.scale(DOT, DOT)
    for laid in slip:
        canvas.translate(0, -height_of(laid, paper))
        _draw(canvas, laid, paper)
    canvas.save()
    return file.getvalue()


def _draw(canvas: Canvas, laid: Laid, paper: PaperSize) -> None:
    match laid:
        case Line(text, style) if text:
            face = "Mono-Bold" if style.bold else "Mono"
            width, height = paper.cell(large=style.large)
            size = width / canvas.stringWidth("M", face, 1)
            canvas.saveState()
            canvas.scale(style.across, 1 + style.tall)
            canvas.setFont(face, size)
            canvas.drawString(0, height_of(laid, paper) / (1 + style.tall) - height * _BASELINE, text)
            canvas.restoreState()
        case Bitmap():
            from reportlab.lib.utils import ImageReader  # loaded with the canvas

            canvas.drawImage(ImageReader(laid.image()), laid.left, 0, laid.width, laid.height)
