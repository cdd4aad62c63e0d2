"""Numbers that stand under each other, key figures, and tables ruled by thin lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Paragraph, Spacer, Table, TableStyle

from printing.sheets.columns import columns_for
from printing.sheets.ink import BAD, BODY, EYEBROW, GAP, HEADING, LINE, MUTED, SMALL, STRONG, TEXT, WIDTH
from printing.sheets.typefaces import printable

ROW_PADDING = 2.2


def words(text: str, style: ParagraphStyle = BODY) -> Paragraph:
    """Text that wraps. What people typed is never read as markup, and keeps only letters the type has."""
    return Paragraph(escape(printable(text)), style)


def name_and_code(name: str, code: str) -> Paragraph:
    """A name with its code small behind it."""
    quiet = f'<font size="{SMALL.fontSize}" color="{MUTED.hexval()}">{escape(printable(code))}</font>'
    return Paragraph(f"{escape(printable(name))}  {quiet}", BODY)


def note_and_code(note: str, code: str) -> Paragraph:
    """A quiet sentence and a code to be found and copied behind it."""
    strong = f'<font name="{STRONG.fontName}" color="{TEXT.hexval()}">{escape(printable(code))}</font>'
    return Paragraph(f"{escape(printable(note))} {strong}", SMALL)


def warning(number: str) -> Paragraph:
    """A number that somebody has to look into."""
    return Paragraph(number, ParagraphStyle("warning", parent=STRONG, textColor=BAD, alignment=TA_RIGHT))


def strong(number: str) -> Paragraph:
    """A number that is a sum of those above it."""
    return Paragraph(number, ParagraphStyle("strong_number", parent=STRONG, alignment=TA_RIGHT))


def heading(text: str) -> list[Flowable]:
    """The name of a part of the page."""
    return [words(text, HEADING), Spacer(0, 4)]


def key_figure(label: str, value: str, note: str, size: float) -> list[Flowable]:
    """A number to be read from across the table: what it is, how much, and what that means.

    One with nothing to add stands as high as its neighbours all the same.
    """
    below = words(note, SMALL) if note else Spacer(0, SMALL.leading)
    return [words(label, EYEBROW), Spacer(0, 2), _Figure(value, size), Spacer(0, 2), below]


class _Figure(Flowable):
    """A large number on one line, in letters as large as `size` or as its room allows; as high as if they were."""

    def __init__(self, text: str, size: float) -> None:
        super().__init__()
        self._text, self._size = printable(text), size

    def wrap(self, room: float, _height: float) -> tuple[float, float]:
        """The room it takes."""
        wide = stringWidth(self._text, "Heavy", self._size)
        self._shown = self._size * min(1.0, (room - GAP / 2) / wide) if wide else self._size
        return room, self._size * 1.22

    def draw(self) -> None:
        """Draw it where a line of this size has its letters."""
        self.canv.setFont("Heavy", self._shown)
        self.canv.setFillColor(TEXT)
        self.canv.drawString(0, self._size * 0.24, self._text)


def side_by_side(left: list[Flowable], right: list[Flowable], left_width: float) -> Table:
    """Two parts of the page, their tops in line."""
    table = Table([[left, "", right]], [left_width, GAP, WIDTH - left_width - GAP], splitInRow=1)
    table.setStyle(TableStyle([*_BARE, ("VALIGN", (0, 0), (-1, -1), "TOP")]))
    return table


def ruled(
    head: Sequence[Any], rows: Sequence[Sequence[Any]], widths: Sequence[float], total: Sequence[str] = ()
) -> Table:
    """A table with a line under every row and its head repeated on every page.

    The first column holds names, which wrap; the others numbers, which never do and take room from the names where
    they have many digits. A cell that is no text is drawn as it is. `total` stands below a darker line.
    """
    styled = [*([(head, SMALL)] if head else []), *((row, BODY) for row in rows), *([(total, STRONG)] if total else [])]
    fit = columns_for(styled, widths)
    table = Table([*([list(head)] if head else []), *map(_named, rows), *([list(total)] if total else [])], fit.widths)
    table.repeatRows = 1 if head else 0
    table.hAlign = "LEFT"
    parts = [
        (_RULES, BODY, (0, -1)),
        *([(_HEAD, SMALL, (0, 0))] if head else []),
        *([(_TOTAL, STRONG, (-1, -1))] if total else []),
    ]
    for look, style, (first, last) in parts:
        letters = ("FONT", (0, first), (-1, last), style.fontName, style.fontSize * fit.scale, style.leading)
        table.setStyle(TableStyle([letters, *look]))
    table.setStyle(TableStyle(_BARE))
    return table


def _named(row: Sequence[Any]) -> list[Any]:
    """The row with its name able to wrap."""
    name, *numbers = row
    return [words(name) if isinstance(name, str) else name, *numbers]


_BARE: list[Any] = [("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0)]
_RULES: list[Any] = [
    ("TEXTCOLOR", (0, 0), (-1, -1), TEXT),
    ("ALIGN", (1, 0), (-1, -1), "RIGHT"),
    ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    ("TOPPADDING", (0, 0), (-1, -1), ROW_PADDING),
    ("BOTTOMPADDING", (0, 0), (-1, -1), ROW_PADDING),
    ("LINEBELOW", (0, 0), (-1, -1), 0.5, LINE),
]
_HEAD: list[Any] = [
    ("TEXTCOLOR", (0, 0), (-1, 0), MUTED),
]
_TOTAL: list[Any] = [
    ("NOSPLIT", (0, -3), (-1, -1)),  # a total never stands alone at the top of a page
    ("LINEABOVE", (0, -1), (-1, -1), 1, TEXT),
]
