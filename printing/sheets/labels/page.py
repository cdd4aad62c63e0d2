"""Labels on A4, at the size at which they are cut: what they say above their bars, or beside their QR code."""

from __future__ import annotations

import io
from collections.abc import Sequence

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

from pos.labels.label import Label, LabelOverfull
from pos.labels.sheet import Box, LabelSheet
from printing.builders.words import Translate
from printing.fonts.canvas import EmbeddingCanvas
from printing.sheets.ink import TEXT
from printing.sheets.labels.board import Board
from printing.sheets.labels.symbol import Bars, Squares, bars_within, squares_within
from printing.sheets.labels.wording import Line, height_of, lines_of, wrapped
from printing.sheets.typefaces import register_typefaces

_EASY = 6.0
"""Points of a name that is read at arm's length."""

_SIZES = tuple(size / 4 for size in range(40, 15, -1))
"""Points of a name to try, from ten down to four, below which nobody reads it."""

_ROUNDS = tuple(size for size in _SIZES if size >= _EASY), tuple(size for size in _SIZES if size < _EASY)
"""The same, easy to read first."""

_BARS_SHARE, _LEAST_BARS = 0.36, 5.0 * mm
"""Bars take that share of a label's height, less where a long name needs the room, but never below the second."""

_DIGITS = 5.5
"""Points of the code in letters."""

_BESIDE = 0.5
"""A QR code takes at most that share of a label's width."""

_GAP = 2.0
"""Points between words and symbol."""


def labels_pdf(labels: Sequence[Label], sheet: LabelSheet, start: int, _: Translate) -> bytes:
    """The labels from the label `start` of the first page on; the same labels give the same bytes.

    Raises NoSuchPlace, and LabelOverfull for one that says more than a label holds.
    """
    register_typefaces()
    file = io.BytesIO()
    canvas = EmbeddingCanvas(file, pagesize=A4, invariant=1, pageCompression=1)
    canvas.setTitle(_("Label harga"))
    canvas.setCreator("Lapak")
    # "Fit to page" would shrink every label away from its place.
    canvas.setViewerPreference("PrintScaling", "None")
    pages = 0
    for label, (page, box) in zip(labels, sheet.places(len(labels), start), strict=True):
        if page > pages:
            canvas.showPage()
            pages = page
        canvas.setFillColor(TEXT)
        Face(label, box, _).draw(canvas)
    canvas.save()
    return file.getvalue()


class Face:
    """One label in its room."""

    def __init__(self, label: Label, box: Box, _: Translate) -> None:
        self._label, self._box, self._ = label, box, _
        self._left, self._top = box.left * mm, A4[1] - box.top * mm
        self._width, self._height = box.width * mm, box.height * mm

    def draw(self, canvas: Board) -> None:
        """Draw the label. Raises LabelOverfull."""
        if symbol := bars_within(self._label.code, self._width):
            self._draw_above(canvas, symbol)
        else:
            self._draw_beside(canvas, squares_within(self._label.code, min(self._height, self._width * _BESIDE)))

    def _draw_above(self, canvas: Board, symbol: Bars) -> None:
        """Words, bars, and the code in letters below them."""
        digits = tuple(wrapped(self._label.code, "Mono", _DIGITS, self._width))
        below = height_of(digits)
        for size in _SIZES:
            words = lines_of(self._label, self._width, size, self._)
            room = self._height - height_of(words) - _GAP - below
            if room >= (self._height * _BARS_SHARE if size >= _EASY else _LEAST_BARS):
                break
        else:
            raise self._overfull()
        self._draw_lines(canvas, words, self._top)
        bottom = self._top - self._height
        left = self._left + (self._width - symbol.width) / 2
        symbol.draw(canvas, left, bottom + below, min(room, self._height * _BARS_SHARE))
        for number, line in enumerate(digits):
            line.draw_centred(canvas, self._left + self._width / 2, bottom + below - number * line.height)

    def _draw_beside(self, canvas: Board, sizes: Sequence[Squares]) -> None:
        """Words with the code in letters below them, and a QR code at the right; it shrinks before words get tiny."""
        for symbol, size in ((symbol, size) for points in _ROUNDS for symbol in sizes for size in points):
            column = self._width - symbol.side - _GAP
            words = lines_of(self._label, column, size, self._)
            digits = tuple(wrapped(self._label.code, "Mono", min(size, _DIGITS), column))
            if height_of((*words, *digits)) + _GAP <= self._height:
                break
        else:
            raise self._overfull()
        self._draw_lines(canvas, words, self._top)
        self._draw_lines(canvas, digits, self._top - self._height + height_of(digits))
        symbol.draw(canvas, self._left + self._width - symbol.side, self._top - (self._height - symbol.side) / 2)

    def _draw_lines(self, canvas: Board, lines: tuple[Line, ...], top: float) -> None:
        for line in lines:
            line.draw(canvas, self._left, top)
            top -= line.height

    def _overfull(self) -> LabelOverfull:
        return LabelOverfull(self._label.code, self._box.width, self._box.height)
