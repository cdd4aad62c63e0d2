"""Movements and balances, as the verbs need them."""

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from pos.goods.stock import Balance, Movement


class ReadStock(Protocol):
    """Pieces and their value: the sum of movements, kept as a balance too."""

    def balance(self, item: UUID) -> Balance:
        """What the book says is left."""


class Stock(ReadStock, Protocol):
    """Movements of local goods, append-only; used goods move by their book."""

    def add(self, movements: Sequence[Movement]) -> None:
        """Record movements; balances follow in the same transaction."""
