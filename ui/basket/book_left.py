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
        """By line key, how many pieces the book does not hold; lines of one item draw on it in turn."""
        left: dict[UUID, int] = {}
        short = {}
        for line in cart.lines:
            if line.item.id is None:
                continue
            before = left.get(line.item.id, self.of(line.item.id))
            left[line.item.id] = before - line.quantity
            short[line.key] = max(0, line.quantity - max(0, before))
        return {key: missing for key, missing in short.items() if missing}
