"""Bars, drawn so that the number is always beside them: nobody should have to read a scale."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from reportlab.graphics.shapes import Drawing, Line, Rect, String
from reportlab.lib.colors import Color

from pos.money import Rupiah, write
from pos.reports.rows import HourRow
from pos.reports.span.hours import hours_shown
from printing.sheets.ink import ACCENT, BAD, LINE, LOCAL, LOCAL_EDGE, MUTED, QUIET, SUNKEN, TEXT, USED

_LABEL = 7.5
_HOURS_BELOW = 13
_AMOUNT_ABOVE = 11
_BEHIND_BELOW = 10
_EDGE = 0.7
_MILLION = 1_000_000
_NAMED_COLUMNS = 16
"""So many names find room below columns."""


def hour_bars(
    hours: Sequence[HourRow], width: float, height: float, behind: Sequence[HourRow] | None = None
) -> Drawing:
    """Rupiah hour by hour, from the first hour with a sale to the last; a night that passes midnight runs on.

    An hour in which more went back than came has no bar; its number stands where the bar would. The hours of other
    days stand `behind` as in `course_bars`, and their rupiah below the hours.
    """
    drawing = Drawing(width, height)
    by_hour, before = ({row.hour: row.amount for row in rows} for rows in (hours, behind or ()))
    shown = hours_shown(hours, behind or ())
    best = max(by_hour.values(), default=0)
    most = max(best, *before.values(), 1)
    step = width / max(len(shown), 1)
    ground = _HOURS_BELOW + (_BEHIND_BELOW if behind is not None else 0)
    tallest = height - ground - _AMOUNT_ABOVE
    for place, hour in enumerate(shown):
        amount = by_hour.get(hour, 0)
        tall, pale = (tallest * max(0, each) / most for each in (amount, before.get(hour, 0)))
        middle = (place + 0.5) * step
        _add_bars(drawing, middle, ground, min(step * (0.5 if before else 0.62), 26), tall, pale)
        if amount:
            face, ink = ("Strong", TEXT) if amount == best else ("Text", MUTED if amount > 0 else BAD)
            drawing.add(_label(middle, ground + max(tall, pale) + 3.5, shortened(amount), face, ink))
        drawing.add(_label(middle, ground - _HOURS_BELOW + 2, f"{hour:02d}:00", "Text", MUTED))
        if behind is not None:
            drawing.add(_label(middle, 2, shortened(before[hour]) if hour in before else "\u2013", "Text", MUTED))
    drawing.add(_ground(width, ground))
    return drawing


def course_bars(
    course: Sequence[tuple[date, Rupiah]], width: float, height: float, behind: Sequence[Rupiah] = ()
) -> Drawing:
    """Rupiah day by day or month by month; only the best bears its amount, since many stand side by side.

    So does the worst, where more went back than came. What other days had at the same place stands `behind`, wider,
    pale and with an edge, so that both are told apart in grey too.
    """
    drawing = Drawing(width, height)
    best = max((amount for _day, amount in course), default=0)
    most = max(best, *behind, 1) if behind else best or 1
    least = min((amount for _day, amount in course), default=0)
    step = width / max(len(course), 1)
    tallest = height - _HOURS_BELOW - _AMOUNT_ABOVE
    every = -(-len(course) // _NAMED_COLUMNS)
    by_month = len(course) > 1 and all(day.day == 1 for day, _amount in course)
    for place, (day, amount) in enumerate(course):
        tall = tallest * max(0, amount) / most
        middle = (place + 0.5) * step
        bar = min(step * (0.5 if behind else 0.7), 26)
        before = tallest * max(0, behind[place]) / most if place < len(behind) else 0
        _add_bars(drawing, middle, _HOURS_BELOW, bar, tall, before)
        if amount == best > 0 or amount == least < 0:
            ink = TEXT if amount > 0 else BAD
            drawing.add(_label(middle, _HOURS_BELOW + max(tall, before) + 3.5, shortened(amount), "Strong", ink))
        if place % every == 0:
            drawing.add(_label(middle, 2, f"{day:%m/%y}" if by_month else f"{day:%d/%m}", "Text", MUTED))
    drawing.add(_ground(width, _HOURS_BELOW))
    return drawing


def family_bar(used: Rupiah, local: Rupiah, width: float, height: float = 15) -> Drawing:
    """Used against local goods in one bar: dark for used, light with an edge for local.

    A family of which more came back than was sold has no part of it; where that is both, the bar is empty.
    """
    drawing = Drawing(width, height)
    used, local = max(0, used), max(0, local)
    if not used + local:
        drawing.add(_block(0, 0, width, height, SUNKEN))
    split = width * used / max(used + local, 1)
    if used:
        drawing.add(_block(0, 0, split, height, USED))
    if local:
        drawing.add(_block(split, 0, width - split, height, LOCAL, LOCAL_EDGE))
    return drawing


def share_bar(part: int, whole: int, width: float, *, fill: Color = ACCENT, edge: Color | None = None) -> Drawing:
    """How much of `whole` is `part`, on a track as wide as the whole."""
    height = 6
    drawing = Drawing(width, height)
    drawing.add(_block(0, 0, width, height, SUNKEN))
    filled = width * min(max(part, 0), whole) / whole if whole > 0 else 0
    if filled:
        drawing.add(_block(0, 0, filled, height, fill, edge))
    return drawing


def swatch(*, used: bool) -> Drawing:
    """The mark of a family beside its name, as its bar is drawn."""
    drawing = Drawing(9, 9)
    fill, edge = (USED, USED) if used else (LOCAL, LOCAL_EDGE)
    drawing.add(_block(0, 0, 9, 9, fill, edge))
    return drawing


def shortened(amount: Rupiah) -> str:
    """An amount as short as a bar is wide: 2974500 is `3,0jt`, 86000 is `86rb`, 1400000000 is `1,4M`.

    Only for labels of bars.
    """
    sign, size = "-" if amount < 0 else "", abs(amount)
    if size < _MILLION:
        return f"{sign}{write(round(size / 1_000))}rb"
    unit, name = (_MILLION, "jt") if size < 1_000 * _MILLION else (1_000 * _MILLION, "M")
    tenths = round(size / (unit // 10))
    return f"{sign}{write(tenths // 10)},{tenths % 10}{name}"


def _add_bars(drawing: Drawing, middle: float, bottom: float, bar: float, tall: float, pale: float) -> None:
    """A bar, and behind it what other days had there, wider, pale and with an edge: both are told apart in grey too."""
    if pale:
        drawing.add(_block(middle - bar / 2 - 4, bottom, bar + 8, pale, SUNKEN, QUIET))
    drawing.add(_block(middle - bar / 2, bottom, bar, tall, ACCENT))


def _ground(width: float, height: float) -> Line:
    ground = Line(0, height, width, height)
    ground.strokeColor, ground.strokeWidth = LINE, 0.75
    return ground


def _block(left: float, bottom: float, width: float, height: float, fill: Color, edge: Color | None = None) -> Rect:
    """A filled rectangle; an edge is drawn inside it, so that both kinds end at the same place."""
    inset = _EDGE / 2 if edge else 0
    block = Rect(left + inset, bottom + inset, max(0, width - 2 * inset), height - 2 * inset)
    block.fillColor, block.strokeColor, block.strokeWidth = fill, edge, _EDGE
    return block


def _label(middle: float, baseline: float, text: str, face: str, ink: Color) -> String:
    label = String(middle, baseline, text)
    label.fontName, label.fontSize, label.fillColor, label.textAnchor = face, _LABEL, ink, "middle"
    return label
