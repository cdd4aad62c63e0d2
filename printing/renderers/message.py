"""A slip as a message to paste into a chat: no columns, because every telephone breaks lines where it likes."""

from __future__ import annotations

from collections.abc import Iterator

from printing.document import Blank, Block, Document, Facts, Figures, Item, Row, Rule, Stamp, Text

_STRONG = "*"
"""What a chat reads as the edge of bold words."""


def message_text(document: Document) -> str:
    """The words and figures of the document, a line each; what is bold on paper is bold in the chat.

    Rules become empty lines. What no text can show, codes and pictures, is left out.
    """
    lines = list[str]()
    for block in document:
        for line in _lines(block):
            if line or (lines and lines[-1]):  # never two empty lines, and none at the top
                lines.append(line)
    return "\n".join(lines).strip() + "\n"


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Text(text, _, style) | Row(text, "", style):
            yield _said(text, bold=style.bold)
        case Stamp(text):
            yield _said(text, bold=True)
        case Row(left, right, style):
            yield _said(f"{left}: {right}", bold=style.bold)
        case Facts(pairs):
            yield from (f"{name}: {value}" for name, value in pairs)
        case Figures(name, numbers, style):
            yield _said(f"{name}: {' · '.join(numbers)}", bold=style.bold)
        case Item():
            yield from _item(block)
        case Rule() | Blank():
            yield ""


def _item(item: Item) -> Iterator[str]:
    yield f"{item.name} {item.tag}".rstrip()
    yield f"{item.quantity}: {item.amount}"
    for note in item.notes:
        yield from _lines(note)


def _said(text: str, *, bold: bool) -> str:
    """One line; a star that somebody typed would end what is bold too soon."""
    return f"{_STRONG}{text.replace(_STRONG, '')}{_STRONG}" if bold and text else text
