"""What a slip of paper says, before anybody decides how wide the paper is.

A document is a tuple of frozen blocks. Builders make documents from records of the shop; `printing.layout` is
the only reader, and everything that ends on paper or on the screen comes out of that one reading.

A block keeps text as people typed it: folding to what a printer can print is the layout's first step.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Literal


class Drawing(Enum):
    """The commands by which a printer can be given a QR code."""

    BANDS = "bands"
    COLUMNS = "columns"
    NATIVE = "native"


class Align(Enum):
    """Where a line of text stands between the edges of the paper."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Style:
    """How letters look: `across` times as wide, and if `tall` twice as high. A line holds as many times fewer columns.

    `large` are the printer's larger letters on a slip that is in its smaller ones; such a line holds fewer columns yet.
    """

    bold: bool = False
    across: int = 1
    tall: bool = False
    large: bool = False


PLAIN = Style()
BOLD = Style(bold=True)
TALL = Style(bold=True, tall=True)
DOUBLE = Style(bold=True, across=2, tall=True)


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph, wrapped at words."""

    text: str
    align: Align = Align.LEFT
    style: Style = PLAIN


@dataclass(frozen=True, slots=True)
class Stamp:
    """A short mark between stars, in the middle: `** SALINAN **`."""

    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the paper, of `=` at the edges of a receipt or `-` between its parts."""

    mark: Literal["=", "-"] = "-"


@dataclass(frozen=True, slots=True)
class Row:
    """A label on the left, an amount on the right. The amount is never wrapped or cut, the label may wrap.

    `indent` is in columns.
    """

    left: str
    right: str
    style: Style = PLAIN
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Figures:
    """A name with short numbers in columns at the right; a name that leaves them no room stands above them."""

    name: str
    numbers: tuple[str, ...]
    style: Style = PLAIN


@dataclass(frozen=True, slots=True)
class Item:
    """One sold line: its name, its mark, `3 x 35.000` with the amount, and what was taken off (`notes`).

    The mark stands behind the name where it fits, else on a line below it; `origin` tells below both where it is from.
    """

    name: str
    tag: str
    quantity: str
    amount: str
    notes: tuple[Row, ...] = ()
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with their values, colons under each other: `No   : S1-260307-0042`.

    `gap` is the columns between the longest label and its colon.
    """

    pairs: tuple[tuple[str, str], ...]
    gap: int = 0


NUMBER_DOTS = 5
"""Printer dots a module of a QR code with the number of a receipt: 1.5 KB at most, where 6 are 2."""


@dataclass(frozen=True, slots=True)
class QrCode:
    """A QR symbol in the middle of the paper, at most `dots` printer dots a module.

    Only a page that tries a printer says `by` which command it is drawn; any other leaves that to its profile.
    """

    content: str
    dots: int = 6
    by: Drawing | None = None


@dataclass(frozen=True, slots=True)
class Barcode:
    """A barcode in the middle of the paper with its code below: EAN-13 where it is one, else Code 128.

    A code that no bars carry, or whose bars are wider than the paper, becomes a QR code.
    """

    content: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A logo, the bytes of a picture file; small on the paper, black and white, no dither."""

    content: bytes


@dataclass(frozen=True, slots=True)
class Ruler:
    """Digits that fill a line of `columns`, for a printer whose width nobody knows yet; narrower paper wraps it."""

    columns: int

    @property
    def digits(self) -> str:
        """What is printed, which ends with the ruler's own width: `...789<32`."""
        end = f"<{self.columns}"
        return ("1234567890" * self.columns)[: self.columns - len(end)] + end


@dataclass(frozen=True, slots=True)
class Blank:
    """An empty line."""


@dataclass(frozen=True, slots=True)
class Feed:
    """Paper moved forward by `lines` with nothing on it."""

    lines: int


@dataclass(frozen=True, slots=True)
class Cut:
    """The end of a slip: cut where the printer has a cutter, otherwise fed to the tear bar.

    `anyway` tries a cutter of which nobody knows yet whether it is there.
    """

    anyway: bool = False


@dataclass(frozen=True, slots=True)
class Kick:
    """The cash drawer opens, where one hangs on the printer."""


Words = Text | Stamp | Rule | Row | Figures | Item | Facts
Symbol = QrCode | Barcode | Picture
Block = Words | Symbol | Ruler | Blank | Feed | Cut | Kick
Document = tuple[Block, ...]
