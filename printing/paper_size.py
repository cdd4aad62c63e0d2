"""The papers a stall printer takes, in columns of text and in dots.

At 203 dots to the inch, 58 mm paper is printed 384 dots wide and 80 mm paper 576. Font A has cells of 12x24
dots, the smaller font B 9x17; both stand on lines 30 dots apart, as after a
printer's reset.
"""

from __future__ import annotations

from dataclasses import dataclass

LINE_PITCH = 30
"""Dots from one line of text to the next, as a printer is after `ESC @`."""


@dataclass(frozen=True, slots=True)
class PaperSize:
    """One width of text on one paper. Widths and heights in dots; `font` is the printer's `a` or `b`."""

    columns: int
    dots: int
    millimetres: int
    font: str
    cell_width: int
    cell_height: int

    def cell(self, *, large: bool) -> tuple[int, int]:
        """Width and height of a letter, in dots; `large` ones are those of font A."""
        return LARGE if large else (self.cell_width, self.cell_height)


LARGE = 12, 24
"""Width and height of a cell of font A, in dots: the larger letters of every paper."""

_SIZES = {
    32: PaperSize(32, 384, 58, "a", 12, 24),
    42: PaperSize(42, 384, 58, "b", 9, 17),
    48: PaperSize(48, 576, 80, "a", 12, 24),
    64: PaperSize(64, 576, 80, "b", 9, 17),
}

WIDTHS = tuple(_SIZES)
"""Columns of text that a line can have."""


def paper_size(columns: int) -> PaperSize:
    """The paper on which a line has this many columns: 32 or 42 on 58 mm, 48 or 64 on 80 mm.

    Raises ValueError for any other number.
    """
    if columns not in _SIZES:
        raise ValueError(f"no paper has {columns} columns")
    return _SIZES[columns]
