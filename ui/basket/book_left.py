"""What the book of stock still holds, remembered while one buyer is served."""

from __future__ import annotations

from uuid import UUID

from pos.selling.cart import Cart
from ui.bootstrap import Shop


class BookLeft:
    """Asks the book once for each item, until it is told to forget."""

    def __init__(self, shop: Shop) -> None:
        self._shop = shop
        self._left: dict[UUID, int] = {}

    def of(self, item: UUID) -> int:
        """Pieces of `item` that the book holds."""
        if item not in self._left:
            with self._shop.reading() as look:
                self._left[item] = look.stock.balance(item).pieces
        return self._left[item]

    def forget(self) -> None:
        """The book has changed."""
        self._left = {}

    def short_of(self, cart: Cart) -> dict[int, int]:
        """By the key of each line that asks for more than the book holds, what the book has for it.

        It is what the tile says, below zero too; lines of one item draw on it in turn, down to nothing.
        """
        taken: dict[UUID, int] = {}
        short = {}
        for line in cart.lines:
            if line.item.id is None:
                continue
            in_book, before = self.of(line.item.id), taken.get(line.item.id, 0)
            taken[line.item.id] = before + line.quantity
            left = max(in_book - before, min(in_book, 0))
            if line.quantity > left:
                short[line.key] = left
        return short
