"""Sheets of labels on A4. All measures in millimetres, from the left and the top edge of the page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Self

from pos.refusals import Refusal

PAGE_WIDTH, PAGE_HEIGHT = 210.0, 297.0
UNPRINTABLE = 5.0
"""What printers leave white at the edges of a page."""
FARTHEST = 5.0
"""A printer that draws its paper further off than this is broken."""
LEAST_WIDTH, LEAST_HEIGHT = 35.0, 20.0
"""On less there is no room for a name, a price and bars that a scanner reads."""


@dataclass(eq=False)
class NoSuchPlace(Refusal):
    """`start` is no label of a sheet with `labels` of them."""

    start: int
    labels: int


@dataclass(eq=False)
class AbsurdShift(Refusal):
    """Labels cannot be shifted by `right` and `down` millimetres: more than FARTHEST one way or another."""

    right: float
    down: float


@dataclass(eq=False)
class AbsurdSheet(Refusal):
    """`columns` x `rows` labels of `width` x `height` do not lie on A4, or are too small to be labels."""

    columns: int
    rows: int
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the page."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """How labels of `width` x `height` lie on a page: the first at `left`, `top`, the next ones a step further.

    `margin` stays white inside each label: no printer draws its paper to the hair.
    """

    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    step_right: float
    step_down: float
    margin: float = 1.5

    @classmethod
    def close(cls, columns: int, rows: int, width: float, height: float) -> Self:
        """Labels that touch each other, in the middle of the page. Raises AbsurdSheet."""
        left, top = (PAGE_WIDTH - columns * width) / 2, (PAGE_HEIGHT - rows * height) / 2
        if min(columns, rows) < 1 or min(left, top) < 0 or width < LEAST_WIDTH or height < LEAST_HEIGHT:
            raise AbsurdSheet(columns, rows, width, height)
        return cls(columns, rows, width, height, left, top, width, height)

    @property
    def labels(self) -> int:
        """Labels on one page."""
        return self.columns * self.rows

    def shifted(self, right: float, down: float) -> Self:
        """The same sheet for a printer that draws its paper that far off. Raises AbsurdShift."""
        # Asked this way round, what is no number at all is refused too.
        if not max(abs(right), abs(down)) <= FARTHEST:
            raise AbsurdShift(right, down)
        return replace(self, left=self.left + right, top=self.top + down)

    def pages(self, labels: int, start: int = 1) -> int:
        """Pages for so many labels from the label `start` of the first page on."""
        return -(-(start - 1 + labels) // self.labels)

    def places(self, labels: int, start: int = 1) -> Iterator[tuple[int, Box]]:
        """The page (from 0) and the room of each label, row by row, from the label `start` on. Raises NoSuchPlace."""
        if not 1 <= start <= self.labels:
            raise NoSuchPlace(start, self.labels)
        for place in range(start - 1, start - 1 + labels):
            page, on_page = divmod(place, self.labels)
            yield page, self._room(*divmod(on_page, self.columns))

    def _room(self, row: int, column: int) -> Box:
        """What can be printed of one label: neither at its own edge nor at that of the page."""
        left, top = self.left + column * self.step_right, self.top + row * self.step_down
        right, bottom = left + self.width - self.margin, top + self.height - self.margin
        left, top = max(left + self.margin, UNPRINTABLE), max(top + self.margin, UNPRINTABLE)
        right, bottom = min(right, PAGE_WIDTH - UNPRINTABLE), min(bottom, PAGE_HEIGHT - UNPRINTABLE)
        return Box(left, top, right - left, bottom - top)


SHEETS = {
    24: LabelSheet(3, 8, 63.5, 33.9, 7.2, 12.9, 66.0, 33.9, margin=2.0),
    40: LabelSheet(4, 10, 45.7, 25.4, 9.7, 21.5, 48.3, 25.4),
    65: LabelSheet(5, 13, 38.1, 21.2, 4.7, 10.7, 40.6, 21.2),
}
"""The usual sheets by their labels a page, as stationers sell them."""


def sheet_of(text: str) -> LabelSheet | None:
    """`24`, `40`, `65`, or `3x8:70x37`: labels of 70 x 37 mm that touch each other; None for anything else.

    Raises AbsurdSheet.
    """
    clean = text.strip().lower().replace(",", ".").replace(" ", "")
    if clean.isdecimal() and int(clean) in SHEETS:
        return SHEETS[int(clean)]
    own = re.fullmatch(r"([0-9]{1,2})x([0-9]{1,2}):([0-9]{1,3}(?:\.[0-9]+)?)x([0-9]{1,3}(?:\.[0-9]+)?)", clean)
    if own is None:
        return None
    return LabelSheet.close(int(own[1]), int(own[2]), float(own[3]), float(own[4]))
