"""Barcodes and QR codes on a page at their real size, in whole dots of an office printer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from pos.labels.label import Symbology, symbology_of
from printing.sheets.labels.board import Board
from printing.symbols import BAR_QUIET, bars, squares

DOT = 72 / 600
"""Points in one dot of an office printer. Bars that are whole dots wide come out as wide as they should."""

BAR_DOTS = {Symbology.EAN13: (8, 7), Symbology.CODE128: (8, 7, 6, 5)}
"""Dots of one module, the better size first: EAN-13 from 103 to 90 percent, Code 128 down to 0.21 mm."""

SQUARE_DOTS = range(14, 7, -1)
"""Dots of one module of a QR code: from 0.59 to 0.34 mm."""


@dataclass(frozen=True, slots=True)
class Bars:
    """A barcode as wide as it will be, quiet zones and all, in points."""

    modules: tuple[bool, ...]
    module: float

    @property
    def width(self) -> float:
        """From quiet zone to quiet zone."""
        return (len(self.modules) + 2 * BAR_QUIET) * self.module

    def draw(self, canvas: Board, left: float, bottom: float, height: float) -> None:
        """Draw it with its quiet zone beginning at `left`."""
        _run(canvas, self.modules, on_dot(left) + BAR_QUIET * self.module, bottom, self.module, height)


@dataclass(frozen=True, slots=True)
class Squares:
    """A QR code as large as it will be, quiet zone and all, in points."""

    rows: tuple[tuple[bool, ...], ...]
    module: float

    @property
    def side(self) -> float:
        """From quiet zone to quiet zone."""
        return len(self.rows) * self.module

    def draw(self, canvas: Board, left: float, top: float) -> None:
        """Draw it with its quiet zone beginning at `left` and `top`."""
        left, top = on_dot(left), on_dot(top)
        for number, row in enumerate(self.rows, 1):
            _run(canvas, row, left, top - number * self.module, self.module, self.module)


def bars_within(code: str, width: float) -> Bars | None:
    """The barcode of `code` as large as is useful within `width` points; None where it has none or none fits."""
    modules = bars(code)
    if modules is None:
        return None
    sizes = (Bars(modules, dots * DOT) for dots in BAR_DOTS[symbology_of(code)])
    return next((size for size in sizes if size.width <= width), None)


def squares_within(code: str, side: float) -> tuple[Squares, ...]:
    """The QR code of `code` in every size that is useful within `side` points, the largest first."""
    rows = squares(code)
    if rows is None:
        return ()
    sizes = (Squares(rows, dots * DOT) for dots in SQUARE_DOTS)
    return tuple(size for size in sizes if size.side <= side)


def on_dot(points: float) -> float:
    """The nearest place on which a dot begins."""
    return round(points / DOT) * DOT


def _run(canvas: Board, modules: Sequence[bool], left: float, bottom: float, module: float, height: float) -> None:
    """One row of modules; neighbours are one rectangle, so that no hair of white stands between them."""
    for black, run in groupby(modules):
        width = sum(1 for _module in run) * module
        if black:
            canvas.rect(left, bottom, width, height, stroke=0, fill=1)
        left += width
