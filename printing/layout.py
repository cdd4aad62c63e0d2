"""The one place where a document meets a width of paper.

`laid_out` turns blocks into lines and pictures that fit the paper; every renderer takes those as they are, so
the preview, the printed slip and the PDF cannot differ. Text is folded here before it is measured.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from printing.bitmap import Bitmap, barcode_bitmap, qr_bitmap
from printing.document import (
    BOLD,
    PLAIN,
    Align,
    Barcode,
    Blank,
    Block,
    Cut,
    Document,
    Facts,
    Feed,
    Figures,
    Item,
    Kick,
    Picture,
    QrCode,
    Row,
    Rule,
    Ruler,
    Stamp,
    Style,
    Symbol,
    Text,
    Words,
)
from printing.folding import UNPRINTABLE_WORD, folded
from printing.logo import logo_bitmap
from printing.paper_size import LARGE, LINE_PITCH, PaperSize, paper_size
from printing.symbols import QR_QUIET
from printing.wrapping import balanced, wrapped

HANG = 2
"""Columns by which a wrapped name or label, and everything below a name, stands in."""

AMOUNT_FIELD = 9
"""Columns at the right that a label leaves free, so that amounts stand apart: 23 of 32 are the label's."""

QR_FOR_BARS = 5
"""Dots of one module where a QR code stands for bars that are too wide for the paper."""

RULE = 16
"""Letters of a rule: on every paper they fill the line at two, three or four times their width."""

FIGURE = 5
"""Columns of one number in a table of figures: four digits and a space before them."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text. Each letter takes as many columns as its style goes across."""

    text: str
    style: Style = PLAIN


Laid = Line | Bitmap | Ruler | Feed | Cut | Kick


def laid_out(document: Document, columns: int) -> tuple[Laid, ...]:
    """The document on paper of 32, 42, 48 or 64 columns. Raises ValueError for any other width."""
    paper_size(columns)
    return tuple(laid for block in document for laid in _lay(block, columns))


def height_of(laid: Laid, paper: PaperSize) -> int:
    """Dots from the top of this to the top of what follows. A cut takes no paper of the slip."""
    match laid:
        case Line(_, style):
            return max(LINE_PITCH, paper.cell(large=style.large)[1] * (1 + style.tall))
        case Bitmap(_, height):
            return height
        case Ruler():
            return LINE_PITCH
        case Feed(lines):
            return lines * LINE_PITCH
        case Cut() | Kick():
            return 0


def _lay(block: Block, columns: int) -> Iterator[Laid]:
    match block:
        case Feed() | Cut() | Kick() | Ruler():
            yield block
        case Blank():
            yield Line("")
        case QrCode() | Barcode() | Picture():
            yield from _symbol(block, columns)
        case _:
            yield from _words(block, columns)


def _words(block: Words, columns: int) -> Iterator[Line]:
    match block:
        case Text():
            yield from _text(block, columns)
        case Row():
            yield from _row(block, columns)
        case Item():
            yield from _item(block, columns)
        case Figures():
            yield from _figures(block, columns)
        case Rule(mark):
            yield _rule(mark, paper_size(columns))
        case Facts():
            yield from _facts(block, columns)
        case Stamp():
            yield from _stamp(block, columns)


