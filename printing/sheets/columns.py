"""Columns as wide as their numbers: no figure stands into another, however many digits a good year has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Paragraph

_APART = 6
"""Points between a number and the one left of it."""

_NAME = 96
"""Points that the column of names keeps, in which a name of two words does not break inside one."""

_SMALLEST = 0.6
"""Letters are never made smaller than this share of their size."""

Styled = tuple[Sequence[Any], ParagraphStyle]
"""A row, and the type it is set in."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Widths in points, names first; numbers are set in `scale` of their size."""

    widths: tuple[float, ...]
    scale: float = 1.0


def columns_for(rows: Sequence[Styled], widths: Sequence[float]) -> Columns:
    """The columns of a table that should be as wide as `widths`, and are wherever its numbers fit.

    What a number needs beyond its column is taken from the names, which wrap, then from columns with room to spare; at
    the very last all numbers are set smaller.
    """
    needs = [_need(place, rows, width) for place, width in enumerate(widths)]
    beyond = sum(max(0.0, need - width) for need, width in zip(needs[1:], widths[1:], strict=True))
    if not beyond:
        return Columns(tuple(widths))
    least = min(_NAME, widths[0])
    if widths[0] - beyond >= least:
        wider = (max(need, width) for need, width in zip(needs[1:], widths[1:], strict=True))
        return Columns((widths[0] - beyond, *wider))
    room = sum(widths) - least
    if sum(needs[1:]) <= room:
        more = (room - sum(needs[1:])) / len(needs[1:])
        return Columns((least, *(need + more for need in needs[1:])))
    scale = max(_SMALLEST, room / sum(needs[1:]))
    return Columns((least, *(need * room / sum(needs[1:]) for need in needs[1:])), scale)


def _need(place: int, rows: Sequence[Styled], width: float) -> float:
    """Points that a column cannot do without; one of drawings needs what it was given."""
    cells = [(row[place], style) for row, style in rows if place < len(row)]
    if any(isinstance(cell, Flowable) and not isinstance(cell, Paragraph) for cell, _style in cells):
        return width
    longest: dict[str, tuple[str, ParagraphStyle]] = {}
    for text, style in _numbers(cells):
        if len(text) > len(longest.get(style.name, ("", style))[0]):
            longest[style.name] = text, style
    wide = (stringWidth(text, style.fontName, style.fontSize) for text, style in longest.values())
    return max(wide, default=0.0) + _APART


def _numbers(cells: Sequence[tuple[Any, ParagraphStyle]]) -> Iterator[tuple[str, ParagraphStyle]]:
    """What must not wrap: plain text, and paragraphs that are numbers."""
    for cell, style in cells:
        if isinstance(cell, str):
            yield cell, style
        elif isinstance(cell, Paragraph) and cell.style.alignment == TA_RIGHT and " " not in cell.getPlainText():
            yield cell.getPlainText(), cell.style
