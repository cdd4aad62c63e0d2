"""What is left on the shelf while the lines of one cart are taken off it."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from pos.goods.item import ItemKind
from pos.goods.stock import Balance
from pos.ports import Work
from pos.selling.cart import CartLine
from pos.selling.sale import SaleLine, reductions_of
from pos.used.lots import Draw, Lot, after, draw, total


@dataclass(frozen=True, slots=True)
class Taken:
    """A line with the lots that its pieces leave; none for what lies on no pile."""

    line: SaleLine
    draws: tuple[Draw, ...]


class Shelf:
    """Lines of one item draw on one shelf in turn."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._balances: dict[UUID, Balance] = {}
        self._lots: dict[UUID, Sequence[Lot]] = {}

    def take(self, position: int, line: CartLine) -> Taken:
        """Take one line off the shelf, at the place `position` of its sale."""
        item, quantity, reductions = line.item, line.quantity, reductions_of(line)
        if item.id is None:
            return Taken(SaleLine(position, item, quantity, reductions, cost=0, short=0), ())
        if item.kind is ItemKind.PILE:
            lots = self._lots.get(item.id) or self._work.used.lots(item.id)
            draws, short = draw(lots, quantity), total(lots).short_of(quantity)
            self._lots[item.id] = after(lots, draws)
            cost = sum(taken.value for taken in draws)
            return Taken(SaleLine(position, item, quantity, reductions, cost, short), draws)
        before = self._balances.get(item.id) or self._work.stock.balance(item.id)
        self._balances[item.id] = before.less(quantity)
        value, owed = before.value_out(quantity), self._work.goods.owed_per_piece(item.id) * quantity
        short = before.short_of(quantity)
        return Taken(SaleLine(position, item, quantity, reductions, value + owed, short, owed), ())
