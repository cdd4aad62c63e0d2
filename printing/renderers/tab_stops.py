"""Spaces of a slip replaced by tabs, so that it is a fifth shorter on a slow cable.

Each paragraph, what stands between two rules, sets stops of its own where that is shorter than to go on with those it
finds. A printer that knows no tabs leaves them out. So a gap between two words keeps its first space: there an amount
loses its place at the right edge, and never stands against the figure before it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from printing.document import Style
from printing.layout import Laid, Line

_MOST = 12
"""Stops at one time; cheap printers keep sixteen."""

_SETTING = len(b"\x1bD\x00")
"""Bytes that setting stops costs, besides one for each."""

_GAP = re.compile(r"^ +|(?<=[^ ] ) +")

Gap = tuple[int, int]
"""A run of spaces that tabs may stand for: its first column, and the one behind its last."""


@dataclass(frozen=True, slots=True)
class Stops:
    """From here on a tab goes to the next of these columns, ascending, as they are counted in letters of this style."""

    columns: tuple[int, ...]
    style: Style

    @property
    def command(self) -> bytes:
        """What sets them, in place of all that were set before."""
        return b"\x1bD" + bytes(self.columns) + b"\x00"


def tabbed(laid_down: Iterable[Laid]) -> Iterator[Laid | Stops]:
    """The slip with tabs in place of spaces wherever that is shorter, each stop set before it is needed."""
    stops: tuple[int, ...] = ()
    for is_paragraph, group in groupby(laid_down, _has_columns):
        if not is_paragraph:
            yield from group
            continue
        lines = [laid for laid in group if isinstance(laid, Line)]
        before, stops = stops, _best([line.text for line in lines], stops)
        if stops != before:
            yield Stops(stops, lines[0].style)
        yield from (replace(line, text=_tabbed(line.text, stops)) for line in lines)


def _has_columns(laid: Laid) -> bool:
    """Whether stops hold on it: a wide line has columns of its own."""
    return isinstance(laid, Line) and laid.style.across == 1


def _best(lines: Sequence[str], found: tuple[int, ...]) -> tuple[int, ...]:
    """The stops that save the most bytes on these lines: those that were `found` set, or others in their place."""
    gaps = Counter(gap.span() for line in lines for gap in _GAP.finditer(line))
    stops: tuple[int, ...] = ()
    cost = _cost(gaps, stops)
    while len(stops) < _MOST:
        tries = ((*stops, end) for end in {end for _start, end in gaps} - set(stops))
        best = min(((_cost(gaps, one), tuple(sorted(one))) for one in tries), default=None)
        if best is None or best[0] >= cost:
            break
        cost, stops = best
    return stops if _SETTING + cost < _cost(gaps, found) - len(found) else found


def _tabbed(line: str, stops: Sequence[int]) -> str:
    return _GAP.sub(lambda gap: _written(gap.span(), stops), line)


def _written(gap: Gap, stops: Sequence[int]) -> str:
    start, end = gap
    passed = [stop for stop in stops if start < stop <= end]
    if not passed:
        return " " * (end - start)
    written = "\t" * len(passed) + " " * (end - max(passed))
    return written if len(written) < end - start else " " * (end - start)


def _cost(gaps: Counter[Gap], stops: Sequence[int]) -> int:
    """Bytes of all gaps and of the stops themselves."""
    return sum(len(_written(gap, stops)) * times for gap, times in gaps.items()) + len(stops)
