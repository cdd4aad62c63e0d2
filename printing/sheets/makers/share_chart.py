"""The stall's own way from used to local goods: the share of local goods week by week, towards all of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Literal

from reportlab.graphics.shapes import Circle, Drawing, Line, PolyLine, String
from reportlab.lib.colors import Color

from pos.reports.local import WeekShare
from printing.builders.words import Translate
from printing.sheets.ink import ACCENT, LINE, LOCAL_EDGE, MUTED, TEXT

_BELOW, _ABOVE, _RIGHT, _LEFT = 15, 10, 30, 30
_LABEL = 7.5
_APART = 54
"""Points between two dates below the lines."""

START, GOAL = 400, 1_000
"""Tenths of a percent: what the market's stalls are put at, and where they are to come."""

Anchor = Literal["start", "middle", "end"]
Share = Callable[[WeekShare], int | None]
Curve = tuple[str, Share, Color, float, Sequence[float]]


def curves(_: Translate) -> tuple[Curve, ...]:
    """What is drawn: name, share, ink, width and dashes, so that they stay apart without colour."""
    return (
        (_("pcs"), lambda week: week.pieces, ACCENT, 2.0, ()),
        (_("omzet"), lambda week: week.turnover, TEXT, 1.1, (4, 2)),
        (_("laba"), lambda week: week.profit, LOCAL_EDGE, 1.1, (1, 2)),
    )


def share_chart(weeks: Sequence[WeekShare], width: float, height: float, _: Translate) -> Drawing:
    """Three curves from nothing to all of it; a week in which nothing was sold leaves a gap."""
    drawing = Drawing(width, height)
    across, tall = width - _LEFT - _RIGHT, height - _BELOW - _ABOVE

    def up(share: int) -> float:
        return _BELOW + tall * share / GOAL

    for level in (0, START, GOAL):
        drawing.add(Line(_LEFT, up(level), width - _RIGHT, up(level), strokeColor=LINE, strokeWidth=0.75,
                         strokeDashArray=(2, 2) if level else ()))  # fmt: skip
        drawing.add(_text(_LEFT - 5, up(level) - 2.6, f"{level // 10}%", "end", MUTED))
    places = [_LEFT + across * (place + 0.5) / max(1, len(weeks)) for place in range(len(weeks))]
    for place in _labelled(len(weeks), across):
        drawing.add(_text(places[place], 3, f"{weeks[place].first:%d/%m/%y}", "middle", MUTED))
    for _name, share, ink, thick, dashes in curves(_):
        points = [
            (where, up(found)) for where, week in zip(places, weeks, strict=True) if (found := share(week)) is not None
        ]
        for stretch in _stretches([share(week) for week in weeks], places, up):
            drawing.add(PolyLine(stretch, strokeColor=ink, strokeWidth=thick, strokeDashArray=dashes))
        if points and not dashes:
            drawing.add(Circle(*points[-1], 2.6, fillColor=ink, strokeColor=None))
            last = next(found for week in reversed(weeks) if (found := share(week)) is not None)
            drawing.add(_text(points[-1][0] + 6, points[-1][1] - 3, f"{round(last / 10)}%", "start", TEXT, "Strong", 9))
    return drawing


def legend(_: Translate) -> Drawing:
    """The lines with their names."""
    drawing, left = Drawing(260, 12), 0.0
    for name, _share, ink, thick, dashes in curves(_):
        drawing.add(Line(left, 5, left + 22, 5, strokeColor=ink, strokeWidth=thick, strokeDashArray=dashes))
        drawing.add(_text(left + 27, 2.4, name, "start", TEXT, size=8))
        left += 80
    return drawing


def _stretches(
    shares: Sequence[int | None], places: Sequence[float], up: Callable[[int], float]
) -> Iterator[list[float]]:
    """Corners of each stretch of weeks without a gap; a week alone is a short level line."""
    stretch: list[float] = []
    for share, place in zip([*shares, None], [*places, 0.0], strict=True):
        if share is not None:
            stretch += [place, up(share)]
        elif stretch:
            yield stretch if len(stretch) > 2 else [stretch[0] - 3, stretch[1], stretch[0] + 3, stretch[1]]
            stretch = []


def _labelled(weeks: int, across: float) -> range:
    """As many weeks as have room for their dates, evenly spread, the last one among them."""
    step = max(1, -(-weeks * _APART // max(1, int(across))))
    return range((weeks - 1) % step, weeks, step)


def _text(
    across: float,
    up: float,
    text: str,
    anchor: Literal["start", "middle", "end"],
    ink: Color,
    face: str = "Text",
    size: float = _LABEL,
) -> String:
    return String(across, up, text, fontName=face, fontSize=size, fillColor=ink, textAnchor=anchor)
