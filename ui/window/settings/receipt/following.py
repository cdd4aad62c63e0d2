"""Where on the paper a field speaks: what would be another line if something else stood in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Any

from printing.document import Document
from printing.layout import Laid, height_of, laid_out
from printing.paper_size import paper_size
from printing.renderers.picture import MARGIN
from ui.window.settings.fields.draft import Draft

Span = tuple[int, int]
"""Dots from the top edge of a slip to the first line of something, and to the end of its last one."""


def otherwise(draft: Draft, part: str) -> Draft:
    """The draft with something else in `part`, the name of a field of it that is text or on and off."""
    now = getattr(draft, part)
    changed: dict[str, Any] = {part: not now if isinstance(now, bool) else "" if now.strip() else "x"}
    return replace(draft, **changed)


def span_of_difference(seen: Document, other: Document, columns: int) -> Span | None:
    """Where `seen` is not as `other`; no lines high where something would only come in; None where they are one."""
    here, there = laid_out(seen, columns), laid_out(other, columns)
    if here == there:
        return None
    first = _alike(here, there)
    last = len(here) - _alike(here[: first - 1 if first else None : -1], there[: first - 1 if first else None : -1])
    return _height(here[:first], columns), _height(here[:last], columns)


def _alike(one: Sequence[Laid], other: Sequence[Laid]) -> int:
    """How many of the first ones are the same."""
    return sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _height(laid: Sequence[Laid], columns: int) -> int:
    paper = paper_size(columns)
    return MARGIN + sum(height_of(each, paper) for each in laid)