def _rule(mark: str, paper: PaperSize) -> Line:
    across, left_over = divmod(paper.dots, RULE * paper.cell_width)
    if left_over:
        return Line(mark * RULE, Style(across=paper.dots // (RULE * LARGE[0]), large=True))
    return Line(mark * RULE, Style(across=across))


def _text(block: Text, columns: int) -> Iterator[Line]:
    width = _width(block.style, columns)
    text = folded(block.text)
    for line in balanced(text, width) if block.align is Align.CENTRE else wrapped(text, width):
        yield Line(_aligned(line, block.align, width), block.style)


def _stamp(block: Stamp, columns: int) -> Iterator[Line]:
    for words in wrapped(folded(block.text), columns - len("**  **")):
        line = f"** {words} **"
        margin = (columns - len(line)) // 2
        # An even column: the agreed copy receipt has its closing stamp there.
        yield Line(" " * (margin - margin % 2) + line, BOLD)


def _item(block: Item, columns: int) -> Iterator[Line]:
    name = folded(block.name) or UNPRINTABLE_WORD
    tag = folded(block.tag)
    lines = wrapped(name, columns, hang=HANG)
    quantity = folded(block.quantity)
    amount = folded(block.amount)
    if tag and len(f"{lines[-1]} {tag}") <= columns:
        lines[-1] = f"{lines[-1]} {tag}"
    elif tag and HANG + len(f"{quantity} {tag}") <= _label_width(columns, amount):
        quantity = f"{quantity} {tag}"
    elif tag:
        lines.extend(wrapped(" " * HANG + tag, columns, hang=HANG))
    if block.origin:
        lines.extend(_indented(folded(block.origin), columns, HANG))
    yield from (Line(line) for line in lines)
    yield from _row(Row(quantity, amount, indent=HANG), columns)
    for note in block.notes:
        yield from _row(replace(note, indent=note.indent or HANG), columns)


def _row(row: Row, columns: int) -> Iterator[Line]:
    right = folded(row.right)
    style = row.style
    if style.across > 1 and len(right) > columns // 2 - AMOUNT_FIELD + 1:
        # An amount is never broken: where doubled letters leave it no room beside a label, they stay single.
        style = replace(style, across=1)
    width = _width(style, columns)
    label_width = _label_width(width, right)
    left = folded(row.left)
    if label_width < row.indent + HANG + 1:
        yield from (Line(line, style) for line in _indented(left, width, row.indent) if left)
        yield from (Line(line.rjust(width), style) for line in wrapped(right, width))
        return
    *above, last = _indented(left, label_width, row.indent)
    yield from (Line(line, style) for line in above)
    yield Line((last + right.rjust(width - len(last))).rstrip(), style)


def _figures(block: Figures, columns: int) -> Iterator[Line]:
    width = _width(block.style, columns)
    cells = "".join(f" {folded(number):>{FIGURE - 1}}" for number in block.numbers)
    name = folded(block.name)
    if len(name) + len(cells) <= width:
        yield Line(name + cells.rjust(width - len(name)), block.style)
        return
    yield from (Line(line, block.style) for line in wrapped(name, width, hang=HANG))
    yield from (Line(line.rjust(width), block.style) for line in wrapped(cells.strip(), width))


def _label_width(width: int, right: str) -> int:
    return min(width - AMOUNT_FIELD, width - len(right) - 1)


def _indented(text: str, width: int, indent: int) -> list[str]:
    pad = " " * indent
    return [pad + line for line in wrapped(text, width - indent, hang=HANG)]


def _facts(block: Facts, columns: int) -> Iterator[Line]:
    pairs = [(folded(label), folded(value)) for label, value in block.pairs]
    longest = max((len(label) for label, _ in pairs), default=0)
    pad = min(longest + block.gap, columns // 2)
    for label, value in pairs:
        if len(label) > pad:
            yield from (Line(line) for line in wrapped(label, columns, hang=HANG))
        first, *rest = wrapped(value, columns - pad - len(": "))
        shown = label if len(label) <= pad else ""
        yield Line(f"{shown.ljust(pad)}: {first}".rstrip())
        yield from (Line(" " * (pad + len(": ")) + line) for line in rest)


def _symbol(block: Symbol, columns: int) -> Iterator[Laid]:
    bitmap = _drawn(block, paper_size(columns).dots)
    if bitmap is not None and bitmap.module:
        quiet = Feed(-(-QR_QUIET * bitmap.module // LINE_PITCH))
        yield from (quiet, bitmap, quiet)
    elif bitmap is not None:
        yield bitmap
    # A symbol wider than the paper prints nothing at all, so what it says is printed in letters instead.
    if not isinstance(block, Picture) and (bitmap is None or isinstance(block, Barcode)):
        yield from _text(Text(block.content, Align.CENTRE), columns)


def _drawn(block: Symbol, dots: int) -> Bitmap | None:
    match block:
        case QrCode(content, most, by):
            drawn = qr_bitmap(content, most, dots)
            return replace(drawn, by=by) if drawn else None
        case Barcode(content):
            return barcode_bitmap(content, dots) or qr_bitmap(content, QR_FOR_BARS, dots)
        case Picture(content):
            return logo_bitmap(content, dots)


def _width(style: Style, columns: int) -> int:
    return columns // style.across


def _aligned(line: str, align: Align, width: int) -> str:
    if align is Align.CENTRE:
        return " " * ((width - len(line)) // 2) + line
    return line.rjust(width) if align is Align.RIGHT else line
