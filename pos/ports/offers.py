"""Offers of the stall, as the verbs need them."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from pos.pricing.offer import KeptOffer, Offer


class ReadOffers(Protocol):
    """Offers as they were made and ended."""

    def in_force(self, day: date) -> Sequence[Offer]:
        """What holds on the trading day `day`, the oldest first."""

    def all(self, limit: int = 200) -> Sequence[KeptOffer]:
        """Every offer, also those that ended, the newest first."""

    def one(self, number: int) -> KeptOffer | None:
        """The offer with this number."""


class Offers(ReadOffers, Protocol):
    """Offers, append-only: made, and ended by a further record."""

    def add(self, offer: Offer, by: str, at: datetime, day: date) -> None:
        """Record an offer."""

    def end(self, number: int, by: str, at: datetime, day: date) -> None:
        """Record that an offer was ended."""
