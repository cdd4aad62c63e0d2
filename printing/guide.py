"""What is asked about the printed trial page, and what each answer says of the printer."""

from __future__ import annotations

from dataclasses import dataclass, replace
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

_UNFIT: dict[Question, Answer] = {Question.WIDTH: 32}
"""What it comes to where none of them fits; the profile stays as it was for all other questions."""


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


@dataclass(frozen=True, slots=True)
class Interview:
    """What was answered so far about the page of a printer that began as `before`.

    `answers` stand in the order of the questions, None for one that none of its choices fits. They stay while one goes
    back to a `place` before them.
    """

    before: PrinterProfile
    answers: tuple[Answer | None, ...] = ()
    place: int = 0

    @property
    def question(self) -> Question | None:
        """What is asked now; None after the last one."""
        return next(iter(tuple(Question)[self.place :]), None)

    @property
    def given(self) -> Answer | None:
        """What was answered to this question before."""
        return next(iter(self.answers[self.place :]), None)

    @property
    def profile(self) -> PrinterProfile:
        """The printer by all answers."""
        profile = self.before
        for question, answer in zip(Question, self.answers, strict=False):
            meant = _UNFIT.get(question) if answer is None else answer
            if meant is not None:
                profile = answered(profile, question, meant)
        return profile

    def answering(self, answer: Answer | None) -> Interview:
        """The same with this answer to the question that is asked, in place of one before."""
        after = (*self.answers[: self.place], answer, *self.answers[self.place + 1 :])
        return replace(self, answers=after)

    def on(self, by: int = 1) -> Interview:
        """At the next question, or with -1 at the one before."""
        return replace(self, place=max(0, self.place + by))
