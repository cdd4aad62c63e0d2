"""What was chosen for some pages in the printer dialog of the computer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Sides(StrEnum):
    """How the pages come onto the sheets; each is the word that print queues have for it."""

    AS_SET = ""
    """As the printer is set."""
    ONE = "one-sided"
    LONG_EDGE = "two-sided-long-edge"
    SHORT_EDGE = "two-sided-short-edge"


@dataclass(frozen=True, slots=True)
class PageOrder:
    """Some pages for the queue `printer`, under the `title` that the system shows for them.

    `paper` is the system's name of the paper, empty for the one that is set. `exact` pages keep their size, because
    labels have their places; others may shrink onto a smaller paper. `backwards` sends the last page first. `further`
    are options of the queue that mean something to it alone.
    """

    printer: str
    title: str
    copies: int = 1
    collated: bool = True
    sides: Sides = Sides.AS_SET
    grey: bool = False
    paper: str = ""
    exact: bool = False
    backwards: bool = False
    further: tuple[tuple[str, str], ...] = ()
