"""Words of a label: wrapped, shrunk where they have to be, never cut off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportlab.pdfbase.pdfmetrics import stringWidth

from pos.labels.label import Label
from pos.money import write_rp
from printing.builders.label_slip import detail_of, origin_of
from printing.builders.words import Translate
from printing.sheets.labels.board import Board
from printing.sheets.typefaces import printable

LEADING = 1.2
"""From line to line, in sizes of the letters."""

_APART = 6
"""Points between two words that share a line."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of letters of `size` points; `right` ends it `width` points from its left, where there is one."""

    text: str
    face: str
    size: float
    right: str = ""
    width: float = 0

    @property
    def height(self) -> float:
        """Points that the line takes."""
        return self.size * LEADING

    def draw(self, canvas: Board, left: float, top: float) -> None:
        """Draw it under `top`."""
        canvas.setFont(self.face, self.size)
        canvas.drawString(left, top - self.size, self.text)
        if self.right:
            canvas.drawRightString(left + self.width, top - self.size, self.right)

    def draw_centred(self, canvas: Board, middle: float, top: float) -> None:
        """Draw it under `top`, around `middle`."""
        canvas.setFont(self.face, self.size)
        canvas.drawCentredString(middle, top - self.size, self.text)


def lines_of(label: Label, width: float, size: float, _: Translate) -> tuple[Line, ...]:
    """What the label says in a column of `width` points, its name in letters of `size` points."""
    return (
        *wrapped(label.name, "Strong", size, width),
        *_price(label, width, size),
        *wrapped(origin_of(label, _), "Text", size * 0.8, width),
    )


def height_of(lines: tuple[Line, ...]) -> float:
    """Points that the lines take together."""
    return sum(line.height for line in lines)


def wrapped(text: str, face: str, size: float, width: float) -> Iterator[Line]:
    """The text wrapped at words; a word that is wider than the column is broken."""
    line = ""
    for word in _parts(printable(text), face, size, width):
        longer = f"{line} {word}".lstrip()
        if line and stringWidth(longer, face, size) > width:
            yield Line(line, face, size)
            longer = word
        line = longer
    if line:
        yield Line(line, face, size)


def _parts(text: str, face: str, size: float, width: float) -> Iterator[str]:
    """The words, and of longer ones as much as fits at a time."""
    for word in text.split():
        part = ""
        for letter in word:
            if part and stringWidth(part + letter, face, size) > width:
                yield part
                part = ""
            part += letter
        yield part


def _price(label: Label, width: float, size: float) -> Iterator[Line]:
    """Size and colour with the price beside them, or above it where both do not fit."""
    detail, price = printable(detail_of(label)), write_rp(label.price)
    large = size * 1.3
    both = stringWidth(detail, "Heavy", large) + _APART + stringWidth(price, "Heavy", large)
    if detail and both > width:
        yield from wrapped(detail, "Strong", size, width)
        detail = ""
    fitting = min(large, large * width / stringWidth(price, "Heavy", large))
    yield Line(detail, "Heavy", fitting, price, width) if detail else Line(price, "Heavy", fitting)
