"""What was counted beside what the book said then: nothing here knows a widget."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from pos.goods.item import Item
from pos.money import Rupiah
from pos.ports import Reading
from pos.used.counting import Counted
from pos.used.lots import total


@dataclass(frozen=True, slots=True)
class Gap:
    """A pile that was counted: what stands on the sheet, and what the `book` said at that moment."""

    item: Item
    counted: Counted
    book: int

    @property
    def difference(self) -> int:
        """Pieces over, or missing below zero."""
        return self.counted.pieces - self.book

    @property
    def at_price(self) -> Rupiah:
        """The difference at list price, in rupiah."""
        return self.difference * self.item.price


def gaps(look: Reading, counted: Iterable[Counted], items: Mapping[str, Item]) -> tuple[Gap, ...]:
    """What was counted beside what the book said then; sales before and after are no part of a difference."""
    return tuple(Gap(items[each.code], each, _book_then(look, items[each.code], each.counted_at)) for each in counted)


def with_reasons(found: Sequence[Gap], reasons: Mapping[str, str]) -> tuple[Counted, ...]:
    """What is to be recorded: every pile that was counted, with the reason of its gap."""
    return tuple(replace(gap.counted, reason=reasons.get(gap.item.code, "")) for gap in found)


def _book_then(look: Reading, item: Item, at: datetime) -> int:
    if item.id is None:
        return 0
    return total(look.used.lots(item.id)).pieces - look.used.moved_since(item.id, at)
