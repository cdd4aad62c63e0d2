"""Text broken into lines at words, and never inside a hyphenated one."""

from __future__ import annotations

import textwrap


def wrapped(text: str, width: int, hang: int = 0) -> list[str]:
    """Lines of at most `width` columns, at least one; those below the first stand in by `hang` columns."""
    if len(text) <= width:
        return [text]
    return textwrap.wrap(text, width, subsequent_indent=" " * hang, break_on_hyphens=False)


def balanced(text: str, width: int) -> list[str]:
    """The text on as few lines as fit, as even as they can be: no word is left alone under a full line."""
    lines = wrapped(text, width)
    for narrower in range(width - 1, 0, -1):
        even = wrapped(text, narrower)
        if len(even) > len(lines) or len(lines) == 1:
            break
        lines = even
    return lines
