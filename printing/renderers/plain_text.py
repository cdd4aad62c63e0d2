"""A slip as plain text, each letter in the column where the paper has it."""

from __future__ import annotations

from collections.abc import Iterator

from printing.bitmap import Bitmap
from printing.document import Document, Ruler
from printing.layout import Laid, Line, laid_out
from printing.paper_size import paper_size


def plain_text(document: Document, columns: int) -> str:
    """The document as lines of at most `columns` ASCII characters, each ended by a newline.

    Wide letters are spaced out, because each takes more than one column of the paper; a rule goes on through all.
    """
    return "".join(f"{line.rstrip()}\n" for laid in laid_out(document, columns) for line in _lines(laid, columns))


def _lines(laid: Laid, columns: int) -> Iterator[str]:
    match laid:
        case Line(text, style):
            yield _spaced(text, style.across, columns)
        case Ruler():
            yield laid.digits
        case Bitmap(label=label):
            yield f"[{label}]".center(paper_size(columns).columns)


def _spaced(text: str, across: int, columns: int) -> str:
    if across > 1 and not text.strip("=-"):
        return text[:1] * columns
    return "".join(letter.ljust(across) for letter in text)
