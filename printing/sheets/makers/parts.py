"""What the pages about makers share: title, facts, key figures, and places to sign."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from reportlab.platypus import CondPageBreak, Flowable, Spacer, Table, TableStyle

from pos.settings import Stall
from printing.builders.makers.words import Named, signing
from printing.builders.words import Translate
from printing.sheets.figures import words
from printing.sheets.frame import Sheet
from printing.sheets.ink import EYEBROW, GAP, SMALL, STRONG, TEXT, TITLE, WIDTH
from printing.sheets.typefaces import printable

FLUSH = [("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0)]
_LABEL = 72
_HALF = (WIDTH - GAP) / 2


def sheet_of(title: str, stall: Stall, foot: str) -> Sheet:
    """What stands at the edges of each page."""
    return Sheet(title=printable(title), owner=printable(stall.name), foot=foot)


def title_of(stall: Stall, title: str, note: str = "") -> Iterator[Flowable]:
    """Whose paper it is, what it is, and a small line below."""
    place = "  ·  ".join(line for line in (stall.name, stall.address, stall.phone) if line)
    yield words(place, EYEBROW)
    yield words(title, TITLE)
    if note:
        yield Spacer(0, 2)
        yield words(note, SMALL)


def facts(pairs: Iterable[Named]) -> Table:
    """Labels with their values in two columns, read downwards."""
    named: list[list[Any]] = [[words(label, SMALL), words(value, STRONG)] for label, value in pairs]
    tall = -(-len(named) // 2)
    right = named[tall:] + [["", ""]] * (2 * tall - len(named))
    rows = [[*one, "", *other] for one, other in zip(named[:tall], right, strict=True)]
    table = Table(rows, [_LABEL, _HALF - _LABEL, GAP, _LABEL, _HALF - _LABEL])
    table.setStyle(
        TableStyle(
            [
                *FLUSH,
                ("TOPPADDING", (0, 0), (-1, -1), 1.5),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ]
        )
    )
    return table


def figures_row(cells: Sequence[list[Flowable]], shares: Sequence[float]) -> Table:
    """Key figures side by side between two lines; `shares` are their parts of the page's width."""
    table = Table([list(cells)], [WIDTH * share for share in shares])
    table.setStyle(
        TableStyle(
            [
                *FLUSH,
                ("TOPPADDING", (0, 0), (-1, -1), 9),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 9),
                ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
                ("LINEABOVE", (0, 0), (-1, 0), 1.5, TEXT),
                ("LINEBELOW", (0, 0), (-1, 0), 0.5, TEXT),
            ]
        )
    )
    return table


def signatures(_: Translate) -> Iterator[Flowable]:
    """Two places to sign that stay together."""
    first, second = signing(_)
    wide = 150.0
    table = Table([["", "", ""], [words(first, SMALL), "", words(second, SMALL)]], [wide, GAP * 2, wide], [46, 14])
    lines = [("LINEABOVE", (column, 1), (column, 1), 0.75, TEXT) for column in (0, 2)]
    table.setStyle(TableStyle([*FLUSH, *lines]))
    table.hAlign = "LEFT"
    yield CondPageBreak(96)
    yield Spacer(0, 8)
    yield table
