"""What is asked about the printed trial page, and what each answer says of the printer."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import Any

from pos.printers import PrinterProfile, Raster

Answer = bool | int | Raster

_SMALLER = 128
"""Bytes at a time for a printer that lost some of the page."""


class Question(StrEnum):
    """In the order in which the paper is read."""

    WHOLE = "whole"
    """Did the page come out whole? True or False."""
    WIDTH = "width"
    """A: the longest ruler that stands on one line, in columns."""
    TABS = "tabs"
    """B: do `<<` and `>>` stand apart? True or False."""
    PICTURE = "picture"
    """C1, C2: by which command did a picture come out? A Raster."""
    NATIVE = "native"
    """C3: did the printer draw a code itself? True or False."""
    CUT = "cut"
    """D: did it cut? True or False."""
    DRAWER = "drawer"
    """Which pin opened the drawer? 0 where there is none."""


CHOICES: dict[Question, tuple[Answer, ...]] = {
    Question.WHOLE: (True, False),
    Question.WIDTH: (32, 42, 48, 64),
    Question.TABS: (True, False),
    Question.PICTURE: (Raster.BANDS, Raster.COLUMNS),
    Question.NATIVE: (True, False),
    Question.CUT: (True, False),
    Question.DRAWER: (0, 2, 5),
}
"""What may be answered, in the order of the keys."""


def answered(profile: PrinterProfile, question: Question, answer: Answer) -> PrinterProfile:
    """The profile after an answer. Raises ValueError for one that is no choice."""
    if answer not in CHOICES[question]:
        raise ValueError(answer)
    if question is Question.WHOLE:
        return profile if answer is True else replace(profile, chunk=_SMALLER)
    names: dict[Question, str] = {
        Question.WIDTH: "columns",
        Question.TABS: "tabs",
        Question.PICTURE: "raster",
        Question.NATIVE: "native_qr",
        Question.CUT: "cutter",
        Question.DRAWER: "drawer",
    }
    changed: dict[str, Any] = {names[question]: answer}
    return replace(profile, **changed)
