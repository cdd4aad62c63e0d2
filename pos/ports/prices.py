"""Prices with their history, as the verbs need them."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from pos.goods.bale import Pile
from pos.used.pricing import Piles, PriceSet


class ReadPrices(Protocol):
    """Prices as they were set, one after the other."""

    def history(self, item: UUID) -> Sequence[PriceSet]:
        """Every price of an item, the newest first."""

    def meant(self, piles: Piles) -> Sequence[Pile]:
        """The piles that are meant, at their price now."""


class Prices(ReadPrices, Protocol):
    """Prices, append-only: the one set last holds."""

    def set(self, pile: Pile, by: str, note: str, at: datetime, day: date) -> None:
        """From `at` on the price of the pile and its lowest price are those of `pile`."""
