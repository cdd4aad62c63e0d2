"""Reads what the owner typed about the receipt."""

from __future__ import annotations

from pos.settings import ReceiptStyle
from ui.window.settings.fields.draft import Draft
from ui.window.settings.fields.reading import Unreadable
from ui.words import _

MOST_LINES = 6
"""Lines of the owner's own at the head, and as many at the foot: more is paper for nobody."""

LONGEST_LINE = 60
"""Letters that a line of the receipt's head may have; a longer one is a paragraph."""


def style_of(draft: Draft) -> ReceiptStyle:
    """The receipt as it stands in the fields, however long its words are: what the preview shows."""
    return ReceiptStyle(
        draft.print_by_default,
        draft.show_bargain,
        draft.used_note.strip(),
        draft.thanks.strip(),
        draft.number_code,
        draft.logo,
        lines_in(draft.head),
        lines_in(draft.foot),
        draft.show_cashier,
        draft.show_maker,
    )


def lines_in(text: str) -> tuple[str, ...]:
    """The lines that say something."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def read_lines(text: str) -> tuple[str, ...]:
    """Those lines, where they are few and short. Raises Unreadable."""
    lines = lines_in(text)
    if len(lines) > MOST_LINES:
        raise Unreadable(_("Paling banyak {most} baris.").format(most=MOST_LINES))
    if any(len(line) > LONGEST_LINE for line in lines):
        raise Unreadable(
            _("Ada baris yang terlalu panjang: paling banyak {longest} huruf.").format(longest=LONGEST_LINE)
        )
    return lines
