"""What is left on the shelf while the lines of one cart are taken off it."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from pos.goods.holding import Holding, Split
from pos.goods.item import ItemKind
from pos.goods.product import Terms
from pos.ports import Work
from pos.selling.line import CartLine
from pos.selling.sale import BelowFloor, SaleLine
from pos.used.lots import Draw, Lot, after, draw, total


@dataclass(frozen=True, slots=True)
class Taken:
    """A line with what its pieces leave: the lots of a pile, or the holding of a variant; neither for a free line."""

    line: SaleLine
    draws: tuple[Draw, ...] = ()
    split: Split | None = None


class Shelf:
    """Lines of one item draw on one shelf in turn."""

    def __init__(self, work: Work, first: Terms) -> None:
        """Pieces of `first` leave before the others, where the stall holds its own and a maker's."""
        self._work, self._first = work, first
        self._holdings: dict[UUID, Holding] = {}
        self._lots: dict[UUID, Sequence[Lot]] = {}

    def take(self, position: int, line: CartLine, below: BelowFloor | None = None) -> Taken:
        """Take one line off the shelf, at the place `position` of its sale.

        `below` is there where it goes below its lowest price.
        """
        item, quantity, reductions = line.item, line.quantity, line.reductions
        if item.id is None:
            return Taken(SaleLine(position, item, quantity, reductions, cost=0, short=0, below=below))
        if item.kind is ItemKind.PILE:
            lots = self._lots.get(item.id) or self._work.used.lots(item.id)
            draws, short = draw(lots, quantity), total(lots).short_of(quantity)
            self._lots[item.id] = after(lots, draws)
            cost = sum(taken.value for taken in draws)
            return Taken(SaleLine(position, item, quantity, reductions, cost, short, below=below), draws)
        before = self._holdings.get(item.id) or self._work.stock.holding(item.id)
        split = before.split(quantity, self._first)
        self._holdings[item.id] = before.less(split)
        owed = before.owed_for(split, line.amount)
        cost = split.value + owed
        sold = SaleLine(position, item, quantity, reductions, cost, split.short, owed, below)
        return Taken(sold, split=split)
