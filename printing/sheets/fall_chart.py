"""How the stock fell, evening by evening, as a line of steps that ends at what is left."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

from reportlab.graphics.shapes import Circle, Drawing, Line, Polygon, PolyLine, String
from reportlab.lib.colors import Color
from reportlab.pdfbase.pdfmetrics import stringWidth

from pos.money import write
from printing.sheets.ink import LINE, MUTED, SUNKEN, TEXT, USED

Anchor = Literal["start", "middle"]
Evenings = Sequence[tuple[date, int]]
"""A day, and the pieces left at its end; the days ascend."""

_BELOW, _ABOVE, _RIGHT = 15, 14, 34
_LABEL, _FIGURE, _BESIDE = 7.5, 9, 7
_MOST_POINTS = 400
_APART = 62
"""Points between two dates below the line."""


def fall_chart(evenings: Evenings, width: float, height: float) -> Drawing:
    """The stock from the first evening to the last; a step is a day on which something moved.

    The ground is nothing left, so that the eye reads the way that is still to go. Numbers stand at both ends.
    """
    drawing = Drawing(width, height)
    shown = _thinned(evenings)
    if not shown:
        return drawing
    first, last = shown[0][0], shown[-1][0]
    days = max((last - first).days, 1)
    most = max([1, *(pieces for _day, pieces in shown)])
    figure = stringWidth(write(shown[-1][1]), "Strong", _FIGURE) + _BESIDE
    right, tall = width - max(_RIGHT, figure), height - _BELOW - _ABOVE

    def place(day: date, pieces: int) -> tuple[float, float]:
        return right * (day - first).days / days, _BELOW + tall * max(0, pieces) / most

    points = _steps([place(day, pieces) for day, pieces in shown])
    drawing.add(Polygon([0, _BELOW, *points, points[-2], _BELOW], fillColor=SUNKEN, strokeColor=None))
    drawing.add(Line(0, _BELOW, width, _BELOW, strokeColor=LINE, strokeWidth=0.75))
    for day in _dates(first, last, right):
        across = right * (day - first).days / days
        drawing.add(Line(across, _BELOW, across, _BELOW - 3, strokeColor=LINE, strokeWidth=0.75))
        drawing.add(_text(across, 3, f"{day:%d/%m/%y}", "start" if day == first else "middle", MUTED))
    drawing.add(PolyLine(points, strokeColor=USED, strokeWidth=1.6, strokeLineJoin=1))
    drawing.add(Circle(points[-2], points[-1], 2.6, fillColor=USED, strokeColor=None))
    drawing.add(_text(0, points[1] + 5, write(shown[0][1]), "start", TEXT, "Strong", _FIGURE))
    drawing.add(_text(points[-2] + _BESIDE, points[-1] - 3, write(shown[-1][1]), "start", TEXT, "Strong", _FIGURE))
    return drawing


def _thinned(evenings: Evenings) -> Evenings:
    """No more evenings than a page can show, the last one always among them."""
    step = -(-len(evenings) // _MOST_POINTS) or 1
    return list(reversed(evenings[::-1][::step]))


def _steps(corners: Sequence[tuple[float, float]]) -> list[float]:
    """Level until the evening on which it fell: x and y of every corner, one after the other."""
    points = list(corners[0])
    for (_before, level), (across, height) in pairwise(corners):
        points += [across, level, across, height]
    return points


def _dates(first: date, last: date, width: float) -> list[date]:
    """The first day, the last, and as many between them as have room."""
    days = (last - first).days
    gaps = max(1, min(int(width / _APART), days)) if days else 0
    return [first + timedelta(days=round(days * place / gaps)) for place in range(gaps + 1)] if gaps else [first]


def _text(
    across: float, up: float, text: str, anchor: Anchor, ink: Color, face: str = "Text", size: float = _LABEL
) -> String:
    return String(across, up, text, fontName=face, fontSize=size, fillColor=ink, textAnchor=anchor)
