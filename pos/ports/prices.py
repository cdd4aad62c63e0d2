"""Prices with their history, and offers of the stall, as the verbs need them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from uuid import UUID

    from pos.goods.bale import Pile
    from pos.pricing.offer import KeptOffer, Offer
    from pos.used.planning import PlanState, PricePlan
    from pos.used.pricing import Piles, PriceSet


class ReadPrices(Protocol):
    """Prices as they were set, one after the other."""

    def history(self, item: UUID) -> Sequence[PriceSet]:
        """Every price of an item, the newest first."""

    def plan(self, number: int) -> PricePlan | None:
        """The planned price with this number."""

    def plans(self, limit: int = 50) -> Sequence[PricePlan]:
        """Planned prices, the one made last first, with how each ended."""

    def plans_made(self) -> int:
        """How many prices were ever planned."""

    def waiting(self) -> Sequence[PricePlan]:
        """Planned prices that have neither begun nor been cancelled, as they were made."""

    def meant(self, piles: Piles) -> Sequence[Pile]:
        """The piles that are meant, at their price now."""


class Prices(ReadPrices, Protocol):
    """Prices, append-only: the one set last holds."""

    def set(self, pile: Pile, by: str, note: str, at: datetime, day: date) -> None:
        """From `at` on the price of the pile and its lowest price are those of `pile`."""

    def add_plan(self, plan: PricePlan) -> None:
        """Record a price that is to begin at a moment to come."""

    def end_plan(self, plan: PricePlan, state: PlanState, by: str, at: datetime, changed: int = 0) -> None:
        """Record that a planned price has begun, having `changed` so many piles, or was cancelled."""


class ReadOffers(Protocol):
    """Offers as they were made and ended."""

    def in_force(self, day: date) -> Sequence[Offer]:
        """What holds on the trading day `day`, the oldest first."""

    def all(self, limit: int = 200) -> Sequence[KeptOffer]:
        """Every offer, the newest first; those that nobody ended stand before those that somebody did."""

    def one(self, number: int) -> KeptOffer | None:
        """The offer with this number."""


class Offers(ReadOffers, Protocol):
    """Offers, append-only: made, and ended by a further record."""

    def add(self, offer: Offer, by: str, at: datetime, day: date) -> None:
        """Record an offer."""

    def end(self, number: int, by: str, at: datetime, day: date) -> None:
        """Record that an offer was ended."""
