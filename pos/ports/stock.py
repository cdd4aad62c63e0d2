"""Movements and balances, as the verbs need them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from pos.goods.holding import Holding, OutOnLine
    from pos.goods.stock import Balance, Movement


class ReadStock(Protocol):
    """Pieces and their value: the sum of movements, kept as a balance too."""

    def balance(self, item: UUID) -> Balance:
        """What the book says is left, the stall's own and what is on consignment together."""

    def holding(self, item: UUID) -> Holding:
        """What is left of a variant, the two kept apart, and what its maker gets for a piece."""

    def out_on_line(self, sale: UUID, line: int) -> tuple[OutOnLine, ...]:
        """What a line of a sale holds of a variant now: sold, and not brought back; the kind that left last first."""


class Stock(ReadStock, Protocol):
    """Movements of local goods, append-only; used goods move by their book."""

    def add(self, movements: Sequence[Movement]) -> None:
        """Record movements; balances follow in the same transaction."""
