"""What can be asked of the book: kinds, days, a pile or a bale."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from uuid import UUID

from pos.goods.bale import Bale
from pos.goods.shelf import OnShelf
from pos.goods.stock import MovementKind
from pos.used.book import BookFilter


class Kinds(Enum):
    """Kinds of entries that people ask for together; none of them named means all.

    Sets, because the first releases of Python 3.11 make something else of an empty tuple.
    """

    ALL = frozenset[MovementKind]()
    SOLD = frozenset({MovementKind.SOLD, MovementKind.ASSIGNED})
    BACK = frozenset({MovementKind.RETURNED, MovementKind.EXCHANGED})
    GONE = frozenset({MovementKind.REJECTED, MovementKind.GIVEN, MovementKind.LOST})
    COUNTED = frozenset({MovementKind.COUNTED})
    IN = frozenset({MovementKind.OPENING, MovementKind.SORTED, MovementKind.SEALED})


class Days(Enum):
    """How far back to look, in days; 0 for everything."""

    ALL = 0
    TODAY = 1
    WEEK = 7


@dataclass(frozen=True, slots=True)
class Holder:
    """A pile or a bale that entries can be asked for: its `code`, and the id of one of the two."""

    code: str
    item: UUID | None = None
    bale: UUID | None = None


def holders(piles: Iterable[OnShelf], bales: Iterable[Bale]) -> tuple[Holder, ...]:
    """Everything that can be asked for, bales first."""
    return (
        *(Holder(bale.code, bale=bale.id) for bale in bales),
        *(Holder(pile.item.code, item=pile.item.id) for pile in piles),
    )


def found(text: str, among: Iterable[Holder]) -> Holder | None:
    """The holder that is meant: its whole code, or the only one that begins so; capital letters make no difference."""
    wanted = text.strip().casefold()
    if not wanted:
        return None
    fitting = [holder for holder in among if holder.code.casefold().startswith(wanted)]
    whole = [holder for holder in fitting if holder.code.casefold() == wanted]
    if whole:
        return whole[0]
    return fitting[0] if len(fitting) == 1 else None


def book_filter(kinds: Kinds, days: Days, day: date | None, today: date, holder: Holder | None) -> BookFilter:
    """What is asked for; a single `day` counts more than `days`."""
    first = day or (today - timedelta(days=days.value - 1) if days is not Days.ALL else None)
    return BookFilter(
        item=holder.item if holder else None,
        bale=holder.bale if holder else None,
        first=first,
        last=day,
        kinds=tuple(sorted(kinds.value)),
    )
