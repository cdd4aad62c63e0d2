"""Spaces of a slip replaced by tabs, so that it is a fifth shorter on a slow cable.

A printer that knows no tabs leaves them out. So a gap between two words keeps its first space: there an amount loses
its place at the right edge, and never stands against the figure before it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

_MOST = 12
"""Stops of one slip; cheap printers keep sixteen."""

_GAP = re.compile(r"^ +|(?<=[^ ] ) +")

Gap = tuple[int, int]
"""A run of spaces that tabs may stand for: its first column, and the one behind its last."""


def tab_stops(lines: Iterable[str]) -> tuple[int, ...]:
    """The columns, ascending, at which stops save the most bytes on these lines; none where they save nothing."""
    gaps = Counter(gap for line in lines for gap in _gaps(line))
    stops: tuple[int, ...] = ()
    cost = _cost(gaps, stops)
    while len(stops) < _MOST:
        tries = ((*stops, end) for end in {end for _start, end in gaps} - set(stops))
        best = min(((_cost(gaps, one), tuple(sorted(one))) for one in tries), default=None)
        if best is None or best[0] >= cost:
            break
        cost, stops = best
    return stops


def tabbed(line: str, stops: Sequence[int]) -> str:
    """The line with tabs to `stops` in place of spaces, wherever that is shorter."""
    return _GAP.sub(lambda gap: _written(gap.span(), stops), line)


def stops_command(stops: Sequence[int]) -> bytes:
    """What sets these stops in the letters that are chosen now; nothing where there are none."""
    return b"\x1bD" + bytes(stops) + b"\x00" if stops else b""


def _gaps(line: str) -> Iterable[Gap]:
    return (found.span() for found in _GAP.finditer(line))


def _written(gap: Gap, stops: Sequence[int]) -> str:
    start, end = gap
    passed = [stop for stop in stops if start < stop <= end]
    if not passed:
        return " " * (end - start)
    written = "\t" * len(passed) + " " * (end - max(passed))
    return written if len(written) < end - start else " " * (end - start)


def _cost(gaps: Counter[Gap], stops: Sequence[int]) -> int:
    """Bytes of all gaps and of the stops themselves."""
    return sum(len(_written(gap, stops)) * times for gap, times in gaps.items()) + len(stops_command(stops))
