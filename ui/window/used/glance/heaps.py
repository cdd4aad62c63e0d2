"""The figures of the used stock, from what is on the shelf."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from pos.goods.shelf import OnShelf
from pos.money import Rupiah


class Filter(Enum):
    """Which piles are looked at."""

    ALL = "all"
    LEFT = "left"
    COUNT = "count"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Heap:
    """Piles looked at together, as one category or all of them. Pieces; money in rupiah."""

    name: str
    piles: tuple[OnShelf, ...]

    @property
    def left(self) -> int:
        """Pieces left by the book; piles sold beyond it count as empty."""
        return sum(max(0, pile.pieces) for pile in self.piles)

    @property
    def opening(self) -> int:
        """Pieces that the opening count put there."""
        return sum(pile.opening for pile in self.piles)

    @property
    def sold_lately(self) -> int:
        """Pieces sold in the last seven trading days."""
        return sum(pile.sold_lately for pile in self.piles)

    @property
    def value_at_price(self) -> Rupiah:
        """What the pieces left would fetch at their list prices."""
        return sum(pile.value_at_price for pile in self.piles)

    @property
    def value_at_cost(self) -> Rupiah:
        """What the pieces left cost."""
        return sum(pile.value for pile in self.piles)

    @property
    def flagged(self) -> tuple[OnShelf, ...]:
        """Piles of which more was sold than the book held."""
        return tuple(pile for pile in self.piles if pile.needs_count)

    @property
    def share_left(self) -> float:
        """The part of the opening count that is left, 0 to 1."""
        return min(1.0, self.left / self.opening) if self.opening > 0 else 0.0


_KEEP: dict[Filter, Callable[[OnShelf], bool]] = {
    Filter.ALL: lambda _pile: True,
    Filter.LEFT: lambda pile: pile.pieces > 0,
    Filter.COUNT: lambda pile: pile.needs_count,
    Filter.GONE: lambda pile: pile.pieces == 0,
}


def kept(piles: Sequence[OnShelf], which: Filter) -> tuple[OnShelf, ...]:
    """The piles that a filter lets through, in their order."""
    return tuple(filter(_KEEP[which], piles))


def by_category(piles: Iterable[OnShelf]) -> tuple[Heap, ...]:
    """One heap for each category, the one with most left first; piles inside from head to feet as they came."""
    names: dict[str, list[OnShelf]] = {}
    for pile in piles:
        names.setdefault(pile.item.category, []).append(pile)
    heaps = (Heap(name, tuple(rows)) for name, rows in names.items())
    return tuple(sorted(heaps, key=lambda heap: (-heap.left, heap.name)))
